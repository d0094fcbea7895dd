package blindspot.store;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Gives each distinct run of bytes a code, without making a `String` for one that it has seen. Code 0 is "no value".
public final class Dictionary {
    /// Values of so many bytes are compared by three numbers alone: identifiers of AWS have no more.
    private static final int SHORT = 3 * Long.BYTES;

    /// Places of the table for a value: its bytes, eight to a number, or of a long value a hash of all but the first 16;
    /// and its length in the upper half, its code in the lower one.
    private static final int STRIDE = 4;

    /// Of the object of a value and its array of characters, without these.
    private static final int BYTES_PER_VALUE = 24 + 16;

    /// Of the places for a value in the arrays that are found by its code.
    private static final int BYTES_PER_CODE = 3 * Integer.BYTES;

    /// The table and one twice as large are there at the same time when it grows. What it is then is more than what those
    /// need who put the values in order.
    private static final int TABLES = 3;

    /// What was added is counted when it is so many bytes.
    private static final int COUNTED_AT_ONCE = 1 << 12;

    /// A table of up to so many places grows to four times its size, a larger one to twice.
    private static final int SMALL_TABLE = 1 << 16;

    private static final byte[] NO_BYTES = {};

    private final MemoryLimit memory;

    private String[] values = new String[16];
    /// By code: the place in the table, and the bytes of a long value.
    private int[] places = new int[16];
    private byte[][] longValues = new byte[16][];
    private long[] table = new long[32 * STRIDE];
    private int shift = Long.SIZE - 5;
    private int size = 1;
    private long textBytes;
    private long counted;

    Dictionary(MemoryLimit memory) {
        this.memory = memory;
        values[0] = "-";
    }

    /// Has the values of another dictionary under the same codes.
    Dictionary(List<String> others, MemoryLimit memory) {
        this(memory);
        for (String value : others.subList(1, others.size())) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            code(bytes, 0, bytes.length);
        }
    }

    /// How many codes there are, that of "no value" included.
    int size() {
        return size;
    }

    /// The code of the UTF-8 bytes from `from` inclusive to `to` exclusive.
    public int code(byte[] bytes, int from, int to) {
        int length = to - from;
        long first = EightBytes.at(bytes, from);
        long second = 0;
        long third = 0;
        if (length <= Long.BYTES) {
            first = EightBytes.first(first, length);
        } else {
            second = EightBytes.at(bytes, from + Long.BYTES);
            if (length <= 2 * Long.BYTES) {
                second = EightBytes.first(second, length - Long.BYTES);
            } else if (length <= SHORT) {
                third = EightBytes.first(EightBytes.at(bytes, from + 2 * Long.BYTES), length - 2 * Long.BYTES);
            } else {
                third = hash(bytes, from + 2 * Long.BYTES, to);
            }
        }
        int place = place(first, second, third);
        while (true) {
            long tag = table[place + 3];
            if (table[place] == first
                    && table[place + 1] == second
                    && table[place + 2] == third
                    && (int) (tag >>> 32) == length
                    && tag != 0
                    && (length <= SHORT || isSame((int) tag, bytes, from, to))) {
                return (int) tag;
            }
            if (tag == 0) {
                return add(bytes, from, to, place, first, second, third);
            }
            place = (place + STRIDE) & (table.length - 1);
        }
    }

    private int add(byte[] bytes, int from, int to, int place, long first, long second, long third) {
        int code = size++;
        if (code == values.length) {
            values = Arrays.copyOf(values, code * 2);
            places = Arrays.copyOf(places, code * 2);
            longValues = Arrays.copyOf(longValues, code * 2);
        }
        int length = to - from;
        values[code] = new String(bytes, from, length, StandardCharsets.UTF_8);
        longValues[code] = length <= SHORT ? NO_BYTES : Arrays.copyOfRange(bytes, from, to);
        put(code, place, first, second, third, (long) length << 32 | code);
        textBytes += bytesOfText(code, length);
        if (code * 2 * STRIDE > table.length) {
            grow();
        }
        if (bytes() > counted + COUNTED_AT_ONCE) {
            count();
        }
        return code;
    }

    private void put(int code, int place, long first, long second, long third, long tag) {
        table[place] = first;
        table[place + 1] = second;
        table[place + 2] = third;
        table[place + 3] = tag;
        places[code] = place;
    }

    /// Forgets the value that was added last, as if it never had been.
    void removeNewest() {
        size--;
        int place = places[size];
        textBytes -= bytesOfText(size, (int) (table[place + 3] >>> 32));
        Arrays.fill(table, place, place + STRIDE, 0);
    }

    /// The values by code. The list shares the array with this dictionary, which only appends.
    List<String> values() {
        return Collections.unmodifiableList(Arrays.asList(values).subList(0, size));
    }

    /// The size of all this in memory, with what it needs to grow.
    long bytes() {
        return textBytes + (long) values.length * BYTES_PER_CODE + (long) table.length * Long.BYTES * TABLES;
    }

    /// Counts what was not counted yet.
    void count() {
        memory.add(bytes() - counted);
        counted = bytes();
    }

    /// It is not used any more, and not counted; the list of its values may be.
    void release() {
        memory.add(-counted);
        counted = 0;
    }

    /// Of a value, its characters, which are one byte each unless they are from beyond Latin-1, and the bytes of a long
    /// one.
    private long bytesOfText(int code, int length) {
        long characters = values[code].length() == length ? length : 2L * length;
        return BYTES_PER_VALUE + characters + (length <= SHORT ? 0 : length + 16L);
    }

    private void grow() {
        long[] old = table;
        int doubled = old.length <= SMALL_TABLE * STRIDE ? 2 : 1;
        table = new long[old.length << doubled];
        shift -= doubled;
        for (int code = 1; code < size; code++) {
            int from = places[code];
            int place = place(old[from], old[from + 1], old[from + 2]);
            while (table[place + 3] != 0) {
                place = (place + STRIDE) & (table.length - 1);
            }
            put(code, place, old[from], old[from + 1], old[from + 2], old[from + 3]);
        }
    }

    /// Where in the table to look first: told by the upper bits of a product, which depend on all bits below.
    private int place(long first, long second, long third) {
        return (int) (hash(first, second, third) >>> shift) * STRIDE;
    }

    static long hash(long first, long second, long third) {
        return first * 0x9E37_79B9_7F4A_7C15L + second * 0xC2B2_AE3D_27D4_EB4FL + third * 0x1656_67B1_9E37_79F9L;
    }

    private static long hash(byte[] bytes, int from, int to) {
        long hash = 0;
        for (int at = from; at < to; at += Long.BYTES) {
            long word = EightBytes.first(EightBytes.at(bytes, at), Math.min(to - at, Long.BYTES));
            hash = (hash ^ word) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 32;
        }
        return hash;
    }

    private boolean isSame(int code, byte[] bytes, int from, int to) {
        return Arrays.equals(longValues[code], 0, to - from, bytes, from, to);
    }
}
