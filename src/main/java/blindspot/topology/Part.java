package blindspot.topology;

import java.util.List;
import java.util.Optional;

/// A node of the path, or its network interfaces in one Availability Zone, as one box of the picture.
///
/// @param index its place among the [Parts], from 0
/// @param zone the id of the zone; none where the part is the whole node, or of interfaces whose zone is not known
public record Part(int index, Node node, Optional<String> zone, List<NetworkInterface> interfaces) {
    public Part {
        interfaces = List.copyOf(interfaces);
    }

    /// Whether this is all of its node.
    public boolean isWhole() {
        return interfaces.size() == node.interfaces().size();
    }
}
