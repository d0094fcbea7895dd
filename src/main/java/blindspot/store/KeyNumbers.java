package blindspot.store;

import java.util.Arrays;

/// Numbers keys from 0 in the order in which they are met: asked for every record, so without an object for any.
public final class KeyNumbers {
    private long[] keys;
    /// The places of a table in which keys are looked for: the number of the key and one, 0 where there is none.
    private int[] numbers;
    private int count;

    public KeyNumbers() {
        this(1 << 8);
    }

    /// @param expected about how many there will be
    public KeyNumbers(int expected) {
        keys = new long[Math.max(1 << 4, Integer.highestOneBit(Math.max(1, expected - 1)) * 2)];
        numbers = new int[keys.length * 2];
    }

    /// The number of the key, a new one where it is new.
    public int number(long key) {
        int at = place(key);
        if (numbers[at] != 0) {
            return numbers[at] - 1;
        }
        if (count == keys.length) {
            grow();
            at = place(key);
        }
        keys[count] = key;
        numbers[at] = ++count;
        return count - 1;
    }

    /// The number of the key, -1 where it has none.
    public int find(long key) {
        return numbers[place(key)] - 1;
    }

    /// The same of several keys. Memory is slow to answer, and answers many at once when none waits for another: so all
    /// are asked for first, and only then those again that are not at their first place.
    public void find(long[] wanted, int size, int[] found) {
        int mask = numbers.length - 1;
        for (int i = 0; i < size; i++) {
            found[i] = numbers[hash(wanted[i]) & mask] - 1;
        }
        for (int i = 0; i < size; i++) {
            found[i] = found[i] >= 0 && keys[found[i]] == wanted[i] ? found[i] : -1;
        }
        for (int i = 0; i < size; i++) {
            if (found[i] < 0) {
                found[i] = find(wanted[i]);
            }
        }
    }

    public long key(int number) {
        return keys[number];
    }

    public int count() {
        return count;
    }

    private void grow() {
        keys = Arrays.copyOf(keys, keys.length * 2);
        numbers = new int[keys.length * 2];
        for (int number = 0; number < count; number++) {
            int at = place(keys[number]);
            numbers[at] = number + 1;
        }
    }

    /// Where the key is, or would be.
    private int place(long key) {
        int at = hash(key) & (numbers.length - 1);
        while (numbers[at] != 0 && keys[numbers[at] - 1] != key) {
            at = (at + 1) & (numbers.length - 1);
        }
        return at;
    }

    /// Only the upper bits of the product have something of every bit of the key.
    private static int hash(long key) {
        long product = key * 0x9E37_79B9_7F4A_7C15L;
        return (int) (product >>> 32 ^ product >>> 47);
    }
}
