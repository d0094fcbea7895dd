package blindspot.ui.bucket;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Formats;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.lesson.Lesson;
import blindspot.model.TimeRange;
import blindspot.source.Bytes;
import blindspot.source.Location;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.LogPlace.Level;
import blindspot.source.s3.Logs;
import blindspot.source.s3.ReadCache;
import blindspot.source.s3.S3Server;
import blindspot.task.Problem;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.report.ReportModel;
import blindspot.ui.session.OpenBuckets;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class BucketModelTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String REGION = "AWSLogs/111122223333/vpcflowlogs/eu-west-1/";
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final int OBJECTS = 6;
    private static final int RECORDS = 10;

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private S3Server server;
    private Session session;
    private OpenSession open;
    private OpenBuckets buckets;
    private BucketModel model;

    @BeforeAll
    void startServer(@TempDir Path folder) {
        server = new S3Server(folder);
        for (int i = 0; i < OBJECTS; i++) {
            server.put(key(i), Bytes.gzip(Logs.text(Logs.DAY + 300L * i, RECORDS)));
        }
    }

    @AfterAll
    void stopServer() {
        server.close();
    }

    @BeforeEach
    void makeModel() {
        session = new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, TOKYO);
        open = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
        buckets = new OpenBuckets(open);
        model = new BucketModel(FxJobs.onCallersThread(), buckets, S3Server.LIMITS);
        model.start();
        askAt(server.port());
    }

    @Test
    void looksAroundOneLevelAtATime() {
        model.form().address().set("s3://flow-logs-test");
        model.list();
        assertThat(model.folder().get().rows()).extracting(BucketRow::name).contains("AWSLogs");
        for (String folder : List.of("AWSLogs", "111122223333", "vpcflowlogs", "eu-west-1")) {
            enter(folder);
        }
        assertThat(model.folder().get().inner()).isEqualTo(Level.YEAR);
        assertThat(model.form().address().get()).isEqualTo("s3://flow-logs-test/" + REGION);

        model.up();

        assertThat(model.folder().get().inner()).isEqualTo(Level.REGION);
        assertThat(model.form().address().get()).isEqualTo("s3://flow-logs-test/AWSLogs/111122223333/vpcflowlogs/");
    }

    @Test
    void saysWhatTheFoldersOfTheLayoutsStandFor() {
        String hour = "hive/AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/aws-region=eu-west-1/"
                + "year=2024/month=03/day=10/hour=05/";
        server.put(hour + name(60), Bytes.gzip(Logs.text(Logs.DAY + 18_000, RECORDS)));
        server.put(hour + "notes.txt", new byte[2048]);
        server.put("copied/" + name(61), Bytes.gzip(Logs.text(Logs.DAY + 18_300, RECORDS)));
        model.form().address().set("s3://flow-logs-test/" + REGION + "2024/03/");
        model.list();
        assertThat(rows()).containsExactly("▸ 2024-03-10 UTC");
        assertThat(where()).isEqualTo("Account 111122223333 · Region eu-west-1");
        model.form().address().set("s3://flow-logs-test/" + hour.substring(0, hour.indexOf("hour")));
        model.list();
        assertThat(rows()).containsExactly("▸ 05:00–06:00 UTC");
        assertThat(where()).isEqualTo("Account 111122223333 · Region eu-west-1 · 2024-03-10 UTC");
        model.enter(model.folder().get().rows().getFirst());
        assertThat(rows()).hasSize(2)
                .anyMatch(row -> row.matches("2024-03-10 14:00:00 JST · fl-0a1b2c3d4e5f60718 · \\d+ B · a60"))
                .contains("notes.txt · 2 KiB");
        assertThat(where()).isEqualTo(
                "Account 111122223333 · Region eu-west-1 · 2024-03-10 UTC · 05:00–06:00 UTC"
                        + " · Flow log fl-0a1b2c3d4e5f60718");
        model.form().address().set("s3://flow-logs-test/copied/");
        model.list();
        assertThat(rows().getFirst()).startsWith(
                "2024-03-10 14:05:00 JST · fl-0a1b2c3d4e5f60718 · Account 111122223333 · Region eu-west-1 · ");
        assertThat(where()).isEqualTo("Flow log fl-0a1b2c3d4e5f60718");
        assertThat(BucketWords.flowLogs(List.of("fl-1", "fl-2", "fl-3", "fl-4", "fl-5"), ENGLISH))
                .isEqualTo("Flow logs fl-1, fl-2, fl-3 and 2 more");
    }

    @Test
    void saysWhatWouldBeReadBeforeItIsRead() {
        model.count();

        assertThat(text()).contains(
                "6 objects", "about ", "2024-03-10 09:00:00 JST to 2024-03-10 09:30:00 JST",
                "Flow log fl-0a1b2c3d4e5f60718", "Outside of the time: 0");
        assertThat(model.state().get().readable()).isTrue();
        assertThat(session.table().rowCount()).isZero();
    }

    @Test
    void readsWithoutWaitingForTheEndOfTheCount() {
        model.state().subscribe(state -> {
            if (state instanceof BucketState.Counting(long objects) && objects > 0) {
                model.read(false);
            }
        });

        model.count();

        assertThat(session.table().rowCount()).isEqualTo(6 * RECORDS);
        assertThat(open.report().get().given()).isEqualTo(6);
        assertThat(model.state().get()).isInstanceOf(BucketState.Idle.class);
    }

    @Test
    void readsObjectsAndRecordsOfATimeInTheZoneShown() {
        model.form().from().set("2024-03-10 09:00");
        model.form().to().set("2024-03-10 09:05");
        model.count();
        assertThat(text()).contains("4 objects", "Outside of the time: 2");

        model.read(false);

        assertThat(session.table().rowCount()).isEqualTo(RECORDS + RECORDS);
        assertThat(open.report().get().files()).hasSize(4);
        assertThat(open.recent()).containsExactly("s3://flow-logs-test/AWSLogs/");
    }

    @Test
    void takesABucketWithoutSchemeAndAnArnAsTheConsoleShowsThem() {
        for (String written : List.of(
                "s3://logs/AWSLogs/", "logs/AWSLogs/", "arn:aws:s3:::logs/AWSLogs/",
                " arn:aws-cn:s3:::logs/AWSLogs/")) {
            model.form().address().set(written);
            assertThat(model.form().location().address()).as(written).isEqualTo(new S3Address("logs", "AWSLogs/"));
        }
        model.form().address().set("https://logs.s3.amazonaws.com/AWSLogs/");
        assertThat(model.form().here()).isEmpty();
    }

    @Test
    void doesNotShowWhatWasListedOfAnotherBucket() {
        model.list();
        assertThat(model.folder().get().rows()).isNotEmpty();
        model.form().address().set("s3://flow-logs-test/AWSLogs/");
        assertThat(model.folder().get().rows()).isNotEmpty();
        model.form().address().set("s3://another/AWSLogs/");
        assertThat(model.folder().get()).isEqualTo(BucketFolder.NONE);
    }

    @Test
    void keepsWhatIsReadUntilTheEndOnlyWhereTheUserDoesNotDecideOtherwise() {
        KeptObjects kept = model.kept();
        kept.wantForNow();
        assertThat(kept.wanted().get()).isTrue();
        assertThat(kept.wantedAlways()).isFalse();

        kept.wanted().set(false);
        kept.wanted().set(true);
        assertThat(kept.wantedAlways()).as("decided by the user").isTrue();
        kept.wantForNow();
        assertThat(kept.wantedAlways()).as("wanted before").isTrue();
    }

    @Test
    void keepsWhatIsReadOnlyWhereTheUserWantsIt(@TempDir Path folder) {
        List<String> asked = new ArrayList<>();
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            if (!request.isList()) {
                synchronized (asked) {
                    asked.add(request.target());
                }
            }
            return FaultProxy.NONE;
        })) {
            model.kept().keepIn(new ReadCache(folder, 1 << 20, InstantSource.system()));
            askAt(proxy.port());
            model.count();
            model.read(true);
            model.start();
            assertThat(model.kept().used().get()).isZero();
            model.kept().wanted().set(true);
            for (int i = 0; i < 2; i++) {
                model.count();
                model.read(true);
            }
            assertThat(asked).as("the first and the second of three readings").hasSize(2 * OBJECTS);
            assertThat(session.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
            model.start();
            assertThat(model.kept().used().get()).isPositive();

            model.kept().clear();

            assertThat(model.kept().used().get()).isZero();
            model.count();
            model.read(true);
            assertThat(asked).hasSize(3 * OBJECTS);
        }
    }

    @Test
    void reportsEveryObjectWithItsETag() {
        countAndRead();

        assertThat(report()).contains(
                "s3://flow-logs-test/" + key(0), "ETag \"");
        assertThat(session.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
    }

    @Test
    void doesNotReadTwiceWhatIsOpen() {
        countAndRead();
        countAndRead();

        assertThat(session.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
        assertThat(report()).contains("Already open, not read again: s3://flow-logs-test/" + key(0));
    }

    @Test
    void readsAgainWhatHadRecordsOutsideOfTheTimeWantedBefore() {
        model.form().from().set("2024-03-10 09:00");
        model.form().to().set("2024-03-10 09:05");
        countAndRead();
        model.form().from().set("");
        model.form().to().set("");
        countAndRead();

        assertThat(session.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
        assertThat(open.report().get().files()).hasSize(OBJECTS);
    }

    @Test
    void reloadsOnlyWhatFailed() {
        AtomicBoolean denied = new AtomicBoolean(true);
        List<String> asked = new ArrayList<>();
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            synchronized (asked) {
                asked.add(request.target());
            }
            return denied.get() && request.target().contains("_a2.")
                    ? new FaultProxy.Fault.Answer(403, "AccessDenied", "No", Map.of())
                    : FaultProxy.NONE;
        })) {
            askAt(proxy.port());
            countAndRead();
            assertThat(session.table().rowCount()).isEqualTo((OBJECTS - 1) * RECORDS);
            assertThat(buckets.anyFailed().getValue()).isTrue();
            assertThat(report()).contains("s3:GetObject", "arn:aws:s3:::flow-logs-test/" + key(2));
            denied.set(false);
            asked.clear();

            buckets.reloadFailed();

            assertThat(session.table().rowCount()).isEqualTo(OBJECTS * RECORDS);
            assertThat(buckets.anyFailed().getValue()).isFalse();
            assertThat(open.report().get().files()).hasSize(OBJECTS);
            assertThat(asked).hasSize(1);
        }
    }

    @Test
    void loadsWhatCameSince() {
        String newer = "newer/" + REGION;
        server.put(newer + "2024/03/10/" + name(0), Bytes.gzip(Logs.text(Logs.DAY, RECORDS)));
        model.form().address().set("s3://flow-logs-test/newer/");
        countAndRead();
        server.put(newer + "2024/03/10/" + name(1), Bytes.gzip(Logs.text(Logs.DAY + 300, RECORDS)));
        server.put(newer + "2024/03/11/" + name(300), Bytes.gzip(Logs.text(Logs.DAY + 90_000, RECORDS)));

        buckets.readNewer();

        assertThat(session.table().rowCount()).isEqualTo(3 * RECORDS);
        assertThat(open.report().get().files()).hasSize(3);
    }

    @Test
    void saysWhatIsWrongAndWhatToDo() {
        model.form().profile().set("signs-in");
        model.count();
        assertThat(model.state().get())
                .isEqualTo(
                        new BucketState.Failed(
                                new Problem("s3-sso-expired", "signs-in", "signs-in")));
        assertThat(advice()).isEqualTo("Sign in by running the command below in a terminal, then try again.");
        model.form().profile().set("");
        assertThat(model.state().get()).isEqualTo(new BucketState.Idle());
        model.form().from().set("noon");
        model.count();
        assertThat(text()).isEqualTo("“noon” is no time.");
        assertThat(advice())
                .isEqualTo("Write 2026-03-01, 2026-03-01 14:30 or 2026-03-01 14:30:00. Times are in Asia/Tokyo.");
        model.form().from().set("");
        model.form().address().set("flow logs");
        model.list();
        assertThat(text()).isEqualTo("“flow logs” is no S3 address.");
    }

    @Test
    void takesOverWhatTheUserPointedAt() {
        S3Access access = server.access().withProfile(Optional.of("wrong")).withRequesterPays(true);

        model.start(
                new Location.S3(new S3Address("flow-logs-test", REGION), access),
                Optional.of(new TimeRange(Logs.DAY, Logs.DAY + 3600)));

        assertThat(model.form().profile().get()).isEqualTo("wrong");
        assertThat(model.form().requesterPays().get()).isTrue();
        assertThat(model.form().pathStyle().get()).isTrue();
        assertThat(model.form().from().get()).isEqualTo("2024-03-10 09:00");
        assertThat(model.profiles()).containsExactly("", "default", "empty", "process", "session", "signs-in", "wrong");
        assertThat(text()).contains("does not accept the credentials of the profile “wrong”");
    }

    @Test
    void asksAboutAnAddressThatWasOpenedBefore() {
        List<Location.S3> asked = new ArrayList<>();
        open.listeners().onBucket(asked::add);

        open.openRecent("s3://flow-logs-test/AWSLogs/");

        assertThat(asked)
                .containsExactly(new Location.S3(new S3Address("flow-logs-test", "AWSLogs/"), S3Access.DEFAULT));
    }

    private void askAt(int port) {
        model.form().endpoint().set("http://127.0.0.1:" + port);
        model.form().pathStyle().set(true);
        model.form().address().set("s3://flow-logs-test/AWSLogs/");
    }

    private void countAndRead() {
        model.count();
        model.read(false);
    }

    private void enter(String name) {
        model.enter(
                model.folder().get().rows().stream().filter(row -> row.name().equals(name)).findFirst().orElseThrow());
    }

    private List<String> rows() {
        BucketFolder folder = model.folder().get();
        return folder.rows()
                .stream()
                .map(row -> row.text(folder.inner(), ENGLISH, new Formats(Language.ENGLISH, TOKYO)))
                .toList();
    }

    private String where() {
        return BucketWords.of(model.folder().get(), ENGLISH, new Formats(Language.ENGLISH, TOKYO));
    }

    private String text() {
        return model.state().get().text(Messages.in(Language.ENGLISH), new Formats(Language.ENGLISH, TOKYO));
    }

    private String advice() {
        return model.state().get().advice(Messages.in(Language.ENGLISH), new Formats(Language.ENGLISH, TOKYO));
    }

    private String report() {
        return new ReportModel(open, buckets).text();
    }

    private static String key(int bucket) {
        return REGION + "2024/03/10/" + name(bucket);
    }

    private static String name(int bucket) {
        String key = Logs.key(Logs.DAY + 300L * bucket, "a" + bucket);
        return key.substring(key.lastIndexOf('/') + 1);
    }
}
