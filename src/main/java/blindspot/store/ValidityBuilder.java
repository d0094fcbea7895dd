package blindspot.store;

import java.util.Arrays;

/// A [Validity] while it grows. Rows are told by their place in the chunk that is not full yet.
final class ValidityBuilder {
    private static final long[] ALL_PRESENT = {};
    private static final int WORDS = LongSequence.CHUNK / Long.SIZE;

    private long[][] closed;
    private int chunks;
    private int withMissing;
    private long[] open = ALL_PRESENT;

    ValidityBuilder() {
        closed = new long[4][];
    }

    /// Goes on where the first `size` rows of another one end.
    ValidityBuilder(Validity from, int size) {
        chunks = size >>> LongSequence.SHIFT;
        closed = new long[chunks + 4][];
        for (int chunk = 0; chunk < chunks; chunk++) {
            closed[chunk] = from.missing(chunk);
            withMissing += Math.min(1, closed[chunk].length);
        }
        if ((size & LongSequence.CHUNK - 1) > 0) {
            open = from.missing(chunks).clone();
        }
    }

    /// The row at this place has no value.
    void miss(int at) {
        if (open.length == 0) {
            open = new long[WORDS];
        }
        open[at >>> 6] |= 1L << at;
    }

    boolean present(int at) {
        return open.length == 0 || (open[at >>> 6] >>> at & 1) == 0;
    }

    /// The row at this place, which had no value, is forgotten.
    void forget(int at) {
        if (open.length > 0) {
            open[at >>> 6] &= ~(1L << at);
        }
    }

    /// Takes over which of `count` rows of another one have no value, from `row` on, which lie in one chunk.
    void copy(Validity from, int row, int at, int count) {
        long[] bits = from.missing(row >>> LongSequence.SHIFT);
        if (bits.length == 0) {
            return;
        }
        if (open.length == 0) {
            open = new long[WORDS];
        }
        int first = row & LongSequence.CHUNK - 1;
        int done = 0;
        while (done < count) {
            int shift = at + done & Long.SIZE - 1;
            int some = Math.min(Long.SIZE - shift, count - done);
            open[(at + done) >>> 6] |= bits(bits, first + done, some) << shift;
            done += some;
        }
    }

    /// So many bits, from 1 to 64, from the one numbered `from` on.
    private static long bits(long[] words, int from, int count) {
        int word = from >>> 6;
        int shift = from & Long.SIZE - 1;
        long bits = words[word] >>> shift;
        if (shift + count > Long.SIZE) {
            bits |= words[word + 1] << (Long.SIZE - shift);
        }
        return bits & -1L >>> (Long.SIZE - count);
    }

    /// Forgets all rows.
    void clear() {
        chunks = 0;
        withMissing = 0;
        open = ALL_PRESENT;
    }

    /// Takes a full chunk over, when none is open.
    void add(Validity from, int chunk) {
        addChunk(from.missing(chunk));
    }

    /// The open chunk is full.
    void close() {
        addChunk(bits());
        open = ALL_PRESENT;
    }

    private void addChunk(long[] bits) {
        if (chunks == closed.length) {
            closed = Arrays.copyOf(closed, chunks * 2);
        }
        closed[chunks] = bits;
        withMissing += Math.min(1, bits.length);
        chunks++;
    }

    /// Which rows have values, when nothing is added any more.
    Validity finish() {
        long[][] missing = Arrays.copyOf(closed, chunks + 1);
        missing[chunks] = bits();
        return new Validity(missing);
    }

    /// Which rows have values now, unaffected by what is added later.
    Validity build() {
        long[][] missing = Arrays.copyOf(closed, chunks + 1);
        missing[chunks] = bits().clone();
        return new Validity(missing);
    }

    /// The bits of the open chunk, none when no row in it is without a value.
    private long[] bits() {
        for (long word : open) {
            if (word != 0) {
                return open;
            }
        }
        return ALL_PRESENT;
    }

    /// The size of all this in memory, at most.
    long bytes() {
        return (long) closed.length * Long.BYTES + (long) (withMissing + 1) * WORDS * Long.BYTES;
    }
}
