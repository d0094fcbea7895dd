package blindspot.description;

import blindspot.capture.Evidence;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Observability;
import blindspot.capture.Viewpoint;
import blindspot.sketch.Eyes;
import blindspot.topology.Topology;
import blindspot.whatif.Recordable;
import java.util.BitSet;

/// What of the path is told: whoever draws it and whoever says it in words tells the same.
public sealed interface PathShowing {
    /// What flow logs recorded.
    record Recorded() implements PathShowing {}

    /// Nothing that could give the answer of a question away.
    record Hidden() implements PathShowing {}

    /// One request on its way: what is recorded is not told, but who could record it.
    ///
    /// @param leg that it is on, by its number; 0 while it is on none
    record Illustrated(int leg) implements PathShowing {}

    /// What flow logs could record that are only pretended.
    record Pretended(Recordable recordable) implements PathShowing {}

    /// Whether nothing is told of what is recorded of a leg.
    default boolean isPlain(LegView view) {
        return switch (this) {
            case Recorded _ -> false;
            case Hidden _ -> true;
            case Illustrated _,Pretended _ -> view.state() != LegState.NEVER_LOGGED;
        };
    }

    /// Whether nothing is told of what is recorded anywhere.
    default boolean isPlain() {
        return switch (this) {
            case Recorded _ -> false;
            case Hidden _,Illustrated _,Pretended _ -> true;
        };
    }

    /// Which network interfaces have an open eye.
    default Eyes eyes(Evidence evidence, Viewpoint viewpoint) {
        return switch (this) {
            case Recorded _ -> Eyes.loaded(
                    evidence.recordingInterfaces(viewpoint, true), evidence.recordingInterfaces(viewpoint, false));
            case Hidden _,Pretended _ -> Eyes.none();
            case Illustrated(int leg) -> leg == 0 ? Eyes.none() : ableToRecord(leg, evidence.topology());
        };
    }

    private static Eyes ableToRecord(int leg, Topology topology) {
        BitSet able = new BitSet();
        new Observability(topology).recorders(topology.legs().get(leg - 1), Viewpoint.BOTH)
                .forEach(node -> node.interfaces().forEach(each -> able.set(each.index())));
        return Eyes.able(able);
    }
}
