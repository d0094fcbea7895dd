package blindspot.bench;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.source.s3.Downloads;
import blindspot.source.s3.S3Limits;
import blindspot.source.s3.S3Listing;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Place;
import blindspot.source.s3.S3Server;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;

/// Objects on an S3 server of this program, read as Blindspot reads them, and fetched with the bare SDK and forgotten.
final class Storage implements AutoCloseable {
    static final int OBJECTS = 500;

    /// How often the memory in use is looked at while reading.
    private static final int LOOKS = 25;

    private final S3Server server;
    private final S3Client client;
    private final List<S3Object> objects;
    private final int records;

    /// @param folder for the configuration files
    /// @param count how many records each object has
    /// @param milliseconds that pass before the server begins to give out an object
    Storage(Path folder, int count, int milliseconds) throws IOException {
        records = count;
        server = new S3Server(folder, milliseconds);
        RecordWriter writer = new RecordWriter(Field.DEFAULT_FORMAT, 0);
        for (int i = 0; i < OBJECTS; i++) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (OutputStream target = new GZIPOutputStream(bytes)) {
                writer.header(target);
                writer.records(target, count);
            }
            server.put(key(i), bytes.toByteArray());
        }
        client = S3Client.builder()
                .endpointOverride(server.endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(S3Server.ACCESS_KEY, S3Server.SECRET)))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build();
        objects = S3Listing
                .of(
                        new S3Place(server.location("AWSLogs/"), S3Limits.STANDARD),
                        Optional.empty(),
                        _ -> {},
                        new Cancel())
                .objects();
        if (objects.size() != OBJECTS) {
            throw new IllegalStateException(objects.size() + " objects");
        }
    }

    FlowTable load() {
        return load(Progress.NONE);
    }

    private FlowTable load(Progress progress) {
        Cancel cancel = new Cancel();
        try (Downloads downloads = new Downloads(objects, cancel)) {
            LoadResult result = new LoadJob(downloads.sources(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                    .run(progress, cancel);
            if (result.report().hasTrouble()) {
                throw new IllegalStateException(result.report().toString());
            }
            return result.table();
        }
    }

    /// Fetches as many objects at a time as Blindspot does.
    void fetch() throws Exception {
        fetch(bytes -> bytes);
    }

    /// The same, and inflates them.
    void fetchAndInflate() throws Exception {
        fetch(bytes -> new GZIPInputStream(bytes, 1 << 16));
    }

    private void fetch(Unpacking unpacking) throws Exception {
        Semaphore permits = new Semaphore(Downloads.AT_A_TIME);
        List<Future<Long>> fetched = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (S3Object object : objects) {
                fetched.add(threads.submit(() -> {
                    permits.acquire();
                    try (InputStream bytes = unpacking.of(client.getObject(
                            request -> request.bucket(S3Server.BUCKET).key(object.key())))) {
                        return bytes.transferTo(OutputStream.nullOutputStream());
                    } finally {
                        permits.release();
                    }
                }));
            }
            for (Future<Long> one : fetched) {
                one.get();
            }
        }
    }

    /// The most memory in use beyond the records read, in bytes: seen on the way through all objects, after a
    /// collection each time, heap and buffers outside of it.
    long memoryBesidesRecords() {
        double perRecord = bytesPerRecord();
        long[] most = {0};
        int[] next = {0};
        long whole = objects.stream().mapToLong(S3Object::size).sum();
        System.gc();
        long empty = used();
        load((done, _, _) -> {
            if (done * LOOKS >= whole * next[0]) {
                next[0]++;
                System.gc();
                double share = Math.min(1, (double) done / whole);
                long read = (long) (share * OBJECTS * records * perRecord);
                most[0] = Math.max(most[0], used() - empty - read);
            }
        });
        return most[0];
    }

    private static String key(int number) {
        return String.format(
                Locale.ROOT,
                "AWSLogs/111122223333/vpcflowlogs/eu-west-1/2026/09/21/"
                        + "111122223333_vpcflowlogs_eu-west-1_fl-0a1b2c3d4e5f60718_20260921T%02d%02dZ_%04d.log.gz",
                number / 25 % 24, number % 12 * 5, number);
    }

    private double bytesPerRecord() {
        System.gc();
        long before = used();
        FlowTable table = load();
        System.gc();
        return (double) (used() - before) / table.rowCount();
    }

    @Override
    public void close() {
        client.close();
        server.close();
    }

    @FunctionalInterface
    private interface Unpacking {
        InputStream of(InputStream bytes) throws IOException;
    }

    private static long used() {
        long outside = ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class)
                .stream()
                .mapToLong(BufferPoolMXBean::getMemoryUsed)
                .sum();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory() + outside;
    }
}
