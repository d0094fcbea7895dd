package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.source.Bytes;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.FaultProxy.Request;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.task.Workers;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadCacheTest {
    private static final int OBJECTS = 12;
    private static final int RECORDS = 500;
    private static final long LARGE = 100 << 20;

    @TempDir private Path folder = Path.of("");

    private final AtomicLong second = new AtomicLong(Instant.now().getEpochSecond());
    private final InstantSource clock = () -> Instant.ofEpochSecond(second.getAndIncrement());
    private final ConcurrentLinkedQueue<String> fetched = new ConcurrentLinkedQueue<>();
    private S3Server server;
    private FaultProxy proxy;
    private Path kept;
    private ReadCache cache;
    private volatile Function<Request, Fault> plan = _ -> FaultProxy.NONE;

    @BeforeEach
    void start(@TempDir Path aws) {
        server = new S3Server(aws);
        for (int i = 0; i < OBJECTS; i++) {
            server.put(key(i), log(i));
        }
        proxy = new FaultProxy(server.port(), request -> {
            if (!request.isList()) {
                fetched.add(request.target());
            }
            return plan.apply(request);
        });
        kept = folder.resolve("deep").resolve("cache");
        cache = new ReadCache(kept, LARGE, clock);
    }

    @AfterEach
    void stop() {
        proxy.close();
        server.close();
    }

    @Test
    void asksForNothingTheSecondTime() {
        List<String> first = Logs.rows(read(cache).table());
        assertThat(fetched).hasSize(OBJECTS);
        fetched.clear();

        LoadResult again = read(new ReadCache(kept, LARGE, clock));

        assertThat(fetched).isEmpty();
        assertThat(Logs.rows(again.table())).isEqualTo(first).hasSize(OBJECTS * RECORDS);
        assertThat(again.report().hasTrouble()).isFalse();
        assertThat(again.report().files()).noneMatch(file -> file.version().isEmpty());
    }

    @Test
    void readsWhatHasAnotherETagAgain() {
        read(cache);
        fetched.clear();
        server.put(key(3), Bytes.gzip(Logs.text(Logs.DAY, RECORDS + 7)));

        LoadResult again = read(cache);

        assertThat(fetched).singleElement().asString().contains("_a3.");
        assertThat(again.table().rowCount()).isEqualTo(OBJECTS * RECORDS + 7);
        fetched.clear();
        read(cache);
        assertThat(fetched).isEmpty();
    }

    @Test
    void keepsWhatWasReplacedSinceTheListingUnderItsOwnETag() {
        List<S3Object> listed = list(cache);
        server.put(key(3), Bytes.gzip(Logs.text(Logs.DAY, RECORDS + 7)));
        read(listed);
        fetched.clear();

        LoadResult again = read(cache);

        assertThat(fetched).isEmpty();
        assertThat(again.table().rowCount()).isEqualTo(OBJECTS * RECORDS + 7);
    }

    @Test
    void keepsNothingOfABodyThatBreaksForGood() throws IOException {
        plan = request -> !request.target().contains("_a5.") || request.isList()
                ? FaultProxy.NONE
                : request.isRanged() ? FaultProxy.answer(403, "AccessDenied") : new Fault.Truncate(1000);

        LoadResult result = read(cache);

        assertThat(result.report().files()).filteredOn(file -> file.decoded().problem() != null).hasSize(1);
        assertThat(files()).hasSize(OBJECTS - 1).allMatch(name -> name.endsWith(".object"));
        plan = _ -> FaultProxy.NONE;
        fetched.clear();
        assertThat(read(cache).table().rowCount()).isEqualTo(OBJECTS * RECORDS);
        assertThat(fetched).hasSize(1);
    }

    @Test
    void keepsWhatBrokeOffAndWentOnWhole() {
        ConcurrentLinkedQueue<String> seen = new ConcurrentLinkedQueue<>();
        plan = request -> {
            boolean first = !request.isList() && !seen.contains(request.target()) && seen.add(request.target());
            return first ? new Fault.Truncate(1000) : FaultProxy.NONE;
        };
        List<String> first = Logs.rows(read(cache).table());
        plan = request -> request.isList() ? FaultProxy.NONE : FaultProxy.answer(403, "AccessDenied");

        assertThat(Logs.rows(read(cache).table())).isEqualTo(first).hasSize(OBJECTS * RECORDS);
    }

    @Test
    void keepsNothingOfWhatWasNotReadToItsEnd() throws IOException {
        plan = request -> request.isList() ? FaultProxy.NONE : new Fault.Stall(100, () -> {}, () -> {});
        try (Downloads downloads = new Downloads(list(cache).subList(0, 1), new Cancel());
                InputStream stream = downloads.sources().getFirst().open()) {
            assertThat(stream.read()).isEqualTo(0x1F);
        }
        S3Object object = list(cache).getFirst();
        byte[] all = log(0);
        try (InputStream part = cache.keep(object, new ByteArrayInputStream(all, 0, all.length - 1))) {
            part.readAllBytes();
        }
        try (InputStream longer = cache.keep(object, new SequenceInputStream(
                new ByteArrayInputStream(all), new ByteArrayInputStream(new byte[1])))) {
            longer.readAllBytes();
        }

        assertThat(cache.open(object)).isEmpty();
        assertThat(files().filter(name -> name.endsWith(".part"))).isEmpty();
    }

    @Test
    void readsADamagedOrCutOrVanishedEntryAgain() throws IOException {
        List<String> first = Logs.rows(read(cache).table());
        List<Path> entries = paths();
        byte[] bytes = Files.readAllBytes(entries.get(0));
        bytes[bytes.length / 2] ^= 1;
        Files.write(entries.get(0), bytes);
        Files.write(entries.get(1), new byte[0]);
        Files.write(entries.get(2), Arrays.copyOf(bytes, bytes.length + 1));
        Files.delete(entries.get(3));
        fetched.clear();

        LoadResult again = read(cache);

        assertThat(fetched).hasSize(4);
        assertThat(Logs.rows(again.table())).isEqualTo(first);
        assertThat(again.report().hasTrouble()).isFalse();
        fetched.clear();
        read(cache);
        assertThat(fetched).isEmpty();
    }

    @Test
    void holdsItsBoundAndLetsGoWhatWasUsedLongestAgo() throws IOException {
        read(cache);
        long size = Files.size(paths().getFirst()) + 64;
        cache.clear();
        assertThat(cache.used()).isZero();
        ReadCache small = new ReadCache(kept, 4 * size, clock);
        List<S3Object> objects = list(small);
        for (S3Object object : objects.subList(0, 4)) {
            read(List.of(object));
        }
        fetched.clear();
        read(objects.subList(0, 1));
        assertThat(fetched).isEmpty();

        read(objects.subList(4, 5));

        assertThat(small.used()).isLessThanOrEqualTo(small.most());
        assertThat(small.open(objects.get(0))).isPresent();
        assertThat(small.open(objects.get(1))).isEmpty();
        assertThat(small.open(objects.get(4))).isPresent();
        read(objects);
        assertThat(small.used()).isBetween(size, small.most());
        InputStream source = InputStream.nullInputStream();
        assertThat(new ReadCache(kept, 10, clock).keep(objects.getFirst(), source)).isSameAs(source);
    }

    @Test
    void servesTwoWindowsAtOnceAndSurvivesBeingCleared() throws IOException {
        try (Workers workers = Workers.of(3)) {
            List<Workers.Pending<LoadResult>> windows = new ArrayList<>();
            for (int i = 0; i < 6; i++) {
                ReadCache own = new ReadCache(kept, LARGE, InstantSource.fixed(Instant.ofEpochSecond(i)));
                windows.add(workers.start(() -> read(own)));
            }
            while (!windows.getLast().done()) {
                cache.clear();
            }
            windows.forEach(window -> {
                assertThat(window.get().table().rowCount()).isEqualTo(OBJECTS * RECORDS);
                assertThat(window.get().report().hasTrouble()).isFalse();
            });
        }
        read(cache);
        fetched.clear();
        assertThat(read(cache).table().rowCount()).isEqualTo(OBJECTS * RECORDS);
        assertThat(fetched).isEmpty();
        assertThat(files().filter(name -> name.endsWith(".part"))).isEmpty();
    }

    @Test
    void readsAllTheSameWhereNothingCanBeKept() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");

        LoadResult result = read(new ReadCache(file.resolve("cache"), LARGE, clock));

        assertThat(result.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
        assertThat(result.report().hasTrouble()).isFalse();
    }

    private LoadResult read(ReadCache with) {
        return read(list(with));
    }

    private static LoadResult read(List<S3Object> objects) {
        Cancel cancel = new Cancel();
        try (Downloads downloads = new Downloads(objects, cancel)) {
            return new LoadJob(downloads.sources(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                    .run(Progress.NONE, cancel);
        }
    }

    private List<S3Object> list(ReadCache with) {
        S3Place place = new S3Place(server.location("AWSLogs/", proxy.port()), S3Server.LIMITS, with);
        return S3Listing.of(place, Optional.empty(), _ -> {}, new Cancel()).objects();
    }

    private List<Path> paths() throws IOException {
        try (Stream<Path> files = Files.list(kept)) {
            return files.sorted().toList();
        }
    }

    private Stream<String> files() throws IOException {
        return paths().stream().map(path -> path.getFileName().toString());
    }

    private static byte[] log(int i) {
        return Bytes.gzip(Logs.text(Logs.DAY + 300L * i, RECORDS));
    }

    private static String key(int i) {
        return Logs.key(Logs.DAY + 300L * i, "a" + i);
    }
}
