package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import blindspot.load.FileReport;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.load.Outcome;
import blindspot.load.RawLines;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.FaultProxy.Request;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// Reading through a network and a storage that do everything wrong which they do in life: the table is the same as
/// from files, or the report says what is missing.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3ReadingTest {
    private static final int OBJECTS = 6;

    /// Of each object packed; more than one buffer of anybody on the way.
    private static final int RECORDS = 5_000;

    private final Map<String, byte[]> logs = new TreeMap<>();
    private S3Server server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new S3Server(folder);
        for (int i = 0; i < OBJECTS; i++) {
            String key = Logs.key(Logs.DAY + 300L * i, "a" + i);
            byte[] log = Bytes.gzip(Logs.text(Logs.DAY + 300L * i, RECORDS));
            logs.put(key, log);
            server.put(key, log);
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void readsTheSameAsFromFiles() {
        assertReadsAll(_ -> FaultProxy.NONE);
    }

    @Test
    void survivesBurstsOfSlowDown() {
        assertReadsAll(times(3, FaultProxy.answer(503, "SlowDown")));
    }

    @Test
    void survivesServerErrors() {
        assertReadsAll(times(2, FaultProxy.answer(500, "InternalError")));
    }

    @Test
    void survivesAConnectionResetAtItsStart() {
        assertReadsAll(times(2, new Fault.Reset(-1)));
    }

    @Test
    void goesOnWhereABodyWasReset() {
        assertReadsAll(firstTime(new Fault.Reset(20_000)));
    }

    @Test
    void goesOnWhereABodyEndedBeforeItsPromisedLength() {
        assertReadsAll(firstTime(new Fault.Truncate(15_555)));
    }

    @Test
    void goesOnWhereABodyStalled() {
        assertReadsAll(firstTime(new Fault.Stall(10_000)));
    }

    @Test
    void goesOnThroughManyBreaksAsLongAsSomethingComes() {
        assertReadsAll(request -> request.isList() ? FaultProxy.NONE : new Fault.Truncate(18_000));
    }

    @Test
    void asksForTheRestOnly() {
        List<Request> ranged = new ArrayList<>();
        Function<Request, Fault> once = firstTime(new Fault.Truncate(15_555));

        assertReadsAll(request -> {
            if (request.isRanged()) {
                synchronized (ranged) {
                    ranged.add(request);
                }
            }
            return once.apply(request);
        });

        assertThat(ranged).hasSize(OBJECTS).allSatisfy(request -> {
            assertThat(request.head()).containsPattern("\r\nRange: bytes=[1-9][0-9]*-\r\n");
            assertThat(request.head()).contains("\r\nIf-Match: ");
        });
    }

    @Test
    void readsAnObjectThatChangedSinceItWasListedAsItIsNow() {
        String key = "changing/" + Logs.key(Logs.DAY, "c1");
        server.put(key, Bytes.gzip(Logs.text(Logs.DAY, 5)));
        S3Place place = server.place("changing/");
        List<S3Object> listed = list(place).objects();
        server.put(key, Bytes.gzip(Logs.text(Logs.DAY, 7)));

        LoadResult result = load(listed, new Cancel());

        assertThat(result.table().rowCount()).isEqualTo(7);
        assertThat(result.report().hasTrouble()).isFalse();
        assertThat(result.report().files().getFirst().version()).isNotEqualTo(listed.getFirst().etag());
    }

    @Test
    void saysSoWhenAnObjectIsReplacedInTheMiddleAndReadsItWholeTheSecondTime() {
        String key = "replaced/" + Logs.key(Logs.DAY, "c1");
        server.put(key, Bytes.gzip(Logs.text(Logs.DAY, RECORDS)));
        Set<String> seen = ConcurrentHashMap.newKeySet();
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            if (request.isRanged()) {
                server.put(key, Bytes.gzip(Logs.text(Logs.DAY + 7, RECORDS + 1)));
            }
            return request.isList() || !seen.add(request.target()) ? FaultProxy.NONE : new Fault.Truncate(20_000);
        })) {
            S3Place place = new S3Place(server.location("replaced/", proxy.port()), S3Server.LIMITS);
            Cancel cancel = new Cancel();
            try (Downloads downloads = new Downloads(list(place).objects(), cancel)) {
                LoadJob job = new LoadJob(downloads.sources(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {});

                FileReport first = job.run(Progress.NONE, cancel).report().files().getFirst();
                LoadResult second = job.run(Progress.NONE, cancel);

                assertThat(first.outcome()).isEqualTo(Outcome.REPLACED);
                assertThat(second.report().hasTrouble()).isFalse();
                assertThat(second.table().rowCount()).isEqualTo(RECORDS + 1);
            }
        }
    }

    @Test
    void agreesToPayWhereItIsTold() {
        List<String> heads = new ArrayList<>();
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            synchronized (heads) {
                heads.add(request.head());
            }
            return FaultProxy.NONE;
        })) {
            Location.S3 location = server.location("AWSLogs/", proxy.port());
            S3Place place = new S3Place(
                    new Location.S3(location.address(), location.access().withRequesterPays(true)), S3Server.LIMITS);

            load(list(place).objects(), new Cancel());
        }

        assertThat(heads).hasSize(4 + OBJECTS)
                .allMatch(head -> head.contains("x-amz-request-payer: requester"))
                .allMatch(head -> head.startsWith("GET "));
    }

    @Test
    void givesTheLineAgainOnlyFromTheObjectThatWasRead() {
        String key = "lines/" + Logs.key(Logs.DAY, "c1");
        server.put(key, Bytes.gzip(Logs.text(Logs.DAY, 5)));
        LoadResult result = load(list(server.place("lines/")).objects(), new Cancel());
        RawLines lines = new RawLines(result.report());

        assertThat(lines.of(result.table(), 3, new Cancel()).rebuilt()).isFalse();
        assertThat(lines.near(result.table(), 3, new Cancel()).rebuilt()).isTrue();
        server.put(key, Bytes.gzip(Logs.text(Logs.DAY + 7, 9)));
        assertThat(lines.of(result.table(), 3, new Cancel()).rebuilt()).isTrue();
    }

    @Test
    void losesOnlyTheObjectThatIsDenied() {
        String denied = logs.keySet().iterator().next();

        LoadResult result = read(
                request -> request.target().contains(denied) ? FaultProxy.answer(403, "AccessDenied")
                        : FaultProxy.NONE);

        assertThat(problems(result)).containsExactly(
                new Problem(
                        "s3-get-denied", name(denied), "arn:aws:s3:::flow-logs-test/" + denied,
                        "arn:aws:s3:::flow-logs-test/*"));
        assertThat(Logs.rows(result.table())).isEqualTo(Logs.rows(locally(Set.of(denied))));
    }

    @Test
    void saysWhichPermissionTheKeyNeeds() {
        LoadResult result = read(
                request -> request.isList()
                        ? FaultProxy.NONE
                        : new Fault.Answer(
                                403, "AccessDenied", "not authorized to perform: kms:Decrypt", Map.of()));

        assertThat(problems(result)).hasSize(OBJECTS).allMatch(problem -> problem.code().equals("s3-kms-denied"));
    }

    @Test
    void namesTheKeyThatTheStorageNamesAndNothingElseOfWhatItSays() {
        String key = "arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab";
        LoadResult result = read(
                request -> request.isList()
                        ? FaultProxy.NONE
                        : new Fault.Answer(
                                403, "AccessDenied",
                                "User: me is not authorized to perform: kms:Decrypt on resource: " + key + " because",
                                Map.of()));

        assertThat(problems(result)).hasSize(OBJECTS)
                .allMatch(problem -> problem.code().equals("s3-kms-denied-key"))
                .allMatch(problem -> problem.arguments().get(1).equals(key));
    }

    @Test
    void saysThatCredentialsExpiredWhileReading() {
        LoadResult result = read(
                request -> request.isList() ? FaultProxy.NONE : FaultProxy.answer(400, "ExpiredToken"));

        assertThat(problems(result)).hasSize(OBJECTS)
                .containsOnly(new Problem("s3-credentials-expired", "default"));
    }

    @Test
    void keepsWhatItHasWhenABodyBreaksForGood() {
        String broken = logs.keySet().iterator().next();
        Set<String> begun = ConcurrentHashMap.newKeySet();

        LoadResult result = read(request -> {
            if (!request.target().contains(broken)) {
                return FaultProxy.NONE;
            }
            return begun.add(broken) ? new Fault.Truncate(20_000) : new Fault.Reset(0);
        });

        assertThat(problems(result)).containsExactly(new Problem("s3-read-stopped", name(broken), "20000"));
        assertThat(result.report().files().getFirst().counts().records()).isBetween(1L, RECORDS - 1L);
        assertThat(result.table().rowCount()).isGreaterThan((OBJECTS - 1) * RECORDS);
    }

    @Test
    void endsWithinItsLimitWhenNothingEverComes() {
        long started = System.nanoTime();

        LoadResult result = read(request -> request.isList() ? FaultProxy.NONE : new Fault.Stall(0));

        assertThat(problems(result)).hasSize(OBJECTS).allMatch(problem -> problem.code().equals("s3-read-stopped"));
        assertThat(seconds(started)).isLessThan(15);
    }

    @Test
    void goesToTheRegionThatTheBucketNames() {
        LoadResult result = read(request -> elsewhere(request, "eu-north-1"));

        assertThat(problems(result)).isEmpty();
        assertThat(result.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
    }

    @Test
    void namesTheRightRegionWhenTheUserNamedAnother() {
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> elsewhere(request, "eu-north-1"))) {
            Location.S3 location = server.location("AWSLogs/", proxy.port());
            S3Access access = location.access().withRegion(Optional.of("us-west-2"));
            S3Place place = new S3Place(new Location.S3(location.address(), access), S3Server.LIMITS);

            assertThat(catchThrowableOfType(ProblemException.class, () -> list(place)).problem())
                    .isEqualTo(new Problem("s3-wrong-region", "flow-logs-test", "us-west-2", "eu-north-1"));
        }
    }

    @Test
    void doesNotTakeEveryAnswerThatNamesARegionForOneFromAnother() {
        Map<String, String> region = Map.of("x-amz-bucket-region", "eu-north-1");
        try (FaultProxy proxy = new FaultProxy(
                server.port(), _ -> new Fault.Answer(400, "ExpiredToken", "Said by the test", region))) {
            assertThat(catchThrowableOfType(ProblemException.class, () -> list(place(proxy))).problem())
                    .isEqualTo(new Problem("s3-credentials-expired", "default"));
        }
        LoadResult moved = read(
                request -> request.head().contains("/eu-north-1/s3/aws4_request")
                        ? FaultProxy.NONE
                        : new Fault.Answer(400, "AuthorizationHeaderMalformed", "expecting 'eu-north-1'", Map.of()));
        assertThat(moved.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
    }

    @Test
    void readsPartsOfAnObject() throws IOException {
        Function<Request, Fault> once = firstTime(new Fault.Truncate(10));
        try (FaultProxy proxy = new FaultProxy(server.port(), once)) {
            S3Object object = list(place(proxy)).objects().getFirst();
            byte[] bytes = Objects.requireNonNull(logs.get(object.key()));
            ByteBuffer middle = ByteBuffer.allocate(1000);
            ByteBuffer behind = ByteBuffer.allocate(1000);

            assertThat(object.read(5000, middle)).isEqualTo(1000);
            assertThat(object.read(bytes.length - 3L, behind)).isEqualTo(3);
            assertThat(object.read(bytes.length, behind)).isZero();
            assertThat(middle.array()).isEqualTo(Arrays.copyOfRange(bytes, 5000, 6000));
        }
    }

    @Test
    void fetchesAheadNoMoreThanTheReaderLeavesRoomFor() throws IOException {
        byte[] large = new byte[8 << 20];
        for (int i = 0; i < 40; i++) {
            server.put("large/" + String.format("%02d", i), large);
        }
        Set<String> asked = ConcurrentHashMap.newKeySet();
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            asked.add(request.target());
            return FaultProxy.NONE;
        })) {
            Location.S3 location = server.location("large/", proxy.port());
            S3Place place = new S3Place(location, S3Server.LIMITS);
            List<S3Object> objects = list(place).objects();
            asked.clear();
            try (Downloads downloads = new Downloads(objects, new Cancel());
                    InputStream first = downloads.sources().getFirst().open()) {
                assertThat(first.readAllBytes()).hasSize(8 << 20);
                assertThat(asked.size()).isLessThanOrEqualTo(Downloads.AT_A_TIME);
            }
        }
    }

    @Test
    void fetchesSmallObjectsAheadWhileNobodyReads() throws Exception {
        for (int i = 0; i < 40; i++) {
            server.put("small/" + String.format("%02d", i), Logs.text(Logs.DAY, 3));
        }
        CountDownLatch all = new CountDownLatch(40);
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            if (!request.isList()) {
                all.countDown();
            }
            return FaultProxy.NONE;
        })) {
            S3Place place = new S3Place(server.location("small/", proxy.port()), S3Server.LIMITS);
            try (Downloads downloads = new Downloads(list(place).objects(), new Cancel());
                    InputStream first = downloads.sources().getFirst().open()) {
                assertThat(all.await(30, TimeUnit.SECONDS)).isTrue();
                assertThat(first.readAllBytes()).isEqualTo(Logs.text(Logs.DAY, 3));
            }
        }
    }

    /// Reads everything through the faults and compares it with the same bytes read without them.
    private void assertReadsAll(Function<Request, Fault> plan) {
        LoadResult result = read(plan);

        assertThat(problems(result)).isEmpty();
        assertThat(result.report().hasTrouble()).isFalse();
        assertThat(Logs.rows(result.table())).isEqualTo(Logs.rows(locally(Set.of())));
    }

    private LoadResult read(Function<Request, Fault> plan) {
        try (FaultProxy proxy = new FaultProxy(server.port(), plan)) {
            return load(list(place(proxy)).objects(), new Cancel());
        }
    }

    private S3Place place(FaultProxy proxy) {
        return new S3Place(server.location("AWSLogs/", proxy.port()), S3Server.LIMITS);
    }

    private static S3Selection list(S3Place place) {
        return S3Listing.of(place, Optional.empty(), _ -> {}, new Cancel());
    }

    private static LoadResult load(List<S3Object> objects, Cancel cancel) {
        try (Downloads downloads = new Downloads(objects, cancel)) {
            return new LoadJob(downloads.sources(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE,
                    cancel);
        }
    }

    private FlowTable locally(Set<String> without) {
        List<ByteSource> sources = new ArrayList<>();
        logs.forEach((key, bytes) -> {
            if (!without.contains(key)) {
                sources.add(new Bytes(name(key), bytes, Integer.MAX_VALUE));
            }
        });
        return new LoadJob(sources, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {}).run(Progress.NONE, new Cancel())
                .table();
    }

    /// The fault happens to the first request for each object.
    private static Function<Request, Fault> firstTime(Fault fault) {
        Set<String> seen = ConcurrentHashMap.newKeySet();
        return request -> !request.isList() && seen.add(request.target()) ? fault : FaultProxy.NONE;
    }

    /// The fault happens to the first requests for each target, lists too.
    private static Function<Request, Fault> times(int times, Fault fault) {
        Map<String, Integer> seen = new ConcurrentHashMap<>();
        return request -> seen.merge(request.target(), 1, Integer::sum) <= times ? fault : FaultProxy.NONE;
    }

    private static Fault elsewhere(Request request, String region) {
        return request.head().contains("/" + region + "/s3/aws4_request")
                ? FaultProxy.NONE
                : new Fault.Answer(
                        301, "PermanentRedirect", "Said by the test", Map.of("x-amz-bucket-region", region));
    }

    private static List<Problem> problems(LoadResult result) {
        return result.report()
                .files()
                .stream()
                .map(FileReport::decoded)
                .map(decoded -> decoded.problem())
                .filter(Objects::nonNull)
                .toList();
    }

    private static String name(String key) {
        return "s3://" + S3Server.BUCKET + "/" + key;
    }

    private static double seconds(long sinceNanoTime) {
        return (System.nanoTime() - sinceNanoTime) / 1e9;
    }
}
