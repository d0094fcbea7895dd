package blindspot.topology.inference;

import blindspot.store.KeyNumbers;
import java.util.Arrays;

/// Sums the records of each interface and two addresses, at most [#MOST] such pairs.
final class PairSums {
    static final int MOST = 1 << 17;
    private static final int ADDRESS_BITS = 21;
    private static final int ADDRESS_MASK = (1 << ADDRESS_BITS) - 1;

    /// Of a pair: packets to the upper address, and from it.
    private static final int LANES = 2 * Lane.NUMBERS;

    /// An array's numbers begin 16 bytes behind a cache line where it is so large that it matters: so far from there the
    /// next one begins.
    private static final int LEAD = 6;

    private final KeyNumbers keys = new KeyNumbers(1 << 10);
    private final int[][] hops = new int[ScanColumns.HOPS.size()][];
    private long[] sums = roomFor(1 << 10);
    private int[] firstRows = new int[1 << 10];

    PairSums(ScanColumns columns) {
        for (int i = 0; i < hops.length; i++) {
            hops[i] = new int[columns.hasHop(i) ? firstRows.length : 0];
        }
    }

    /// Room for the lanes of so many pairs.
    static long[] roomFor(int pairs) {
        return new long[LEAD + pairs * LANES];
    }

    /// Where the lane of what the lower address of a pair sends begins; behind it, of what the upper one does.
    static int lanesOf(int number) {
        return LEAD + number * LANES;
    }

    static long key(int id, int lower, int upper) {
        return ((long) id << ADDRESS_BITS | lower) << ADDRESS_BITS | upper;
    }

    static int networkInterface(long key) {
        return (int) (key >>> (2 * ADDRESS_BITS));
    }

    static int lower(long key) {
        return (int) (key >>> ADDRESS_BITS) & ADDRESS_MASK;
    }

    static int upper(long key) {
        return (int) key & ADDRESS_MASK;
    }

    KeyNumbers keys() {
        return keys;
    }

    long[] sums() {
        return sums;
    }

    int firstRow(int number) {
        return firstRows[number];
    }

    int hop(int field, int number) {
        return hops[field][number];
    }

    /// Room for what so many pairs say of each of [ScanColumns#HOPS] that the records have.
    int[][] emptyHops(int size) {
        return Arrays.stream(hops).map(known -> new int[known.length == 0 ? 0 : size]).toArray(int[][]::new);
    }

    /// The number of a pair, a new one where it is new; -1 where there are too many.
    int number(long key, int row) {
        if (keys.count() == MOST) {
            return keys.find(key);
        }
        int before = keys.count();
        int number = keys.number(key);
        if (number == before) {
            if (number == firstRows.length) {
                grow();
            }
            firstRows[number] = row;
        }
        return number;
    }

    private void grow() {
        int size = 2 * firstRows.length;
        sums = Arrays.copyOf(sums, lanesOf(size));
        firstRows = Arrays.copyOf(firstRows, size);
        for (int i = 0; i < hops.length; i++) {
            hops[i] = hops[i].length == 0 ? hops[i] : Arrays.copyOf(hops[i], size);
        }
    }

    /// Takes the first that records say of the way of their packets.
    void addHops(ScanColumns columns, int[] at, int[] numbers, int size) {
        for (int field = 0; field < hops.length; field++) {
            int[] known = hops[field];
            if (known.length > 0) {
                for (int i = 0; i < size; i++) {
                    int code = columns.hop(field, at[i]);
                    if (code != 0 && known[numbers[i]] == 0) {
                        known[numbers[i]] = code;
                    }
                }
            }
        }
    }
}
