package blindspot.capture;

import blindspot.query.Basis;
import java.util.OptionalDouble;

/// What the records of one lane of a leg, or of both, add up to. Traffic that both ends recorded stands in two records.
///
/// A packet that the sender's end rejected never gets to the receiver's: what is rejected at either end is never the same,
/// and always counted. What the sender's end accepted is what the receiver's end accepted or rejected.
///
/// @param once of each sender what its end recorded, else what the receiver's end did; what is not known to be of either end
///     counts as the sender's, and may be counted twice
/// @param bothEnds every record
/// @param rejected what was rejected at either end
/// @param unknown how many records are not known to be of either end
/// @param sent of those senders whose accepted traffic both ends recorded, what the senders' ends did
/// @param received the same traffic, as the receivers' ends recorded it
public record LaneTotal(
        Volume once, Volume bothEnds, Volume rejected, long unknown, Volume sent, Volume received) {
    public static final LaneTotal NONE =
            new LaneTotal(Volume.NONE, Volume.NONE, Volume.NONE, 0, Volume.NONE, Volume.NONE);

    public LaneTotal plus(LaneTotal other) {
        return new LaneTotal(
                once.plus(other.once), bothEnds.plus(other.bothEnds), rejected.plus(other.rejected),
                unknown + other.unknown, sent.plus(other.sent), received.plus(other.received));
    }

    public Volume on(Basis basis) {
        return switch (basis) {
            case ONCE -> once;
            case BOTH_ENDS -> bothEnds;
        };
    }

    /// By how many per cent of the larger number the packets differ that both ends recorded: 0 to 100; empty where no
    /// packets were recorded at both.
    public OptionalDouble difference() {
        long larger = Math.max(sent.packets(), received.packets());
        return sent.packets() <= 0 || received.packets() <= 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(100.0 * Math.abs(sent.packets() - received.packets()) / larger);
    }
}
