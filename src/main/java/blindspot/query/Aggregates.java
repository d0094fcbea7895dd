package blindspot.query;

import java.util.Arrays;

/// Counts by key: a hash table whose entries lie in one array, each a key of some words, then records, packets, bytes,
/// and the first row.
final class Aggregates {
    private static final int COUNTS = 4;

    private final int words;
    private final int stride;
    private long[] entries;
    private int[] slots;
    private int size;

    Aggregates(int words, int expected) {
        this.words = words;
        stride = words + COUNTS;
        entries = new long[Math.max(8, expected) * stride];
        slots = new int[Math.max(16, Integer.highestOneBit(Math.max(1, expected)) * 4)];
    }

    /// How many keys there are.
    int size() {
        return size;
    }

    /// Counts a record of the key at the index `at` of `keys`.
    void count(long[] keys, int at, long packets, long bytes, long row) {
        add(keys, at, 1, packets, bytes, row);
    }

    /// Adds an entry of another table of this kind: its first row is earlier than all that come after.
    void merge(long[] tuples, int at) {
        add(
                tuples, at, tuples[at + words], tuples[at + words + 1], tuples[at + words + 2],
                tuples[at + words + 3]);
    }

    /// Forgets everything but keeps the room.
    void clear() {
        Arrays.fill(slots, 0);
        size = 0;
    }

    long records(int index) {
        return entries[index * stride + words];
    }

    long packets(int index) {
        return entries[index * stride + words + 1];
    }

    long bytes(int index) {
        return entries[index * stride + words + 2];
    }

    int firstRow(int index) {
        return (int) entries[index * stride + words + 3];
    }

    /// Puts every entry into the part that the upper bits of its hash say; the number of parts is a power of two.
    void spillInto(Entries[] parts) {
        int shift = Long.SIZE - Integer.numberOfTrailingZeros(parts.length);
        for (int at = 0; at < size * stride; at += stride) {
            parts[(int) (hash(entries, at) >>> shift)].add(entries, at, stride);
        }
        clear();
    }

    /// A row of entries, of which one key may have several.
    static final class Entries {
        private long[] values = new long[64];
        private int length;

        void add(long[] from, int at, int stride) {
            if (length + stride > values.length) {
                values = Arrays.copyOf(values, Math.max(values.length * 2, length + stride));
            }
            System.arraycopy(from, at, values, length, stride);
            length += stride;
        }

        /// One entry a key.
        Aggregates merged(int words) {
            int stride = words + COUNTS;
            Aggregates merged = new Aggregates(words, length / stride);
            for (int at = 0; at < length; at += stride) {
                merged.merge(values, at);
            }
            return merged;
        }
    }

    private void add(long[] keys, int at, long records, long packets, long bytes, long row) {
        int mask = slots.length - 1;
        int slot = (int) hash(keys, at) & mask;
        while (slots[slot] != 0) {
            int entry = (slots[slot] - 1) * stride;
            if (isKey(entry, keys, at)) {
                int counts = entry + words;
                entries[counts] += records;
                entries[counts + 1] = sum(entries[counts + 1], packets);
                entries[counts + 2] = sum(entries[counts + 2], bytes);
                return;
            }
            slot = (slot + 1) & mask;
        }
        int entry = size * stride;
        if (entry == entries.length) {
            entries = Arrays.copyOf(entries, entry * 2);
        }
        System.arraycopy(keys, at, entries, entry, words);
        entries[entry + words] = records;
        entries[entry + words + 1] = packets;
        entries[entry + words + 2] = bytes;
        entries[entry + words + 3] = row;
        size++;
        slots[slot] = size;
        if (size * 2 > slots.length) {
            rehash();
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

    private static long sum(long one, long other) {
        long sum = one + other;
        return ((one ^ sum) & (other ^ sum)) < 0 ? Long.MAX_VALUE : sum;
    }
}
