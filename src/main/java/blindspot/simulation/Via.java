package blindspot.simulation;

/// How packets get from one interface to the next.
enum Via {
    SAME_VPC("same-vpc", "1", "1"),
    /// Between an endpoint's interface and a Network Load Balancer's.
    PRIVATELINK("privatelink", "-", "-"),
    /// To a VPC of the same region.
    PEERING("vpc-peering", "4", "4"),
    GATEWAY_ENDPOINT("gateway-endpoint", "7", "2"),
    INTERNET("internet", "8", "2");

    private final String legKind;
    private final String pathFromNitro;
    private final String path;

    Via(String legKind, String pathFromNitro, String path) {
        this.legKind = legKind;
        this.pathFromNitro = pathFromNitro;
        this.path = path;
    }

    /// What a topology file calls such a leg.
    String legKind() {
        return legKind;
    }

    /// `traffic-path` of a packet that leaves an interface: 7 and 8 are of Nitro instances only, others get 2 there.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    String trafficPath(WorldInterface sender) {
        return sender.nitro() ? pathFromNitro : path;
    }
}
