package blindspot.sketch;

import java.util.BitSet;

/// Which network interfaces, by their index, have an open eye.
///
/// `certain` have records that are loaded; of `possible` it may be so; `able` could record what is told of just now. Where
/// they are not `told`, nothing is said of whether records are loaded.
public record Eyes(BitSet certain, BitSet possible, BitSet able, boolean told) {
    /// Of which records are loaded, surely and perhaps.
    public static Eyes loaded(BitSet certain, BitSet possible) {
        return new Eyes(certain, possible, new BitSet(), true);
    }

    /// Which could record what is told of; of what is loaded nothing is told.
    public static Eyes able(BitSet able) {
        return new Eyes(new BitSet(), new BitSet(), able, false);
    }

    /// No open eye, and nothing told of what is loaded.
    public static Eyes none() {
        return able(new BitSet());
    }
}
