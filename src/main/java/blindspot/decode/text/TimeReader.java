package blindspot.decode.text;

import blindspot.decode.Issue.Reason;
import blindspot.decode.Remark;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads moments as programs and people write them, to the second:
///
/// - ISO 8601 and SQL, `2025-12-01T00:00:03.123Z`, `2025-12-01 09:00:03 Asia/Tokyo`, `2025/12/01 00:00:03`
/// - with a month's English name, `Dec 1, 2025 @ 00:00:03.000` (Kibana), `01/Dec/2025:00:00:03 +0000`
/// - in Japanese, `2025年12月1日 9:00:03`, `2025年12月1日 午前9時0分3秒`
/// - with the year last, `12/01/2025, 12:00:03.000 AM`, where it is known whether day or month comes first: because
///   only one of them can be it, because another time of the same input told, or because whoever wrote it is known
///
/// A time that names no zone is read as UTC, in Japanese as Japan's time, and that is remarked. A date alone is no
/// moment; neither is a time without seconds, but for ISO 8601, in which `T00:00` says that they are zero. Letters for a
/// zone other than UTC, GMT and JST mean different zones to different people and are refused. Not safe for use by
/// several threads.
public final class TimeReader {
    /// What a time may look like, for messages.
    static final String EXPECTED = "2025-12-01T00:00:03Z, 2025-12-01 00:00:03, 1764547203";

    /// Which of two numbers before the year is the day.
    private enum Order {
        UNKNOWN,
        DAY_FIRST,
        MONTH_FIRST,
        /// Both were met.
        BOTH
    }

