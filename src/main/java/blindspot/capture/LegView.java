package blindspot.capture;

import blindspot.query.Basis;
import blindspot.topology.Leg;
import java.util.List;
import java.util.Optional;

/// A leg as a viewpoint's flow logs show it.
///
/// @param why the rule that keeps it out of them, where one does
/// @param saysPackets whether any record says how many packets there were
/// @param requests what the viewpoint's records of it add up to
/// @param responses the same
/// @param quarters request at the from-end, request at the to-end, response at the to-end, response at the from-end
public record LegView(
        Leg leg, LegState state, Optional<Rule> why, boolean saysPackets, LaneTotal requests, LaneTotal responses,
        List<Quarter> quarters) {
    public LegView {
        quarters = List.copyOf(quarters);
    }

    /// Whether no record of a lane is known or possible at this end.
    public boolean isEmpty(Lane lane, End end) {
        Quarter quarter = quarters.get(LegViews.quarter(lane, end));
        return quarter.certain() + quarter.possible() == 0;
    }

    /// Of both lanes.
    public LaneTotal total() {
        return requests.plus(responses);
    }

    /// How many records of the leg the viewpoint has.
    public long records() {
        return total().bothEnds().records();
    }

    /// The sum of packets, counted at one end; empty when no record says.
    public Optional<Long> packets() {
        return packets(Basis.ONCE);
    }

    /// The sum of packets; empty when no record says.
    public Optional<Long> packets(Basis basis) {
        return saysPackets ? Optional.of(total().on(basis).packets()) : Optional.empty();
    }

    /// The sum of bytes, counted at one end as `packets` are; records that do not say it count as 0.
    public long bytesOnce() {
        return total().once().bytes();
    }

    /// Whether the viewpoint's flow logs can show the leg at all.
    public boolean inView() {
        return why.isEmpty();
    }
}
