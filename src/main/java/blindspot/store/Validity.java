package blindspot.store;

import java.util.BitSet;

/// Which rows of a column hold a value. Costs nothing while every row does.
final class Validity {
    private final BitSet missing = new BitSet();
    private int size;

    void add(boolean present) {
        if (!present) {
            missing.set(size);
        }
        size++;
    }

    void removeLast() {
        size--;
        missing.clear(size);
    }

    boolean present(int row) {
        return !missing.get(row);
    }

    boolean hasMissing() {
        return !missing.isEmpty();
    }

    /// Takes the rows without a value out.
    void keepPresent(ChunkRows rows) {
        long[] words = rows.words();
        int first = rows.first();
        int end = first + ChunkRows.CHUNK;
        for (int row = missing.nextSetBit(first); row >= 0 && row < end; row = missing.nextSetBit(row + 1)) {
            words[(row - first) / Long.SIZE] &= ~(1L << row);
        }
    }

    Validity snapshot() {
        Validity copy = new Validity();
        copy.missing.or(missing);
        copy.size = size;
        return copy;
    }
}
