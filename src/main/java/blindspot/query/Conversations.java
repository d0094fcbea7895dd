package blindspot.query;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.ServicePort;
import blindspot.query.Conversation.Client;
import blindspot.store.ChunkRows;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import java.util.stream.Stream;

/// Records put together into conversations: at the same interface the same protocol between the same two ends, each an
/// address with its port, in either direction and over all intervals. A port that is used again later is taken for the
/// same conversation. Immutable.
///
/// @param first the first of them by an order
/// @param size how many there are
/// @param outside how many records lack an address, a port or the protocol, and so are of no conversation
public record Conversations(List<Conversation> first, int size, int outside) {
    /// What it needs of memory for each row at the most, as long as it lasts.
    public static final int BYTES_PER_ROW = Flows.BYTES_PER_ROW + RowSet.BYTES_PER_ROW;

    private static final List<Field> ENDS =
            List.of(Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL);

    private static final Comparator<Ranked> ORDER =
            Comparator.comparingLong(Ranked::key).thenComparingInt(Ranked::row);

    /// TCP flags.
    private static final int SYN = 2;
    private static final int SYN_ACK = 18;
    private static final int TCP = 6;

    /// From so many conversations on, and so many times those of the other end, an end listens.
    private static final int LISTENS = 3;

    public Conversations {
        first = List.copyOf(first);
    }

    /// By what they are put in order.
    public enum By {
        FIRST_RECORD,
        RECORDS,
        PACKETS,
        BYTES,
        START,
        DURATION
    }

    /// The conversations of these rows; of use only when not cancelled.
    ///
    /// @param most so many of them are told of
    public static Conversations of(
            FlowTable table, RowSet rows, By by, boolean descending, int most, Cancel cancel) {
        if (ENDS.stream().anyMatch(field -> table.column(field) == null)) {
            return new Conversations(List.of(), 0, rows.size());
        }
        RowSet whole = whole(table, rows, cancel);
        GroupKey atInterface = GroupKey.of(table, List.of(FieldName.of(Field.INTERFACE_ID)));
        Flows flows = Flows.of(table, atInterface, whole, new BitSet(), cancel);
        List<Share> shares = flows.shares(part -> first(part, by, descending, most, cancel));
        List<Ranked> first = shares.stream().flatMap(each -> each.best.stream()).sorted(ORDER).limit(most).toList();
        EndCounts ends = new EndCounts(table, 2 * first.size());
        List<Ranked> untold = first.stream().filter(each -> byFlags(table, each.flow) < 0).toList();
        untold.forEach(each -> ends.want(firstRow(each.flow)));
        if (!untold.isEmpty()) {
            count(shares, ends, table.rowCount(), cancel);
        }
        return new Conversations(
                first.stream().map(each -> conversation(table, each.flow, ends)).toList(), flows.size(),
                rows.size() - whole.size());
    }

    /// Counts the flows by where they begin.
    private static void count(List<Share> shares, EndCounts ends, int rows, Cancel cancel) {
        BitSet firsts = new BitSet(rows);
        shares.forEach(each -> firsts.or(each.rows));
        Shares.of(rows, (from, to) -> {
            EndCounts counted = ends.copy();
            counted.count(firsts, from, to, cancel);
            return counted;
        }).forEach(ends::addAll);
    }

    /// The rows that have all that tells conversations apart.
    private static RowSet whole(FlowTable table, RowSet rows, Cancel cancel) {
        List<Column> lacking = ENDS.stream()
                .flatMap(field -> Stream.ofNullable(table.column(field)))
                .filter(Column::hasMissing)
                .toList();
        if (lacking.isEmpty()) {
            return rows;
        }
        RowBits.Builder bits = new RowBits.Builder(table.rowCount());
        ChunkRows chunk = new ChunkRows();
        for (int i = 0; i < ChunkRows.chunks(table.rowCount()) && !cancel.requested(); i++) {
            chunk.fill(i, table.rowCount());
            lacking.forEach(column -> column.keepPresent(chunk));
            bits.add(chunk);
        }
        return bits.build().among(rows);
    }

