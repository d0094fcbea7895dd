package blindspot.source.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import blindspot.model.TimeRange;
import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.LogPlace.Level;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class S3ListingTest {
    private static final String PLAIN = "AWSLogs/111122223333/vpcflowlogs/eu-west-1/";
    private static final String HIVE =
            "hive/AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/aws-region=eu-west-1/";

    private S3Server server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new S3Server(folder);
        byte[] log = Logs.text(Logs.DAY, 1);
        for (int i = 0; i < 2500; i++) {
            server.put("many/" + Logs.key(Logs.DAY + 300L * (i / 10), "m" + i), log);
        }
        for (int bucket = -2; bucket < 8; bucket++) {
            server.put(Logs.key(Logs.DAY + 300L * bucket, "a1"), log);
        }
        server.put(HIVE + "year=2024/month=03/day=10/hour=01/" + name("20240310T0100Z"), log);
        server.put(HIVE + "year=2024/month=03/day=11/hour=01/" + name("20240311T0100Z"), log);
        server.put("AWSLogs/111122223333/CloudTrail/eu-west-1/2024/03/10/x.json.gz", log);
        server.put("AWSLogs/111122223333/elasticloadbalancing/eu-west-1/2024/03/10/y.log.gz", log);
        server.put("loose/111122223333_CloudTrail_eu-west-1_20240310T0000Z_x.json.gz", log);
        server.put("loose/copied.log", log);
        server.put("loose/empty.log", new byte[0]);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void listsThousandsPageByPage() {
        List<Integer> pages = new ArrayList<>();

        S3Selection all = S3Listing.of(
                server.place("many/AWSLogs/111122223333/vpcflowlogs/eu-west-1/"), Optional.empty(),
                page -> pages.add(page.size()), new Cancel());

        assertThat(pages).containsExactly(1000, 1000, 500);
        assertThat(all.objects()).hasSize(2500).doesNotHaveDuplicates();
        assertThat(all.complete()).isTrue();
    }

    /// Nobody is asked again for being slow, so that only what broke off is.
    @Test
    void asksForAPageAgainThatBrokeOff() {
        S3Limits patient = new S3Limits(
                Duration.ofMinutes(2), Duration.ofMinutes(2), Duration.ofMinutes(5), 6, Duration.ofMillis(10), 100,
                Duration.ofMinutes(5));
        for (Fault fault : List.of(new Fault.Reset(3), new Fault.Reset(900), new Fault.Truncate(900))) {
            Set<String> seen = ConcurrentHashMap.newKeySet();
            try (FaultProxy proxy = new FaultProxy(
                    server.port(), request -> seen.add(request.target()) ? fault : FaultProxy.NONE)) {
                S3Place place = new S3Place(server.location("many/" + PLAIN, proxy.port()), patient);

                S3Selection all = S3Listing.of(place, Optional.empty(), _ -> {}, new Cancel());

                assertThat(all.objects()).hasSize(2500).doesNotHaveDuplicates();
                assertThat(all.complete()).isTrue();
                assertThat(proxy.requests()).isEqualTo(2 * 3);
            }
        }
    }

    @Test
    void leavesOtherLogsOutAndCountsThem() {
        S3Selection all = list("", Optional.empty());

        assertThat(all.objects()).hasSize(2500 + 10 + 2 + 1);
        assertThat(all.foreign()).isEqualTo(3);
        assertThat(all.leftOut()).containsExactlyInAnyOrder(
                "s3://flow-logs-test/AWSLogs/111122223333/CloudTrail/",
                "s3://flow-logs-test/AWSLogs/111122223333/elasticloadbalancing/",
                "s3://flow-logs-test/loose/111122223333_CloudTrail_eu-west-1_20240310T0000Z_x.json.gz");
        assertThat(all.flowLogs()).containsExactly("fl-0a1b2c3d4e5f60718");
    }

    @Test
    void picksObjectsOfASpanWithSlackInThePlainLayout() {
        S3Selection some = list("AWSLogs/", Optional.of(new TimeRange(Logs.DAY, Logs.DAY + 300)));

        assertThat(some.objects()).extracting(S3Object::key)
                .containsExactly(
                        Logs.key(Logs.DAY - 300, "a1"), Logs.key(Logs.DAY, "a1"), Logs.key(Logs.DAY + 300, "a1"),
                        Logs.key(Logs.DAY + 600, "a1"), Logs.key(Logs.DAY + 900, "a1"));
        assertThat(some.span()).contains(new TimeRange(Logs.DAY - 300, Logs.DAY + 1200));
        assertThat(some.outside()).isEqualTo(5);
    }

    @Test
    void picksObjectsOfASpanInTheHiveLayout() {
        S3Selection some = list("hive/", Optional.of(new TimeRange(Logs.DAY + 3600, Logs.DAY + 3900)));

        assertThat(some.objects()).extracting(S3Object::key)
                .containsExactly(HIVE + "year=2024/month=03/day=10/hour=01/" + name("20240310T0100Z"));
    }

    @Test
    void takesAnObjectByItsKeyAndAPartOfAKey() {
        assertThat(list("loose/copied.log", Optional.empty()).objects()).hasSize(1);
        assertThat(list(PLAIN + "2024/03/1", Optional.empty()).objects()).hasSize(8);
        assertThat(list("loose/", Optional.empty()).objects()).extracting(S3Object::key)
                .containsExactly("loose/copied.log");
    }

    @Test
    void showsOneLevelAtATime() {
        S3Folder top = S3Folder.of(server.place(""), "", new Cancel());
        S3Folder accounts = S3Folder.of(server.place(""), "AWSLogs/", new Cancel());
        S3Folder day = S3Folder.of(server.place(""), PLAIN + "2024/03/10/", new Cancel());

        assertThat(top.folders()).containsExactly("AWSLogs/", "hive/", "loose/", "many/");
        assertThat(top.inner()).isEqualTo(Level.FOLDER);
        assertThat(accounts.folders()).containsExactly("AWSLogs/111122223333/");
        assertThat(accounts.inner()).isEqualTo(Level.ACCOUNT);
        assertThat(S3Folder.shortName(accounts.folders().getFirst())).isEqualTo("111122223333");
        assertThat(day.objects()).hasSize(8);
        assertThat(day.complete()).isTrue();
    }

    @Test
    void estimatesRecordsAndMemory() {
        S3Selection day = list(PLAIN, Optional.empty());

        assertThat(day.bytes()).isEqualTo(10L * Logs.text(Logs.DAY, 1).length);
        assertThat(day.estimatedRecords()).isPositive();
        assertThat(day.estimatedMemory()).isGreaterThan(day.estimatedRecords());
    }

    @Test
    void findsNothingWhenItIsCancelled() {
        Cancel cancel = new Cancel();
        cancel.request();

        S3Selection none = S3Listing.of(server.place(""), Optional.empty(), _ -> {}, cancel);

        assertThat(none.objects()).isEmpty();
        assertThat(none.complete()).isFalse();
    }

    @Test
    void saysThatThereIsNoSuchBucket() {
        assertThat(problem(new S3Address("not-there", ""), server.access()))
                .isEqualTo(new Problem("s3-no-such-bucket", "not-there"));
    }

    @Test
    void saysThatTheKeyIsWrong() {
        assertThat(problem(new S3Address(S3Server.BUCKET, ""), server.access().withProfile(Optional.of("wrong"))))
                .isEqualTo(new Problem("s3-credentials-refused", "wrong", "127.0.0.1:" + server.port()));
    }

    @Test
    void saysThatAnonymousUsersMayNotList() {
        assertThat(problem(new S3Address(S3Server.BUCKET, ""), server.access().withAnonymous(true)))
                .isEqualTo(new Problem("s3-list-denied-anonymous", "s3://flow-logs-test/"));
    }

    @Test
    void saysThatAProfileIsNotThereOrHasNoCredentials() {
        S3Address address = new S3Address(S3Server.BUCKET, "");

        assertThat(problem(address, server.access().withProfile(Optional.of("nobody"))))
                .isEqualTo(new Problem("s3-no-such-profile", "nobody",
                        "default, empty, process, session, signs-in, wrong"));
        assertThat(problem(address, server.access().withProfile(Optional.of("empty"))))
                .isEqualTo(new Problem("s3-no-credentials", "empty", "empty"));
        assertThat(problem(address, server.access().withProfile(Optional.of("signs-in"))))
                .isEqualTo(new Problem("s3-sso-expired", "signs-in", "signs-in"));
    }

    @Test
    void saysThatNobodyIsThereOrTheNameIsUnknown() {
        S3Address address = new S3Address(S3Server.BUCKET, "");

        assertThat(problem(address, server.access().withEndpoint(Optional.of(URI.create("http://127.0.0.1:1")))))
                .isEqualTo(new Problem("s3-unreachable", "127.0.0.1:1"));
        assertThat(problem(address, server.access().withEndpoint(Optional.of(URI.create("https://nowhere.invalid")))))
                .isEqualTo(new Problem("s3-unknown-host", "nowhere.invalid"));
        assertThat(
                problem(
                        address, server.access()
                                .withEndpoint(Optional.of(URI.create("https://127.0.0.1:" + server.port())))))
                .isEqualTo(new Problem("s3-tls", "127.0.0.1:" + server.port()));
    }

    @Test
    void speaksWithoutEncryptionToThisMachineOnly() {
        S3Address address = new S3Address(S3Server.BUCKET, "");

        assertThat(problem(address, server.access().withEndpoint(Optional.of(URI.create("http://storage.example")))))
                .isEqualTo(new Problem("s3-plain-http", "http://storage.example"));
        assertThat(problem(address, server.access().withEndpoint(Optional.of(URI.create("https://u:p@h.example")))))
                .isEqualTo(new Problem("s3-bad-endpoint", "https://h.example"));
    }

    private S3Selection list(String prefix, Optional<TimeRange> span) {
        return S3Listing.of(server.place(prefix), span, _ -> {}, new Cancel());
    }

    private static Problem problem(S3Address address, S3Access access) {
        List<Problem> problems = new ArrayList<>();
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(() -> S3Listing.of(
                        new S3Place(new Location.S3(address, access), S3Server.LIMITS), Optional.empty(), _ -> {},
                        new Cancel()))
                .satisfies(e -> problems.add(e.problem()));
        return problems.getFirst();
    }

    private static String name(String time) {
        return "111122223333_vpcflowlogs_eu-west-1_fl-0a1b2c3d4e5f60718_" + time + "_1a.log.parquet";
    }
}
