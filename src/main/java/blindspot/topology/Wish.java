package blindspot.topology;

import java.util.Optional;

/// What was set of a [Member]. What is empty is left to the records.
///
/// @param role what it is; never outside of any VPC
/// @param home its VPC; an address is in that of the interface which recorded it
/// @param with another that belongs to the same node: it has the role and the VPC of that one, whatever else is wished
/// @param leadsTo of an endpoint, one of the Network Load Balancer that is behind it: both are what that takes
public record Wish(Optional<NodeKind> role, Optional<Home> home, Optional<Member> with, Optional<Member> leadsTo) {
    /// That nothing was set.
    public static final Wish NOTHING =
            new Wish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Wish {
        if (role.equals(Optional.of(NodeKind.OUTSIDE))) {
            throw new IllegalArgumentException("outside of any VPC nothing is set");
        }
    }

    /// What it is, wherever it belongs.
    public Wish as(NodeKind kind) {
        return new Wish(
                Optional.of(kind), home, Optional.empty(),
                kind == NodeKind.INTERFACE_ENDPOINT ? leadsTo : Optional.empty());
    }

    public Wish in(Home wanted) {
        return new Wish(role, Optional.of(wanted), Optional.empty(), leadsTo);
    }

    /// That it belongs to the node of another, instead of whatever was set before.
    public Wish with(Member other) {
        return new Wish(Optional.empty(), Optional.empty(), Optional.of(other), Optional.empty());
    }

    /// That it is an endpoint before this load balancer.
    public Wish leadingTo(Member balancer) {
        return new Wish(Optional.empty(), home, Optional.empty(), Optional.of(balancer));
    }

    public boolean isNothing() {
        return equals(NOTHING);
    }
}
