package blindspot.capture;

import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import java.util.List;
import java.util.Optional;

/// One half of a lane of which no record is shown, at one network interface of that end, and what is told of the reasons.
///
/// @param node the index of the node at that end
/// @param at empty where none of the node's interfaces is known
/// @param reasons all of [Absence], in its order
/// @param hidden how many records are loaded of it and not shown
public record EmptyHalf(
        Leg leg, End end, int node, Optional<NetworkInterface> at, Lane lane, List<Reason> reasons, long hidden) {
    /// Whether it is so. Several may be so at once, and one that is so need not be all that keeps records away.
    public record Reason(Absence absence, Told answer) {}

    public EmptyHalf {
        reasons = List.copyOf(reasons);
    }
}
