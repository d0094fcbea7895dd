package blindspot.topology;

import blindspot.model.Address;
import java.util.List;
import java.util.Optional;

/// A network interface of a node. Its id may be unknown: an address can be stated without it.
///
/// @param index its place among all interfaces of the topology, from 0
/// @param owner the index of its node, and how it is known that it belongs there
/// @param subnet the id of its [Subnet]; none outside of any VPC
/// @param zone the id of its Availability Zone, such as use1-az1, where it is known
public record NetworkInterface(
        int index,
        Fact<Integer> owner,
        Optional<String> interfaceId,
        List<Address> addresses,
        Optional<String> subnet,
        Optional<String> zone) {
    public NetworkInterface {
        addresses = List.copyOf(addresses);
    }

    /// The index of its node.
    public int node() {
        return owner.value();
    }
}
