package blindspot.store;

import java.util.Arrays;

/// A [LongSequence] while it grows. The values of the chunk that is not full yet are written into [#open] by whoever
/// has them; [#close] packs them when they are as many as a chunk has.
final class LongSequenceBuilder {
    private static final int FIRST_CAPACITY = 64;

    private Object[] packed;
    private long[] bases;
    private int chunks;
    private long[] open;
    private long bytes;

    LongSequenceBuilder() {
        packed = new Object[4];
        bases = new long[4];
        open = new long[FIRST_CAPACITY];
    }

    /// Goes on where a sequence ends: shares its full chunks, copies the rest.
    LongSequenceBuilder(LongSequence from) {
        int size = from.size();
        chunks = size >>> LongSequence.SHIFT;
        packed = new Object[chunks + 4];
        bases = new long[chunks + 4];
        for (int chunk = 0; chunk < chunks; chunk++) {
            packed[chunk] = from.packed(chunk);
            bases[chunk] = from.base(chunk);
            bytes += bytes(packed[chunk]);
        }
        int rest = size & LongSequence.CHUNK - 1;
        open = new long[Math.max(rest, FIRST_CAPACITY)];
        from.copy(size - rest, rest, open, 0);
    }

    /// Where the values behind the full chunks stand.
    long[] open() {
        return open;
    }

    /// Forgets all values. What was built keeps them, but for those that were not copied.
    void clear() {
        packed = new Object[4];
        bases = new long[4];
        chunks = 0;
        bytes = 0;
    }

    /// Makes room for so many values in [#open], which is another array then.
    void reserve(int capacity) {
        if (open.length < capacity) {
            open = Arrays.copyOf(open, capacity);
        }
    }

    /// How many bytes more [#open] would have with so much room.
    long bytesToReserve(int capacity) {
        return Math.max(0, capacity - open.length) * (long) Long.BYTES;
    }

    /// Takes a full chunk over that is packed already, when none is open.
    void add(LongSequence from, int chunk) {
        addChunk(from.base(chunk), from.packed(chunk));
    }

    /// Packs the open chunk, which is full.
    void close() {
        long min = Long.MAX_VALUE;
        long max = Long.MIN_VALUE;
        for (long value : open) {
            min = Math.min(min, value);
            max = Math.max(max, value);
        }
        long range = max - min;
        addChunk(min, range < 0 || range > 0xFFFF_FFFFL
                ? open.clone()
                : range > 0xFFFF ? ints(open, min)
                        : range > 0xFF ? shorts(open, min)
                                : range > 0 ? bytes(open, min)
                                        : new byte[0]);
    }

    private void addChunk(long base, Object chunk) {
        if (chunks == packed.length) {
            packed = Arrays.copyOf(packed, chunks * 2);
            bases = Arrays.copyOf(bases, chunks * 2);
        }
        bases[chunks] = base;
        packed[chunks] = chunk;
        bytes += bytes(chunk);
        chunks++;
    }

    /// The first `size` values, when nothing is added any more: nothing is copied.
    LongSequence finish(int size) {
        return new LongSequence(packed, bases, open, size);
    }

    /// The first `size` values, unaffected by what is added later.
    LongSequence build(int size) {
        int rest = size - (chunks << LongSequence.SHIFT);
        return new LongSequence(
                Arrays.copyOf(packed, chunks), Arrays.copyOf(bases, chunks), Arrays.copyOf(open, rest), size);
    }

    /// The size of all this in memory.
    long bytes() {
        return bytes + (long) open.length * Long.BYTES + (long) packed.length * 2 * Long.BYTES;
    }

    static long bytes(Object chunk) {
        return switch (chunk) {
            case byte[] bytes -> bytes.length;
            case short[] shorts -> (long) shorts.length * Short.BYTES;
            case int[] ints -> (long) ints.length * Integer.BYTES;
            case long[] longs -> (long) longs.length * Long.BYTES;
            default -> throw new AssertionError(chunk);
        };
    }

    private static int[] ints(long[] values, long base) {
        int[] result = new int[LongSequence.CHUNK];
        for (int i = 0; i < LongSequence.CHUNK; i++) {
            result[i] = (int) (values[i] - base);
        }
        return result;
    }

    private static short[] shorts(long[] values, long base) {
        short[] result = new short[LongSequence.CHUNK];
        for (int i = 0; i < LongSequence.CHUNK; i++) {
            result[i] = (short) (values[i] - base);
        }
        return result;
    }

    private static byte[] bytes(long[] values, long base) {
        byte[] result = new byte[LongSequence.CHUNK];
        for (int i = 0; i < LongSequence.CHUNK; i++) {
            result[i] = (byte) (values[i] - base);
        }
        return result;
    }
}
