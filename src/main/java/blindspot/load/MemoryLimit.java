package blindspot.load;

import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Adds up what records need in memory, wherever they are collected, and stops the loading when it is too much.
final class MemoryLimit {
    private final long most;
    private final Cancel stop;
    private final AtomicLong used = new AtomicLong();
    private final AtomicBoolean reached = new AtomicBoolean();

    /// @param most in bytes
    /// @param stop is requested when they are used
    MemoryLimit(long most, Cancel stop) {
        this.most = most;
        this.stop = stop;
    }

    boolean reached() {
        return reached.get();
    }

    /// Starts to count the rows of a builder.
    Share share(FlowTableBuilder rows) {
        return new Share(rows);
    }

    /// What one builder needs.
    final class Share {
        private final FlowTableBuilder rows;
        private long counted;

        private Share(FlowTableBuilder rows) {
            this.rows = rows;
        }

        /// Counts again. Called by the thread that fills the builder.
        void update() {
            count(rows.bytes());
        }

        /// The rows are not needed any more.
        void release() {
            count(0);
        }

        private void count(long bytes) {
            long now = used.addAndGet(bytes - counted);
            counted = bytes;
            if (now > most && !reached.getAndSet(true)) {
                stop.request();
            }
        }
    }
}
