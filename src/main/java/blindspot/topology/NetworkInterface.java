package blindspot.topology;

import blindspot.model.Address;
import java.util.List;
import java.util.Optional;

/// A network interface of a node. Its id may be unknown: an address can be stated without it.
///
/// @param index its place among all interfaces of the topology, from 0
/// @param node the index of its node
public record NetworkInterface(int index, int node, Optional<String> interfaceId, List<Address> addresses) {
    public NetworkInterface {
        addresses = List.copyOf(addresses);
    }
}
