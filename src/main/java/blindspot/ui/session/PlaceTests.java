package blindspot.ui.session;

import blindspot.capture.PictureTerms;
import blindspot.query.Filter;
import blindspot.topology.Topology;
import java.util.Optional;

/// The tests of a filter that keep the records of a place of the picture.
public final class PlaceTests {
    private PlaceTests() {}

    /// Empty for a place that no test is for.
    public static Optional<Filter> of(Focus place, Topology topology) {
        return switch (place) {
            case Focus.OnLeg(int number) -> Optional.of(PictureTerms.ofLeg(number));
            case Focus.OnNode(int index) -> Optional.of(PictureTerms.ofNode(topology.nodes().get(index)));
            case Focus.Everything _,Focus.OnPart _,Focus.OnSight _,Focus.Elsewhere _,Focus.Unplaced _,Focus.Proof _ ->
                Optional.empty();
        };
    }
}
