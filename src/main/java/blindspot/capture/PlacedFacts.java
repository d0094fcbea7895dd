package blindspot.capture;

import blindspot.store.KeyNumbers;
import java.util.Arrays;

/// What was found for records with the same facts, so that it is found once: a map from whole numbers to whole numbers,
/// none of them negative, without objects. Forgets all of it at [#MOST].
final class PlacedFacts {
    /// The most that are remembered.
    static final int MOST = 1 << 19;

    private KeyNumbers keys = new KeyNumbers();
    private int[] values = new int[1 << 8];

    /// The value of a key, -1 when there is none.
    int get(long key) {
        int number = keys.find(key);
        return number < 0 ? -1 : values[number];
    }

    void put(long key, int value) {
        if (keys.count() == MOST) {
            keys = new KeyNumbers();
        }
        int number = keys.number(key);
        if (number == values.length) {
            values = Arrays.copyOf(values, 2 * number);
        }
        values[number] = value;
    }
}
