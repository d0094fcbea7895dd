package blindspot.measure;

import blindspot.intake.Intake;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.source.ByteSource;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// How long a cancelled loading goes on before it gives out what was read, for each container. The arguments are the
/// number of records, and files to measure besides, such as a large Parquet file.
///
/// Each loading is cancelled in a round at another part of its bytes, so that the table is small and large.
public final class Cancelling {
    private static final int ROUNDS = 20;
    private static final int FILES = 64;

    private Cancelling() {}

    public static void main(String[] arguments) throws IOException {
        Path folder = Files.createTempDirectory("cancelling");
        Map<String, Path> inputs = new LinkedHashMap<>(inputs(folder, Integer.parseInt(arguments[0])));
        Arrays.stream(arguments).skip(1).map(Path::of).forEach(file -> inputs.put(file.getFileName().toString(), file));
        System.out.printf("%-24s %9s %9s %9s %9s%n", "cancelled after", "median ms", "longest", "> 100", "records");
        inputs.forEach(Cancelling::measure);
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted((one, other) -> other.compareTo(one)).map(Path::toFile).forEach(file -> {
                if (!file.delete()) {
                    throw new IllegalStateException("left behind: " + file);
                }
            });
        }
    }

    private static void measure(String name, Path path) {
        List<ByteSource> sources = Intake.of(List.of(path), null, new Cancel()).logs();
        load(sources, 1);
        List<Double> waited = new ArrayList<>();
        long most = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Cancelled cancelled = load(sources, (round + 0.5) / ROUNDS);
            if (cancelled.milliseconds >= 0) {
                waited.add(cancelled.milliseconds);
                most = Math.max(most, cancelled.records);
            }
        }
        List<Double> sorted = waited.stream().sorted().toList();
        System.out.printf("%-24s %9.1f %9.1f %9d %9d%n", name, sorted.get(sorted.size() / 2), sorted.getLast(),
                waited.stream().filter(time -> time > 100).count(), most);
    }

    /// @param milliseconds negative when the loading was over before
    private record Cancelled(double milliseconds, int records) {}

    private static Cancelled load(List<ByteSource> sources, double share) {
        Cancel cancel = new Cancel();
        AtomicLong requested = new AtomicLong();
        Progress progress = (done, total, _) -> {
            if (done >= total * share && !cancel.requested()) {
                requested.set(System.nanoTime());
                cancel.request();
            }
        };
        LoadResult result =
                new LoadJob(sources, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(progress, cancel);
        double milliseconds = cancel.requested() ? (System.nanoTime() - requested.get()) / 1e6 : -1;
        return new Cancelled(milliseconds, result.table().rowCount());
    }

    private static Map<String, Path> inputs(Path folder, int records) throws IOException {
        Path plain = folder.resolve("plain.log");
        DenseLog.write(plain, records);
        Path gzip = folder.resolve("one.log.gz");
        Path many = Files.createDirectory(folder.resolve("many"));
        Path zip = folder.resolve("logs.zip");
        try (OutputStream one = new GZIPOutputStream(Files.newOutputStream(gzip), 1 << 16)) {
            Files.copy(plain, one);
        }
        try (BufferedReader lines = Files.newBufferedReader(plain);
                ZipOutputStream archive = new ZipOutputStream(Files.newOutputStream(zip))) {
            String header = lines.readLine() + "\n";
            for (int i = 0; i < FILES; i++) {
                StringBuilder text = new StringBuilder(header);
                for (int line = 0; line < records / FILES; line++) {
                    text.append(lines.readLine()).append('\n');
                }
                byte[] bytes = text.toString().getBytes(StandardCharsets.US_ASCII);
                try (OutputStream one = new GZIPOutputStream(Files.newOutputStream(many.resolve(i + ".log.gz")))) {
                    one.write(bytes);
                }
                archive.putNextEntry(new ZipEntry(i + ".log"));
                archive.write(bytes);
                archive.closeEntry();
            }
        }
        Map<String, Path> inputs = new LinkedHashMap<>();
        inputs.put("one plain file", plain);
        inputs.put("one gzip file", gzip);
        inputs.put(FILES + " gzip files", many);
        inputs.put("a zip archive", zip);
        return inputs;
    }
}
