package blindspot.ui.present;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// What is for a room that looks on.
public final class ProjectorFeature implements Feature {
    private final Projector projector;
    private final Region picture;
    private final ProjectorView view;
    private final BlankScreen blank;
    private final PointerHalo halo = new PointerHalo();

    /// @param picture that is shown alone, with the caption
    public ProjectorFeature(Projector projector, Region picture, ObservableValue<Caption> caption, Words words) {
        this.projector = projector;
        this.picture = picture;
        view = new ProjectorView(picture, caption);
        blank = new BlankScreen(words);
    }

    /// The picture with its words, in place of all else in the window.
    public Region view() {
        return view;
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
                Command.in(VIEW, "projector", this::startOrEnd, chord("F5")).marked(projector.on()),
                Command.in(VIEW, "projector-end", this::end, chord("Esc"))
                        .when(projector.on().and(blank.visibleProperty().not())),
                Command.in(VIEW, "full-screen", this::changeFullScreen, chord("F11")).marked(fullScreen),
                Command.in(VIEW, "blank", () -> blank.setVisible(!blank.isVisible()), typed("b"))
                        .marked(blank.visibleProperty()),
                Command.in(VIEW, "blank-end", () -> blank.setVisible(false), chord("Esc"))
                        .when(blank.visibleProperty()),
                Command.in(VIEW, "halo", () -> halo.setVisible(!halo.isVisible()), typed("h"))
                        .marked(halo.visibleProperty()));
    }

    private void startOrEnd() {
        if (projector.on().get()) {
            end();
        } else {
            view.takePicture();
            stage().ifPresent(projector::start);
            view.requestFocus();
        }
    }

    private void end() {
        view.givePictureBack();
        stage().ifPresent(projector::end);
        picture.requestFocus();
    }

    private void changeFullScreen() {
        stage().ifPresent(stage -> stage.setFullScreen(!stage.isFullScreen()));
    }

    private Optional<Stage> stage() {
        return Optional.ofNullable(halo.getScene())
                .map(scene -> scene.getWindow() instanceof Stage stage ? stage : null);
    }
}
