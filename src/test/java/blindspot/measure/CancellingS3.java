package blindspot.measure;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.source.Bytes;
import blindspot.source.s3.Downloads;
import blindspot.source.s3.FaultProxy;
import blindspot.source.s3.FaultProxy.Fault;
import blindspot.source.s3.FaultProxy.Request;
import blindspot.source.s3.Logs;
import blindspot.source.s3.S3Limits;
import blindspot.source.s3.S3Listing;
import blindspot.source.s3.S3Object;
import blindspot.source.s3.S3Place;
import blindspot.source.s3.S3Server;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

/// How long it takes from the wish to cancel a reading from S3 until its job has ended, in milliseconds: while nothing
/// comes, and while everything comes as fast as it can. The argument is the number of rounds.
public final class CancellingS3 {
    private static final int OBJECTS = 64;
    private static final int RECORDS = 30_000;

    private final S3Server server;
    private final int rounds;

    private CancellingS3(S3Server server, int rounds) {
        this.server = server;
        this.rounds = rounds;
    }

    public static void main(String[] arguments) throws IOException {
        try (S3Server server = new S3Server(Files.createTempDirectory("cancelling-s3"))) {
            for (int i = 0; i < OBJECTS; i++) {
                long bucket = Logs.DAY + 300L * i;
                server.put(Logs.key(bucket, "a" + i), Bytes.gzip(Logs.text(bucket, RECORDS)));
            }
            new CancellingS3(server, Integer.parseInt(arguments[0])).measure();
        }
        System.exit(0);
    }

    private void measure() {
        FlowTable nothing = FlowTable.empty();
        FlowTable much = load(nothing, objects(server.port()), new Cancel(), Progress.NONE).table();
        System.out.printf("%-44s %8s %8s %8s%n", "ms from the wish to the end", "median", "95 %", "most");
        show("no body comes", round -> stalled(round, false));
        show("no listing comes", round -> stalled(round, true));
        show("all comes", round -> reading(round, nothing));
        show("all comes, behind " + much.rowCount() + " records", round -> reading(round, much));
    }

    private void show(String name, Function<Integer, Double> measured) {
        double[] times = new double[rounds];
        for (int round = 0; round < rounds; round++) {
            times[round] = measured.apply(round);
        }
        Arrays.sort(times);
        System.out.printf(
                "%-44s %8.1f %8.1f %8.1f%n", name, times[rounds / 2], times[rounds * 95 / 100], times[rounds - 1]);
    }

    private double stalled(int round, boolean listing) {
        Semaphore stalled = new Semaphore(0);
        Function<Request, Fault> plan = request -> request.isList() == listing
                ? new Fault.Stall(100, stalled::release, () -> {})
                : FaultProxy.NONE;
        try (FaultProxy proxy = new FaultProxy(server.port(), plan)) {
            List<S3Object> objects = listing ? List.of() : objects(proxy.port());
            Cancel cancel = new Cancel();
            AtomicLong wished = new AtomicLong();
            Thread.ofVirtual().start(() -> {
                stalled.acquireUninterruptibly();
                pause(round);
                wished.set(System.nanoTime());
                cancel.request();
            });
            if (listing) {
                S3Listing.of(place(proxy.port()), Optional.empty(), _ -> {}, cancel);
            } else {
                load(FlowTable.empty(), objects, cancel, Progress.NONE);
            }
            return millis(wished.get());
        }
    }

    private double reading(int round, FlowTable before) {
        Cancel cancel = new Cancel();
        AtomicLong wished = new AtomicLong();
        long after = 1 + round * 97L % 100;
        load(before, objects(server.port()), cancel, (done, total, _) -> {
            if (done * 100 >= total * after && wished.compareAndSet(0, System.nanoTime())) {
                cancel.request();
            }
        });
        return millis(wished.get());
    }

    /// So that the wish comes at every moment between two looks at it.
    private static void pause(int round) {
        try {
            Thread.sleep(round * 7L % 60);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static LoadResult load(FlowTable before, List<S3Object> objects, Cancel cancel, Progress progress) {
        try (Downloads downloads = new Downloads(objects, cancel)) {
            return new LoadJob(downloads.sources(), before, LoadOptions.DEFAULT, _ -> {}).run(progress, cancel);
        }
    }

    private List<S3Object> objects(int port) {
        return S3Listing.of(place(port), Optional.empty(), _ -> {}, new Cancel()).objects();
    }

    private S3Place place(int port) {
        return new S3Place(server.location("AWSLogs/", port), S3Limits.STANDARD);
    }

    private static double millis(long sinceNanoTime) {
        return (System.nanoTime() - sinceNanoTime) / 1e6;
    }
}
