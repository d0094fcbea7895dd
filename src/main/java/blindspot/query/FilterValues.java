package blindspot.query;

import blindspot.i18n.Suggestion;
import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.model.Field;
import blindspot.model.Protocol;
import blindspot.model.ServicePort;
import blindspot.query.FilterLexer.Token;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// Understands the values that a filter compares one subject with.
final class FilterValues {
    private static final Pattern DATE = Pattern.compile("\\d{4}[-/]\\d{2}[-/]\\d{2}");
    private static final Pattern TIME_OF_DAY = Pattern.compile("\\d{2}:\\d{2}(:\\d{2})?(Z|[+-]\\d{2}:?\\d{2})?");
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

    /// The value in a word.
    FilterValue value(Token token) {
        return switch (subject.type()) {
            case TEXT -> new FilterValue.Text(token.text());
            case NUMBER, TIME -> number(token);
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
                long first = number(from).from();
                long last = number(to).to();
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
                OptionalLong named = named(text);
                if (named.isEmpty()) {
                    throw fault(token, FilterFault.NOT_A_NUMBER, names());
                }
                yield new FilterValue.Numbers(named.getAsLong(), named.getAsLong());
            }
        };
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
