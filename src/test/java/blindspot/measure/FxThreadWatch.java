package blindspot.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// Asks the JavaFX thread for a sign of life, again and again, and keeps how long it made it wait at most: as long as
/// the longest event lasted. What it did in that time is sampled, every other millisecond.
final class FxThreadWatch {
    private static final double FRAME_MILLIS = 16;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int DEPTH = Integer.getInteger("measure.depth", 8);

    /// So many of the places that the longest wait was at are named.
    private static final int PLACES = Integer.getInteger("measure.places", 1);

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
        List<String> where = List.of();
        while (!over.await(1, TimeUnit.MILLISECONDS)) {
            CountDownLatch alive = new CountDownLatch(1);
            long usedBefore = THREADS.getThreadCpuTime(fxThread.threadId());
            long asked = System.nanoTime();
            Platform.runLater(alive::countDown);
            List<String> samples = new ArrayList<>();
            while (!alive.await(2, TimeUnit.MILLISECONDS)) {
                samples.add(place(fxThread.getStackTrace()));
            }
            double waited = (System.nanoTime() - asked) / 1e6;
            double used = (THREADS.getThreadCpuTime(fxThread.threadId()) - usedBefore) / 1e6;
            longest = Math.max(longest, waited);
            overAFrame += used > FRAME_MILLIS ? 1 : 0;
            if (used > worked) {
                worked = used;
                where = samples;
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
