package blindspot.measure;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import javafx.animation.AnimationTimer;

/// Notes when each frame begins, and how much processor time the two threads of JavaFX have used until then: its own, and
/// the one that paints. Used on the JavaFX thread.
final class FrameNotes {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MOST = 10_000;

    private final long[] begins = new long[MOST];
    private final long[] worked = new long[MOST];
    private final long[] painted = new long[MOST];
    private int count;
    private long painter;

    private final AnimationTimer timer = new AnimationTimer() {
        @Override
        public void handle(long now) {
            if (count < MOST) {
                begins[count] = System.nanoTime();
                worked[count] = THREADS.getCurrentThreadCpuTime();
                painted[count] = THREADS.getThreadCpuTime(painter);
                count++;
            }
        }
    };

    void start() {
        painter = Thread.getAllStackTraces()
                .keySet()
                .stream()
                .filter(thread -> thread.getName().startsWith("QuantumRenderer"))
                .findFirst()
                .orElseThrow()
                .threadId();
        count = 0;
        timer.start();
    }

    void stop() {
        timer.stop();
    }

    /// From the begin of each frame to that of the next, in milliseconds.
    double[] between() {
        return differences(begins);
    }

    /// What the JavaFX thread worked from frame to frame, in milliseconds of processor time.
    double[] worked() {
        return differences(worked);
    }

    /// The same of the thread that paints.
    double[] painted() {
        return differences(painted);
    }

    private double[] differences(long[] noted) {
        double[] millis = new double[Math.max(0, count - 1)];
        Arrays.setAll(millis, i -> (noted[i + 1] - noted[i]) / 1e6);
        return millis;
    }
}
