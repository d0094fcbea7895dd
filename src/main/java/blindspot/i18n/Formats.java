package blindspot.i18n;

import blindspot.model.TimeRange;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Numbers and times in one language and one time zone. Immutable.
public record Formats(Language language, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
    private static final DateTimeFormatter ZONE = DateTimeFormatter.ofPattern("zzz", Locale.ENGLISH);
    private static final DateTimeFormatter ENGLISH_DATE = DateTimeFormatter.ofPattern("uuuu-MM-dd", Locale.ROOT);
    private static final DateTimeFormatter JAPANESE_DATE = DateTimeFormatter.ofPattern("uuuu/MM/dd", Locale.ROOT);
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    /// A whole number with the language's grouping.
    public String number(long value) {
        return NumberFormat.getIntegerInstance(language.locale()).format(value);
    }

    /// The time of day of a Unix time in seconds, to the second.
    public String time(long seconds) {
        return TIME.format(at(seconds));
    }

    /// The time of day of a Unix time in seconds, to the minute; the date where a day begins.
    public String minuteOrDate(long seconds) {
        String minute = MINUTE.format(at(seconds));
        return minute.equals("00:00") ? date(seconds) : minute;
    }

    /// Date, time of day and zone of a Unix time in seconds.
    public String dateTime(long seconds) {
        return date(seconds) + " " + time(seconds) + " " + zoneName(seconds);
    }

    /// A Unix time in seconds as ISO 8601 with the zone's offset, such as `2026-03-02T18:00:05+09:00`, for other programs.
    public String iso(long seconds) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(at(seconds));
    }

    /// A time from its start to its end with the zone, without a date where it is within a day.
    public String span(TimeRange time) {
        return span(time, false);
    }

    /// The same with the date, once where it is within a day.
    public String dateSpan(TimeRange time) {
        return span(time, true);
    }

    private String span(TimeRange time, boolean dated) {
        boolean oneDay = date(time.start()).equals(date(time.end()));
        String until =
                switch (language) {
                    case ENGLISH -> " – ";
                    case JAPANESE -> "～";
                };
        return (dated || !oneDay ? date(time.start()) + " " : "") + time(time.start()) + until
                + (oneDay ? "" : date(time.end()) + " ") + time(time.end()) + " " + zoneName(time.start());
    }

    /// The date of a Unix time in seconds.
    public String date(long seconds) {
        return date(at(seconds).toLocalDate());
    }

    public String date(LocalDate date) {
        DateTimeFormatter format =
                switch (language) {
                    case ENGLISH -> ENGLISH_DATE;
                    case JAPANESE -> JAPANESE_DATE;
                };
        return format.format(date);
    }

    /// The zone's short name as it is in force at a Unix time in seconds, such as JST or UTC.
    public String zoneName(long seconds) {
        return ZONE.format(at(seconds));
    }

    /// The zone's own name: its id where it has one that says a place.
    public String zoneId() {
        return zone.getId().contains("/") ? zone.getId() : zone.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    }

    /// A count of bytes in the largest binary unit that leaves at least 1, with one decimal.
    public String bytes(long value) {
        String[] units = {"B", "KiB", "MiB", "GiB", "TiB"};
        double scaled = value;
        int unit = 0;
        while (scaled >= 1024 && unit < units.length - 1) {
            scaled /= 1024;
            unit++;
        }
        NumberFormat format = NumberFormat.getNumberInstance(language.locale());
        format.setMaximumFractionDigits(unit == 0 ? 0 : 1);
        return format.format(scaled) + " " + units[unit];
    }

    private ZonedDateTime at(long seconds) {
        return Instant.ofEpochSecond(seconds).atZone(zone);
    }
}
