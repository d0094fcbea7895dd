package blindspot.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Asks the JavaFX thread for a sign of life, again and again, and keeps how long it made it wait at most: as long as
/// the longest event lasted. What it did in that time is sampled once, after a frame.
final class FxThreadWatch {
    private static final long FRAME_NANOS = 16_000_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Thread fxThread;

    FxThreadWatch(Thread fxThread) {
        this.fxThread = fxThread;
    }

    /// The longest wait and, perhaps of another, the most processor time that the thread used in one, in milliseconds;
    /// how many waits took it more processor time than a frame lasts; and where it was in the one that took the most.
    /// On a machine that does other things as well, the processor time is what says something.
    record Longest(double waited, double worked, int overAFrame, String where) {}

    /// Watches until `over` is counted down.
    Longest until(CountDownLatch over) throws InterruptedException {
        double longest = 0;
        double worked = 0;
        int overAFrame = 0;
        String where = "";
        while (!over.await(1, TimeUnit.MILLISECONDS)) {
            CountDownLatch alive = new CountDownLatch(1);
            long usedBefore = THREADS.getThreadCpuTime(fxThread.threadId());
            long asked = System.nanoTime();
            Platform.runLater(alive::countDown);
            String sample = "";
            if (!alive.await(FRAME_NANOS, TimeUnit.NANOSECONDS)) {
                sample = place(fxThread.getStackTrace());
                alive.await();
            }
            double waited = (System.nanoTime() - asked) / 1e6;
            double used = (THREADS.getThreadCpuTime(fxThread.threadId()) - usedBefore) / 1e6;
            longest = Math.max(longest, waited);
            overAFrame += used * 1e6 > FRAME_NANOS ? 1 : 0;
            if (used > worked) {
                worked = used;
                where = sample;
            }
        }
        return new Longest(longest, worked, overAFrame, where);
    }

    private static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                .filter(frame -> !frame.startsWith("Thread."))
                .limit(Integer.getInteger("measure.depth", 8))
                .collect(Collectors.joining(" < "));
    }
}
