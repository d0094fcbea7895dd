package blindspot.simulation;

import blindspot.model.Address;
import java.util.Optional;

/// A part of a conversation's way: from one interface to the next, with the addresses and ports that packets carry
/// there on the way forth.
///
/// @param from whose interface packets leave; empty outside any VPC
/// @param to whose interface they enter; empty outside any VPC
/// @param leg the number of the path's leg that it is, 0 for none
record Stretch(
        Optional<WorldInterface> from, Optional<WorldInterface> to, Address source, int sourcePort, Address destination,
        int destinationPort, Via via, int leg) {
    /// Between two interfaces, each by its own address.
    static Stretch between(
            WorldInterface from, int sourcePort, WorldInterface to, int destinationPort, Via via, int leg) {
        return new Stretch(
                Optional.of(from), Optional.of(to), from.address(), sourcePort, to.address(), destinationPort, via,
                leg);
    }

    /// From a load balancer to a target, by the address that this is registered by.
    static Stretch toTarget(WorldInterface from, int sourcePort, WorldInterface target, int leg) {
        return new Stretch(
                Optional.of(from), Optional.of(target), from.address(), sourcePort, target.registered(),
                TargetSide.TARGET_PORT, Via.SAME_VPC, leg);
    }

    /// Whether its ends are in two subnets; what is outside any VPC is in another one.
    boolean crossesSubnets() {
        return from.isEmpty() || to.isEmpty() || !from.get().subnet().equals(to.get().subnet());
    }
}
