package blindspot.simulation;

import blindspot.model.Address;
import java.util.Optional;

/// A rule that refuses traffic at the interfaces of a part.
///
/// A security group is stateful: it judges who begins a connection and lets the replies through. A network ACL judges
/// every packet, and only where it enters or leaves a subnet. VPC Block Public Access judges what goes to or comes from
/// an internet gateway.
/// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html>,
/// <https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html>
///
/// @param egress the direction that it judges, as seen from the interface
/// @param peer the only address that it refuses; empty for all
/// @param since when it began to, in Unix milliseconds
record Refusal(Kind kind, int vpc, Part part, boolean egress, Optional<Address> peer, long since) {
    enum Kind {
        SECURITY_GROUP,
        NETWORK_ACL,
        BLOCK_PUBLIC_ACCESS,
        /// No rule of addresses: the provider has rejected the connection of the endpoint.
        ENDPOINT_CONNECTION
    }

    /// @param leaves whether the packet leaves the interface
    /// @param forth whether it goes the way of the connection's first packet
    boolean refuses(WorldInterface at, boolean leaves, Stretch where, boolean forth, long millis) {
        boolean judged = switch (kind) {
            case SECURITY_GROUP -> forth;
            case NETWORK_ACL -> where.crossesSubnets();
            case BLOCK_PUBLIC_ACCESS -> where.via() == Via.INTERNET;
            case ENDPOINT_CONNECTION -> where.via() == Via.PRIVATELINK;
        };
        Address other = leaves == forth ? where.destination() : where.source();
        return judged
                && millis >= since
                && at.vpc() == vpc
                && at.part() == part
                && leaves == egress
                && peer.map(other::equals).orElse(true);
    }
}
