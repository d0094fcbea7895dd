package blindspot.store;

import blindspot.model.Address;
import java.util.Arrays;

/// Numbers addresses from 1 in the order in which they are met: asked for every record, so without an object for each.
public final class AddressNumbers {
    private final int most;
    private long[] high = new long[1 << 10];
    private long[] low = new long[1 << 10];
    private int[] slots = new int[1 << 12];
    private int count;

    /// @param most after so many, there are no numbers for others
    public AddressNumbers(int most) {
        this.most = most;
    }

    /// The number of the address, a new one where it is new; 0 where there are too many.
    public int number(long highBits, long lowBits) {
        int at = place(slots, highBits, lowBits);
        if (slots[at] != 0) {
            return slots[at];
        }
        if (count == most) {
            return 0;
        }
        if (count + 1 == high.length) {
            grow();
            at = place(slots, highBits, lowBits);
        }
        count++;
        high[count] = highBits;
        low[count] = lowBits;
        slots[at] = count;
        return count;
    }

    /// The number of the address, 0 where it has none.
    public int find(long highBits, long lowBits) {
        return slots[place(slots, highBits, lowBits)];
    }

    public Address address(int number) {
        return new Address(high[number], low[number]);
    }

    /// The upper 64 bits of the address.
    public long high(int number) {
        return high[number];
    }

    /// The lower 64 bits of the address.
    public long low(int number) {
        return low[number];
    }

    public int count() {
        return count;
    }

    private void grow() {
        high = Arrays.copyOf(high, high.length * 2);
        low = Arrays.copyOf(low, low.length * 2);
        int[] wider = new int[slots.length * 2];
        for (int number = 1; number <= count; number++) {
            wider[place(wider, high[number], low[number])] = number;
        }
        slots = wider;
    }

    /// Where the address is, or would be.
    private int place(int[] in, long highBits, long lowBits) {
        long mixed = (highBits * 31 + lowBits) * 0x9E37_79B9_7F4A_7C15L;
        int at = (int) (mixed >>> 32) & (in.length - 1);
        while (in[at] != 0 && (high[in[at]] != highBits || low[in[at]] != lowBits)) {
            at = (at + 1) & (in.length - 1);
        }
        return at;
    }
}
