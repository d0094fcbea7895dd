package blindspot.ui.tour;

import static blindspot.ui.feature.Command.Menu.HELP;

import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Leads from stop to stop over the window, forward and back, until it is ended.
public final class TourFeature implements Feature {
    private final Session session;
    private final Overlay overlay;
    private final Supplier<Scene> scene;

    /// A stop and the part of the window that it is at.
    private record Place(TourStop stop, Node part) {}

    /// @param scene the window that it is over
    public TourFeature(Session session, Overlay overlay, Supplier<Scene> scene) {
        this.session = session;
        this.overlay = overlay;
        this.scene = scene;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.in(HELP, "tour", this::start));
    }

    /// From the first stop, where records are explored. Parts that are not to be seen are left out.
    private void start() {
        session.use(Mode.EXPLORE);
        scene.get().getRoot().applyCss();
        scene.get().getRoot().layout();
        show(places(), 0);
    }

    private List<Place> places() {
        return Stream.of(TourStop.values())
                .flatMap(stop -> stop.in(scene.get()).map(part -> new Place(stop, part)).stream())
                .toList();
    }

    private void show(List<Place> places, int at) {
        Place place = places.get(at);
        Optional<Runnable> back = at == 0 ? Optional.empty() : Optional.of(() -> show(places, at - 1));
        Optional<Runnable> next =
                at == places.size() - 1 ? Optional.empty() : Optional.of(() -> show(places, at + 1));
        overlay.point(
                new TourCard(
                        session.words(), session.messages().get().text("tour." + place.stop().code()), at + 1,
                        places.size(), back, next, overlay::close),
                place.part());
    }
}
