package blindspot.capture;

import blindspot.model.Address;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// The addresses of a topology, each with a number from 1 and the network interfaces that have it: two VPCs may use the
/// same ones. Looked up for every record, so without an object for each.
final class KnownAddresses {
    private final List<BitSet> interfaces = new ArrayList<>();
    private final long[] high;
    private final long[] low;
    private final int[] numbers;

    KnownAddresses(Topology topology) {
        interfaces.add(new BitSet());
        Map<Address, Integer> found = new HashMap<>();
        for (NetworkInterface each : topology.interfaces()) {
            for (Address address : each.addresses()) {
                int number = found.computeIfAbsent(address, _ -> {
                    interfaces.add(new BitSet());
                    return interfaces.size() - 1;
                });
                interfaces.get(number).set(each.index());
            }
        }
        int size = Integer.highestOneBit(found.size() + 1) * 4;
        high = new long[size];
        low = new long[size];
        numbers = new int[size];
        found.forEach((address, number) -> {
            int at = place(address.high(), address.low());
            high[at] = address.high();
            low[at] = address.low();
            numbers[at] = number;
        });
    }

    /// How many different ones there are.
    int count() {
        return interfaces.size() - 1;
    }

    /// The number of an address, 0 when nothing has it.
    int number(long highBits, long lowBits) {
        return numbers[place(highBits, lowBits)];
    }

    /// The network interfaces of all numbers, none at 0. Not to be changed.
    List<BitSet> interfaces() {
        return interfaces;
    }

    /// The network interfaces that have the address of this number. Not to be changed.
    BitSet interfaces(int number) {
        return interfaces.get(number);
    }

    /// Where the address is, or would be.
    private int place(long highBits, long lowBits) {
        long mixed = (highBits * 31 + lowBits) * 0x9E37_79B9_7F4A_7C15L;
        int at = (int) (mixed >>> 32) & (numbers.length - 1);
        while (numbers[at] != 0 && (high[at] != highBits || low[at] != lowBits)) {
            at = (at + 1) & (numbers.length - 1);
        }
        return at;
    }
}
