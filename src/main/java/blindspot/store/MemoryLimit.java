package blindspot.store;

import blindspot.task.Cancel;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;

/// Adds up what records need in memory, wherever they are collected, and stops the reading when it is too much.
///
/// Builders and dictionaries count themselves, by the arrays that they hold: when these grow, not record by record. What
/// else grows with the records is counted by whoever holds it. Safe for use by several threads.
public final class MemoryLimit {
    /// A dictionary that has no more than such a part of the memory may be kept for rows to come.
    private static final int KEPT_PART = 64;

    private static final long LEAST_KEPT = 1 << 20;

    private final long most;
    private final long perRecord;
    private final Cancel stop;
    private final AtomicLong used = new AtomicLong();
    private final AtomicBoolean reached = new AtomicBoolean();

    /// @param most in bytes
    /// @param perRecord the bytes of what is made of a record later, beside the table
    /// @param stop is requested when they are used
    public MemoryLimit(long most, long perRecord, Cancel stop) {
        this.most = most;
        this.perRecord = perRecord;
        this.stop = stop;
    }

    /// One that is never reached.
    public static MemoryLimit none() {
        return new MemoryLimit(Long.MAX_VALUE, 0, new Cancel());
    }

    /// So many bytes more are needed; fewer when negative.
    public void add(long bytes) {
        if (used.addAndGet(bytes) > most) {
            reach();
        }
    }

    /// Whether so many bytes more may be used. They are not counted yet; where they may not be, it is reached.
    boolean allows(long bytes) {
        boolean allowed = used.get() + bytes <= most;
        if (!allowed) {
            reach();
        }
        return allowed;
    }

    private void reach() {
        if (!reached.getAndSet(true)) {
            stop.request();
        }
    }

    public boolean reached() {
        return reached.get();
    }

    /// What is needed now, in bytes.
    public long used() {
        return used.get();
    }

    /// What so many records need beside the table.
    long beside(long records) {
        return records * perRecord;
    }

    /// How many bytes of texts may be kept by those that have none of their rows any more.
    long textsKept() {
        return Math.max(LEAST_KEPT, most / KEPT_PART);
    }
}
