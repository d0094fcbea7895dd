package blindspot.query;

import blindspot.model.Cidr;
import blindspot.model.Field;
import blindspot.model.FieldType;
import blindspot.model.Protocol;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A filter as canonical text: AWS's names, lower-case keywords, times in UTC.
final class FilterText {
    /// The end of the year 9999.
    private static final long LAST = 253_402_300_799L;

    private static final Pattern BARE = Pattern.compile("[\\p{L}\\p{N}_:/@+*#.-]+");

    private FilterText() {}

    static String of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) ->
                parts.stream().map(part -> inner(part, part instanceof Filter.Or)).collect(Collectors.joining(" and "));
            case Filter.Or(List<Filter> parts) ->
                parts.stream().map(Filter::toString).collect(Collectors.joining(" or "));
            case Filter.Not(Filter part) ->
                "not " + inner(part, part instanceof Filter.And || part instanceof Filter.Or);
            case Filter.OneOf(Subject subject, boolean negated, List<FilterValue> values) ->
                quoted(subject.name()) + oneOf(negated, values.stream().map(value -> text(subject, value)).toList());
            case Filter.Bounded(Subject subject, Bound bound, long value) ->
                quoted(subject.name()) + " " + bound.sign() + " " + number(subject, value);
            case Filter.Compared(Subject left, Comparison comparison, Subject right) ->
                left.name() + " " + comparison.sign() + " " + right.name();
            case Filter.Contains(Subject subject, String part) -> subject.name() + " ~ " + quoted(part);
            case Filter.Has(Subject subject, long bits) -> subject.name() + " has " + TcpFlag.text(bits);
            case Filter.OfConversation(boolean negated, List<Integer> records) ->
                Vocabulary.CONVERSATION + oneOf(negated, records.stream().map(record -> "#" + record).toList());
            case Filter.Says(String term, boolean negated, List<String> values) ->
                values.isEmpty() ? term : term + oneOf(negated, values.stream().map(FilterText::ofTerm).toList());
        };
    }

    private static String inner(Filter part, boolean inParentheses) {
        return inParentheses ? "(" + part + ")" : part.toString();
    }

    private static String oneOf(boolean negated, List<String> values) {
        return values.size() == 1
                ? (negated ? " != " : " = ") + values.getFirst()
                : (negated ? " not in (" : " in (") + String.join(", ", values) + ")";
    }

    private static String text(Subject subject, FilterValue value) {
        return switch (value) {
            case FilterValue.Missing _ -> "-";
            case FilterValue.Numbers(long from, long to) ->
                from == to ? number(subject, from) : number(subject, from) + ".." + number(subject, to);
            case FilterValue.TimesOfDay(int from, int to, ZoneId zone) ->
                from == to ? timeOfDay(from, zone) : timeOfDay(from, zone) + ".." + timeOfDay(to, zone);
            case FilterValue.Block(Cidr cidr) ->
                cidr.prefix() == (cidr.base().isV4() ? 32 : 128) ? cidr.base().toString() : cidr.toString();
            case FilterValue.Addresses(var from, var to) -> from + ".." + to;
            case FilterValue.Text(String text) -> quotedBesideField(text);
        };
    }

    private static String timeOfDay(int second, ZoneId zone) {
        String time = LocalTime.ofSecondOfDay(second).format(DateTimeFormatter.ISO_LOCAL_TIME);
        return time + (zone instanceof ZoneOffset ? zone : "[" + zone + "]");
    }

    /// A text that names a field would be read as this.
    static String quotedBesideField(String text) {
        return Vocabulary.documented(text).isPresent() ? inMarks(text) : quoted(text);
    }

    private static String number(Subject subject, long value) {
        if (subject.type() == FieldType.TIME) {
            return value >= 0 && value <= LAST ? Instant.ofEpochSecond(value).toString() : Long.toString(value);
        }
        if (subject.isOf(Field.PROTOCOL)) {
            return Protocol.name(value).toLowerCase(Locale.ROOT);
        }
        return subject.isOf(Field.TCP_FLAGS) ? TcpFlag.text(value) : Long.toString(value);
    }

    /// The value of a term, of which `-` is one.
    static String ofTerm(String value) {
        return value.equals("-") ? value : quoted(value);
    }

    /// In quotes where the bare text would be read as something else.
    static String quoted(String text) {
        return BARE.matcher(text).matches() && !text.contains("..") && !text.equals("-") && !FilterLexer.isKeyword(text)
                ? text
                : inMarks(text);
    }

    private static String inMarks(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
