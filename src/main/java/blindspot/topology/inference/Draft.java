package blindspot.topology.inference;

import blindspot.topology.Fact;
import blindspot.topology.LegKind;
import java.util.ArrayList;
import java.util.List;

/// A path before it is drawn.
///
/// @param stages in order
/// @param joins between each and the next
record Draft(List<Stage> stages, List<Fact<LegKind>> joins, long records, long packets, Reason reason) {
    Draft {
        stages = List.copyOf(stages);
        joins = List.copyOf(joins);
    }

    /// One more stage.
    Draft then(Stage next, Fact<LegKind> join, long more, long morePackets) {
        List<Stage> all = new ArrayList<>(stages);
        all.add(next);
        List<Fact<LegKind>> allJoins = new ArrayList<>(joins);
        allJoins.add(join);
        return new Draft(all, allJoins, records + more, packets + morePackets, reason);
    }

    /// Whether it may go on into this VPC: a path is in two at most, and comes back to none.
    boolean mayEnter(int vpc) {
        return vpc == last().vpc() || stages.stream().allMatch(stage -> stage.vpc() == last().vpc());
    }

    Draft because(Reason other) {
        return new Draft(stages, joins, records, packets, other);
    }

    Stage last() {
        return stages.getLast();
    }
}
