package blindspot.query;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Rows with equal keys put together, with what each group counts. Immutable.
///
/// Groups are numbered from 0, in an order that means nothing. No value is equal to no value. Sums are over records: a
/// flow recorded at both ends counts twice, unless it is said which records are not to be added up. A sum beyond 2^63 - 1
/// stays there. Takes at most about 150 bytes a group while it works and 70 afterwards, and there are at most as many
/// groups as rows.
public final class Grouping {
    /// How many numbers there are of a row of [#ofCounted]: records, packets and bytes.
    public static final int COUNTS = 3;

    /// The numbers of a group.
    private static final int RECORDS = 0;
    private static final int PACKETS = 1;
    private static final int BYTES = 2;
    private static final int FLOWS = 3;
    private static final int FIRST_ROW = 4;
    private static final Folds FOLDS = new Folds(FIRST_ROW, 1, 0, 0);

    /// The same with the first start and the last end.
    private static final int START = 5;
    private static final int END = 6;
    private static final Folds TIMED_FOLDS = new Folds(FIRST_ROW, 2, 1, 0);

    private final List<Aggregates> parts;
    private final int[] starts;

    private Grouping(List<Aggregates> parts) {
        this.parts = parts;
        starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + parts.get(i).size();
        }
    }

    /// Groups the rows by these fields, of which those that no format has are left out; when cancelled, some of them.
    public static Grouping of(FlowTable table, List<FieldName> fields, RowSet rows, Cancel cancel) {
        return of(table, GroupKey.of(table, fields), rows, new BitSet(), cancel);
    }

    /// Groups the rows by a key; when cancelled, some of them.
    ///
    /// @param uncounted the rows whose packets and bytes are not added up
    public static Grouping of(FlowTable table, GroupKey key, RowSet rows, BitSet uncounted, Cancel cancel) {
        return of(table, key, rows, new Wanted(uncounted, false, false), cancel);
    }

    /// What is counted of each group beside records, packets and bytes.
    ///
    /// @param uncounted the rows whose packets and bytes are not added up
    /// @param flows how many flows there are: what has the same addresses, ports and protocol, in either direction, is one,
    ///        and what lacks an address is of none. Takes about 200 bytes a flow while it works
    /// @param times the first start and the last end. Takes about 30 bytes a group more
    public record Wanted(BitSet uncounted, boolean flows, boolean times) {}

    /// Groups the rows by a key; when cancelled, some of them.
    public static Grouping of(FlowTable table, GroupKey key, RowSet rows, Wanted wanted, Cancel cancel) {
        int[] order = GroupScan.order(rows);
        boolean flows = wanted.flows && !GroupKey.ends(table).isEmpty();
        GroupScan scan = new GroupScan(
                order, rows.size(), wanted.times ? TIMED_FOLDS : FOLDS, () -> new Counts(table, wanted, flows), cancel);
        return new Grouping(flows
                ? scan.run(PackedKey.withFlows(key, table, order, rows.size()), FLOWS)
                : scan.run(PackedKey.of(key, order, rows.size())));
    }

    /// Groups rows, each of which counts what is given for it and is one flow; when cancelled, some of them.
    ///
    /// @param rows in any order
    /// @param counts at least [#COUNTS] numbers of each
    public static Grouping ofCounted(GroupKey key, int[] rows, long[] counts, Cancel cancel) {
        if (rows.length == 0) {
            return new Grouping(List.of());
        }
        return new Grouping(new GroupScan(rows, rows.length, FOLDS, () -> new Given(counts), cancel)
                .run(PackedKey.of(key, rows, rows.length)));
    }

    private static boolean isPresent(@Nullable Column column, int row) {
        return column != null && column.present(row);
    }

    /// What is given for each row.
    private static final class Given implements RowNumbers {
        private final long[] counts;

        Given(long[] counts) {
            this.counts = counts;
        }

        @Override
        public void write(int[] order, int first, int count, boolean[] turned, long[] out, int at, int stride) {
            for (int i = 0; i < count; i++) {
                int to = at + i * stride;
                System.arraycopy(counts, (first + i) * COUNTS, out, to, COUNTS);
                out[to + FLOWS] = 1;
                out[to + FIRST_ROW] = order[first + i];
            }
        }
    }

    /// What a record counts.
    private static final class Counts implements RowNumbers {
        private final RowBlock packets;
        private final RowBlock bytes;
        private final BitSet uncounted;
        private final boolean all;
        private final boolean flows;
        private final @Nullable Column source;
        private final @Nullable Column destination;
        private final @Nullable RecordTimes times;

        Counts(FlowTable table, Wanted wanted, boolean flows) {
            this.flows = flows;
            source = table.column(Field.SRCADDR);
            destination = table.column(Field.DSTADDR);
            packets = RowBlock.of(table.column(Field.PACKETS) instanceof NumberColumn column ? column : null);
            bytes = RowBlock.of(table.column(Field.BYTES) instanceof NumberColumn column ? column : null);
            uncounted = wanted.uncounted;
            all = uncounted.isEmpty();
            times = wanted.times ? new RecordTimes(table) : null;
        }

        @Override
        public void write(int[] order, int first, int count, boolean[] turned, long[] out, int at, int stride) {
            packets.read(order, first, count);
            bytes.read(order, first, count);
            for (int i = 0; i < count; i++) {
                int to = at + i * stride;
                int row = order.length == 0 ? first + i : order[first + i];
                out[to + RECORDS] = 1;
                out[to + FIRST_ROW] = row;
                out[to + FLOWS] = flows && isPresent(source, row) && isPresent(destination, row) ? 1 : 0;
                if (all || !uncounted.get(row)) {
                    out[to + PACKETS] = packets.value(i);
                    out[to + BYTES] = bytes.value(i);
                }
                if (times != null) {
                    boolean placed = times.placed(row);
                    out[to + START] = placed ? times.start(row) : Long.MAX_VALUE;
                    out[to + END] = placed ? times.end(row) : Long.MIN_VALUE;
                }
            }
        }
    }

    /// How many groups there are.
    public int size() {
        return starts[parts.size()];
    }

    /// The first row of a group: all its rows have this one's values in the fields.
    public int firstRow(int group) {
        return (int) number(group, FIRST_ROW);
    }

    public long records(int group) {
        return number(group, RECORDS);
    }

    public long packets(int group) {
        return number(group, PACKETS);
    }

    public long bytes(int group) {
        return number(group, BYTES);
    }

    /// How many flows it has; 0 where they are not asked for, or no format has both ends.
    public long flows(int group) {
        return number(group, FLOWS);
    }

    /// Is told of each group what it counts.
    @FunctionalInterface
    public interface Visitor {
        /// What one group counts.
        ///
        /// @param first the first row of the group
        void visit(int first, long records, long packets, long bytes, long flows);
    }

    /// Tells of all groups, in their order.
    public void each(Visitor visitor) {
        each(parts, visitor);
    }

    /// Is told of each group when it was.
    @FunctionalInterface
    public interface TimeVisitor {
        /// The time of one group.
        ///
        /// @param first the first row of the group
        /// @param start the first start in Unix seconds
        /// @param end the last end
        void visit(int first, long start, long end);
    }

    /// Tells of all groups with a row on the timeline, in their order. Only where times are wanted.
    public void eachTime(TimeVisitor visitor) {
        for (Aggregates part : parts) {
            for (int i = 0; i < part.size(); i++) {
                if (part.number(i, START) <= part.number(i, END)) {
                    visitor.visit((int) part.number(i, FIRST_ROW), part.number(i, START), part.number(i, END));
                }
            }
        }
    }

    /// What comes out of all groups where each of several threads is told of a share of them.
    public <T> List<T> shares(Function<Consumer<Visitor>, T> work) {
        return Shares.ofParts(parts, size(), some -> work.apply(visitor -> each(some, visitor)));
    }

    private static void each(List<Aggregates> some, Visitor visitor) {
        for (Aggregates part : some) {
            for (int i = 0; i < part.size(); i++) {
                visitor.visit(
                        (int) part.number(i, FIRST_ROW), part.number(i, RECORDS), part.number(i, PACKETS),
                        part.number(i, BYTES), part.number(i, FLOWS));
            }
        }
    }

    private long number(int group, int number) {
        int part = part(group);
        return parts.get(part).number(group - starts[part], number);
    }

    /// The groups that count most, at most `most` of them, the largest first.
    public int[] largest(Measure measure, int most) {
        long[] counts = IntStream.range(0, size()).mapToLong(group -> -switch (measure) {
            case RECORDS -> records(group);
            case PACKETS -> packets(group);
            case BYTES -> bytes(group);
        }).toArray();
        return Arrays.copyOf(Sorting.positionsAscending(counts, new Cancel()), Math.min(most, size()));
    }

    /// The part that a group is in: the last of those that start at it or before it.
    private int part(int group) {
        if (group < 0 || group >= size()) {
            throw new IndexOutOfBoundsException(group);
        }
        int at = Arrays.binarySearch(starts, group);
        int part = at < 0 ? -at - 2 : at;
        while (starts[part + 1] == group) {
            part++;
        }
        return part;
    }
}
