package blindspot.ui.open;

import static blindspot.ui.feature.Command.Menu.FILE;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.settings.Settings;
import blindspot.ui.feature.Choice;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.OpenSession;
import java.io.File;
import java.util.List;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleStringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/// Asks for files and folders to open, and remembers which were.
public final class FilesFeature implements Feature {
    private final OpenSession open;
    private final Node inWindow;
    private final ObservableList<Choice> recent = FXCollections.observableArrayList();

    /// @param inWindow a node of the window that the system's dialogs belong to
    public FilesFeature(OpenSession open, Node inWindow) {
        this.open = open;
        this.inWindow = inWindow;
        open.recent().subscribe(this::listRecent);
        listRecent();
    }

    private void listRecent() {
        recent.setAll(open.recent().stream().map(this::recent).toList());
    }

    private Choice recent(String path) {
        return new Choice(
                new SimpleStringProperty(Printable.of(path)), Optional.empty(), () -> open.openRecent(path));
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(FILE, "open-files", this::chooseFiles, chord("Shortcut+O")),
                Command.in(FILE, "open-folder", this::chooseFolder, chord("Shortcut+Shift+O")),
                Command.in(FILE, "open-recent", () -> open.openRecent(open.recent().getFirst()))
                        .when(Bindings.isNotEmpty(recent))
                        .choosing(recent));
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withOpening(opening -> opening.withRecentFiles(open.recent()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(open.recent());
    }

    public void chooseFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages().text("open.choose-files"));
        List<File> files = chooser.showOpenMultipleDialog(inWindow.getScene().getWindow());
        if (files != null) {
            open.open(files.stream().map(File::toPath).toList(), false);
        }
    }

    private void chooseFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages().text("open.choose-folder"));
        File folder = chooser.showDialog(inWindow.getScene().getWindow());
        if (folder != null) {
            open.open(List.of(folder.toPath()), false);
        }
    }

    private Messages messages() {
        return open.session().messages().get();
    }
}
