package blindspot.query;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.BitSet;

/// In how many flows each of some ends, of an address, a port and a protocol, takes part. Made for a few ends, so that the
/// flows of a large log cost no room.
final class EndCounts {
    private static final int WORDS = 3;
    private static final int COUNT = 3;
    private static final int STRIDE = WORDS + 1;

    private static final int BLOCK = 1 << 11;
    private static final int[] IN_ORDER = {};

    private final FlowTable table;
    private final RowBlock[] blocks;
    private final long[] entries;
    private final boolean[] taken;
    private final long[] key = new long[WORDS];

    /// @param table which has both addresses and ports, and the protocol
    /// @param most as many ends are counted
    EndCounts(FlowTable table, int most) {
        this(table, new long[room(most) * STRIDE], new boolean[room(most)]);
    }

    private EndCounts(FlowTable table, long[] entries, boolean[] taken) {
        this.table = table;
        this.entries = entries;
        this.taken = taken;
        blocks = new RowBlock[] {
            RowBlock.high(table, Field.SRCADDR), RowBlock.high(table, Field.DSTADDR),
            RowBlock.of(table, Field.SRCADDR), RowBlock.of(table, Field.DSTADDR), RowBlock.of(table, Field.SRCPORT),
            RowBlock.of(table, Field.DSTPORT), RowBlock.of(table, Field.PROTOCOL)};
    }

    private static int room(int most) {
        return Integer.highestOneBit(Math.max(8, most)) * 4;
    }

    /// Wants the same ends, and has counted as much, for another thread. None of both is to want more.
    EndCounts copy() {
        return new EndCounts(table, entries.clone(), taken);
    }

    /// Counts what another one, which wants the same ends, has counted too.
    void addAll(EndCounts other) {
        for (int at = COUNT; at < entries.length; at += STRIDE) {
            entries[at] += other.entries[at];
        }
    }

    /// Both ends of the row are counted from now on.
    void want(int row) {
        for (int end = 0; end < 2; end++) {
            read(row, end);
            int slot = slot();
            if (!taken[slot]) {
                taken[slot] = true;
                System.arraycopy(key, 0, entries, slot * STRIDE, WORDS);
            }
        }
    }

    /// Counts flows, of each of which one row is given, as far as these rows are from `from` inclusive to `to` exclusive. They
    /// are read in the order of the table: in that of flows each would be far from the one before.
    void count(BitSet flows, int from, int to, Cancel cancel) {
        for (int first = from; first < to && !cancel.requested(); first += BLOCK) {
            int count = Math.min(BLOCK, to - first);
            int row = flows.nextSetBit(first);
            if (row < 0 || row >= first + count) {
                continue;
            }
            for (RowBlock block : blocks) {
                block.read(IN_ORDER, first, count);
            }
            for (; row >= 0 && row < first + count; row = flows.nextSetBit(row + 1)) {
                count(row - first);
            }
        }
    }

    private void count(int at) {
        for (int end = 0; end < 2; end++) {
            key[0] = blocks[end].value(at);
            key[1] = blocks[2 + end].value(at);
            key[2] = blocks[4 + end].value(at) << 8 ^ blocks[6].value(at);
            int slot = slot();
            if (taken[slot]) {
                entries[slot * STRIDE + COUNT]++;
            }
        }
    }

    /// In how many of the flows that were counted an end takes part that is wanted: 0 for the row's source, 1 for its
    /// destination.
    long of(int row, int end) {
        read(row, end);
        return entries[slot() * STRIDE + COUNT];
    }

    private void read(int row, int end) {
        Address address = table.address(end == 0 ? Field.SRCADDR : Field.DSTADDR, row);
        key[0] = address == null ? 0 : address.high();
        key[1] = address == null ? 0 : address.low();
        key[2] = table.number(end == 0 ? Field.SRCPORT : Field.DSTPORT, row, 0) << 8
                ^ table.number(Field.PROTOCOL, row, 0);
    }

    private int slot() {
        long hash = 0;
        for (long word : key) {
            hash = (hash ^ word) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 32;
        }
        int mask = taken.length - 1;
        int slot = (int) ((hash * 0x9E37_79B9_7F4A_7C15L) >>> 32) & mask;
        while (taken[slot] && !isKey(slot * STRIDE)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isKey(int at) {
        return entries[at] == key[0] && entries[at + 1] == key[1] && entries[at + 2] == key[2];
    }
}
