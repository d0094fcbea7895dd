package blindspot.capture;

import blindspot.topology.Leg;
import java.util.List;
import java.util.Optional;

/// A leg as a viewpoint's flow logs show it.
///
/// `why` is the rule that keeps it out of them, where one does. `records` counts the viewpoint's records of the leg,
/// `packets` is their sum counted at one end (empty when no record says), `quarters` are request at the
/// from-end, request at the to-end, response at the to-end, response at the from-end.
public record LegView(
        Leg leg, LegState state, Optional<Rule> why, long records, Optional<Long> packets, List<Quarter> quarters) {
    public LegView {
        quarters = List.copyOf(quarters);
    }

    /// Whether the viewpoint's flow logs can show the leg at all.
    public boolean inView() {
        return why.isEmpty();
    }
}
