package blindspot.capture;

import blindspot.model.Address;
import blindspot.store.AddressNumbers;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/// The addresses of a topology, each with a number from 1 and the network interfaces that have it: two VPCs may use the
/// same ones.
final class KnownAddresses {
    private final List<BitSet> interfaces = new ArrayList<>();
    private final AddressNumbers numbers = new AddressNumbers(Integer.MAX_VALUE);

    KnownAddresses(Topology topology) {
        interfaces.add(new BitSet());
        for (NetworkInterface each : topology.interfaces()) {
            for (Address address : each.addresses()) {
                int number = numbers.number(address.high(), address.low());
                if (number == interfaces.size()) {
                    interfaces.add(new BitSet());
                }
                interfaces.get(number).set(each.index());
            }
        }
    }

    /// How many different ones there are.
    int count() {
        return numbers.count();
    }

    /// The number of an address, 0 when nothing has it.
    int number(long highBits, long lowBits) {
        return numbers.find(highBits, lowBits);
    }

    /// The network interfaces of all numbers, none at 0. Not to be changed.
    List<BitSet> interfaces() {
        return interfaces;
    }

    /// The network interfaces that have the address of this number. Not to be changed.
    BitSet interfaces(int number) {
        return interfaces.get(number);
    }
}
