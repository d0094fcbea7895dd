package blindspot.store;

import java.util.Arrays;

/// A growing sequence of numbers in chunks of [#CHUNK]. A full chunk is packed: its smallest value once, and the
/// distance of each value from it in 0, 1, 2, 4 or 8 bytes, whatever the largest distance needs.
final class LongSequence {
    static final int CHUNK = 1 << 14;
    private static final int SHIFT = 14;

    private Object[] packed = new Object[4];
    private long[] bases = new long[4];
    private long[] tail = new long[64];
    private int size;

    int size() {
        return size;
    }

    void add(long value) {
        int at = size & CHUNK - 1;
        if (at == tail.length) {
            tail = Arrays.copyOf(tail, Math.clamp(tail.length * 4L, 64, CHUNK));
        }
        tail[at] = value;
        size++;
        if (at == CHUNK - 1) {
            pack();
        }
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

    /// Copies `count` values from the index `from` on to the start of `out`.
    void copy(int from, int count, long[] out) {
        int done = 0;
        while (done < count) {
            int at = (from + done) & (CHUNK - 1);
            int some = Math.min(CHUNK - at, count - done);
            int chunk = (from + done) >>> SHIFT;
            long base = base(chunk);
            switch (packed(chunk)) {
                case byte[] bytes -> {
                    if (bytes.length == 0) {
                        Arrays.fill(out, done, done + some, base);
                    } else {
                        for (int i = 0; i < some; i++) {
                            out[done + i] = base + (bytes[at + i] & 0xFF);
                        }
                    }
                }
                case short[] shorts -> {
                    for (int i = 0; i < some; i++) {
                        out[done + i] = base + (shorts[at + i] & 0xFFFF);
                    }
                }
                case int[] ints -> {
                    for (int i = 0; i < some; i++) {
                        out[done + i] = base + (ints[at + i] & 0xFFFF_FFFFL);
                    }
                }
                case long[] longs -> System.arraycopy(longs, at, out, done, some);
                default -> throw new AssertionError(packed(chunk));
            }
            done += some;
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

    /// Forgets the last value, which must not be the last of a packed chunk.
    void removeLast() {
        if ((size & CHUNK - 1) == 0) {
            unpack();
        }
        size--;
    }

    /// What is here now, unaffected by what is added later. Full chunks are shared, the tail is copied.
    LongSequence snapshot() {
        LongSequence copy = new LongSequence();
        int full = size >>> SHIFT;
        copy.packed = Arrays.copyOf(packed, Math.max(full, 1));
        copy.bases = Arrays.copyOf(bases, Math.max(full, 1));
        copy.tail = Arrays.copyOf(tail, size & CHUNK - 1);
        copy.size = size;
        return copy;
    }

    private void pack() {
        int chunk = (size >>> SHIFT) - 1;
        if (chunk == packed.length) {
            packed = Arrays.copyOf(packed, chunk * 2);
            bases = Arrays.copyOf(bases, chunk * 2);
        }
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long value : tail) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        long range = max - min;
        bases[chunk] = min;
        packed[chunk] = range < 0 || range > 0xFFFF_FFFFL
                ? tail.clone()
                : range > 0xFFFF ? ints(min)
                        : range > 0xFF ? shorts(min)
                                : range > 0 ? bytes(min)
                                        : new byte[0];
    }

    private void unpack() {
        int from = size - CHUNK;
        long[] values = new long[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            values[i] = get(from + i);
        }
        tail = values;
    }

    private int[] ints(long base) {
        int[] result = new int[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            result[i] = (int) (tail[i] - base);
        }
        return result;
    }

    private short[] shorts(long base) {
        short[] result = new short[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            result[i] = (short) (tail[i] - base);
        }
        return result;
    }

    private byte[] bytes(long base) {
        byte[] result = new byte[CHUNK];
        for (int i = 0; i < CHUNK; i++) {
            result[i] = (byte) (tail[i] - base);
        }
        return result;
    }
}
