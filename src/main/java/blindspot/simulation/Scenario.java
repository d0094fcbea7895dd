package blindspot.simulation;

import java.util.Optional;

/// What happens in a simulated capture. Decoys are in each.
public enum Scenario {
    PLAIN("plain", PathShape.PRIVATELINK),
    KEEP_ALIVE("keep-alive", PathShape.PRIVATELINK),
    /// No client asks for anything, and the load balancers check their targets all the same.
    HEALTH_CHECKS("health-checks", PathShape.PRIVATELINK),
    SECURITY_GROUP_TARGET("security-group-target", PathShape.PRIVATELINK),
    SECURITY_GROUP_ENDPOINT("security-group-endpoint", PathShape.PRIVATELINK),
    SECURITY_GROUP_NLB("security-group-nlb", PathShape.PRIVATELINK),
    NETWORK_ACL_REPLY("network-acl-reply", PathShape.PRIVATELINK),
    TARGET_DOWN("target-down", PathShape.PRIVATELINK),
    SKIPDATA("skipdata", PathShape.PRIVATELINK),
    /// The clients are silent in the middle third.
    NODATA("nodata", PathShape.PRIVATELINK),
    TWO_ZONES("two-zones", PathShape.PRIVATELINK),
    OVERLAPPING_CIDRS("overlapping-cidrs", PathShape.PRIVATELINK),
    /// The endpoints of two VPCs lead to one Network Load Balancer.
    TWO_ENDPOINTS("two-endpoints", PathShape.PRIVATELINK),
    NLB_ALONE("nlb-alone", PathShape.PRIVATELINK_TO_INSTANCES),
    PEERING("peering", PathShape.PEERING),
    NAT("nat", PathShape.NAT),
    /// The provider has rejected the endpoint's connection, as it may also after it was available.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/concepts.html>
    CONNECTION_REJECTED("connection-rejected", PathShape.PRIVATELINK),
    /// From the middle on a network ACL refuses the targets' replies, while clients have connections open.
    RULE_CHANGED("rule-changed", PathShape.PRIVATELINK_TO_INSTANCES),
    /// Now and then a packet of a target comes after the connection was closed.
    LATE_PACKETS("late-packets", PathShape.PRIVATELINK),
    /// Two instances of the provider's VPC ask the Network Load Balancer, too; the targets refuse the second.
    NLB_CLIENTS("nlb-clients", PathShape.PRIVATELINK_TO_INSTANCES),
    /// Somebody in the internet tries the NAT gateway.
    NAT_UNSOLICITED("nat-unsolicited", PathShape.NAT),
    /// Client and server are in different Availability Zones of two VPCs that a transit gateway joins.
    TRANSIT_GATEWAY("transit-gateway", PathShape.TRANSIT_GATEWAY),
    /// VPC Block Public Access blocks internet gateways in both directions.
    BLOCK_PUBLIC_ACCESS("block-public-access", PathShape.NAT),
    /// The targets are registered by secondary private addresses of their interfaces.
    SECONDARY_ADDRESS("secondary-address", PathShape.PRIVATELINK_TO_INSTANCES),
    /// Two Network Load Balancers behind one endpoint service.
    SEVERAL_NLBS("several-nlbs", PathShape.PRIVATELINK_TO_INSTANCES),
    /// Several clients, short and long connections, a client that is refused, silence, and a loss.
    FULL_CAPTURE("full-capture", PathShape.PRIVATELINK);

    private final String code;
    private final PathShape shape;

    Scenario(String code, PathShape shape) {
        this.code = code;
        this.shape = shape;
    }

    /// As the command line, the files and the message bundles name it.
    public String code() {
        return code;
    }

    public static Optional<Scenario> ofCode(String code) {
        for (Scenario scenario : values()) {
            if (scenario.code.equals(code)) {
                return Optional.of(scenario);
            }
        }
        return Optional.empty();
    }

    /// The fewest Availability Zones that it makes sense with; as many as it has when nobody says how many.
    public int leastZones() {
        return switch (this) {
            case TWO_ZONES, TRANSIT_GATEWAY, SEVERAL_NLBS, FULL_CAPTURE -> 2;
            default -> 1;
        };
    }

    PathShape shape() {
        return shape;
    }

    /// How many VPCs there are: consumer and provider, or the consumer alone, or a second consumer besides.
    int vpcs() {
        return switch (shape) {
            case NAT -> 1;
            case PRIVATELINK -> this == TWO_ENDPOINTS ? 3 : 2;
            case PRIVATELINK_TO_INSTANCES, PEERING, TRANSIT_GATEWAY -> 2;
        };
    }

    int clientsPerZone() {
        return this == FULL_CAPTURE ? 2 : 1;
    }

    /// Whether each client, or some of them, keeps a connection for many requests.
    boolean keepsAlive(int client) {
        return this == KEEP_ALIVE || this == RULE_CHANGED || (this == FULL_CAPTURE && client % 2 == 0);
    }
}
