package blindspot.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Takes rows out of a [ChunkRows] by their value in a chunk of a [LongSequence], on the packed values as they are.
///
/// The loops are plain and branch-free so that the compiler unrolls them; where few of 64 rows are left only those are
/// looked at.
final class Scan {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long LOW_BITS = 0x7F7F_7F7F_7F7F_7F7FL;
    private static final long GATHER = 0x0102_0408_1020_4080L;
    private static final int FEW = 10;

    private Scan() {}

    /// Keeps the rows whose value is from `from` to `to`, both included.
    static void keepBetween(LongSequence values, ChunkRows rows, long from, long to) {
        long base = values.base(rows.chunk());
        switch (values.packed(rows.chunk())) {
            case byte[] bytes -> {
                if (bytes.length == 0) {
                    keepIf(rows, from <= base && base <= to);
                } else {
                    long low = distance(base, from, 0xFF);
                    long high = distance(base, to, 0xFF);
                    if (outside(base, 0xFF, from, to)) {
                        rows.clear();
                    } else if (low == high) {
                        keepEqual(bytes, rows.words(), (int) low);
                    } else {
                        keepBetween(bytes, rows.words(), (int) low, (int) high);
                    }
                }
            }
            case short[] shorts -> {
                if (outside(base, 0xFFFF, from, to)) {
                    rows.clear();
                } else {
                    keepBetween(
                            shorts, rows.words(), (int) distance(base, from, 0xFFFF),
                            (int) distance(base, to, 0xFFFF));
                }
            }
            case int[] ints -> {
                if (outside(base, 0xFFFF_FFFFL, from, to)) {
                    rows.clear();
                } else {
                    keepBetween(
                            ints, rows.words(), distance(base, from, 0xFFFF_FFFFL), distance(base, to, 0xFFFF_FFFFL));
                }
            }
            case long[] longs -> keepBetween(longs, rows.words(), from, to);
            default -> throw new AssertionError(values.packed(rows.chunk()));
        }
    }

    /// Keeps the rows whose value `wanted` holds for; every value must be an index into it.
    static void keepWanted(LongSequence values, ChunkRows rows, boolean[] wanted) {
        int base = (int) values.base(rows.chunk());
        long[] words = rows.words();
        switch (values.packed(rows.chunk())) {
            case byte[] bytes -> {
                if (bytes.length == 0) {
                    keepIf(rows, wanted[base]);
                } else {
                    rows.keepIf(row -> wanted[base + (bytes[row & LongSequence.CHUNK - 1] & 0xFF)]);
                }
            }
            case short[] shorts -> {
                for (int i = 0; i < words.length; i++) {
                    for (long left = words[i]; left != 0; left &= left - 1) {
                        int at = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                        if (!wanted[base + (shorts[at] & 0xFFFF)]) {
                            words[i] ^= Long.lowestOneBit(left);
                        }
                    }
                }
            }
            default -> rows.keepIf(row -> wanted[(int) values.get(row)]);
        }
    }

    private static void keepIf(ChunkRows rows, boolean keep) {
        if (!keep) {
            rows.clear();
        }
    }

    /// Whether no value from `base` to `base + width` is from `from` to `to`.
    private static boolean outside(long base, long width, long from, long to) {
        return from > to || to < base || (from > base && Long.compareUnsigned(from - base, width) > 0);
    }

    /// How far `value` is above `base`, no less than 0 and no more than `width`.
    private static long distance(long base, long value, long width) {
        if (value <= base) {
            return 0;
        }
        long distance = value - base;
        return Long.compareUnsigned(distance, width) > 0 ? width : distance;
    }

    /// Eight bytes at a time: a byte that is equal becomes one bit.
    private static void keepEqual(byte[] bytes, long[] words, int value) {
        long pattern = value * ONES;
        for (int i = 0; i < words.length; i++) {
            if (words[i] != 0) {
                long kept = 0;
                for (int part = 0; part < 8; part++) {
                    long differing = (long) LONGS.get(bytes, i * Long.SIZE + part * Long.BYTES) ^ pattern;
                    long equal = ~((((differing & LOW_BITS) + LOW_BITS) | differing) | LOW_BITS) >>> 7;
                    kept |= ((equal * GATHER) >>> 56) << (part * 8);
                }
                words[i] &= kept;
            }
        }
    }

    private static void keepBetween(byte[] bytes, long[] words, int from, int to) {
        int width = to - from;
        for (int i = 0; i < words.length; i++) {
            long left = words[i];
            if (Long.bitCount(left) > FEW) {
                long kept = 0;
                for (int j = 0; j < Long.SIZE; j++) {
                    kept |= (long) in((bytes[i * Long.SIZE + j] & 0xFF) - from, width) << j;
                }
                words[i] = left & kept;
            } else {
                for (; left != 0; left &= left - 1) {
                    int at = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                    if (in((bytes[at] & 0xFF) - from, width) == 0) {
                        words[i] ^= Long.lowestOneBit(left);
                    }
                }
            }
        }
    }

    private static void keepBetween(short[] shorts, long[] words, int from, int to) {
        int width = to - from;
        for (int i = 0; i < words.length; i++) {
            long left = words[i];
            if (Long.bitCount(left) > FEW) {
                long kept = 0;
                for (int j = 0; j < Long.SIZE; j++) {
                    kept |= (long) in((shorts[i * Long.SIZE + j] & 0xFFFF) - from, width) << j;
                }
                words[i] = left & kept;
            } else {
                for (; left != 0; left &= left - 1) {
                    int at = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                    if (in((shorts[at] & 0xFFFF) - from, width) == 0) {
                        words[i] ^= Long.lowestOneBit(left);
                    }
                }
            }
        }
    }

    private static void keepBetween(int[] ints, long[] words, long from, long to) {
        long width = to - from;
        for (int i = 0; i < words.length; i++) {
            long left = words[i];
            if (Long.bitCount(left) > FEW) {
                long kept = 0;
                for (int j = 0; j < Long.SIZE; j++) {
                    kept |= in((ints[i * Long.SIZE + j] & 0xFFFF_FFFFL) - from, width) << j;
                }
                words[i] = left & kept;
            } else {
                for (; left != 0; left &= left - 1) {
                    int at = i * Long.SIZE + Long.numberOfTrailingZeros(left);
                    if (in((ints[at] & 0xFFFF_FFFFL) - from, width) == 0) {
                        words[i] ^= Long.lowestOneBit(left);
                    }
                }
            }
        }
    }

    /// The last chunk of a table may be shorter than the words say, but has no rows there.
    private static void keepBetween(long[] longs, long[] words, long from, long to) {
        for (int i = 0; i < words.length; i++) {
            for (long left = words[i]; left != 0; left &= left - 1) {
                long value = longs[i * Long.SIZE + Long.numberOfTrailingZeros(left)];
                if (value < from || value > to) {
                    words[i] ^= Long.lowestOneBit(left);
                }
            }
        }
    }

    /// 1 when `distance` is from 0 to `width`, else 0, without a branch.
    private static int in(int distance, int width) {
        return ~(distance | (width - distance)) >>> 31;
    }

    private static long in(long distance, long width) {
        return ~(distance | (width - distance)) >>> 63;
    }
}
