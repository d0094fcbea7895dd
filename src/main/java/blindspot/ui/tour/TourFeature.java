package blindspot.ui.tour;

import static blindspot.ui.feature.Command.Menu.HELP;

import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Showing;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Scene;

/// Leads from stop to stop over the window, forward and back, until it is ended.
public final class TourFeature implements Feature {
    private final Session session;
    private final Overlay overlay;
    private final Function<String, Command> commands;
    private final Supplier<Scene> scene;

    /// A stop and the part of the window that it is at.
    private record Place(TourStop stop, Node part) {}

    /// @param commands each by its key
    /// @param scene the window that it is over
    public TourFeature(
            Session session, Overlay overlay, Function<String, Command> commands, Supplier<Scene> scene) {
        this.commands = commands;
        this.session = session;
        this.overlay = overlay;
        this.scene = scene;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.in(HELP, "tour", this::start));
    }

    /// From the first stop, where records are explored. Parts that are hidden are shown for its time; those that there are
    /// not, as the legs of no path, are left out.
    private void start() {
        session.use(Mode.EXPLORE);
        List<Command> switched = Stream.of(TourStop.values())
                .flatMap(stop -> stop.switches().stream())
                .filter(each -> isOn(commands.apply(each.command())) != each.on())
                .map(each -> commands.apply(each.command()))
                .filter(Command::call)
                .toList();
        scene.get().getRoot().applyCss();
        scene.get().getRoot().layout();
        show(places(), 0);
        whenEnded(() -> switched.forEach(Command::call));
    }

    private static boolean isOn(Command command) {
        return command.showing() instanceof Showing.Mark(var on) && on.getValue();
    }

    private void whenEnded(Runnable action) {
        overlay.visibleProperty().addListener(new ChangeListener<>() {
            @Override
            public void changed(ObservableValue<? extends Boolean> shown, Boolean before, Boolean now) {
                if (!now) {
                    shown.removeListener(this);
                    action.run();
                }
            }
        });
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
