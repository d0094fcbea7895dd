package blindspot.store;

/// Which rows of a column hold a value; immutable. A chunk of rows that all hold one costs nothing.
final class Validity {
    private final long[][] missing;

    /// @param missing for each chunk of [LongSequence#CHUNK] rows one bit a row, set where there is no value; no bits at
    ///        all where there is no such row. Not copied.
    Validity(long[][] missing) {
        this.missing = missing;
    }

    boolean present(int row) {
        long[] bits = missing[row >>> LongSequence.SHIFT];
        return bits.length == 0 || (bits[(row & LongSequence.CHUNK - 1) >>> 6] >>> row & 1) == 0;
    }

    /// The size of all this in memory.
    long bytes() {
        long bytes = 0;
        for (long[] bits : missing) {
            bytes += (long) bits.length * Long.BYTES;
        }
        return bytes;
    }

    boolean hasMissing() {
        for (long[] bits : missing) {
            if (bits.length > 0) {
                return true;
            }
        }
        return false;
    }

    /// Takes the rows without a value out.
    void keepPresent(ChunkRows rows) {
        long[] bits = missing[rows.chunk()];
        long[] words = rows.words();
        for (int i = 0; i < bits.length; i++) {
            words[i] &= ~bits[i];
        }
    }

    /// The bits of a chunk as they were given; none when all its rows hold a value.
    long[] missing(int chunk) {
        return missing[chunk];
    }
}
