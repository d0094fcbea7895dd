package blindspot.simulation;

import java.util.List;

/// Which parts the requests of a scenario go through, in order, and how they get from each to the next.
enum PathShape {
    /// Through PrivateLink to a Network Load Balancer whose target is an Application Load Balancer.
    PRIVATELINK,
    /// Through PrivateLink to a Network Load Balancer whose targets are instances.
    PRIVATELINK_TO_INSTANCES,
    /// Through a VPC peering connection to an Application Load Balancer.
    PEERING,
    /// Through a transit gateway to instances. Its attachments are within the only leg.
    TRANSIT_GATEWAY,
    /// Through a NAT gateway to a server in the internet. There is one VPC only.
    NAT;

    List<Part> parts() {
        return switch (this) {
            case PRIVATELINK -> List.of(
                    Part.CLIENTS, Part.ENDPOINT, Part.NETWORK_LOAD_BALANCER, Part.APPLICATION_LOAD_BALANCER,
                    Part.TARGETS);
            case PRIVATELINK_TO_INSTANCES -> List.of(
                    Part.CLIENTS, Part.ENDPOINT, Part.NETWORK_LOAD_BALANCER, Part.TARGETS);
            case PEERING -> List.of(Part.CLIENTS, Part.APPLICATION_LOAD_BALANCER, Part.TARGETS);
            case TRANSIT_GATEWAY -> List.of(Part.CLIENTS, Part.TARGETS);
            case NAT -> List.of(Part.CLIENTS, Part.NAT_GATEWAY, Part.INTERNET);
        };
    }

    /// How requests leave the part of the same number.
    List<Via> ways() {
        return switch (this) {
            case PRIVATELINK -> List.of(Via.SAME_VPC, Via.PRIVATELINK, Via.SAME_VPC, Via.SAME_VPC);
            case PRIVATELINK_TO_INSTANCES -> List.of(Via.SAME_VPC, Via.PRIVATELINK, Via.SAME_VPC);
            case PEERING -> List.of(Via.PEERING, Via.SAME_VPC);
            case TRANSIT_GATEWAY -> List.of(Via.TRANSIT_GATEWAY);
            case NAT -> List.of(Via.SAME_VPC, Via.INTERNET);
        };
    }

    /// Whether an address of the one VPC is met in the other.
    boolean joinsVpcs() {
        return this == PEERING || this == TRANSIT_GATEWAY;
    }

    boolean has(Part part) {
        return parts().contains(part);
    }

    /// The number of the leg that requests leave this part on, from 1.
    int legFrom(Part part) {
        int index = parts().indexOf(part);
        if (index < 0 || index == parts().size() - 1) {
            throw new IllegalArgumentException("no leg begins at " + part);
        }
        return index + 1;
    }
}
