package blindspot.store;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// Gives each distinct run of bytes a code, without making a `String` for one that it has seen. Code 0 is "no value".
final class Dictionary {
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    /// Of the objects of a value and its key, the arrays they stand in and the slots, without their characters.
    private static final int BYTES_PER_VALUE = 96;

    private String[] values = new String[16];
    private byte[][] keys = new byte[16][];
    private int[] slots = new int[32];
    private int size = 1;
    private int last;
    private long bytes;

    Dictionary() {
        values[0] = "-";
    }

    /// Has the values of another dictionary under the same codes.
    Dictionary(List<String> others) {
        this();
        for (String value : others.subList(1, others.size())) {
            byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
            add(bytes, 0, bytes.length, freeSlot(bytes, 0, bytes.length));
        }
    }

    /// How many codes there are, that of "no value" included.
    int size() {
        return size;
    }

    int code(byte[] bytes, int from, int to) {
        // The value of the row above, more often than not.
        if (last != 0 && isSame(keys[last], bytes, from, to)) {
            return last;
        }
        last = find(bytes, from, to);
        return last;
    }

    private int find(byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(bytes, from, to) & mask;
        while (slots[slot] != 0) {
            if (isSame(keys[slots[slot]], bytes, from, to)) {
                return slots[slot];
            }
            slot = (slot + 1) & mask;
        }
        return add(bytes, from, to, slot);
    }

    private int freeSlot(byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(bytes, from, to) & mask;
        while (slots[slot] != 0) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    private int add(byte[] bytes, int from, int to, int slot) {
        int code = size++;
        if (code == keys.length) {
            keys = Arrays.copyOf(keys, code * 2);
            values = Arrays.copyOf(values, code * 2);
        }
        values[code] = new String(bytes, from, to - from, StandardCharsets.UTF_8);
        keys[code] = Arrays.copyOfRange(bytes, from, to);
        slots[slot] = code;
        this.bytes += BYTES_PER_VALUE + 2L * (to - from);
        if (code * 2 > slots.length) {
            rehash();
        }
        return code;
    }

    /// Forgets the value that was added last, as if it never had been.
    void removeNewest() {
        byte[] key = keys[--size];
        int mask = slots.length - 1;
        int slot = hash(key, 0, key.length) & mask;
        while (slots[slot] != size) {
            slot = (slot + 1) & mask;
        }
        slots[slot] = 0;
        last = 0;
        bytes -= BYTES_PER_VALUE + 2L * key.length;
    }

    /// The values by code. The list shares the array with this dictionary, which only appends.
    List<String> values() {
        return Collections.unmodifiableList(Arrays.asList(values).subList(0, size));
    }

    /// The size of all this in memory, roughly.
    long bytes() {
        return bytes;
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        for (int code = 1; code < size; code++) {
            slots[freeSlot(keys[code], 0, keys[code].length)] = code;
        }
    }

    /// For short texts faster than the JDK's comparison, which is made for long ones.
    private static boolean isSame(byte[] key, byte[] bytes, int from, int to) {
        int length = to - from;
        if (key.length != length) {
            return false;
        }
        int at = 0;
        for (; at + Long.BYTES <= length; at += Long.BYTES) {
            if ((long) LONGS.get(key, at) != (long) LONGS.get(bytes, from + at)) {
                return false;
            }
        }
        if (length >= Long.BYTES) {
            return (long) LONGS.get(key, length - Long.BYTES) == (long) LONGS.get(bytes, to - Long.BYTES);
        }
        for (; at < length; at++) {
            if (key[at] != bytes[from + at]) {
                return false;
            }
        }
        return true;
    }

    /// Eight bytes at a time; the last eight may overlap those before.
    static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int at = from;
        if (to - from >= Long.BYTES) {
            while (at + Long.BYTES < to) {
                hash = mixed(hash, (long) LONGS.get(bytes, at));
                at += Long.BYTES;
            }
            hash = mixed(hash, (long) LONGS.get(bytes, to - Long.BYTES));
        } else {
            for (; at < to; at++) {
                hash = hash * 31 + bytes[at];
            }
            hash = mixed(hash, 0);
        }
        return (int) hash;
    }

    private static long mixed(long hash, long value) {
        // A product carries nothing downwards: without the first fold, identifiers that differ in their last
        // characters would all meet in one slot.
        long folded = hash ^ value;
        long product = (folded ^ (folded >>> 32)) * 0x9E37_79B9_7F4A_7C15L;
        return product ^ product >>> 32;
    }
}
