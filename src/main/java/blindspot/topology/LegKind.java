package blindspot.topology;

import java.util.Optional;

/// What carries the traffic between two neighbouring nodes.
public enum LegKind {
    /// Both ends are in one VPC.
    SAME_VPC("same-vpc"),
    /// From an interface VPC endpoint to the Network Load Balancer of an endpoint service.
    PRIVATELINK("privatelink"),
    /// Between two VPCs by a VPC peering connection.
    VPC_PEERING("vpc-peering"),
    /// Between two VPCs by a transit gateway.
    TRANSIT_GATEWAY("transit-gateway"),
    /// Between a VPC and what is outside of any.
    INTERNET("internet");

    private final String code;

    LegKind(String code) {
        this.code = code;
    }

    /// The word for it in a topology file.
    public String code() {
        return code;
    }

    public static Optional<LegKind> ofCode(String code) {
        for (LegKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
