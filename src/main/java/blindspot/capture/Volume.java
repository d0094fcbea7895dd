package blindspot.capture;

import blindspot.query.Sums;

/// What some records count: how many they are, and the sums of their packets and bytes. A record that does not say these
/// counts none, and a sum beyond 2^63 - 1 stays there.
public record Volume(long records, long packets, long bytes) {
    public static final Volume NONE = new Volume(0, 0, 0);

    public Volume plus(Volume other) {
        return new Volume(
                records + other.records, Sums.capped(packets, other.packets), Sums.capped(bytes, other.bytes));
    }

    /// The same records, with the larger of each sum.
    Volume atLeast(Volume other) {
        return new Volume(records, Math.max(packets, other.packets), Math.max(bytes, other.bytes));
    }
}
