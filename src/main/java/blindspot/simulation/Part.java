package blindspot.simulation;

import blindspot.topology.NodeKind;

/// The groups of interfaces of a VPC: those that requests go through, and the decoys, which every VPC has and which
/// have nothing to do with the path.
enum Part {
    CLIENTS("clients", InterfaceKind.INSTANCE, Place.FRONT),
    ENDPOINT("endpoint", InterfaceKind.ENDPOINT, Place.BACK),
    NETWORK_LOAD_BALANCER("nlb", InterfaceKind.NETWORK_LOAD_BALANCER, Place.FRONT),
    /// Another load balancer of the same endpoint service.
    SECOND_NETWORK_LOAD_BALANCER("nlb-2", InterfaceKind.NETWORK_LOAD_BALANCER, Place.FRONT),
    APPLICATION_LOAD_BALANCER("alb", InterfaceKind.APPLICATION_LOAD_BALANCER, Place.FRONT),
    TARGETS("targets", InterfaceKind.INSTANCE, Place.BACK),
    /// Clients of the load balancer in its own VPC.
    NEIGHBOURS("neighbours", InterfaceKind.INSTANCE, Place.FRONT),
    /// Where a transit gateway that requests go through is attached.
    TRANSIT_ATTACHMENT("attachment", InterfaceKind.TRANSIT_GATEWAY, Place.BACK),
    NAT_GATEWAY("nat", InterfaceKind.NAT_GATEWAY, Place.BACK),
    /// A server outside any VPC; it has no interface.
    INTERNET("internet", InterfaceKind.INSTANCE, Place.NOWHERE),
    BATCH("batch", InterfaceKind.INSTANCE, Place.ASIDE),
    DATABASE("database", InterfaceKind.DATABASE, Place.ASIDE),
    LAMBDA("lambda", InterfaceKind.LAMBDA, Place.ASIDE),
    BATCH_NAT_GATEWAY("batch-nat", InterfaceKind.NAT_GATEWAY, Place.ASIDE),
    AWS_ENDPOINT("aws-endpoint", InterfaceKind.ENDPOINT, Place.ASIDE),
    TRANSIT_GATEWAY("transit-gateway", InterfaceKind.TRANSIT_GATEWAY, Place.ASIDE);

    /// Which subnet of a zone: the two of the path, so that a network ACL stands between the ends of its legs, and the
    /// decoys'.
    enum Place {
        FRONT,
        BACK,
        ASIDE,
        NOWHERE
    }

    private final String code;
    private final InterfaceKind kind;
    private final Place place;

    Part(String code, InterfaceKind kind, Place place) {
        this.code = code;
        this.kind = kind;
        this.place = place;
    }

    /// As topology and truth name it.
    String code() {
        return code;
    }

    InterfaceKind kind() {
        return kind;
    }

    Place place() {
        return place;
    }

    /// What a topology calls it.
    NodeKind nodeKind() {
        return switch (this) {
            case CLIENTS, NEIGHBOURS, TARGETS, BATCH -> NodeKind.INSTANCE;
            case ENDPOINT, AWS_ENDPOINT -> NodeKind.INTERFACE_ENDPOINT;
            case NETWORK_LOAD_BALANCER, SECOND_NETWORK_LOAD_BALANCER -> NodeKind.NETWORK_LOAD_BALANCER;
            case APPLICATION_LOAD_BALANCER -> NodeKind.APPLICATION_LOAD_BALANCER;
            case NAT_GATEWAY, BATCH_NAT_GATEWAY -> NodeKind.NAT_GATEWAY;
            case INTERNET -> NodeKind.OUTSIDE;
            case DATABASE, LAMBDA, TRANSIT_GATEWAY, TRANSIT_ATTACHMENT -> NodeKind.OTHER;
        };
    }

    boolean decoy() {
        return place == Place.ASIDE;
    }
}
