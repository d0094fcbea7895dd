package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.LogFormat;
import blindspot.load.FileReport;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.load.Outcome;
import blindspot.model.FieldName;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.FaultProxy.Request;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The same records as gzip and as Parquet, through the whole way from the storage to the table.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3ParquetTest {
    private static final String FOLDER = "AWSLogs/111122223333/vpcflowlogs/eu-west-1/2024/04/01/"
            + "111122223333_vpcflowlogs_eu-west-1_fl-0a1b2c3d4e5f60718_20240401T1930Z_";
    private static final List<String> FILES = List.of(
            "aws-uncompressed", "aws-gzip", "aws-snappy", "aws-zstd", "pages-v2", "row-groups");

    private final Map<String, byte[]> objects = new TreeMap<>();
    private S3Server server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new S3Server(folder);
        objects.put(FOLDER + "text.log.gz", Bytes.gzip(resource("rows.log")));
        FILES.forEach(name -> objects.put(FOLDER + name + ".log.parquet", resource(name + ".parquet")));
        objects.forEach(server::put);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void givesTheTableOfTheLocalFiles() {
        LoadResult result = read(_ -> FaultProxy.NONE);

        assertReadAsFiles(result);
        assertThat(result.report().files()).extracting(file -> file.decoded().container())
                .containsExactlyInAnyOrder(
                        LogFormat.TEXT, LogFormat.PARQUET, LogFormat.PARQUET, LogFormat.PARQUET, LogFormat.PARQUET,
                        LogFormat.PARQUET, LogFormat.PARQUET);
    }

    @Test
    void givesTheSameRecordsFromEveryContainer() {
        FlowTable table = read(_ -> FaultProxy.NONE).table();
        Map<String, List<String>> byObject = records(table);

        assertThat(byObject).hasSize(objects.size());
        assertThat(Set.copyOf(byObject.values())).hasSize(1).allSatisfy(records -> assertThat(records).hasSize(7));
    }

    @Test
    void asksForPartsOfParquetOfTheETagThatWasListed() {
        ConcurrentLinkedQueue<Request> parts = new ConcurrentLinkedQueue<>();

        assertReadAsFiles(read(request -> {
            if (request.isRanged()) {
                parts.add(request);
            }
            return FaultProxy.NONE;
        }));

        assertThat(parts).hasSizeGreaterThanOrEqualTo(FILES.size())
                .allMatch(request -> request.target().contains(".parquet"))
                .allMatch(request -> request.head().contains("\r\nIf-Match: "));
    }

    @Test
    void survivesThatTheFirstAndThirdRequestForAnObjectGoWrong() {
        List<Fault> faults = List.of(
                FaultProxy.answer(503, "SlowDown"), FaultProxy.answer(500, "InternalError"), new Fault.Reset(-1),
                new Fault.Reset(3), new Fault.Truncate(3), new Fault.Stall(3));
        S3Limits impatient = new S3Limits(
                Duration.ofSeconds(5), Duration.ofMillis(150), Duration.ofSeconds(8), 6, Duration.ofMillis(10), 100,
                Duration.ofSeconds(5));
        for (Fault fault : faults) {
            Map<String, Integer> requests = new ConcurrentHashMap<>();

            assertReadAsFiles(read(impatient, request -> {
                int number = requests.merge(request.target(), 1, Integer::sum);
                return !request.isList() && (number == 1 || number == 3) ? fault : FaultProxy.NONE;
            }));
        }
    }

    @Test
    void readsWhatWasReplacedSinceTheListingAsItIsNow() {
        String key = "replaced/" + FOLDER + "one.log.parquet";
        server.put(key, resource("aws-snappy.parquet"));
        List<S3Object> listed = list(server.place("replaced/"));
        server.put(key, resource("row-groups.parquet"));

        LoadResult result = load(listed);

        assertThat(result.report().hasTrouble()).isFalse();
        assertThat(result.report().files().getFirst().version()).isNotEqualTo(listed.getFirst().etag());
        assertThat(result.table().rowCount()).isEqualTo(7);
    }

    @Test
    void saysSoWhenItIsReplacedBetweenTwoParts() {
        String key = "changing/" + FOLDER + "one.log.parquet";
        server.put(key, resource("aws-snappy.parquet"));
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            if (request.isRanged()) {
                server.put(key, resource("row-groups.parquet"));
            }
            return FaultProxy.NONE;
        })) {
            FileReport file = load(list(new S3Place(server.location("changing/", proxy.port()), S3Server.LIMITS)))
                    .report()
                    .files()
                    .getFirst();

            assertThat(file.outcome()).isEqualTo(Outcome.REPLACED);
            assertThat(file.counts().records()).isZero();
        }
    }

    private void assertReadAsFiles(LoadResult result) {
        List<ByteSource> files = new ArrayList<>();
        objects.forEach((key, bytes) -> files.add(new Bytes(name(key), bytes, Integer.MAX_VALUE)));
        LoadResult local = load(files, new Cancel());

        assertThat(result.report().hasTrouble()).isFalse();
        assertThat(result.table().fields()).isEqualTo(local.table().fields());
        assertThat(Logs.rows(result.table())).isEqualTo(Logs.rows(local.table()));
    }

    private LoadResult read(Function<Request, Fault> plan) {
        return read(S3Server.LIMITS, plan);
    }

    private LoadResult read(S3Limits limits, Function<Request, Fault> plan) {
        try (FaultProxy proxy = new FaultProxy(server.port(), plan)) {
            return load(list(new S3Place(server.location("AWSLogs/", proxy.port()), limits)));
        }
    }

    private static List<S3Object> list(S3Place place) {
        return S3Listing.of(place, Optional.empty(), _ -> {}, new Cancel()).objects();
    }

    private static LoadResult load(List<S3Object> listed) {
        Cancel cancel = new Cancel();
        try (Downloads downloads = new Downloads(listed, cancel)) {
            return load(downloads.sources(), cancel);
        }
    }

    private static LoadResult load(List<ByteSource> sources, Cancel cancel) {
        return new LoadJob(sources, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE, cancel);
    }

    /// The records of each object, with the name of each value.
    private static Map<String, List<String>> records(FlowTable table) {
        Map<String, List<String>> records = new TreeMap<>();
        for (int i = 0; i < table.rowCount(); i++) {
            int row = i;
            String values = table.segmentOf(row)
                    .format()
                    .stream()
                    .sorted((one, other) -> one.text().compareTo(other.text()))
                    .map(name -> value(table, name, row))
                    .collect(Collectors.joining(" "));
            records.computeIfAbsent(table.segmentOf(row).input(), _ -> new ArrayList<>()).add(values);
        }
        return records;
    }

    private static String value(FlowTable table, FieldName name, int row) {
        return name.text() + "=" + table.column(name).orElseThrow().text(row);
    }

    private static String name(String key) {
        return "s3://" + S3Server.BUCKET + "/" + key;
    }

    private static byte[] resource(String name) {
        String path = "/blindspot/decode/parquet/" + name;
        try (InputStream file = Objects.requireNonNull(S3ParquetTest.class.getResourceAsStream(path))) {
            return file.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read " + name, e);
        }
    }
}
