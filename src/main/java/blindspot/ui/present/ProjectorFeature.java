package blindspot.ui.present;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import javafx.stage.Stage;

/// What is for a room that looks on.
public final class ProjectorFeature implements Feature {
    private final Projector projector;
    private final Region picture;
    private final ProjectorView view;
    private final Words words;
    private final BooleanProperty blank = new SimpleBooleanProperty();
    private final BooleanProperty ringed = new SimpleBooleanProperty();
    private final BlankScreen blankScreen;
    private final PointerHalo halo = new PointerHalo();

    /// @param picture that is shown alone, with the caption
    /// @param audience the window for a room; while it is open it is what gets blank, and not the trainer's
    public ProjectorFeature(
            Projector projector, Region picture, ObservableValue<Caption> caption, Words words, Audience audience) {
        this.projector = projector;
        this.picture = picture;
        this.words = words;
        view = new ProjectorView(picture, caption);
        blankScreen = new BlankScreen(words, blank);
        blankScreen.visibleProperty().bind(blank.and(audience.open().not()));
        halo.visibleProperty().bind(ringed);
    }

    /// The picture with its words, in place of all else in the window.
    public Region view() {
        return view.node();
    }

    /// What lies above the window, from below.
    public List<Node> layers() {
        return List.of(blankScreen, halo);
    }

    /// What a room sees of a picture in a window of its own.
    public AudienceView forAudience(Region ownPicture, ObservableValue<Caption> caption) {
        BlankScreen above = new BlankScreen(words, blank);
        above.visibleProperty().bind(blank);
        PointerHalo ring = new PointerHalo();
        ring.visibleProperty().bind(ringed);
        return new AudienceView(ownPicture, caption, above, ring);
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
                        .when(projector.on().and(blank.not())),
                Command.in(VIEW, "full-screen", this::changeFullScreen, chord("F11")).marked(fullScreen),
                Command.in(VIEW, "blank", () -> blank.set(!blank.get()), typed("b")).marked(blank),
                Command.in(VIEW, "blank-end", () -> blank.set(false), chord("Esc")).when(blank),
                Command.in(VIEW, "halo", () -> ringed.set(!ringed.get()), typed("h")).marked(ringed));
    }

    private void startOrEnd() {
        if (projector.on().get()) {
            end();
        } else {
            view.takePicture();
            stage().ifPresent(projector::start);
            view.node().requestFocus();
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
