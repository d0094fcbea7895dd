package blindspot.ui.pathlist;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.source.WholeFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.control.Browser;
import blindspot.ui.control.Shown;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Pretending;
import blindspot.ui.session.Session;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.FileChooser;

/// The path as a list, in the place of the records when it is asked for, and as a page for a browser.
public final class PathListFeature implements Feature {
    private static final String SUFFIX = ".html";

    private final Session session;
    private final Browser browser;
    private final PathListModel model;
    private final StackPane view = new StackPane();
    private final LatestJob<Path> writing;

    /// @param browser opens the page
    /// @param records what it takes the place of
    /// @param back takes the keys that were in the list when it is closed
    public PathListFeature(
            Session session, MeasuredPath measured, Pretending pretending, FxJobs jobs, Browser browser, Region records,
            Runnable back) {
        this.session = session;
        this.browser = browser;
        model = new PathListModel(session, measured, pretending);
        writing = new LatestJob<>(jobs, session::fail);
        PathListView list = new PathListView(
                model, new PathListBar(session.words(), this::close, this::openPage, this::savePage));
        view.getChildren().setAll(records);
        Explained.mark(list, Topic.PICTURE);
        records.visibleProperty().bind(model.shown().not());
        model.shown().subscribe((_, shown) -> {
            if (!shown && list.isFocusWithin()) {
                back.run();
            }
        });
        Shown.firstWhen(view, list, model.shown());
        model.shown().subscribe((_, shown) -> {
            if (shown) {
                list.focusTable();
            }
        });
    }

    public PathListModel model() {
        return model;
    }

    /// The records or, while it is asked for, the list.
    public Region view() {
        return view;
    }

    /// Whether the list has the place of the records, which it has in every mode.
    public ObservableBooleanValue shown() {
        return model.shown();
    }

    /// Shows the records again.
    public void close() {
        model.open().set(false);
    }

    @Override
    public Set<Topic> topics() {
        return Topic.ofPicture();
    }

    @Override
    public List<Command> commands() {
        var drawn = session.path().map(path -> path.noPath().isEmpty());
        return List.of(
                Command.in(VIEW, "path-list", () -> model.open().set(!model.shown().get()), typed("W"))
                        .when(drawn)
                        .marked(model.shown()),
                Command.in(VIEW, "path-page", this::openPage).when(drawn),
                Command.in(VIEW, "path-page-save", this::savePage).when(drawn));
    }

    private void openPage() {
        PathPage page = PathPage.of(model);
        writing.start((_, _) -> write(temporary(), page), this::open);
    }

    private void savePage() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(session.messages().get().text("command.path-page-save"));
        chooser.setInitialFileName("path" + SUFFIX);
        File chosen = chooser.showSaveDialog(view.getScene().getWindow());
        if (chosen != null) {
            save(chosen.toPath());
        }
    }

    /// Writes the page into a file, whose name ends as those of pages do, and opens it.
    void save(Path file) {
        PathPage page = PathPage.of(model);
        Path named = file.toString().endsWith(SUFFIX) ? file : Path.of(file + SUFFIX);
        writing.start((_, _) -> write(named, page), this::open);
    }

    private void open(Path file) {
        browser.open(file.toUri());
    }

    private static Path temporary() {
        try {
            Path file = Files.createTempFile("blindspot-path-", SUFFIX);
            file.toFile().deleteOnExit();
            return file;
        } catch (IOException e) {
            throw new ProblemException(new Problem("path-page-not-written", String.valueOf(e.getMessage())), e);
        }
    }

    private static Path write(Path file, PathPage page) {
        new WholeFile(file).writeText(page.html());
        return file;
    }
}
