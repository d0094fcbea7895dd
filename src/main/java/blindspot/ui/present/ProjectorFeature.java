package blindspot.ui.present;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import javafx.stage.Window;

/// What is for a room that looks on.
public final class ProjectorFeature implements Feature {
    private final BlankScreen blank;
    private final PointerHalo halo = new PointerHalo();

    public ProjectorFeature(Words words) {
        blank = new BlankScreen(words);
    }

    /// What lies above the window, from below.
    public List<Node> layers() {
        return List.of(blank, halo);
    }

    @Override
    public List<Command> commands() {
        ObservableValue<Boolean> fullScreen = halo.sceneProperty()
                .flatMap(scene -> scene.windowProperty())
                .flatMap(window -> window instanceof Stage stage ? stage.fullScreenProperty() : null)
                .orElse(false);
        return List.of(
                Command.in(VIEW, "full-screen", this::changeFullScreen, chord("F11")).marked(fullScreen),
                Command.in(VIEW, "blank", () -> blank.setVisible(!blank.isVisible()), typed("b"))
                        .marked(blank.visibleProperty()),
                Command.in(VIEW, "blank-end", () -> blank.setVisible(false), chord("Esc"))
                        .when(blank.visibleProperty()),
                Command.in(VIEW, "halo", () -> halo.setVisible(!halo.isVisible()), typed("h"))
                        .marked(halo.visibleProperty()));
    }

    private void changeFullScreen() {
        Window window = halo.getScene().getWindow();
        if (window instanceof Stage stage) {
            stage.setFullScreen(!stage.isFullScreen());
        }
    }
}
