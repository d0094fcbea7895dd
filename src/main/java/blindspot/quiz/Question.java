package blindspot.quiz;

import blindspot.capture.Observability;
import blindspot.capture.Viewpoint;
import blindspot.i18n.LocalizedText;
import blindspot.topology.Leg;
import blindspot.topology.Topology;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// Asks which legs of the path the flow logs of `recordedBy` can record.
///
/// `id` stays the same when the words change. The right answer is nowhere stored: the rules of `capture` give it for
/// whatever topology is drawn.
public record Question(
        String id,
        LocalizedText prompt,
        Viewpoint recordedBy,
        Optional<LocalizedText> hint,
        LocalizedText explanation,
        Citation citation) {

    /// The numbers of the legs that are right.
    public SortedSet<Integer> rightLegs(Topology topology) {
        Observability observability = new Observability(topology);
        return topology.legs()
                .stream()
                .filter(leg -> observability.whyNot(leg, recordedBy).isEmpty())
                .map(Leg::number)
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
