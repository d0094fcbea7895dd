package blindspot.query;

import blindspot.i18n.Suggestion;
import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.model.Field;
import blindspot.model.FieldType;
import blindspot.model.Protocol;
import blindspot.model.ServicePort;
import blindspot.query.FilterLexer.Kind;
import blindspot.query.FilterLexer.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Understands the values that a filter compares one subject with.
final class FilterValues {
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/]\\d{2}[-/]\\d{2}");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(\\d{2}:\\d{2}(?::\\d{2})?)(Z|[+-]\\d{2}:?\\d{2}|\\[[^\\]]+])?");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z]{1,4}");
    private static final Pattern WITH_UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?) ?([A-Za-z]{1,4})");
    private static final Pattern TO_THE_MINUTE = Pattern.compile("[^T]*T\\d{2}:\\d{2}(?!:\\d).*");

    private final ZoneId zone;
    private final Subject subject;

    FilterValues(ZoneId zone, Subject subject) {
        this.zone = zone;
        this.subject = subject;
    }

    static boolean isDate(String text) {
        return DATE.matcher(text).matches();
    }

    static boolean isTimeOfDay(String text) {
        return TIME_OF_DAY.matcher(text).matches();
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /// Whether a word behind a number could be meant for its unit.
    static boolean isUnit(String text) {
        return UNIT.matcher(text).matches() && !FilterLexer.isKeyword(text);
    }

    /// The value in a word.
    FilterValue value(Token token) {
        if (token.kind() == Kind.WORD && subject.isDocumented() && Vocabulary.documented(token.text()).isPresent()) {
            throw fault(token, FilterFault.FIELD_IN_LIST, List.of());
        }
        return switch (subject.type()) {
            case TEXT -> new FilterValue.Text(token.text());
            case NUMBER -> number(token);
            case TIME -> isTimeOfDay(token.text()) ? timesOfDay(token, token) : number(token);
            case ADDRESS -> Cidr.parse(token.text())
                    .<FilterValue>map(FilterValue.Block::new)
                    .orElseGet(() -> new FilterValue.Block(address(token)));
        };
    }

    /// From one value to another.
    FilterValue range(Token from, Token to) {
        return switch (subject.type()) {
            case TEXT -> throw fault(from.from(), to.to(), FilterFault.NO_RANGE, from.text(), subject.name());
            case NUMBER, TIME -> {
                if (subject.type() == FieldType.TIME && isTimeOfDay(from.text())) {
                    yield timesOfDay(from, to);
                }
                long first = number(from).from();
                long last = number(onSameDay(from, to)).to();
                if (last < first) {
                    throw fault(from.from(), to.to(), FilterFault.BACKWARDS, from.text(), to.text());
                }
                yield new FilterValue.Numbers(first, last);
            }
            case ADDRESS -> {
                Address first = address(from);
                Address last = address(to);
                if (last.compareTo(first) < 0) {
                    throw fault(from.from(), to.to(), FilterFault.BACKWARDS, from.text(), to.text());
                }
                yield new FilterValue.Addresses(first, last);
            }
        };
    }

    /// A time of day at the end of a range is on the day at its start.
    private static Token onSameDay(Token from, Token to) {
        boolean dated = from.text().length() > 10 && isDate(from.text().substring(0, 10)) && isTimeOfDay(to.text());
        return dated ? new Token(to.kind(), from.text().substring(0, 11) + to.text(), to.from(), to.to()) : to;
    }

    /// The times of day from one to the other; the zone that one of them names is that of both.
    private FilterValue timesOfDay(Token from, Token to) {
        Matcher first = TIME_OF_DAY.matcher(from.text());
        Matcher last = TIME_OF_DAY.matcher(to.text());
        if (!first.matches() || !last.matches()) {
            throw fault(to, FilterFault.NOT_A_TIME, List.of());
        }
        try {
            ZoneId shown = zone(last.group(2), zone);
            ZoneId named = zone(first.group(2), shown);
            if (last.group(2) != null && !named.equals(shown)) {
                throw fault(to, FilterFault.NOT_A_TIME, List.of());
            }
            int start = LocalTime.parse(first.group(1)).toSecondOfDay();
            int end = LocalTime.parse(last.group(1)).toSecondOfDay();
            return new FilterValue.TimesOfDay(start, last.group(1).length() == 5 ? end + 59 : end, named);
        } catch (DateTimeException _) {
            throw fault(from.from(), to.to(), FilterFault.NOT_A_TIME,
                    from.equals(to) ? from.text() : from.text() + ".." + to.text(), subject.name());
        }
    }

    private static ZoneId zone(@Nullable String written, ZoneId otherwise) {
        return written == null ? otherwise : ZoneId.of(written.replaceAll("[\\[\\]]", ""));
    }

    /// The number in a word that others are above or below, or all the seconds that it means.
    FilterValue.Numbers bound(Token token) {
        if (subject.type() == FieldType.TIME && isTimeOfDay(token.text())) {
            throw fault(token, FilterFault.NO_DAY, List.of());
        }
        return number(token);
    }

    /// The number in a word, or all the seconds that it means.
    FilterValue.Numbers number(Token token) {
        String text = token.text();
        if (text.matches("-?\\d{1,19}")) {
            try {
                long value = Long.parseLong(text);
                return new FilterValue.Numbers(value, value);
            } catch (NumberFormatException _) {
                throw fault(token, FilterFault.NOT_A_NUMBER, List.of());
            }
        }
        return switch (subject.type()) {
            case TIME -> time(text).orElseThrow(() -> fault(token, FilterFault.NOT_A_TIME, List.of()));
            case NUMBER, ADDRESS, TEXT -> {
                OptionalLong named = subject.isOf(Field.BYTES) ? bytes(token) : named(text);
                Matcher counted = WITH_UNIT.matcher(text);
                if (named.isEmpty() && counted.matches() && ByteUnit.of(counted.group(2)).isPresent()) {
                    throw fault(token, FilterFault.NO_UNIT, List.of());
                }
                if (named.isEmpty()) {
                    throw fault(token, FilterFault.NOT_A_NUMBER, names());
                }
                yield new FilterValue.Numbers(named.getAsLong(), named.getAsLong());
            }
        };
    }

    /// Empty for a word that is no number with a unit.
    private static OptionalLong bytes(Token token) {
        Matcher counted = WITH_UNIT.matcher(token.text());
        if (!counted.matches()) {
            return OptionalLong.empty();
        }
        String sign = counted.group(2);
        OptionalLong bytes = ByteUnit.of(sign)
                .orElseThrow(() -> new FilterParser.Fault(new FilterError(
                        token.to() - sign.length(), token.to(), FilterFault.UNKNOWN_UNIT,
                        List.of(sign, String.join(", ", ByteUnit.signs())),
                        Suggestion.nearest(sign, ByteUnit.signs()))))
                .bytes(counted.group(1));
        if (bytes.isEmpty()) {
            throw fault(token.from(), token.to(), FilterFault.NOT_WHOLE, token.text());
        }
        return bytes;
    }

    private OptionalLong named(String text) {
        if (subject.isOf(Field.PROTOCOL)) {
            return Protocol.number(text);
        }
        if (subject.isOf(Field.TCP_FLAGS)) {
            return TcpFlag.bits(text);
        }
        return isPort() ? ServicePort.number(text) : OptionalLong.empty();
    }

    private List<String> names() {
        return subject.isOf(Field.PROTOCOL) ? Protocol.names() : isPort() ? ServicePort.names() : List.of();
    }

    private boolean isPort() {
        return subject.isOf(Field.SRCPORT) || subject.isOf(Field.DSTPORT);
    }

    private Address address(Token token) {
        return Address.parse(token.text()).orElseThrow(() -> fault(token, FilterFault.NOT_AN_ADDRESS, List.of()));
    }

    private Optional<FilterValue.Numbers> time(String text) {
        try {
            String iso = text.replace('/', '-').replaceFirst("([+-]\\d{2})(\\d{2})$", "$1:$2");
            if (isDate(text)) {
                LocalDate day = LocalDate.parse(iso);
                return Optional.of(new FilterValue.Numbers(
                        day.atStartOfDay(zone).toEpochSecond(),
                        day.plusDays(1).atStartOfDay(zone).toEpochSecond() - 1));
            }
            long second = iso.matches(".*[Zz]") || iso.matches(".*T.*[+-]\\d{2}:\\d{2}")
                    ? OffsetDateTime.parse(iso).toEpochSecond()
                    : local(text).toEpochSecond();
            return Optional.of(new FilterValue.Numbers(
                    second, TO_THE_MINUTE.matcher(iso).matches() ? second + 59 : second));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// A time without an offset, in the zone that stands in brackets behind it or else in the zone shown.
    private ZonedDateTime local(String text) {
        int bracket = text.indexOf('[');
        boolean named = bracket >= 0 && text.endsWith("]");
        String time = (named ? text.substring(0, bracket) : text).replace('/', '-');
        return LocalDateTime.parse(time)
                .atZone(named ? ZoneId.of(text.substring(bracket + 1, text.length() - 1)) : zone);
    }

    private FilterParser.Fault fault(Token token, FilterFault fault, List<String> known) {
        return new FilterParser.Fault(new FilterError(
                token.from(), token.to(), fault, List.of(token.text(), subject.name()),
                Suggestion.nearest(token.text(), known)));
    }

    private static FilterParser.Fault fault(int from, int to, FilterFault fault, String... arguments) {
        return new FilterParser.Fault(from, to, fault, List.of(arguments));
    }
}
