package blindspot.answer;

import blindspot.model.Field;
import blindspot.model.TimeRange;
import blindspot.query.Basis;
import blindspot.query.GroupKey;
import blindspot.query.Grouping;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;
import org.jspecify.annotations.Nullable;

/// Puts records together into the lines of an answer.
final class LineTable {
    private final Asking asking;
    private final List<Key> keys;
    private final Cancel cancel;
    private final Set<Caveat> limits = EnumSet.noneOf(Caveat.class);
    private @Nullable IntFunction<@Nullable Says> says;
    private @Nullable IntPredicate about;
    private Basis basis = Basis.BOTH_ENDS;
    private BitSet uncounted = new BitSet();
    private boolean timed;

    LineTable(Asking asking, List<Key> keys, Cancel cancel) {
        this.asking = asking;
        this.keys = keys;
        this.cancel = cancel;
    }

    /// What is said of each row: rows of which another thing is said are in another line. Asked by several threads at once.
    LineTable saying(IntFunction<@Nullable Says> what) {
        says = what;
        return this;
    }

    /// Only rows of which this holds are counted; asked by several threads at once. For when these are most of them.
    LineTable about(IntPredicate wanted) {
        about = wanted;
        return this;
    }

    LineTable limited(Caveat limit) {
        limits.add(limit);
        return this;
    }

    /// Counts once what both ends of a way recorded, where that is wanted, the keys are of the flow and it is known which end
    /// took it.
    LineTable once() {
        if (keys.stream().allMatch(Key::ofFlow)) {
            Counted counted = Counted.of(asking.known(), asking.rows(), asking.basis(), cancel);
            basis = counted.basis();
            uncounted = counted.uncounted();
            if (counted.someUnknown()) {
                limits.add(Caveat.SOME_ENDS_UNKNOWN);
            }
        }
        return this;
    }

    /// Tells of the lines when their records were.
    LineTable timed() {
        timed = true;
        return this;
    }

    /// For rows that no two ends took.
    LineTable atOneEnd() {
        basis = Basis.ONCE;
        return this;
    }

    Answer answer(List<String> missing) {
        RowSet rows = asking.rows();
        FlowTable table = asking.table();
        GroupKey key = Key.together(keys);
        IntFunction<@Nullable Says> saying = says;
        if (saying != null) {
            key = key.andUpTo(Says.LAST_RANK, row -> rank(saying.apply(row)));
        }
        IntPredicate wanted = about;
        if (wanted != null) {
            key = key.andUpTo(1, row -> wanted.test(row) ? 1 : 0);
        }
        boolean flows = (long) rows.size() * Asking.BYTES_PER_RECORD_WITH_CONNECTIONS <= asking.room();
        if (!flows) {
            limits.add(Caveat.CONNECTIONS_NOT_COUNTED);
        }
        Grouping groups =
                Grouping.of(table, key, rows, new Grouping.Wanted(uncounted, flows, timed), cancel);
        return answer(groups, flows && hasFlows(table), missing);
    }

    private static boolean hasFlows(FlowTable table) {
        return table.column(Field.SRCADDR) != null && table.column(Field.DSTADDR) != null
                && table.column(Field.SRCPORT) != null && table.column(Field.DSTPORT) != null;
    }

    private Answer answer(Grouping groups, boolean flows, List<String> missing) {
        FlowTable table = asking.table();
        boolean bytes = table.column(Field.BYTES) != null;
        boolean packets = table.column(Field.PACKETS) != null;
        IntPredicate wanted = about == null ? _ -> true : about;
        IntFunction<@Nullable Says> saying = says;
        IntUnaryOperator rank = saying == null ? _ -> 0 : row -> rank(saying.apply(row));
        Best best = new Best(asking.top(), asking.question().byRecords(), bytes, packets);
        groups.shares(share -> {
            Best own = best.another();
            share.accept((first, records, sent, size, connections) -> {
                if (wanted.test(first)) {
                    own.add(first, rank.applyAsInt(first), records, sent, size, connections);
                }
            });
            return own;
        }).forEach(best::addAll);
        List<Best.Group> first = best.first();
        Map<Integer, TimeRange> seen = timed ? seen(groups, first) : Map.of();
        List<Line> lines = first.stream()
                .map(group -> line(group, flows, Optional.ofNullable(seen.get(group.first()))))
                .toList();
        if (lines.isEmpty() && missing.isEmpty()) {
            limits.add(Caveat.NONE_FOUND);
        }
        return new Answer(
                asking.question(), keys.stream().map(Key::name).toList(), basis, lines,
                best.rest(packets, bytes, flows), best.others(), best.records(), missing, true,
                List.copyOf(limits));
    }

    /// By the first row of a group, when its records were.
    private static Map<Integer, TimeRange> seen(Grouping groups, List<Best.Group> some) {
        BitSet wanted = new BitSet();
        some.forEach(group -> wanted.set(group.first()));
        Map<Integer, TimeRange> seen = new HashMap<>();
        groups.eachTime((first, start, end) -> {
            if (wanted.get(first)) {
                seen.put(first, new TimeRange(start, end));
            }
        });
        return seen;
    }

    private Line line(Best.Group group, boolean flows, Optional<TimeRange> seen) {
        int row = group.first();
        Tally tally = new Tally(
                sum(Field.PACKETS, group.packets(), row), sum(Field.BYTES, group.bytes(), row), group.records(),
                flows ? Long.valueOf(group.flows()) : null);
        IntFunction<@Nullable Says> saying = says;
        return new Line(
                keys.stream().map(key -> key.value(row)).toList(),
                tally,
                saying == null ? Optional.empty() : Optional.ofNullable(saying.apply(row)),
                row, seen);
    }

    /// A sum of nothing is none where the first record says nothing.
    private @Nullable Long sum(Field field, long sum, int row) {
        return sum > 0 || asking.table().present(field, row) ? Long.valueOf(sum) : null;
    }

    private static int rank(@Nullable Says said) {
        return said == null ? 0 : said.rank();
    }
}
