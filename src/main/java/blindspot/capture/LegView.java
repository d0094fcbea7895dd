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

    /// The sum of bytes, counted at one end as `packets` are; records that do not say it count as 0.
    public long bytesOnce() {
        return sent(quarters.get(0), quarters.get(1)) + sent(quarters.get(2), quarters.get(3));
    }

    /// What the sender recorded, else what the receiver recorded.
    private static long sent(Quarter sender, Quarter receiver) {
        return (sender.certain() + sender.possible() > 0 ? sender : receiver).bytes();
    }

    /// Whether the viewpoint's flow logs can show the leg at all.
    public boolean inView() {
        return why.isEmpty();
    }
}
