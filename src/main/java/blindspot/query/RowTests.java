package blindspot.query;

import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.model.FieldName;
import blindspot.store.AddressColumn;
import blindspot.store.ChunkRows;
import blindspot.store.CodeColumn;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.LongPredicate;
import java.util.function.Predicate;

/// Binds filters to the columns of one table.
final class RowTests {
    private static final int TEXT = 1;
    private static final int NUMBER = 2;
    private static final int ADDRESS = 3;
    private static final int SAID = 20;
    private static final long V4_FIRST = 0xFFFF_0000_0000L;
    private static final long V4_LAST = 0xFFFF_FFFF_FFFFL;

    private final FlowTable table;
    private final RowTerms terms;
    private final TimeTests times;

    RowTests(FlowTable table, RowTerms terms) {
        this.table = table;
        this.terms = terms;
        times = new TimeTests(table);
    }

    RowTest of(Filter filter) {
        return switch (filter) {
            case Filter.And(List<Filter> parts) ->
                parts.isEmpty() ? new RowTest.Always(true) : RowTest.all(parts.stream().map(this::of).toList());
            case Filter.Or(List<Filter> parts) -> RowTest.any(parts.stream().map(this::of).toList());
            case Filter.Not(Filter part) -> new RowTest.Not(of(part));
            case Filter.OneOf(Subject subject, boolean negated, List<FilterValue> values) when subject
                    .equals(Subject.TIME) -> {
                RowTest some = times.oneOf(values);
                yield negated ? RowTest.all(List.of(times.placed(), new RowTest.Not(some))) : some;
            }
            case Filter.OneOf(Subject subject, boolean negated, List<FilterValue> values) -> {
                RowTest some = RowTest.any(
                        subject.fields().stream().map(name -> oneOf(name, table.column(name), values)).toList());
                yield negated
                        ? RowTest.all(List.of(any(subject, this::present), new RowTest.Not(some)))
                        : some;
            }
            case Filter.Bounded(Subject subject, Bound bound, long value) when subject.equals(Subject.TIME) ->
                times.bounded(bound, value);
            case Filter.Bounded(Subject subject, Bound bound, long value) ->
                any(subject, column -> bounded(column, bound, value));
            case Filter.Compared compared -> new ComparedFields(table).of(compared);
            case Filter.OfConversation(boolean negated, List<Integer> records) -> {
                RowTest some = RowTest.any(
                        records.stream()
                                .map(number -> SameValue.conversation(table, number - 1)
                                        .map(this::of)
                                        .orElse(new RowTest.Always(false)))
                                .toList());
                yield negated ? RowTest.all(List.of(of(SameValue.OF_A_CONVERSATION), new RowTest.Not(some))) : some;
            }
            case Filter.Contains(Subject subject, String part) -> {
                String wanted = part.toLowerCase(Locale.ROOT);
                yield any(subject, column -> texts(column, text -> text.toLowerCase(Locale.ROOT).contains(wanted)));
            }
            case Filter.Has(Subject subject, long bits) -> any(subject, column -> bits(column, bits));
            case Filter.Says(String term, boolean negated, List<String> values) -> said(term, negated, values);
        };
    }

    private RowTest any(Subject subject, Function<Optional<Column>, RowTest> test) {
        return RowTest.any(subject.fields().stream().map((FieldName name) -> test.apply(table.column(name))).toList());
    }

    private RowTest present(Optional<Column> column) {
        return column.<RowTest>map(each -> new RowTest.OfColumn(NUMBER, each::keepPresent))
                .orElse(new RowTest.Always(false));
    }

    private RowTest oneOf(FieldName name, Optional<Column> column, List<FilterValue> values) {
        boolean missing = values.stream().anyMatch(FilterValue.Missing.class::isInstance);
        if (column.isEmpty()) {
            return new RowTest.Always(missing);
        }
        if (column.get() instanceof CodeColumn) {
            List<String> texts = values.stream()
                    .filter(FilterValue.Text.class::isInstance)
                    .map(value -> ((FilterValue.Text) value).text())
                    .toList();
            RowTest text = texts(column, value -> texts.stream().anyMatch(value::equalsIgnoreCase));
            return missing ? RowTest.any(List.of(text, new RowTest.Not(present(column)))) : text;
        }
        List<RowTest> tests = new ArrayList<>();
        for (FilterValue value : values) {
            tests.add(switch (value) {
                case FilterValue.Missing _ -> new RowTest.Not(present(column));
                case FilterValue.Numbers(long from, long to) -> numbers(column, from, to);
                case FilterValue.Block(Cidr cidr) -> block(column, cidr);
                case FilterValue.Addresses(Address from, Address to) -> addresses(column, from, to);
                case FilterValue.TimesOfDay ofDay ->
                    name.field().map(field -> times.ofDay(field, ofDay)).orElse(new RowTest.Always(false));
                case FilterValue.Text _ -> new RowTest.Always(false);
            });
        }
        return RowTest.any(tests);
    }

