package blindspot.i18n;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.regex.Pattern;

/// Times as they stand in the fields of a dialog: dates with or without a time of day, in the zone shown.
public record ShownTimes(Formats formats) {
    private static final DateTimeFormatter WRITTEN = pattern("uuuu-MM-dd[ HH:mm[:ss]]");
    private static final DateTimeFormatter MINUTE = pattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECOND = pattern("uuuu-MM-dd HH:mm:ss");

    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d\\d:\\d\\d(:\\d\\d)?");

    private static DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);
    }

    /// A Unix time in seconds as it could be written; with seconds only where it is not a whole minute.
    public String text(long second) {
        return (second % 60 == 0 ? MINUTE : SECOND).format(Instant.ofEpochSecond(second).atZone(formats.zone()));
    }

    /// The Unix time in seconds that is written as [#second(String)] reads it, or as a time of day alone: that is of the
    /// same day as the second `near`.
    ///
    /// @throws ProblemException when it is none
    public long second(String text, long near) {
        String stripped = text.strip();
        return TIME_OF_DAY.matcher(stripped).matches()
                ? second(Instant.ofEpochSecond(near).atZone(formats.zone()).toLocalDate() + " " + stripped)
                : second(stripped);
    }

    /// The Unix time in seconds that is written; a date alone is its first second.
    ///
    /// @throws ProblemException when it is none
    public long second(String text) {
        try {
            TemporalAccessor time =
                    WRITTEN.parseBest(text.strip().replace('T', ' '), LocalDateTime::from, LocalDate::from);
            LocalDateTime local = time instanceof LocalDateTime exact ? exact : LocalDate.from(time).atStartOfDay();
            return local.atZone(formats.zone()).toEpochSecond();
        } catch (DateTimeException _) {
            throw new ProblemException(new Problem("not-a-local-time", text, formats.zoneId()));
        }
    }
}