    private static final int LONGEST = 64;
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final List<String> MONTHS = List.of(
            "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    private static final String SPACE = "[ \\t\\u00A0\\u202F\\u3000]";
    private static final String CLOCK = "(?<hour>\\d{1,2}):(?<minute>\\d\\d)(?::(?<second>\\d\\d)(?:[.,]\\d{1,12})?)?"
            + "(?:" + SPACE + "?(?<half>[AaPp]\\.?[Mm]\\.?)(?![A-Za-z]))?";
    private static final String ZONE =
            SPACE + "*\\(?(?<zone>[A-Za-z]+(?:/[A-Za-z_+\\-0-9/]+)?|(?:UTC|GMT)?[-+]\\d\\d(?::?\\d\\d)?)?\\)?";
    private static final Pattern YEAR_FIRST = Pattern.compile(
            "(?<year>\\d{4})(?<mark>[-/.])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?<between>[Tt]|[,_]?" + SPACE
                    + "*)" + CLOCK + ZONE);
    private static final Pattern COMPACT = Pattern.compile(
            "(?<year>\\d{4})(?<month>\\d\\d)(?<day>\\d\\d)(?<between>[Tt])(?<hour>\\d\\d)(?<minute>\\d\\d)(?<second>\\d\\d)"
                    + "(?:[.,]\\d{1,12})?(?<half>)" + ZONE);
    private static final Pattern YEAR_LAST = Pattern.compile(
            "(?<first>\\d{1,2})(?<mark>[-/.])(?<other>\\d{1,2})\\k<mark>(?<year>\\d{4})(?<between>,?" + SPACE + "+|T)"
                    + CLOCK + ZONE);
    private static final Pattern MONTH_FIRST = Pattern.compile(
            "(?:[A-Za-z]{3,9},?" + SPACE + "+)?(?<name>[A-Za-z]{3,9})\\.?" + SPACE + "+(?<day>\\d{1,2}),?" + SPACE
                    + "+(?<year>\\d{4})(?<between>,?" + SPACE + "*@?" + SPACE + "*)" + CLOCK + ZONE);
    private static final Pattern MONTH_BETWEEN = Pattern.compile(
            "(?:[A-Za-z]{3,9},?" + SPACE + "+)?(?<day>\\d{1,2})[-/ ](?<name>[A-Za-z]{3,9})[-/ ](?<year>\\d{4})"
                    + "(?<between>:|,?" + SPACE + "+)" + CLOCK + ZONE);
    private static final Pattern JAPANESE = Pattern.compile(
            "(?<year>\\d{4})年" + SPACE + "*(?<month>\\d{1,2})月" + SPACE + "*(?<day>\\d{1,2})日(?:[(（][日月火水木金土][)）])?"
                    + "(?<between>" + SPACE + "*)(?<half>午前|午後)?" + SPACE + "*"
                    + "(?<hour>\\d{1,2})(?::|時)(?<minute>\\d{1,2})(?:(?::|分)(?<second>\\d{1,2})秒?(?:[.,]\\d{1,12})?)"
                    + ZONE);
    private static final Pattern ORDERED = Pattern.compile(
            "(?<![0-9./-])(\\d{1,2})([-/.])(\\d{1,2})\\2\\d{4}(?=[ ,T\\u00A0]{1,3}\\d{1,2}:)");
    private static final Set<String> UTC = Set.of("Z", "UTC", "GMT");

    private final boolean alone;
    private Supplier<String> start = () -> "";
    private Order order = Order.UNKNOWN;
    private @Nullable ZoneId zoneOfAll;
    private boolean assumedUtc;
    private boolean assumedJapan;
    private long seconds;

    /// Reads the times of one input, of which some tell how others are to be read.
    public TimeReader() {
        this(false);
    }

    private TimeReader(boolean alone) {
        this.alone = alone;
    }

    /// Reads each time by what it says itself: of lines that are read side by side, no one knows which come first.
    static TimeReader ofLines() {
        return new TimeReader(true);
    }

    /// The times name no zone because it is known to be `zone`, and of two numbers before the year the month is first,
    /// as in what Azure Log Analytics gives out.
    public void useMonthFirst(ZoneId zone) {
        order = Order.MONTH_FIRST;
        zoneOfAll = zone;
    }

    /// Where nothing else tells whether days or months come first, dates in the start of the input, which is asked for
    /// then, may tell.
    public void learnOrderFrom(Supplier<String> startOfInput) {
        start = startOfInput;
    }

    private void learnOrder() {
        Matcher date = ORDERED.matcher(start.get());
        start = () -> "";
        while (date.find()) {
            learn(Integer.parseInt(date.group(1)), Integer.parseInt(date.group(3)));
        }
    }

    /// What had to be assumed until now.
    public List<Remark> remarks() {
        List<Remark> remarks = new ArrayList<>();
        if (assumedUtc) {
            remarks.add(Remark.of(Remark.Kind.READ_AS_UTC));
        }
        if (assumedJapan) {
            remarks.add(Remark.of(Remark.Kind.READ_AS_JAPAN_TIME));
        }
        return remarks;
    }

    /// The moment that was read last, in seconds since 1970.
    long seconds() {
        return seconds;
    }

    /// Whether bytes that are no number may be meant as a time: digits with marks between them that no number has.
    static boolean mayBeTime(byte[] bytes, int from, int to) {
        int digits = 0;
        boolean marked = false;
        for (int at = from; at < Math.min(to, from + LONGEST); at++) {
            byte b = bytes[at];
            digits += b >= '0' && b <= '9' ? 1 : 0;
            marked |= b == '/' || b == ':' || b < 0 || b == 'T' || (b == '-' && at > from);
        }
        return marked && digits >= 4;
    }

    /// Reads the time that stands in these bytes of UTF-8; why it is none, null when it is one.
    @Nullable
    Reason read(byte[] bytes, int from, int to) {
        return to - from > 2 * LONGEST
                ? Reason.NOT_A_TIME
                : read(new String(bytes, from, to - from, StandardCharsets.UTF_8));
    }

    private @Nullable Reason read(String text) {
        Matcher date = YEAR_FIRST.matcher(text);
        if (date.matches()) {
            return read(date, number(date, "month"), number(date, "day"), null);
        }
        date = YEAR_LAST.matcher(text);
        if (date.matches()) {
            return readOrdered(date);
        }
        date = JAPANESE.matcher(text);
        if (date.matches()) {
            return read(date, number(date, "month"), number(date, "day"), JAPAN);
        }
        date = COMPACT.matcher(text);
        if (date.matches()) {
            return read(date, number(date, "month"), number(date, "day"), null);
        }
        for (Pattern named : List.of(MONTH_FIRST, MONTH_BETWEEN)) {
            date = named.matcher(text);
            if (date.matches()) {
                return read(date, month(date.group("name")), number(date, "day"), null);
            }
        }
        return Reason.NOT_A_TIME;
    }

    private @Nullable Reason readOrdered(Matcher date) {
        int first = number(date, "first");
        int other = number(date, "other");
        if (alone) {
            order = told(first, other);
        } else if (zoneOfAll == null) {
            learn(first, other);
        }
        if (order == Order.UNKNOWN) {
            learnOrder();
        }
        boolean either = first <= 12 && other <= 12 && first != other;
        return switch (order) {
            case MONTH_FIRST -> read(date, first, other, null);
            case DAY_FIRST -> read(date, other, first, null);
            case UNKNOWN, BOTH -> either
                    ? Reason.DAY_OR_MONTH
                    : read(date, Math.min(first, other), Math.max(first, other), null);
        };
    }

    private void learn(int first, int other) {
        Order told = told(first, other);
        if (told != Order.UNKNOWN && told != order) {
            order = order == Order.UNKNOWN ? told : Order.BOTH;
        }
    }

    /// What a date tells itself.
    private static Order told(int first, int other) {
        return first > 12 && first <= 31 && other <= 12
                ? Order.DAY_FIRST
                : other > 12 && other <= 31 && first <= 12 ? Order.MONTH_FIRST : Order.UNKNOWN;
    }

    private @Nullable Reason read(Matcher time, int month, int day, @Nullable ZoneId otherwise) {
        boolean iso = time.group("between").equalsIgnoreCase("T");
        String second = time.group("second");
        int hour = hour(number(time, "hour"), time.group("half"));
        if (hour < 0 || (second == null && !iso)) {
            return Reason.NOT_A_TIME;
        }
        LocalDateTime local;
        ZoneId zone;
        try {
            local = LocalDateTime.of(
                    number(time, "year"), month, day, hour, number(time, "minute"),
                    second == null ? 0 : Integer.parseInt(second));
            zone = time.group("zone") == null ? null : zone(time.group("zone"));
        } catch (DateTimeException _) {
            return Reason.NOT_A_TIME;
        }
        if (zone == null) {
            zone = zoneOfAll == null ? otherwise : zoneOfAll;
            assumedJapan |= zone != null && zoneOfAll == null;
            assumedUtc |= zone == null;
        }
        seconds = local.atZone(zone == null ? ZoneOffset.UTC : zone).toEpochSecond();
        return seconds < 0 ? Reason.OUT_OF_RANGE : null;
    }

    /// The zone of this name or offset.
    ///
    /// @throws DateTimeException when it is none, or one of several
    static ZoneId zone(String name) {
        if (UTC.contains(name.toUpperCase(Locale.ROOT))) {
            return ZoneOffset.UTC;
        }
        if (name.equals("JST")) {
            return JAPAN;
        }
        if (name.indexOf('/') < 0 && Character.isLetter(name.charAt(name.length() - 1))) {
            throw new DateTimeException(name);
        }
        return ZoneId.of(name.matches("(UTC|GMT).*") ? name.substring(3) : name);
    }

    /// The hour of the day, -1 when there is none such.
    private static int hour(int written, @Nullable String half) {
        if (half == null || half.isEmpty()) {
            return written;
        }
        boolean late = half.equals("午後") || half.charAt(0) == 'P' || half.charAt(0) == 'p';
        boolean japanese = half.startsWith("午");
        return written > 12 || (written == 0 && !japanese) ? -1 : written % 12 + (late ? 12 : 0);
    }

    /// The number of a month's English name or its first letters, 0 when it is none.
    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int number(Matcher matcher, String group) {
        return Integer.parseInt(matcher.group(group));
    }
}