    private static RowTest bounded(Optional<Column> column, Bound bound, long value) {
        return switch (bound) {
            case BELOW -> value == Long.MIN_VALUE
                    ? new RowTest.Always(false)
                    : numbers(column, Long.MIN_VALUE, value - 1);
            case AT_MOST -> numbers(column, Long.MIN_VALUE, value);
            case ABOVE -> value == Long.MAX_VALUE
                    ? new RowTest.Always(false)
                    : numbers(column, value + 1, Long.MAX_VALUE);
            case AT_LEAST -> numbers(column, value, Long.MAX_VALUE);
        };
    }

    private static RowTest numbers(Optional<Column> column, long from, long to) {
        return column.orElse(null) instanceof NumberColumn numbers
                ? new RowTest.OfColumn(NUMBER, rows -> numbers.keepBetween(rows, from, to))
                : new RowTest.Always(false);
    }

    private static RowTest bits(Optional<Column> column, long bits) {
        LongPredicate wanted = value -> (value & bits) == bits;
        return column.orElse(null) instanceof NumberColumn numbers
                ? new RowTest.OfColumn(ADDRESS, rows -> {
                    numbers.keepPresent(rows);
                    rows.keepIf(row -> wanted.test(numbers.get(row)));
                })
                : new RowTest.Always(false);
    }

    /// Asks each distinct text once.
    private static RowTest texts(Optional<Column> column, Predicate<String> wanted) {
        if (!(column.orElse(null) instanceof CodeColumn codes)) {
            return new RowTest.Always(false);
        }
        List<String> values = codes.dictionary();
        boolean[] kept = new boolean[values.size()];
        int count = 0;
        int last = 0;
        for (int code = 1; code < kept.length; code++) {
            if (wanted.test(values.get(code))) {
                kept[code] = true;
                count++;
                last = code;
            }
        }
        int only = last;
        return switch (count) {
            case 0 -> new RowTest.Always(false);
            case 1 -> new RowTest.OfColumn(TEXT, rows -> codes.keepCode(rows, only));
            default -> new RowTest.OfColumn(TEXT, rows -> codes.keepCodes(rows, kept));
        };
    }

    /// The addresses of a block lie side by side as numbers, the upper and the lower half each.
    private static RowTest block(Optional<Column> column, Cidr cidr) {
        if (!(column.orElse(null) instanceof AddressColumn addresses)) {
            return new RowTest.Always(false);
        }
        boolean v4 = cidr.base().isV4();
        int bits = v4 ? cidr.prefix() + 96 : cidr.prefix();
        long highMask = bits == 0 ? 0 : bits >= 64 ? -1L : -1L << (64 - bits);
        long lowMask = bits <= 64 ? 0 : -1L << (128 - bits);
        long highFrom = highMask == 0 ? Long.MIN_VALUE : cidr.base().high() & highMask;
        long highTo = highMask == 0 ? Long.MAX_VALUE : cidr.base().high() | ~highMask;
        long lowFrom = lowMask == 0 ? Long.MIN_VALUE : cidr.base().low() & lowMask;
        long lowTo = lowMask == 0 ? Long.MAX_VALUE : cidr.base().low() | ~lowMask;
        RowTest inBlock = new RowTest.OfColumn(
                ADDRESS, rows -> addresses.keepBetween(rows, highFrom, highTo, lowFrom, lowTo));
        // No IPv6 block has IPv4 addresses, though these are kept as a block of IPv6.
        RowTest v4Rows = new RowTest.OfColumn(ADDRESS, rows -> addresses.keepBetween(rows, 0, 0, V4_FIRST, V4_LAST));
        return v4 || bits > 96 ? inBlock : RowTest.all(List.of(inBlock, new RowTest.Not(v4Rows)));
    }

    private static RowTest addresses(Optional<Column> column, Address from, Address to) {
        if (!(column.orElse(null) instanceof AddressColumn addresses)) {
            return new RowTest.Always(false);
        }
        if (from.high() == to.high() && from.low() <= to.low()) {
            return new RowTest.OfColumn(
                    ADDRESS, rows -> addresses.keepBetween(rows, from.high(), to.high(), from.low(), to.low()));
        }
        return new RowTest.OfColumn(ADDRESS, rows -> {
            addresses.keepPresent(rows);
            rows.keepIf(row -> {
                Address address = addresses.get(row);
                return address.compareTo(from) >= 0 && address.compareTo(to) <= 0;
            });
        });
    }

    private RowTest said(String term, boolean negated, List<String> values) {
        List<IntPredicate> wanted = new ArrayList<>();
        if (values.isEmpty()) {
            wanted.add(terms.rowsWhere(term, ""));
        } else {
            values.forEach(value -> wanted.add(terms.rowsWhere(term, value)));
        }
        if (negated) {
            wanted.add(terms.rowsWhere(term, "-"));
        }
        RowTest said = new RowTest.OfColumn(SAID, (ChunkRows rows) -> rows.keepIf(row -> {
            for (IntPredicate each : wanted) {
                if (each.test(row)) {
                    return true;
                }
            }
            return false;
        }));
        return negated ? new RowTest.Not(said) : said;
    }
}
