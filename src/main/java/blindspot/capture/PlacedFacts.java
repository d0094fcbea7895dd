package blindspot.capture;

import java.util.Arrays;

/// What was found for records with the same facts, so that it is found once: a map from whole numbers, none of them -1,
/// to whole numbers, none of them negative, without objects. Forgets all of it at [#MOST].
final class PlacedFacts {
    /// The most that are remembered.
    static final int MOST = 1 << 16;

    private static final long FREE = -1;

    private long[] keys = new long[256];
    private int[] values = new int[keys.length];
    private int count;

    PlacedFacts() {
        Arrays.fill(keys, FREE);
    }

    /// The value of a key, -1 when there is none.
    int get(long key) {
        int at = place(key);
        return keys[at] == FREE ? -1 : values[at];
    }

    void put(long key, int value) {
        if (count == MOST) {
            Arrays.fill(keys, FREE);
            count = 0;
        }
        if (2 * count >= keys.length) {
            grow();
        }
        int at = place(key);
        count += keys[at] == FREE ? 1 : 0;
        keys[at] = key;
        values[at] = value;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldValues = values;
        keys = new long[2 * oldKeys.length];
        values = new int[keys.length];
        Arrays.fill(keys, FREE);
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != FREE) {
                int at = place(oldKeys[i]);
                keys[at] = oldKeys[i];
                values[at] = oldValues[i];
            }
        }
    }

    private int place(long key) {
        int at = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & (keys.length - 1);
        while (keys[at] != FREE && keys[at] != key) {
            at = (at + 1) & (keys.length - 1);
        }
        return at;
    }
}
