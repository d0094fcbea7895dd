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
import blindspot.task.Waiting;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/// A cancelled reading ends although the storage never says another word: nothing else ends the waiting here, every limit
/// is longer than the test may take. What was read is kept, and the connection is given up.
@Timeout(60)
class S3CancelTest {
    private static final S3Limits PATIENT = new S3Limits(
            Duration.ofMinutes(10), Duration.ofMinutes(10), Duration.ofMinutes(30), 1000, Duration.ofSeconds(10), 100,
            Duration.ofMinutes(30));
    private static final int RECORDS = 5_000;

    private final Cancel cancel = new Cancel();

    /// A request waits for its answer.
    private final CountDownLatch stalled = new CountDownLatch(1);

    /// Who asked has gone away.
    private final CountDownLatch left = new CountDownLatch(1);

    private final byte[] first = Bytes.gzip(Logs.text(Logs.DAY, RECORDS));
    private S3Server server;

    @BeforeEach
    void start(@TempDir Path folder) {
        server = new S3Server(folder);
        server.put(Logs.key(Logs.DAY, "a1"), first);
        server.put(Logs.key(Logs.DAY + 300, "a2"), Bytes.gzip(Logs.text(Logs.DAY + 300, RECORDS)));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void endsWhileABodyIsStalledAndKeepsWhatWasRead() throws InterruptedException {
        CountDownLatch firstRead = new CountDownLatch(1);
        LoadResult result = load(
                request -> request.target().contains("_a2.") ? stall(20_000) : FaultProxy.NONE,
                (done, _, _) -> {
                    if (done >= first.length) {
                        firstRead.countDown();
                    }
                }, stalled, firstRead);

        assertThat(result.report().cancelled()).isTrue();
        assertThat(result.report().files().getFirst().hasTrouble()).isFalse();
        assertThat(result.table().rowCount()).isBetween(RECORDS, 2 * RECORDS - 1);
        assertGaveUp();
    }

    @Test
    void endsBeforeTheFirstByteOfAnAnswer() throws InterruptedException {
        LoadResult result = load(
                request -> request.isList() ? FaultProxy.NONE : stall(-1), Progress.NONE, stalled);

        assertThat(result.report().cancelled()).isTrue();
        assertThat(result.report().files()).noneMatch(file -> file.decoded().problem() != null);
        assertThat(result.table().rowCount()).isZero();
        assertGaveUp();
    }

    @Test
    void endsWhileAPartOfAParquetObjectIsStalled() throws InterruptedException, IOException {
        try (InputStream file = Objects.requireNonNull(
                getClass().getResourceAsStream("/blindspot/decode/parquet/aws-snappy.parquet"))) {
            server.put(Logs.key(Logs.DAY, "a1").replace(".gz", ".parquet"), file.readAllBytes());
        }

        LoadResult result = load(
                request -> request.isRanged() ? stall(10) : FaultProxy.NONE, Progress.NONE, stalled);

        assertThat(result.report().cancelled()).isTrue();
        assertGaveUp();
    }

    @Test
    void endsWhileItWaitsBeforeAnotherAttempt() throws InterruptedException {
        LoadResult result = load(request -> {
            if (request.isList()) {
                return FaultProxy.NONE;
            }
            stalled.countDown();
            return FaultProxy.answer(503, "SlowDown");
        }, Progress.NONE, stalled);

        assertThat(result.report().cancelled()).isTrue();
        assertThat(result.report().files()).noneMatch(file -> file.decoded().problem() != null);
    }

    @Test
    void endsWhileAListingIsStalledAndKeepsWhatWasFound() throws InterruptedException {
        for (int i = 0; i < 1000; i++) {
            server.put(Logs.key(Logs.DAY, "b" + i), first);
        }
        Function<Request, Fault> second =
                request -> request.target().contains("continuation-token") ? stall(10) : FaultProxy.NONE;
        try (FaultProxy proxy = new FaultProxy(server.port(), second)) {
            cancelWhen(stalled);

            S3Selection found = S3Listing.of(place(proxy), Optional.empty(), _ -> {}, cancel);

            assertThat(found.objects()).hasSize(1000);
            assertThat(found.complete()).isFalse();
            assertGaveUp();
        }
    }

    @Test
    void endsWhileAFolderIsLookedInto() throws InterruptedException {
        try (FaultProxy proxy = new FaultProxy(server.port(), _ -> stall(10))) {
            cancelWhen(stalled);

            assertThat(S3Folder.of(place(proxy), "", cancel).complete()).isFalse();
            assertGaveUp();
        }
    }

    private Fault stall(int after) {
        return new Fault.Stall(after, stalled::countDown, left::countDown);
    }

    private LoadResult load(Function<Request, Fault> plan, Progress progress, CountDownLatch... before)
            throws InterruptedException {
        try (FaultProxy proxy = new FaultProxy(server.port(), plan)) {
            List<S3Object> objects =
                    S3Listing.of(place(proxy), Optional.empty(), _ -> {}, cancel).objects();
            cancelWhen(before);
            try (Downloads downloads = new Downloads(objects, cancel)) {
                return new LoadJob(downloads.sources(), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                        .run(progress, cancel);
            }
        }
    }

    private void cancelWhen(CountDownLatch... reached) {
        Waiting.start(() -> {
            try {
                for (CountDownLatch latch : reached) {
                    latch.await();
                }
                cancel.request();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void assertGaveUp() throws InterruptedException {
        assertThat(left.await(30, TimeUnit.SECONDS)).as("the connection is closed").isTrue();
    }

    private S3Place place(FaultProxy proxy) {
        return new S3Place(server.location("AWSLogs/", proxy.port()), PATIENT);
    }
}
