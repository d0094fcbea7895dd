package blindspot.quiz;

import blindspot.capture.Evidence;
import blindspot.capture.Observability;
import blindspot.capture.Rule;
import blindspot.capture.Viewpoint;
import blindspot.store.RowSet;
import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Asks at which network interfaces of the path something is recorded: the traffic of a leg, which the rules of `capture`
/// tell; without a leg the records of the evidence, which these tell themselves.
///
/// @param leg the number of a leg, from 1
public record InterfacesQuestion(Wording wording, Optional<Integer> leg) implements Question {
    static final String TYPE = "interfaces";

    @Override
    public String type() {
        return TYPE;
    }

    @Override
    public boolean asksOfRecords() {
        return leg.isEmpty();
    }

    @Override
    public Optional<Posed> posed(Ground ground) {
        Topology topology = ground.topology();
        if (leg.isPresent()) {
            int number = leg.get();
            return number > topology.legs().size()
                    ? Optional.empty()
                    : Optional.of(posed(topology, ofLeg(topology, topology.legs().get(number - 1)), ruleOf(topology)));
        }
        Set<Integer> wrote = ofRecords(ground);
        return wrote.isEmpty() ? Optional.empty() : Optional.of(posed(topology, wrote, Optional.empty()));
    }

    @Override
    public RowSet found(Ground ground) {
        return leg.map(number -> rowsOf(ground.evidence(), number)).orElseGet(() -> Question.super.found(ground));
    }

    private static RowSet rowsOf(Evidence evidence, int leg) {
        return RowSet.of(
                IntStream.range(0, evidence.table().rowCount()).filter(row -> evidence.leg(row) == leg).toArray());
    }

    private Posed posed(Topology topology, Set<Integer> right, Optional<Rule> never) {
        List<Choice> choices = new ArrayList<>();
        for (Node node : topology.pathNodes()) {
            if (node.isInVpc()) {
                choices.add(new Choice(
                        new Label.OfNode(node.index()), right.contains(node.index()), never, Optional.empty()));
            }
        }
        choices.add(Choice.of(new Label.OfNone(), right.isEmpty()));
        return new Posed(
                this, Form.Marks.of(new Group(Group.Kind.INTERFACES, true, choices)),
                Optional.empty(), Optional.empty());
    }

    private Optional<Rule> ruleOf(Topology topology) {
        return new Observability(topology).whyNot(topology.legs().get(leg.orElseThrow() - 1), Viewpoint.BOTH);
    }

    private static Set<Integer> ofLeg(Topology topology, Leg leg) {
        return new Observability(topology).recorders(leg, Viewpoint.BOTH)
                .stream()
                .map(Node::index)
                .collect(Collectors.toSet());
    }

    /// Only where it is known of each of the records.
    private Set<Integer> ofRecords(Ground ground) {
        RowSet rows = proof(ground);
        Set<Integer> nodes = IntStream.range(0, rows.size())
                .mapToObj(at -> ground.evidence().recorderNode(rows.row(at)))
                .collect(Collectors.toSet());
        return nodes.contains(-1) ? Set.of() : nodes;
    }
}
