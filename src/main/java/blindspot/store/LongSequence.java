package blindspot.store;

import java.util.Arrays;

/// A sequence of numbers in chunks of [#CHUNK]; immutable. A full chunk is packed: its smallest value once, and the
/// distance of each value from it in 0, 1, 2, 4 or 8 bytes, whatever the largest distance needs.
final class LongSequence {
    static final int SHIFT = 14;
    static final int CHUNK = 1 << SHIFT;

    private final Object[] packed;
    private final long[] bases;
    private final long[] tail;
    private final int size;

    /// The arrays are not copied. `packed` and `bases` may be longer than the full chunks, `tail` than the rest.
    LongSequence(Object[] packed, long[] bases, long[] tail, int size) {
        this.packed = packed;
        this.bases = bases;
        this.tail = tail;
        this.size = size;
    }

    int size() {
        return size;
    }

    long get(int index) {
        int chunk = index >>> SHIFT;
        int at = index & CHUNK - 1;
        if (chunk == size >>> SHIFT) {
            return tail[at];
        }
        long base = bases[chunk];
        return switch (packed[chunk]) {
            case byte[] bytes -> bytes.length == 0 ? base : base + (bytes[at] & 0xFF);
            case short[] shorts -> base + (shorts[at] & 0xFFFF);
            case int[] ints -> base + (ints[at] & 0xFFFF_FFFFL);
            case long[] longs -> longs[at];
            default -> throw new AssertionError(packed[chunk]);
        };
    }

    /// Copies `count` values from the index `from` on to `target` from `to` on.
    void copy(int from, int count, long[] target, int to) {
        int done = 0;
        while (done < count) {
            int at = (from + done) & (CHUNK - 1);
            int some = Math.min(CHUNK - at, count - done);
            copyInChunk((from + done) >>> SHIFT, at, some, target, to + done);
            done += some;
        }
    }

    private void copyInChunk(int chunk, int at, int count, long[] target, int to) {
        long base = base(chunk);
        switch (packed(chunk)) {
            case byte[] bytes -> {
                if (bytes.length == 0) {
                    Arrays.fill(target, to, to + count, base);
                } else {
                    for (int i = 0; i < count; i++) {
                        target[to + i] = base + (bytes[at + i] & 0xFF);
                    }
                }
            }
            case short[] shorts -> {
                for (int i = 0; i < count; i++) {
                    target[to + i] = base + (shorts[at + i] & 0xFFFF);
                }
            }
            case int[] ints -> {
                for (int i = 0; i < count; i++) {
                    target[to + i] = base + (ints[at + i] & 0xFFFF_FFFFL);
                }
            }
            case long[] longs -> System.arraycopy(longs, at, target, to, count);
            default -> throw new AssertionError(packed(chunk));
        }
    }

    /// The smallest value of a chunk that is packed; 0 for the last, which is not.
    long base(int chunk) {
        return chunk == size >>> SHIFT ? 0 : bases[chunk];
    }

    /// What the values of a chunk are above its [#base], as unsigned numbers in an array of `byte`, `short` or `int`
    /// (an empty one where all are equal), or the values themselves in an array of `long`, which may be longer.
    Object packed(int chunk) {
        return chunk == size >>> SHIFT ? tail : packed[chunk];
    }

    /// The size of all this in memory.
    long bytes() {
        long bytes = (long) tail.length * Long.BYTES;
        for (int chunk = 0; chunk < size >>> SHIFT; chunk++) {
            bytes += LongSequenceBuilder.bytes(packed[chunk]);
        }
        return bytes;
    }

    /// Whether all values are equal.
    boolean isConstant() {
        long first = size == 0 ? 0 : get(0);
        for (int chunk = 0; chunk < size >>> SHIFT; chunk++) {
            if (bases[chunk] != first || !(packed[chunk] instanceof byte[] bytes) || bytes.length != 0) {
                return false;
            }
        }
        for (int i = 0; i < (size & CHUNK - 1); i++) {
            if (tail[i] != first) {
                return false;
            }
        }
        return true;
    }
}
