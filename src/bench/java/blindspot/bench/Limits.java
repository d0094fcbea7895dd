package blindspot.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPInputStream;

/// What any reader has to do at least.
final class Limits {
    private static final int STEP = 1 << 18;

    private Limits() {}

    /// Reads the bytes and forgets them.
    static void read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file)) {
            drain(bytes);
        }
    }

    /// Inflates with the JDK's inflater, which Blindspot uses too, and compares the checksum.
    static void inflate(Path file) throws IOException {
        try (InputStream bytes = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            drain(bytes);
        }
    }

    static void inflate(List<Path> files, int threads) throws Exception {
        try (ExecutorService pool = Executors.newFixedThreadPool(threads)) {
            List<Callable<Void>> tasks = files.stream().map(Limits::inflating).toList();
            for (Future<Void> done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
    }

    private static Callable<Void> inflating(Path file) {
        return () -> {
            inflate(file);
            return null;
        };
    }

    private static void drain(InputStream bytes) throws IOException {
        byte[] buffer = new byte[STEP];
        int count = 0;
        while (count >= 0) {
            count = bytes.read(buffer, 0, STEP);
        }
    }
}
