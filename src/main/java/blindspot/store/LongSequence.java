package blindspot.store;

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

    /// Copies `count` values from the index `from` on, which lie in one chunk, to `target` from `to` on.
    void copy(int from, int count, long[] target, int to) {
        int chunk = from >>> SHIFT;
        int at = from & CHUNK - 1;
        if (chunk == size >>> SHIFT) {
            System.arraycopy(tail, at, target, to, count);
            return;
        }
        long base = bases[chunk];
        switch (packed[chunk]) {
            case byte[] bytes -> {
                for (int i = 0; i < count; i++) {
                    target[to + i] = bytes.length == 0 ? base : base + (bytes[at + i] & 0xFF);
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
            default -> throw new AssertionError(packed[chunk]);
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
}
