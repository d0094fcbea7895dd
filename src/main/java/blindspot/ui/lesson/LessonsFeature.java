package blindspot.ui.lesson;

import static blindspot.ui.feature.Command.Menu.FILE;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.settings.Settings;
import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Session;
import java.io.File;
import java.util.List;
import javafx.beans.Observable;
import javafx.stage.FileChooser;

/// Chooses a lesson, and remembers those of the user.
public final class LessonsFeature implements Feature {
    private final LessonsModel model;
    private final Session session;
    private final Overlay overlay;

    public LessonsFeature(LessonsModel model, Session session, Overlay overlay) {
        this.model = model;
        this.session = session;
        this.overlay = overlay;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.in(FILE, "lessons", this::show, chord("Shortcut+Shift+E")));
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withOpening(opening -> opening.withLessonFiles(model.own()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(model.own());
    }

    /// Shows the lessons.
    public void show() {
        model.look();
        overlay.open(new LessonsView(model, session.words(), this::chooseFile, overlay::close));
    }

    private void chooseFile() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(session.messages().get().text("lessons.open-own"));
        chooser.getExtensionFilters()
                .add(new FileChooser.ExtensionFilter(session.messages().get().text("lessons.files"), "*.json"));
        File file = chooser.showOpenDialog(overlay.getScene().getWindow());
        if (file != null) {
            overlay.close();
            model.open(file.toPath());
        }
    }
}
