package blindspot.simulation;

import blindspot.topology.LegKind;

/// How packets get from one interface to the next.
enum Via {
    SAME_VPC(LegKind.SAME_VPC, "1", "1"),
    /// Between an endpoint's interface and a Network Load Balancer's.
    PRIVATELINK(LegKind.PRIVATELINK, "-", "-"),
    /// To a VPC of the same region.
    PEERING(LegKind.VPC_PEERING, "4", "4"),
    /// To or from an attachment of a transit gateway, which is an interface in the same VPC.
    TRANSIT_GATEWAY(LegKind.TRANSIT_GATEWAY, "1", "1"),
    GATEWAY_ENDPOINT(LegKind.INTERNET, "7", "2"),
    INTERNET(LegKind.INTERNET, "8", "2");

    private final LegKind legKind;
    private final String pathFromNitro;
    private final String path;

    Via(LegKind legKind, String pathFromNitro, String path) {
        this.legKind = legKind;
        this.pathFromNitro = pathFromNitro;
        this.path = path;
    }

    /// What a topology calls such a leg.
    LegKind legKind() {
        return legKind;
    }

    /// `traffic-path` of a packet that leaves an interface: 7 and 8 are of Nitro instances only, others get 2 there.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    String trafficPath(WorldInterface sender) {
        return sender.nitro() ? pathFromNitro : path;
    }
}
