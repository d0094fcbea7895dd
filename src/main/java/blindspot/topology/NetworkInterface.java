package blindspot.topology;

import blindspot.model.Address;
import java.util.List;
import java.util.Optional;

/// A network interface of a node. Its id may be unknown: an address can be stated without it.
public record NetworkInterface(Optional<String> interfaceId, List<Address> addresses) {
    public NetworkInterface {
        addresses = List.copyOf(addresses);
    }
}
