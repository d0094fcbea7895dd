package blindspot.simulation;

import blindspot.model.Address;
import java.util.Optional;

/// A rule that refuses traffic at the interfaces of a part.
///
/// A security group is stateful: it judges who begins a connection and lets the replies through. A network ACL judges
/// every packet, and only where it enters or leaves a subnet.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html>
///
/// @param egress the direction that it judges, as seen from the interface
/// @param peer the only address that it refuses; empty for all
record Refusal(Kind kind, int vpc, Part part, boolean egress, Optional<Address> peer) {
    enum Kind {
        SECURITY_GROUP,
        NETWORK_ACL
    }

    boolean refuses(WorldInterface at, boolean leaves, Address from, boolean forth, boolean otherSubnet) {
        boolean judged = switch (kind) {
            case SECURITY_GROUP -> forth;
            case NETWORK_ACL -> otherSubnet;
        };
        return judged
                && at.vpc() == vpc
                && at.part() == part
                && leaves == egress
                && peer.map(from::equals).orElse(true);
    }
}
