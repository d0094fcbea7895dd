package blindspot.replay;

/// How many packets a dot stands for, at a speed in log seconds per real second. One for the whole view; it is printed.
///
/// A record shows as many dots as [#dots] says, so never more dots than it has packets. `known` is false when no record
/// says how many packets it had: then a dot is a record. `mixed` says that some records say and others, each one dot,
/// do not.
public record Scale(double speed, long packetsPerDot, boolean known, boolean mixed) {
    /// A piece of a strand that would have more dots under way shows none, but how many they were.
    public static final int FULL = 30;

    public Scale {
        if (!(speed > 0) || packetsPerDot < 1) {
            throw new IllegalArgumentException("speed " + speed + ", " + packetsPerDot + " packets");
        }
    }

    /// The number of dots of a record with this many packets ([Script#UNKNOWN_PACKETS]: one).
    public long dots(long packets) {
        return dots(packets, packetsPerDot);
    }

    static long dots(long packets, long packetsPerDot) {
        return packets < 0 ? 1 : packets / packetsPerDot + (packets % packetsPerDot == 0 ? 0 : 1);
    }

    /// Real milliseconds as log milliseconds.
    double log(double realMillis) {
        return realMillis * speed;
    }
}
