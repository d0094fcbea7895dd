package blindspot.query;

import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// In how many flows each of some ends, of an address, a port and a protocol, takes part. Made for a few ends, so that the
/// flows of a large log cost no room.
final class EndCounts {
    private static final int WORDS = 3;
    private static final int COUNT = 3;
    private static final int STRIDE = WORDS + 1;

    private final AddressColumn[] addresses;
    private final NumberColumn[] ports;
    private final NumberColumn protocols;
    private final long[] entries;
    private final boolean[] taken;
    private final long[] key = new long[WORDS];

    /// @param table which has both addresses and ports, and the protocol
    /// @param most as many ends are counted
    EndCounts(FlowTable table, int most) {
        addresses = new AddressColumn[] {
            (AddressColumn) present(table.column(Field.SRCADDR)), (AddressColumn) present(table.column(Field.DSTADDR))};
        ports = new NumberColumn[] {
            (NumberColumn) present(table.column(Field.SRCPORT)), (NumberColumn) present(table.column(Field.DSTPORT))};
        protocols = (NumberColumn) present(table.column(Field.PROTOCOL));
        int room = Integer.highestOneBit(Math.max(8, most)) * 4;
        entries = new long[room * STRIDE];
        taken = new boolean[room];
    }

    private EndCounts(EndCounts other) {
        addresses = other.addresses;
        ports = other.ports;
        protocols = other.protocols;
        entries = other.entries.clone();
        taken = other.taken;
    }

    /// Wants the same ends, and has counted as much, for another thread. None of both is to want more.
    EndCounts copy() {
        return new EndCounts(this);
    }

    /// Counts what another one, which wants the same ends, has counted too.
    void addAll(EndCounts other) {
        for (int at = COUNT; at < entries.length; at += STRIDE) {
            entries[at] += other.entries[at];
        }
    }

    private static <T> T present(@Nullable T column) {
        return Objects.requireNonNull(column);
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

    /// A flow, of which this is a row.
    void count(int row) {
        for (int end = 0; end < 2; end++) {
            read(row, end);
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
        key[0] = addresses[end].high(row);
        key[1] = addresses[end].low(row);
        key[2] = ports[end].get(row) << 8 ^ protocols.get(row);
    }

    private int slot() {
        long hash = 0;
        for (long word : key) {
            hash = (hash ^ word) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 32;
        }
        int mask = taken.length - 1;
        int slot = (int) (hash * 0x9E37_79B9_7F4A_7C15L >>> 32) & mask;
        while (taken[slot] && !isKey(slot * STRIDE)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private boolean isKey(int at) {
        return entries[at] == key[0] && entries[at + 1] == key[1] && entries[at + 2] == key[2];
    }
}