    private record Ranked(long key, int row, Flows.Flow flow) {}

    /// What a worker found: the first of its flows by the order, and the first rows of all of them.
    private record Share(List<Ranked> best, BitSet rows) {}

    private static Share first(
            Consumer<Consumer<Flows.Flow>> flows, By by, boolean descending, int most, Cancel cancel) {
        PriorityQueue<Ranked> best = new PriorityQueue<>(ORDER.reversed());
        BitSet rows = new BitSet();
        flows.accept(flow -> {
            if (cancel.requested()) {
                return;
            }
            rows.set(firstRow(flow));
            long value = value(flow, by);
            long key = descending ? -value : value;
            Ranked last = best.peek();
            if (best.size() < most || last == null || key < last.key
                    || (key == last.key && firstRow(flow) < last.row)) {
                best.add(new Ranked(key, firstRow(flow), flow));
                if (best.size() > most) {
                    best.poll();
                }
            }
        });
        return new Share(List.copyOf(best), rows);
    }

    private static long value(Flows.Flow flow, By by) {
        return switch (by) {
            case FIRST_RECORD -> firstRow(flow);
            case RECORDS -> flow.records(0) + flow.records(1);
            case PACKETS -> Sums.capped(flow.packets(0), flow.packets(1));
            case BYTES -> Sums.capped(flow.bytes(0), flow.bytes(1));
            case START -> hasTime(flow) ? flow.start() : Conversation.NO_TIME;
            case DURATION -> hasTime(flow) ? flow.end() - flow.start() : Conversation.NO_TIME;
        };
    }

    private static boolean hasTime(Flows.Flow flow) {
        return flow.start() <= flow.end();
    }

    private static int firstRow(Flows.Flow flow) {
        return Math.min(flow.firstRow(0), flow.firstRow(1));
    }

    private static Conversation conversation(FlowTable table, Flows.Flow flow, EndCounts ends) {
        int row = firstRow(flow);
        int first = flow.firstRow(0) == row ? 0 : 1;
        int told = byFlags(table, flow);
        Client client = told >= 0 ? Client.FLAGS : Client.UNKNOWN;
        long source = table.number(Field.SRCPORT, row, 0);
        long destination = table.number(Field.DSTPORT, row, 0);
        if (told < 0) {
            long here = ends.of(row, 0);
            long there = ends.of(row, 1);
            boolean listens = source + destination > 0 && Math.max(here, there) >= LISTENS
                    && Math.max(here, there) >= LISTENS * Math.min(here, there);
            if (listens) {
                client = Client.LISTENER;
                told = there > here ? first : 1 - first;
            } else if (source != destination) {
                client = Client.PORT;
                told = ServicePort.serves(destination, source) ? first : 1 - first;
            } else {
                told = first;
            }
        }
        boolean timed = hasTime(flow);
        return new Conversation(
                row, told != first, client, way(flow, told), way(flow, 1 - told),
                timed ? flow.start() : Conversation.NO_TIME, timed ? flow.end() : Conversation.NO_TIME);
    }

    /// The way of the end that asked, as TCP flags tell; -1 where they do not, or contradict each other.
    private static int byFlags(FlowTable table, Flows.Flow flow) {
        if (table.number(Field.PROTOCOL, firstRow(flow), -1) != TCP) {
            return -1;
        }
        boolean one = asks(flow.flags(0)) || answers(flow.flags(1));
        boolean other = asks(flow.flags(1)) || answers(flow.flags(0));
        return one == other ? -1 : one ? 0 : 1;
    }

    private static boolean asks(int flags) {
        return (flags & SYN_ACK) == SYN;
    }

    private static boolean answers(int flags) {
        return (flags & SYN_ACK) == SYN_ACK;
    }

    private static Conversation.Way way(Flows.Flow flow, int way) {
        return new Conversation.Way(
                flow.records(way), flow.packets(way), flow.bytes(way), flow.flags(way), flow.accepted(way),
                flow.rejected(way));
    }
}
