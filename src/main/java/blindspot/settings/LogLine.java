package blindspot.settings;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/// A log record as a line: time in UTC, level, who logs, what; the stack trace of its exception below.
final class LogLine extends Formatter {
    @Override
    public String format(LogRecord record) {
        StringWriter text = new StringWriter();
        text.append(record.getInstant() + " " + record.getLevel().getName() + " " + record.getLoggerName() + " "
                + formatMessage(record) + System.lineSeparator());
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }
}
