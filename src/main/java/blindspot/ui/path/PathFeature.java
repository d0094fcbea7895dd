package blindspot.ui.path;

import static blindspot.ui.feature.Command.Menu.RECORDS;
import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.Mode;
import java.util.List;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Which of the paths that there are is drawn.
public final class PathFeature implements Feature {
    private final PathModel model;
    private final PathBar view;
    private final Overlay overlay;

    /// @param diagram what there is nothing to show in while there is no path
    /// @param change asks to change what is held to be where
    /// @param release lets the records tell the path instead of who states it
    public PathFeature(PathModel model, Node diagram, Overlay overlay, Runnable change, Runnable release) {
        this.model = model;
        this.overlay = overlay;
        view = new PathBar(model, diagram, this::choose, change, release);
    }

    /// What is said of the path, below a band. Takes the place of the diagram where there is no path.
    public Region below(Region band) {
        VBox both = new VBox(band, view);
        VBox.setVgrow(view, Priority.ALWAYS);
        view.standsAlone().subscribe(alone -> VBox.setVgrow(both, alone ? Priority.ALWAYS : Priority.NEVER));
        return both;
    }

    @Override
    public Set<Topic> topics() {
        return Topic.ofPicture();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(VIEW, "choose-path", this::choose, typed("w")).when(model.isChoice()),
                Command.in(VIEW, "next-path", () -> model.step(1), chord("Alt+Page Down")).when(model.isChoice()),
                Command.in(VIEW, "previous-path", () -> model.step(-1), chord("Alt+Page Up")).when(model.isChoice()),
                Command.in(RECORDS, "draw-path", model.ofRecords()::drawForSelected, typed("d"))
                        .when(model.session().mode().isEqualTo(Mode.EXPLORE)));
    }

    private void choose() {
        overlay.open(new PathChooser(model, overlay::close));
    }
}
