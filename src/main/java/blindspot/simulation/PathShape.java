package blindspot.simulation;

import java.util.List;

/// Which parts the requests of a scenario go through, in order, and how they get from each to the next.
enum PathShape {
    /// Through PrivateLink to a Network Load Balancer whose target is an Application Load Balancer.
    PRIVATELINK(
            List.of(Part.CLIENTS, Part.ENDPOINT, Part.NETWORK_LOAD_BALANCER, Part.APPLICATION_LOAD_BALANCER,
                    Part.TARGETS),
            List.of(Via.SAME_VPC, Via.PRIVATELINK, Via.SAME_VPC, Via.SAME_VPC)),
    /// Through PrivateLink to a Network Load Balancer whose targets are instances.
    PRIVATELINK_TO_INSTANCES(
            List.of(Part.CLIENTS, Part.ENDPOINT, Part.NETWORK_LOAD_BALANCER, Part.TARGETS),
            List.of(Via.SAME_VPC, Via.PRIVATELINK, Via.SAME_VPC)),
    /// Through a VPC peering connection to an Application Load Balancer.
    PEERING(
            List.of(Part.CLIENTS, Part.APPLICATION_LOAD_BALANCER, Part.TARGETS),
            List.of(Via.PEERING, Via.SAME_VPC)),
    /// Through a NAT gateway to a server in the internet. There is one VPC only.
    NAT(List.of(Part.CLIENTS, Part.NAT_GATEWAY, Part.INTERNET), List.of(Via.SAME_VPC, Via.INTERNET));

    private final List<Part> parts;
    private final List<Via> ways;

    PathShape(List<Part> parts, List<Via> ways) {
        this.parts = parts;
        this.ways = ways;
    }

    List<Part> parts() {
        return parts;
    }

    /// How requests leave the part of the same number.
    List<Via> ways() {
        return ways;
    }

    boolean has(Part part) {
        return parts.contains(part);
    }

    /// The number of the leg that requests leave this part on, from 1.
    int legFrom(Part part) {
        int index = parts.indexOf(part);
        if (index < 0 || index == parts.size() - 1) {
            throw new IllegalArgumentException("no leg begins at " + part);
        }
        return index + 1;
    }
}
