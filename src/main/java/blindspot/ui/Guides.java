package blindspot.ui;

import blindspot.ui.about.AboutFeature;
import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Session;
import blindspot.ui.shell.Commands;
import blindspot.ui.shell.KeysFeature;
import blindspot.ui.shell.PaletteFeature;
import blindspot.ui.tour.TourFeature;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Scene;

/// What leads through the program: a tour, every command by its name, keys, and what it is.
final class Guides implements Feature {
    private final List<Feature> all;

    /// @param commands all that there are
    /// @param scene the window's
    Guides(Session session, Overlay overlay, Supplier<Commands> commands, Supplier<Scene> scene) {
        Supplier<Optional<Node>> focused = () -> Optional.ofNullable(scene.get().getFocusOwner());
        all = List.of(
                new TourFeature(session, overlay, key -> commands.get().named(key), scene),
                new PaletteFeature(session.words(), overlay, commands),
                new KeysFeature(session.words(), overlay, commands, focused), new AboutFeature(session, overlay));
    }

    @Override
    public List<Command> commands() {
        return all.stream().flatMap(feature -> feature.commands().stream()).toList();
    }
}
