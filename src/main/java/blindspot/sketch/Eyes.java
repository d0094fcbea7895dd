package blindspot.sketch;

import java.util.BitSet;

/// Which network interfaces, by their index, have an open eye.
///
/// `certain` have records that are loaded; of `possible` it may be so; `able` could record what is told of just now.
public record Eyes(BitSet certain, BitSet possible, BitSet able) {
    /// No open eye.
    public static Eyes none() {
        return new Eyes(new BitSet(), new BitSet(), new BitSet());
    }
}
