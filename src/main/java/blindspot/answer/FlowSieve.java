package blindspot.answer;

import blindspot.model.Field;
import blindspot.query.RowBlock;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Arrays;

/// Finds the rows of the same flows, in either direction, as some others have, and a few more.
final class FlowSieve {
    private static final int BITS = 26;

    private final RowBlock source;
    private final RowBlock destination;
    private final RowBlock sourcePort;
    private final RowBlock destinationPort;
    private final long[] met = new long[1 << (BITS - 6)];

    FlowSieve(FlowTable table) {
        source = RowBlock.of(table, Field.SRCADDR);
        destination = RowBlock.of(table, Field.DSTADDR);
        sourcePort = RowBlock.of(table, Field.SRCPORT);
        destinationPort = RowBlock.of(table, Field.DSTPORT);
    }

    /// Those of `rows` that may be of a flow of one of `these`.
    RowSet rowsLike(RowSet these, RowSet rows, Cancel cancel) {
        int[] order = these.toArray();
        for (int first = 0; first < order.length && !cancel.requested(); first += FlowColumns.BLOCK) {
            int count = Math.min(FlowColumns.BLOCK, order.length - first);
            read(order, first, count);
            for (int i = 0; i < count; i++) {
                int place = place(i);
                met[place >>> 6] |= 1L << place;
            }
        }
        return sifted(rows, cancel);
    }

    private RowSet sifted(RowSet rows, Cancel cancel) {
        int[] order = rows.isWholeTable(rows.size()) ? new int[0] : rows.toArray();
        int[] found = new int[64];
        int size = 0;
        for (int first = 0; first < rows.size() && !cancel.requested(); first += FlowColumns.BLOCK) {
            int count = Math.min(FlowColumns.BLOCK, rows.size() - first);
            read(order, first, count);
            if (size + count > found.length) {
                found = Arrays.copyOf(found, Math.max(found.length * 2, size + count));
            }
            for (int i = 0; i < count; i++) {
                int place = place(i);
                found[size] = rows.row(first + i);
                size += (int) (met[place >>> 6] >>> place) & 1;
            }
        }
        return RowSet.of(Arrays.copyOf(found, size));
    }

    private void read(int[] order, int first, int count) {
        source.read(order, first, count);
        destination.read(order, first, count);
        sourcePort.read(order, first, count);
        destinationPort.read(order, first, count);
    }

    /// The same for both directions.
    private int place(int i) {
        long one = mixed(source.value(i) << 16 ^ sourcePort.value(i));
        long other = mixed(destination.value(i) << 16 ^ destinationPort.value(i));
        return (int) (mixed(one + other) >>> (Long.SIZE - BITS));
    }

    private static long mixed(long value) {
        long mixed = value * 0x9E37_79B9_7F4A_7C15L;
        return mixed ^ mixed >>> 32;
    }
}
