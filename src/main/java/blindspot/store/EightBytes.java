package blindspot.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// Looks at eight bytes of text at once, as one number: the first byte is the lowest one. Without a branch for each
/// byte, values of changing length are read several times as fast.
public final class EightBytes {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080_8080_8080_8080L;
    private static final long LOW_BITS = 0x0101_0101_0101_0101L;
    private static final long LINE_FEEDS = LOW_BITS * '\n';
    private static final long ZEROS = 0x3030_3030_3030_3030L;

    private EightBytes() {}

    /// The eight bytes from `from` on; where the array ends before that, zeros stand in.
    public static long at(byte[] bytes, int from) {
        return from <= bytes.length - Long.BYTES ? (long) LONGS.get(bytes, from) : atEnd(bytes, from);
    }

    /// The eight bytes from `from` on, which the array must have.
    public static long inside(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /// The first `count` of these bytes, from 0 to 8, and zeros behind them.
    static long first(long bytes, int count) {
        int unused = Long.SIZE - count * Byte.SIZE;
        return unused == Long.SIZE ? 0 : bytes << unused >>> unused;
    }

    /// How many decimal digits the bytes start with.
    public static int digits(long bytes) {
        long values = bytes ^ ZEROS;
        // A carry only changes bytes behind the first that is no digit.
        long others = (values + 0x7676_7676_7676_7676L | values) & HIGH_BITS;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /// The number that the first `count` bytes are, all of them digits; `count` is from 1 to 8.
    public static long number(long bytes, int count) {
        return number((bytes ^ ZEROS) << (Long.SIZE - count * Byte.SIZE));
    }

    private static long number(long digits) {
        long pairs = digits * 10 + (digits >>> 8);
        return ((pairs & 0xFF_0000_00FFL) * (100 + (1_000_000L << 32))
                + (pairs >>> 16 & 0xFF_0000_00FFL) * (1 + (10_000L << 32))) >>> 32;
    }

    /// The number that the last `count` of these bytes are, from 1 to 8; -1 when they are not all digits.
    public static long lastNumber(long bytes, int count) {
        int others = Long.SIZE - count * Byte.SIZE;
        long digits = (bytes ^ ZEROS) >>> others << others;
        return ((digits + 0x7676_7676_7676_7676L | digits) & HIGH_BITS) == 0 ? number(digits) : -1;
    }

    /// How many decimal digits four bytes start with.
    public static int digits(int bytes) {
        int values = bytes ^ (int) ZEROS;
        return Integer.numberOfTrailingZeros((values + 0x7676_7676 | values) & (int) HIGH_BITS) >>> 3;
    }

    /// The number that the first `count` of four bytes are, from 1 to 3.
    public static int number(int bytes, int count) {
        int digits = (bytes ^ (int) ZEROS) << (Integer.SIZE - count * Byte.SIZE);
        return (digits >>> 24) + (digits >>> 16 & 0xFF) * 10 + (digits >>> 8 & 0xFF) * 100;
    }

    /// How many bytes of visible ASCII, or the delete character, the bytes start with.
    public static int visible(long bytes) {
        // A borrow only changes bytes behind the first that is not visible.
        long others = (bytes - 0x2121_2121_2121_2121L | bytes) & HIGH_BITS;
        return Long.numberOfTrailingZeros(others) >>> 3;
    }

    /// Which of the 64 bytes from `from` on are no visible ASCII: bit 0 tells of the first one. The array must have them.
    public static long notVisible64(byte[] bytes, int from) {
        long bits = 0;
        for (int i = 0; i < Long.BYTES; i++) {
            long word = (long) LONGS.get(bytes, from + i * Long.BYTES);
            // Exact for each byte: what is below '!' or has its highest bit set.
            long others = ~((word & ~HIGH_BITS) + 0x5F5F_5F5F_5F5F_5F5FL) | word;
            bits |= gathered(others & HIGH_BITS) << (i * Long.BYTES);
        }
        return bits;
    }

    /// The four bytes from `from` on.
    public static int four(byte[] bytes, int from) {
        return (int) INTS.get(bytes, from);
    }

    /// How many line feeds there are from `from` inclusive to `to` exclusive; perhaps wrong where there is anything but
    /// ASCII.
    public static int lineFeeds(byte[] bytes, int from, int to) {
        int count = 0;
        int at = from;
        while (at + Long.BYTES <= to) {
            // So many words that no byte of their sum overflows.
            int words = Math.min((to - at) / Long.BYTES, 255);
            long others = 0;
            for (int word = 0; word < words; word++) {
                long differences = (long) LONGS.get(bytes, at) ^ LINE_FEEDS;
                others += (differences + ~HIGH_BITS) >>> 7 & LOW_BITS;
                at += Long.BYTES;
            }
            long pairs = (others & 0x00FF_00FF_00FF_00FFL) + (others >>> 8 & 0x00FF_00FF_00FF_00FFL);
            count += words * Long.BYTES - (int) ((pairs * 0x0001_0001_0001_0001L) >>> 48);
        }
        for (; at < to; at++) {
            count += bytes[at] == '\n' ? 1 : 0;
        }
        return count;
    }

    /// The highest bits of eight bytes side by side.
    private static long gathered(long highBits) {
        return ((highBits >>> 7) * 0x0102_0408_1020_4080L) >>> 56;
    }

    private static long atEnd(byte[] bytes, int from) {
        long word = 0;
        for (int at = bytes.length - 1; at >= from; at--) {
            word = word << 8 | (bytes[at] & 0xFF);
        }
        return word;
    }
}
