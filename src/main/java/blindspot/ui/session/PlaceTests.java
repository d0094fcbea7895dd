package blindspot.ui.session;

import blindspot.query.Filter;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Optional;

/// The tests of a filter that keep the records of a place of the picture.
public final class PlaceTests {
    private PlaceTests() {}

    /// Empty for a place that no test is for.
    public static Optional<Filter> of(Focus place, Topology topology) {
        return switch (place) {
            case Focus.OnLeg(int number) ->
                Optional.of(new Filter.Says("leg", false, List.of(Integer.toString(number))));
            case Focus.OnNode(int index) ->
                Optional.of(new Filter.Says("recorded-at", false, List.of(topology.nodes().get(index).id())));
            case Focus.Everything _,Focus.OnPart _,Focus.Elsewhere _,Focus.Unplaced _,Focus.Proof _ -> Optional.empty();
        };
    }
}
