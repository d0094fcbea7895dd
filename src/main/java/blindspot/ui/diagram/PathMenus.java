package blindspot.ui.diagram;

import blindspot.ui.session.Focus;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// The menu of the places of the picture, made when it is asked for the first time.
final class PathMenus {
    private final DiagramModel model;
    private final PlaceActions actions;
    private @Nullable PathMenu made;

    PathMenus(DiagramModel model, PlaceActions actions) {
        this.model = model;
        this.actions = actions;
    }

    /// @param place tells which place is there when the menu opens
    void install(Node target, Supplier<Focus> place) {
        target.setOnContextMenuRequested(event -> {
            menu().open(target, place.get(), event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    /// Opens it below a place.
    void open(Node target, Focus place) {
        menu().open(target, place);
    }

    private PathMenu menu() {
        if (made == null) {
            made = new PathMenu(model, actions);
        }
        return made;
    }
}
