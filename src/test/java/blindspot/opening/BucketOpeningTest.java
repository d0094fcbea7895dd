package blindspot.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Limits;
import blindspot.source.s3.S3Place;
import blindspot.source.s3.S3Server;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BucketOpeningTest {
    private static final String REGION = "AWSLogs/111122223333/vpcflowlogs/eu-west-1/";
    private static final LoadResult NOTHING = new LoadResult(FlowTable.empty(), LoadReport.NOTHING);

    /// One more than a page of the listing has.
    private static final int OBJECTS = 1001;

    /// So many that several threads are worth it.
    private static final int RECORDS = 20;

    private S3Server server;

    @BeforeAll
    void start(@TempDir Path folder) {
        server = new S3Server(folder);
        byte[] log = Logs.text(Logs.DAY, RECORDS);
        for (int i = 0; i < OBJECTS; i++) {
            server.put(Logs.key(Logs.DAY + 300L * (i / 10), "m" + i), log);
        }
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @Test
    void readsTheFirstPageWhileTheNextIsListed() {
        CountDownLatch read = new CountDownLatch(1);
        AtomicInteger lists = new AtomicInteger();
        AtomicBoolean late = new AtomicBoolean();
        Watch watch = new Watch(read);
        Opened opened = open(NOTHING, watch, request -> {
            if (request.isList() && lists.incrementAndGet() == 2) {
                late.set(!arrives(read));
            }
            return FaultProxy.NONE;
        });

        assertThat(late).isFalse();
        assertThat(lists).hasValue(2);
        assertThat(opened.result().table().rowCount()).isEqualTo(RECORDS * OBJECTS);
        assertThat(opened.result().report().given()).isEqualTo(OBJECTS);
        assertThat(opened.result().report().hasTrouble()).isFalse();
        assertThat(opened.notes().problems()).isEmpty();
        assertThat(watch.totals).startsWith(-1L).doesNotHaveDuplicates().hasSize(2);
    }

    @Test
    void keepsWhatWasListedBeforeTheListingFailed() {
        AtomicInteger lists = new AtomicInteger();
        Opened opened = open(
                NOTHING, Progress.NONE,
                request -> request.isList() && lists.incrementAndGet() > 1 ? denied() : FaultProxy.NONE);

        assertThat(opened.result().table().rowCount()).isEqualTo(RECORDS * 1000);
        assertThat(opened.result().report().given()).isEqualTo(1000);
        assertThat(opened.notes().problems()).extracting(Problem::code).containsExactly("s3-list-denied");
    }

    @Test
    void failsWhenNothingCouldBeListed() {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(
                        () -> open(NOTHING, Progress.NONE, request -> request.isList() ? denied() : FaultProxy.NONE))
                .satisfies(e -> assertThat(e.problem().code()).isEqualTo("s3-list-denied"));
    }

    @Test
    void readsAgainOnlyWhatHadSomethingWrong() {
        String broken = Logs.key(Logs.DAY, "m7");
        List<String> fetched = Collections.synchronizedList(new ArrayList<>());
        Function<FaultProxy.Request, Fault> plan =
                request -> !request.isList() && request.target().contains("_m7.log") ? denied() : FaultProxy.NONE;
        try (FaultProxy proxy = new FaultProxy(server.port(), request -> {
            Fault fault = fetched.isEmpty() ? plan.apply(request) : FaultProxy.NONE;
            if (!request.isList() && !fetched.isEmpty()) {
                fetched.add(request.target());
            }
            return fault;
        })) {
            Opened first = open(NOTHING, Progress.NONE, proxy);
            assertThat(first.result().table().rowCount()).isEqualTo(RECORDS * (OBJECTS - 1));

            fetched.add("the second time");
            Opened second = open(first.result(), Progress.NONE, proxy);

            assertThat(fetched).hasSize(2).last().asString().contains(broken);
            assertThat(second.result().table().rowCount()).isEqualTo(RECORDS * OBJECTS);
            assertThat(second.notes().again()).hasSize(OBJECTS - 1);
            assertThat(Logs.rows(second.result().table())).doesNotHaveDuplicates();
        }
    }

    @Test
    void readsAgainWhatACancelCutOff() {
        Cancel cancel = new Cancel();
        LoadResult cut;
        try (FaultProxy proxy = new FaultProxy(
                server.port(),
                request -> request.target().contains("_m7.log")
                        ? new Fault.Stall(1000, cancel::request, () -> {})
                        : FaultProxy.NONE)) {
            cut = opening(NOTHING, proxy).run(Progress.NONE, cancel).result();
        }
        assertThat(cut.report().files()).anyMatch(file -> file.decoded().cancelled());

        Opened again = open(cut, Progress.NONE, _ -> FaultProxy.NONE);

        assertThat(again.result().table().rowCount()).isEqualTo(RECORDS * OBJECTS);
    }

    @Test
    void endsTheListingWhenItIsCancelled() {
        Cancel cancel = new Cancel();
        CountDownLatch left = new CountDownLatch(1);
        AtomicInteger lists = new AtomicInteger();
        try (FaultProxy proxy = new FaultProxy(
                server.port(),
                request -> request.isList() && lists.incrementAndGet() == 2
                        ? new Fault.Stall(-1, cancel::request, left::countDown)
                        : FaultProxy.NONE)) {
            Opened opened = opening(NOTHING, proxy).run(Progress.NONE, cancel);

            assertThat(opened.result().report().cancelled()).isTrue();
            assertThat(opened.notes().problems()).extracting(Problem::code).containsExactly("s3-listing-stopped");
            assertThat(arrives(left)).isTrue();
        }
    }

    private Opened open(LoadResult before, Progress progress, Function<FaultProxy.Request, Fault> plan) {
        try (FaultProxy proxy = new FaultProxy(server.port(), plan)) {
            return open(before, progress, proxy);
        }
    }

    private Opened open(LoadResult before, Progress progress, FaultProxy proxy) {
        return opening(before, proxy).run(progress, new Cancel());
    }

    private BucketOpening opening(LoadResult before, FaultProxy proxy) {
        S3Place place = new S3Place(server.location(REGION, proxy.port()), S3Limits.STANDARD);
        BucketRequest request = new BucketRequest(place, Optional.empty(), Optional.empty(), Optional.empty());
        return new BucketOpening(request, before, LoadOptions.DEFAULT, (_, _) -> {});
    }

    private static Fault denied() {
        return new Fault.Answer(403, "AccessDenied", "Said by the test", Map.of());
    }

    private static boolean arrives(CountDownLatch latch) {
        try {
            return latch.await(30, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /// Tells when the first objects are read.
    private static final class Watch implements Progress {
        private final CountDownLatch read;
        private final List<Long> totals = new ArrayList<>();

        Watch(CountDownLatch read) {
            this.read = read;
        }

        @Override
        public void inputs(int done, int total) {
            if (done > 0) {
                read.countDown();
            }
        }

        @Override
        public void report(long done, long total, String what) {
            if (totals.isEmpty() || totals.getLast() != total) {
                totals.add(total);
            }
        }
    }
}
