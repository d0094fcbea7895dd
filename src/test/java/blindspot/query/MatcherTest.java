package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.AddressColumn;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatcherTest {
    private static final RowTerms TERMS = (term, value) -> switch (term) {
        case "leg" -> row -> value.equals(leg(row));
        default -> row -> row % 7 == 0;
    };

    /// The reading of a filter that nobody can get wrong: a row at a time, by the words of [Filter]'s description.
    private static boolean keeps(Filter filter, FlowTable table, int row) {
        return switch (filter) {
            case Filter.And(var parts) -> parts.stream().allMatch(part -> keeps(part, table, row));
            case Filter.Or(var parts) -> parts.stream().anyMatch(part -> keeps(part, table, row));
            case Filter.Not(var part) -> !keeps(part, table, row);
            case Filter.OneOf(var subject, var negated, var values) when subject.equals(Subject.TIME) -> {
                RecordTimes times = new RecordTimes(table);
                boolean one = values.stream()
                        .anyMatch(value -> !times.placed(row)
                                ? value instanceof FilterValue.Missing
                                : someSecond(times, row, value));
                yield negated ? times.placed(row) && !one : one;
            }
            case Filter.Bounded(var subject, var bound, var value) when subject.equals(Subject.TIME) -> {
                RecordTimes times = new RecordTimes(table);
                yield times.placed(row) && switch (bound) {
                    case BELOW -> times.start(row) < value;
                    case AT_MOST -> times.start(row) <= value;
                    case ABOVE -> times.end(row) > value;
                    case AT_LEAST -> times.end(row) >= value;
                };
            }
            case Filter.Compared(var left, var comparison, var right) -> {
                boolean both =
                        pairs(left, right, (one, other) -> present(table, one, row) && present(table, other, row));
                boolean holds = pairs(left, right, (one, other) -> present(table, one, row)
                        && present(table, other, row)
                        && ((comparison == Comparison.UNEQUAL || comparison == Comparison.EQUAL)
                                ? text(table, one, row).equalsIgnoreCase(text(table, other, row))
                                : comparison.holds(number(table, one, row), number(table, other, row))));
                yield comparison == Comparison.UNEQUAL ? both && !holds : holds;
            }
            case Filter.OneOf(var subject, var negated, var values) -> {
                boolean one = subject.fields()
                        .stream()
                        .anyMatch(name -> values.stream().anyMatch(value -> is(value, table, name, row)));
                yield negated ? subject.fields().stream().anyMatch(name -> present(table, name, row)) && !one : one;
            }
            case Filter.Bounded(var subject, var bound, var value) -> subject.fields()
                    .stream()
                    .anyMatch(name -> present(table, name, row) && switch (bound) {
                        case BELOW -> number(table, name, row) < value;
                        case AT_MOST -> number(table, name, row) <= value;
                        case ABOVE -> number(table, name, row) > value;
                        case AT_LEAST -> number(table, name, row) >= value;
                    });
            case Filter.OfConversation _ -> throw new AssertionError(filter);
            case Filter.Contains(var subject, var part) -> subject.fields()
                    .stream()
                    .anyMatch(name -> present(table, name, row)
                            && text(table, name, row).toUpperCase(Locale.ROOT).contains(part.toUpperCase(Locale.ROOT)));
            case Filter.Has(var subject, var bits) -> subject.fields()
                    .stream()
                    .anyMatch(name -> present(table, name, row) && (number(table, name, row) & bits) == bits);
            case Filter.Says(var term, var negated, var values) -> term.equals("marked")
                    ? row % 7 == 0
                    : values.contains(leg(row)) != negated && !(negated && leg(row).equals("-"));
        };
    }

    private static String leg(int row) {
        return row % 4 == 0 ? "-" : Integer.toString(row % 4);
    }

    private static boolean is(FilterValue value, FlowTable table, FieldName name, int row) {
        if (!present(table, name, row)) {
            return value instanceof FilterValue.Missing;
        }
        return switch (value) {
            case FilterValue.Missing _ -> false;
            case FilterValue.Numbers(long from, long to) ->
                number(table, name, row) >= from && number(table, name, row) <= to;
            case FilterValue.Block(var cidr) -> cidr.contains(address(table, name, row));
            case FilterValue.Addresses(var from, var to) ->
                address(table, name, row).compareTo(from) >= 0 && address(table, name, row).compareTo(to) <= 0;
            case FilterValue.TimesOfDay _ -> isTime(value, number(table, name, row));
            case FilterValue.Text(var text) -> text.equalsIgnoreCase(text(table, name, row));
        };
    }

    private static boolean pairs(Subject left, Subject right, BiPredicate<FieldName, FieldName> holds) {
        return left.fields()
                .stream()
                .anyMatch(one -> right.fields().stream().anyMatch(other -> holds.test(one, other)));
    }

    /// The seconds of random records are few.
    private static boolean someSecond(RecordTimes times, int row, FilterValue value) {
        return value instanceof FilterValue.TimesOfDay
                ? LongStream.rangeClosed(times.start(row), times.end(row)).anyMatch(second -> isTime(value, second))
                : value instanceof FilterValue.Numbers(long from, long to)
                        && times.start(row) <= to && times.end(row) >= from;
    }

    private static boolean isTime(FilterValue value, long second) {
        return switch (value) {
            case FilterValue.Numbers(long from, long to) -> second >= from && second <= to;
            case FilterValue.TimesOfDay(int from, int to, ZoneId zone) -> {
                int time = Instant.ofEpochSecond(second).atZone(zone).toLocalTime().toSecondOfDay();
                yield second >= 0 && (from <= to ? time >= from && time <= to : time >= from || time <= to);
            }
            case FilterValue.Missing _,FilterValue.Block _,FilterValue.Addresses _,FilterValue.Text _ -> false;
        };
    }

    private static boolean present(FlowTable table, FieldName name, int row) {
        Optional<Column> column = table.column(name);
        return column.isPresent() && column.get().present(row);
    }

    private static long number(FlowTable table, FieldName name, int row) {
        return ((NumberColumn) table.column(name).orElseThrow()).get(row);
    }

    private static Address address(FlowTable table, FieldName name, int row) {
        return ((AddressColumn) table.column(name).orElseThrow()).get(row);
    }

    private static String text(FlowTable table, FieldName name, int row) {
        return table.column(name).orElseThrow().text(row);
    }

    @Test
    void keepsWhatARowByRowReadingKeeps() {
        for (int seed = 0; seed < 12; seed++) {
            FlowTable table = new RandomRecords(seed).table(seed < 1 ? 20_000 : 500 + seed);
            RandomFilters filters = new RandomFilters(seed);
            for (int i = 0; i < 50; i++) {
                Filter filter = filters.next();
                int[] expected = IntStream.range(0, table.rowCount())
                        .filter(row -> keeps(filter, table, row))
                        .toArray();
                assertThat(Matcher.of(filter, table, TERMS).rows(new Cancel()).toArray())
                        .as("seed %s: %s", seed, filter)
                        .isEqualTo(expected);
            }
        }
    }

    @Test
    void printedFiltersParseToThemselves() {
        FilterParser parser = new FilterParser(new Vocabulary(
                List.of(RandomRecords.OTHER), List.of(RandomFilters.LEG, RandomFilters.MARKED), ZoneOffset.UTC));
        RandomFilters filters = new RandomFilters(99);
        for (int i = 0; i < 5000; i++) {
            Filter filter = filters.next();
            assertThat(parser.parse(filter.toString())).as(filter.toString()).isEqualTo(new ParsedFilter.Right(filter));
        }
    }

    /// `srcaddr dstaddr dstport action instance-id`; the last record is of a format without `dstport`.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dstport = 443                       | 0, 1
            dstport != 443                      | 2
            not dstport = 443                   | 2, 3, 4
            dstport = -                         | 3, 4
            dstport != -                        | 0, 1, 2
            dstport in (-, 80)                  | 2, 3, 4
            port = 443                          | 0, 1
            addr = 10.0.0.2                     | 0, 1, 2
            addr != 10.0.0.2                    | 4
            addr = 10.0.0.0/30                  | 0, 1, 2
            action = reject                     | 1
            action ~ jec                        | 1
            instance-id = -                     | 0, 1, 2, 3, 4
            srcaddr = ::/0                      | 4
            dstport < 443 or action = REJECT    | 1, 2
            """)
    void saysNothingOfMissingValues(String text, String rows) {
        FlowTable table = Records.of("srcaddr dstaddr dstport action")
                .add("10.0.0.1 10.0.0.2 443 ACCEPT")
                .add("10.0.0.2 10.0.0.1 443 REJECT")
                .add("10.0.0.1 10.0.0.2 80 ACCEPT")
                .add("- - - -")
                .then("srcaddr dstaddr")
                .add("2001:db8::1 2001:db8::2")
                .table();
        assertThat(rows(text, table)).isEqualTo(rows);
    }

    /// `srcaddr dstaddr pkt-srcaddr srcport dstport az-id subnet-id`
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            srcaddr != pkt-srcaddr        | 1
            srcaddr = pkt-srcaddr         | 0
            not srcaddr = pkt-srcaddr     | 1, 2, 3
            addr = pkt-srcaddr            | 0, 1
            addr != pkt-srcaddr           |
            pkt-srcaddr = addr            | 0, 1
            srcport > dstport             | 0, 1
            srcport <= dstport            | 2
            srcport >= dstport            | 0, 1, 2
            az-id = subnet-id             | 0
            az-id != subnet-id            | 1
            az-id != next-hop-az-id       |
            """)
    void comparesFieldsWithFields(String text, @Nullable String rows) {
        FlowTable table = Records.of("srcaddr dstaddr pkt-srcaddr srcport dstport az-id subnet-id")
                .add("10.0.0.1 10.0.0.2 10.0.0.1 40000 443 use1-az1 USE1-AZ1")
                .add("10.0.0.1 10.0.0.2 10.0.0.2 40000 443 use1-az1 use1-az2")
                .add("10.0.0.1 10.0.0.2 - 443 443 use1-az1 -")
                .add("- - - - - - -")
                .table();
        assertThat(rows(text, table)).isEqualTo(rows == null ? "" : rows);
    }

    /// `start end`, in UTC from 10:00 on, a record a minute; the last ones have no end, no start, neither, and one is the
    /// wrong way round.
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            time in 10:02..10:03                                    | 1, 2, 3
            time = 10:01                                            | 0, 1
            time != 10:01                                           | 2, 3, 4, 5, 7
            time in 11:02..11:03[Europe/Paris]                      | 1, 2, 3
            time in 19:02+09:00..19:03+09:00                        | 1, 2, 3
            time in 23:00..10:00                                    | 0, 7
            time in 2023-11-14T10:02..10:03                         | 1, 2, 3
            time in 2023-11-14T10:02..2023-11-14T10:03              | 1, 2, 3
            time in 2023-11-14T10:02:00..2023-11-14T10:02:00        | 1, 2
            time < 2023-11-14T10:01                                 | 0, 7
            time > 2023-11-14T10:04                                 | 4, 5
            time >= 2023-11-14T10:04                                | 3, 4, 5
            time = -                                                | 6
            time != -                                               | 0, 1, 2, 3, 4, 5, 7
            start in 10:02..10:03                                   | 2, 3
            end = 10:02                                             | 1
            """)
    void asksWhenARecordWas(String text, String rows) {
        FlowTable table = Records.of(Field.START, Field.END)
                .add("1699956000 1699956060")
                .add("1699956060 1699956120")
                .add("1699956120 1699956180")
                .add("1699956180 1699956240")
                .add("1699956300 -")
                .add("- 1699956300")
                .add("- -")
                .add("1699956000 1699955000")
                .table();
        assertThat(rows(text, table)).isEqualTo(rows);
    }

    @Test
    void aTimeOfDayFollowsTheClocksOfItsZone() {
        // 2024-03-31: clocks in Paris go from 02:00 to 03:00 at 01:00 UTC.
        FlowTable table = Records.of(Field.START, Field.END)
                .add("1711846799 1711846799")
                .add("1711846800 1711846800")
                .add("1711846000 1711847000")
                .table();
        assertThat(rows("time in 02:00..02:59[Europe/Paris]", table)).isEmpty();
        assertThat(rows("time = 01:59[Europe/Paris]", table)).isEqualTo("0, 2");
        assertThat(rows("time = 03:00[Europe/Paris]", table)).isEqualTo("1, 2");
    }

    @Test
    void readsTcpFlagsAsASetOfBits() {
        FlowTable table = Records.of(Field.TCP_FLAGS).add("2").add("18").add("3").add("0").add("-").table();
        assertThat(rows("tcp-flags has syn", table)).isEqualTo("0, 1, 2");
        assertThat(rows("tcp-flags has syn-ack", table)).isEqualTo("1");
        assertThat(rows("tcp-flags = syn", table)).isEqualTo("0");
        assertThat(rows("not tcp-flags has syn", table)).isEqualTo("3, 4");
    }

    @Test
    void narrowsRowsAndKeepsTheirOrder() {
        FlowTable table = Records.of(Field.DSTPORT).add("1").add("2").add("1").add("1").table();
        Matcher matcher = Matcher.of(filter("dstport = 1", table), table);
        assertThat(matcher.rows(RowSet.of(new int[] {3, 1, 0}), new Cancel()).toArray()).containsExactly(3, 0);
        assertThat(matcher.rows(RowSet.all(4), new Cancel()).toArray()).containsExactly(0, 2, 3);
        assertThat(Matcher.of(Filter.ALL, table).rows(RowSet.of(new int[] {3, 1}), new Cancel()).toArray())
                .containsExactly(3, 1);
    }

    @Test
    void stopsWhenCancelled() {
        Cancel cancel = new Cancel();
        cancel.request();
        FlowTable table = Records.of(Field.DSTPORT).add("1").table();
        assertThat(Matcher.of(filter("dstport = 1", table), table).rows(cancel).size()).isZero();
    }

    private static String rows(String text, FlowTable table) {
        int[] rows = Matcher.of(filter(text, table), table).rows(new Cancel()).toArray();
        return String.join(", ", IntStream.of(rows).mapToObj(Integer::toString).toList());
    }

    private static Filter filter(String text, FlowTable table) {
        return switch (new FilterParser(new Vocabulary(table.fields(), List.of(), ZoneOffset.UTC)).parse(text)) {
            case ParsedFilter.Right(Filter filter) -> filter;
            case ParsedFilter.Wrong(FilterError error) -> throw new AssertionError(error.toString());
        };
    }
}
