package blindspot.query;

import blindspot.task.Cancel;
import java.util.List;

/// A stable radix sort of rows by the parts of a key, the least significant part and digit first.
///
/// A row travels through a part as one number, `what the part's value is above its smallest << bits of a row | row`, so
/// that only digits in which rows may differ are looked at. A part with too many bits for that goes in two.
final class RadixSort {
    /// Two numbers.
    static final int BYTES_PER_ROW = 2 * Long.BYTES;

    private static final int DIGIT_BITS = 11;
    private static final int DIGITS = 1 << DIGIT_BITS;
    private static final int BLOCK = 1 << 16;

    private final boolean descending;
    private final Cancel cancel;
    private boolean inRowOrder;

    /// @param inRowOrder whether the rows to sort are those from 0 on, in order
    RadixSort(boolean descending, boolean inRowOrder, Cancel cancel) {
        this.descending = descending;
        this.inRowOrder = inRowOrder;
        this.cancel = cancel;
    }

    /// Puts the rows in order; false when cancelled, and the rows are then in any order.
    boolean sort(int[] rows, List<KeyPart> parts) {
        int most = 0;
        for (int row : rows) {
            most = Math.max(most, row);
        }
        int rowBits = Integer.SIZE - Integer.numberOfLeadingZeros(most);
        int room = Long.SIZE - rowBits;
        long[] from = new long[rows.length];
        long[] to = new long[rows.length];
        for (KeyPart part : parts) {
            if (!read(part, rows, from)) {
                return false;
            }
            long min = Long.MAX_VALUE;
            long max = Long.MIN_VALUE;
            for (long value : from) {
                min = Math.min(min, value);
                max = Math.max(max, value);
            }
            int bits = Long.SIZE - Long.numberOfLeadingZeros(max - min);
            for (int shift = 0; shift < bits; shift += room) {
                if (shift > 0 && !read(part, rows, from)) {
                    return false;
                }
                for (int i = 0; i < rows.length; i++) {
                    long above = descending ? max - from[i] : from[i] - min;
                    from[i] = above >>> shift << rowBits | rows[i];
                }
                if (!sort(from, to, rows, rowBits, Math.min(bits - shift, room))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean sort(long[] rowsAndKeys, long[] other, int[] rows, int rowBits, int bits) {
        long[] from = rowsAndKeys;
        long[] to = other;
        for (int shift = rowBits; shift < rowBits + bits; shift += DIGIT_BITS) {
            if (cancel.requested()) {
                return false;
            }
            scatter(from, to, shift);
            long[] swapped = from;
            from = to;
            to = swapped;
        }
        int mask = (int) ((1L << rowBits) - 1);
        for (int i = 0; i < rows.length; i++) {
            rows[i] = (int) from[i] & mask;
        }
        inRowOrder = false;
        return true;
    }

    static long[] byBitsFrom(int bit, long[] numbers, Cancel cancel) {
        long[] from = numbers;
        long[] to = new long[numbers.length];
        for (int shift = bit; shift < Long.SIZE; shift += DIGIT_BITS) {
            if (cancel.requested()) {
                return new long[0];
            }
            scatter(from, to, shift);
            long[] swapped = from;
            from = to;
            to = swapped;
        }
        return from;
    }

    /// False when cancelled.
    private boolean read(KeyPart part, int[] rows, long[] out) {
        if (inRowOrder) {
            part.copy(0, rows.length, out);
            return !cancel.requested();
        }
        for (int i = 0; i < rows.length; i++) {
            if (i % BLOCK == 0 && cancel.requested()) {
                return false;
            }
            out[i] = part.value(rows[i]);
        }
        return true;
    }

    private static void scatter(long[] from, long[] to, int shift) {
        int[] next = new int[DIGITS + 1];
        for (long each : from) {
            next[digit(each, shift) + 1]++;
        }
        for (int digit = 0; digit < DIGITS; digit++) {
            next[digit + 1] += next[digit];
        }
        for (long each : from) {
            to[next[digit(each, shift)]++] = each;
        }
    }

    private static int digit(long value, int shift) {
        return (int) (value >>> shift) & (DIGITS - 1);
    }
}
