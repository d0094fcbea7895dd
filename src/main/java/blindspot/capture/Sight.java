package blindspot.capture;

import java.util.List;

/// What an interface, or all of a node together, has of one lane of a leg that it is an end of.
public sealed interface Sight {
    /// There are records of it.
    ///
    /// @param accepted what was surely recorded there and not rejected
    /// @param rejected what was surely recorded there and rejected
    /// @param possible what was recorded there or elsewhere: nobody knows where
    record Recorded(Volume accepted, Volume rejected, Volume possible) implements Sight {
        /// How many records are of it, or may be.
        public long records() {
            return accepted.records() + rejected.records() + possible.records();
        }
    }

    /// No flow log ever has it, by a rule.
    record Never(Rule rule) implements Sight {}

    /// What is loaded is of no flow log that has it.
    record NotLoaded() implements Sight {}

    /// Nothing that is loaded is surely of its VPC, but records that nobody can place may be.
    ///
    /// @param reasons all of [Absence], in its order
    record PerhapsNotLoaded(List<EmptyHalf.Reason> reasons) implements Sight {
        public PerhapsNotLoaded {
            reasons = List.copyOf(reasons);
        }
    }

    /// No record of it is shown.
    ///
    /// @param reasons all of [Absence], in its order
    record Nothing(List<EmptyHalf.Reason> reasons) implements Sight {
        public Nothing {
            reasons = List.copyOf(reasons);
        }
    }
}
