package blindspot.settings;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;

/// Keeps the latest log lines.
final class LogMemory extends Handler {
    private static final int MOST = 200;

    private final LogLine format = new LogLine();
    private final Deque<String> lines = new ArrayDeque<>();

    @Override
    public synchronized void publish(LogRecord record) {
        if (isLoggable(record)) {
            if (lines.size() == MOST) {
                lines.removeFirst();
            }
            lines.addLast(format.format(record));
        }
    }

    synchronized List<String> recent() {
        return List.copyOf(lines);
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
}
