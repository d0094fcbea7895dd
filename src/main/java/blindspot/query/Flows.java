package blindspot.query;

import blindspot.model.Field;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import java.util.BitSet;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/// Rows of one flow put together, whatever their intervals and their direction: the same addresses, ports and protocol,
/// and the same key besides. Immutable; their order means nothing.
///
/// A flow has two ways, 0 and 1: that of the rows whose source is the end with the smaller address (or port, where these
/// are equal), and the other. Takes at most about 300 bytes a flow while it works and 130 afterwards.
public final class Flows {
    /// What it needs of memory for each row at the most.
    public static final int BYTES_PER_ROW = 300;

    private static final int RECORDS = 0;
    private static final int PACKETS = 2;
    private static final int BYTES = 4;
    private static final int FIRST_ROW = 6;
    private static final int START = 8;
    private static final int END = 9;
    private static final int MARKS = 10;
    private static final Folds FOLDS = new Folds(FIRST_ROW, 3, 1, 1);

    /// What is joined of the rows of a way, beside their TCP flags.
    private static final int ACCEPTED = 1 << 8;
    private static final int REJECTED = 1 << 9;
    private static final int FLAGS = 0xFF;
    private static final int MARKS_OF_WAY = 16;

    private final List<Aggregates> parts;

    private Flows(List<Aggregates> parts) {
        this.parts = parts;
    }

    /// The flows of these rows; some of them when cancelled. There are none where no format has both ends.
    ///
    /// @param beside what else tells flows apart
    /// @param uncounted the rows whose packets and bytes are not added up
    public static Flows of(FlowTable table, GroupKey beside, RowSet rows, BitSet uncounted, Cancel cancel) {
        if (GroupKey.ends(table).isEmpty()) {
            return new Flows(List.of());
        }
        int[] order = GroupScan.order(rows);
        return new Flows(new GroupScan(order, rows.size(), FOLDS, () -> new Ways(table, uncounted), cancel)
                .run(PackedKey.withFlows(beside, table, order, rows.size())));
    }

    public int size() {
        return parts.stream().mapToInt(Aggregates::size).sum();
    }

    /// What comes out of all flows where each of several threads is told of a share of them, in their order.
    public <T> List<T> shares(Function<Consumer<Consumer<Flow>>, T> work) {
        return Shares.ofParts(parts, size(), some -> work.apply(told -> {
            for (Aggregates part : some) {
                for (int i = 0; i < part.size(); i++) {
                    told.accept(new Flow(part, i));
                }
            }
        }));
    }

    /// One of them.
    public static final class Flow {
        private final Aggregates part;
        private final int index;

        private Flow(Aggregates part, int index) {
            this.part = part;
            this.index = index;
        }

        public long records(int way) {
            return part.number(index, RECORDS + way);
        }

        public long packets(int way) {
            return part.number(index, PACKETS + way);
        }

        public long bytes(int way) {
            return part.number(index, BYTES + way);
        }

        /// The first row of a way that has any.
        public int firstRow(int way) {
            return (int) part.number(index, FIRST_ROW + way);
        }

        /// The first start in Unix seconds, [Long#MAX_VALUE] where no row is on the timeline.
        public long start() {
            return part.number(index, START);
        }

        /// The last end in Unix seconds, [Long#MIN_VALUE] where no row is on the timeline.
        public long end() {
            return part.number(index, END);
        }

        /// The TCP flags of all rows of a way.
        public int flags(int way) {
            return marks(way) & FLAGS;
        }

        public boolean accepted(int way) {
            return (marks(way) & ACCEPTED) != 0;
        }

        public boolean rejected(int way) {
            return (marks(way) & REJECTED) != 0;
        }

        private int marks(int way) {
            return (int) (part.number(index, MARKS) >>> (way * MARKS_OF_WAY)) & 0xFFFF;
        }
    }

    /// What a record counts for its way.
    private static final class Ways implements RowNumbers {
        private final RowBlock packets;
        private final RowBlock bytes;
        private final RowBlock flags;
        private final RowBlock actions;
        private final int accept;
        private final int reject;
        private final RecordTimes times;
        private final BitSet uncounted;

        Ways(FlowTable table, BitSet uncounted) {
            packets = RowBlock.of(table, Field.PACKETS);
            bytes = RowBlock.of(table, Field.BYTES);
            flags = RowBlock.of(table, Field.TCP_FLAGS);
            actions = RowBlock.of(table, Field.ACTION);
            CodeColumn codes = table.column(Field.ACTION) instanceof CodeColumn column ? column : null;
            accept = codes == null ? -1 : codes.codeOf("ACCEPT");
            reject = codes == null ? -1 : codes.codeOf("REJECT");
            times = new RecordTimes(table);
            this.uncounted = uncounted;
        }

        @Override
        public void write(int[] order, int first, int count, boolean[] turned, long[] out, int at, int stride) {
            for (RowBlock block : new RowBlock[] {packets, bytes, flags, actions}) {
                block.read(order, first, count);
            }
            for (int i = 0; i < count; i++) {
                int to = at + i * stride;
                int way = turned[i] ? 1 : 0;
                int row = order.length == 0 ? first + i : order[first + i];
                out[to + RECORDS + way] = 1;
                if (!uncounted.get(row)) {
                    out[to + PACKETS + way] = packets.value(i);
                    out[to + BYTES + way] = bytes.value(i);
                }
                out[to + FIRST_ROW + way] = row;
                out[to + FIRST_ROW + 1 - way] = Integer.MAX_VALUE;
                boolean placed = times.placed(row);
                out[to + START] = placed ? times.start(row) : Long.MAX_VALUE;
                out[to + END] = placed ? times.end(row) : Long.MIN_VALUE;
                long action = actions.value(i);
                long marks = (flags.value(i) & FLAGS)
                        | (action == 0 ? 0 : action == accept ? ACCEPTED : action == reject ? REJECTED : 0);
                out[to + MARKS] = marks << (way * MARKS_OF_WAY);
            }
        }
    }
}
