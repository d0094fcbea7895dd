package blindspot.quiz;

import blindspot.capture.Observability;
import blindspot.capture.Viewpoint;
import blindspot.i18n.LocalizedText;
import blindspot.topology.Leg;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Asks which legs of the path the flow logs of `recordedBy` can record: the first VPC of the path, its second, or both.
///
/// `id` stays the same when the words change. The right answer is nowhere stored: the rules of `capture` give it for
/// whatever topology is drawn.
public record Question(
        String id,
        LocalizedText prompt,
        Viewpoint recordedBy,
        Optional<LocalizedText> hint,
        LocalizedText explanation,
        List<Citation> citations) {
    public Question {
        citations = List.copyOf(citations);
    }

    /// Whose flow logs of a path are asked for: of its first VPC, of its second, of both. Empty where the path does not go
    /// through that VPC, or not through two, so that nobody can answer.
    public Optional<Viewpoint> asksFor(Topology topology) {
        List<Integer> vpcs = topology.pathVpcs();
        return switch (recordedBy) {
            case Viewpoint.OfVpc(int place) ->
                place < vpcs.size() ? Optional.of(new Viewpoint.OfVpc(vpcs.get(place))) : Optional.empty();
            case Viewpoint.All() -> vpcs.size() > 1 ? Optional.of(recordedBy) : Optional.empty();
        };
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
}
