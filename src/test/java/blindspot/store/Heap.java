package blindspot.store;

import java.lang.management.ManagementFactory;

/// The heap of the running program.
public final class Heap {
    private Heap() {}

    /// The bytes of what is in use, when what is not has been collected.
    public static long used() {
        long least = Long.MAX_VALUE;
        for (int i = 0; i < 3; i++) {
            System.gc();
            least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
        return least;
    }
}
