package blindspot.query;

import java.util.Arrays;

/// Numbers by key: a hash table whose entries lie in one array, each a key of some words, then what is kept of it.
final class Aggregates {
    private final int words;
    private final Folds folds;
    private final int stride;
    private long[] entries;
    private int[] slots;
    private int size;

    /// @param words of a key
    /// @param expected how many keys there may be
    Aggregates(int words, Folds folds, int expected) {
        this.words = words;
        this.folds = folds;
        stride = words + folds.count();
        entries = new long[Math.max(8, expected) * stride];
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, expected)) * 4)];
    }

    /// How many keys there are.
    int size() {
        return size;
    }

    int words() {
        return words;
    }

    /// A number that is kept of a key, from 0 on in the order of [Folds].
    long number(int index, int number) {
        return entries[index * stride + words + number];
    }

    /// Takes in the entries of another table of this kind.
    void addAll(Aggregates other) {
        for (int at = 0; at < other.size * stride; at += stride) {
            add(other.entries, at);
        }
    }

    /// Takes in an entry: its key and behind it its numbers, at the index `at` of `entry`.
    void add(long[] entry, int at) {
        int mask = slots.length - 1;
        int slot = (int) hash(entry, at) & mask;
        while (slots[slot] != 0) {
            int there = (slots[slot] - 1) * stride;
            if (isKey(there, entry, at)) {
                folds.fold(entries, there + words, entry, at + words);
                return;
            }
            slot = (slot + 1) & mask;
        }
        int next = size * stride;
        if (next == entries.length) {
            entries = Arrays.copyOf(entries, next * 2);
        }
        System.arraycopy(entry, at, entries, next, stride);
        size++;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
        }
    }

    /// Copies an entry to the start of `out`.
    void copy(int index, long[] out) {
        System.arraycopy(entries, index * stride, out, 0, stride);
    }

    /// Puts every entry into the part that the upper bits of its hash say, and forgets it; the number of parts is a power
    /// of two.
    void spillInto(Entries[] parts) {
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(parts.length);
        for (int at = 0; at < size * stride; at += stride) {
            parts[(int) (hash(entries, at) >>> shift)].add(entries, at, stride);
        }
        Arrays.fill(slots, 0);
        size = 0;
    }

    /// A row of entries, of which one key may have several.
    static final class Entries {
        private long[] values = new long[64];
        private int length;

        void add(long[] from, int at, int stride) {
            if (length + stride > values.length) {
                values = Arrays.copyOf(values, Math.max(values.length + (values.length >> 1), length + stride));
            }
            System.arraycopy(from, at, values, length, stride);
            length += stride;
        }

        int length() {
            return length;
        }

        void addTo(Aggregates aggregates) {
            for (int at = 0; at < length; at += aggregates.stride) {
                aggregates.add(values, at);
            }
        }
    }

    private void rehash() {
        slots = new int[slots.length * 2];
        int mask = slots.length - 1;
        for (int index = 0; index < size; index++) {
            int slot = (int) hash(entries, index * stride) & mask;
            while (slots[slot] != 0) {
                slot = (slot + 1) & mask;
            }
            slots[slot] = index + 1;
        }
    }

    private boolean isKey(int entry, long[] keys, int at) {
        for (int i = 0; i < words; i++) {
            if (entries[entry + i] != keys[at + i]) {
                return false;
            }
        }
        return true;
    }

    private long hash(long[] keys, int at) {
        long hash = 0;
        for (int i = 0; i < words; i++) {
            hash = (hash ^ keys[at + i]) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 32;
        }
        return hash * 0x9E37_79B9_7F4A_7C15L;
    }
}
