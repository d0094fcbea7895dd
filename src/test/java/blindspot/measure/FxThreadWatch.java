package blindspot.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;

/// Asks the JavaFX thread for a sign of life, again and again, and keeps how long it made it wait at most: as long as
/// the events lasted that were before it, often one. What it did in that time is sampled, every other millisecond. The
/// processor time is that of single events, for each frame says when it begins and ends.
final class FxThreadWatch {
    private static final double FRAME_MILLIS = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DEPTH = Integer.getInteger("measure.depth", 8);

    /// So many of the places that the longest wait was at are named.
    private static final int PLACES = Integer.getInteger("measure.places", 1);

    private final Thread fxThread;
    private final Queue<Long> marks = new ConcurrentLinkedQueue<>();

    /// Call on the JavaFX thread.
    FxThreadWatch() {
        fxThread = Thread.currentThread();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                mark();
                Platform.runLater(FxThreadWatch.this::mark);
            }
        }.start();
    }

    /// Between two events, or a frame and what was before it.
    private void mark() {
        marks.add(THREADS.getCurrentThreadCpuTime());
    }

    /// The longest wait and, perhaps of another, the most processor time that the thread used for an event, in
    /// milliseconds; how many events took it more processor time than a frame lasts; and where it was in the wait with the
    /// one that took the most.
    /// On a machine that does other things as well, the processor time is what says something.
    record Longest(double waited, double worked, int overAFrame, String where) {}

    /// Watches until `over` is counted down.
    Longest until(CountDownLatch over) throws InterruptedException {
        double longest = 0;
        double worked = 0;
        int overAFrame = 0;
        List<String> where = List.of();
        while (!over.await(1, TimeUnit.MILLISECONDS)) {
            CountDownLatch alive = new CountDownLatch(1);
            marks.clear();
            marks.add(THREADS.getThreadCpuTime(fxThread.threadId()));
            long asked = System.nanoTime();
            Platform.runLater(() -> {
                mark();
                alive.countDown();
            });
            List<String> samples = new ArrayList<>();
            while (!alive.await(2, TimeUnit.MILLISECONDS)) {
                samples.add(place(fxThread.getStackTrace()));
            }
            double waited = (System.nanoTime() - asked) / 1e6;
            longest = Math.max(longest, waited);
            long before = Long.MAX_VALUE;
            for (long mark : marks) {
                double used = (mark - before) / 1e6;
                before = mark;
                overAFrame += used > FRAME_MILLIS ? 1 : 0;
                if (used > worked) {
                    worked = used;
                    where = samples;
                }
            }
        }
        return new Longest(longest, worked, overAFrame, most(where));
    }

    private static String most(List<String> samples) {
        Map<String, Integer> counts = new HashMap<>();
        samples.forEach(place -> counts.merge(place, 1, Integer::sum));
        return counts.entrySet()
                .stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder()))
                .limit(PLACES)
                .map(place -> place.getValue() + "/" + samples.size() + " " + place.getKey())
                .collect(Collectors.joining(System.lineSeparator()));
    }

    private static String place(StackTraceElement[] stack) {
        return Arrays.stream(stack)
                .map(frame -> frame.getClassName().replaceAll(".*\\.", "") + "." + frame.getMethodName())
                .filter(frame -> !frame.startsWith("Thread."))
                .limit(DEPTH)
                .collect(Collectors.joining(" < "));
    }
}
