package blindspot.quiz;

import blindspot.capture.Evidence;
import blindspot.capture.Observability;
import blindspot.capture.Rule;
import blindspot.capture.Viewpoint;
import blindspot.store.RowSet;
import blindspot.topology.Leg;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks which legs of the path the flow logs of `recordedBy` can record: the first VPC of the path, its second, or both.
/// The rules of `capture` tell.
public record LegsQuestion(Wording wording, Viewpoint recordedBy) implements Question {
    static final String TYPE = "legs";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean asksOfRecords() {
        return false;
    }

    @Override
    public Optional<Viewpoint> asksFor(Topology topology) {
        return asked(recordedBy, topology);
    }

    /// Of a path: its first VPC, its second, both; empty where it does not go through that one, or not through two.
    static Optional<Viewpoint> asked(Viewpoint recordedBy, Topology topology) {
        List<Integer> vpcs = topology.pathVpcs();
        return switch (recordedBy) {
            case Viewpoint.OfVpc(int place) ->
                place < vpcs.size() ? Optional.of(new Viewpoint.OfVpc(vpcs.get(place))) : Optional.empty();
            case Viewpoint.All() -> vpcs.size() > 1 ? Optional.of(recordedBy) : Optional.empty();
        };
    }

    @Override
    public Optional<Posed> posed(Ground ground) {
        Topology topology = ground.topology();
        return asksFor(topology).map(asked -> {
            Observability observability = new Observability(topology);
            List<Choice> choices = new ArrayList<>();
            for (Leg leg : topology.legs()) {
                Optional<Rule> rule = observability.whyNot(leg, asked);
                choices.add(new Choice(new Label.OfLeg(leg.number()), rule.isEmpty(), rule, Optional.empty()));
            }
            return new Posed(
                    this, Form.Marks.of(new Group(Group.Kind.LEGS, true, choices)),
                    Optional.of(asked), Optional.empty());
        });
    }

    /// The numbers of the legs that are right; none where nobody can answer.
    public SortedSet<Integer> rightLegs(Topology topology) {
        Observability observability = new Observability(topology);
        Optional<Viewpoint> asked = asksFor(topology);
        return topology.legs()
                .stream()
                .filter(leg -> asked.isPresent() && observability.whyNot(leg, asked.get()).isEmpty())
                .map(Leg::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /// Those of the right legs that stand in the flow logs asked for.
    @Override
    public RowSet proof(Ground ground) {
        Evidence evidence = ground.evidence();
        Viewpoint asked = asksFor(ground.topology()).orElse(recordedBy);
        Set<Integer> right = rightLegs(ground.topology());
        return RowSet.of(IntStream.range(0, evidence.table().rowCount())
                .filter(row -> right.contains(evidence.leg(row)) && evidence.seenFrom(row, asked))
                .toArray());
    }
}
