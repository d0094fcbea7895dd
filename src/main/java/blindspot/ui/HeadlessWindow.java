package blindspot.ui;

import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.settings.Settings;
import blindspot.settings.TextSize;
import blindspot.topology.Topology;
import blindspot.topology.inference.NoPath;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.DrawnPath;
import blindspot.ui.session.Picture;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;

/// The window where no display is, for pictures and self-tests: everything it is asked is done when the call returns.
/// Use inside [blindspot.ui.fx.Headless#call].
public final class HeadlessWindow implements AutoCloseable {
    private final App app;
    private final Stage stage = new Stage();
    private final int width;
    private final int height;

    /// How it looks; `width` and `height` are in pixels.
    public record Look(Language language, boolean dark, ZoneId zone, int width, int height, TextSize text) {
        /// With texts of the ordinary size.
        public Look(Language language, boolean dark, ZoneId zone, int width, int height) {
            this(language, dark, zone, width, height, TextSize.ORDINARY);
        }
    }

    public HeadlessWindow(Look look) {
        this(look, FxJobs.onCallersThread());
    }

    /// @param jobs that run on the caller's thread
    public HeadlessWindow(Look look, FxJobs jobs) {
        app = new App(jobs, Settings.DEFAULT, Lesson.open(Lesson.FIRST));
        width = look.width();
        height = look.height();
        stage.setScene(app.scene());
        app.appearance().choose(look.text());
        app.look(look.dark());
        app.session().speak(look.language());
        app.session().showTimesIn(look.zone());
        stage.setWidth(width);
        stage.setHeight(height);
        stage.show();
    }

    public App app() {
        return app;
    }

    /// The models behind it.
    public Workbench workbench() {
        return app.workbench();
    }

    /// What the window shows of the records.
    public Picture picture() {
        return app.session().picture().get();
    }

    /// Draws the records on what a topology states.
    public void drawOn(Topology topology) {
        app.session().show(app.session().table(), topology, false);
    }

    /// Draws the path of this number, from 1; says why where there is none. The first is drawn anyway, if there is one.
    public Optional<NoPath> drawPath(int number) {
        DrawnPath path = app.session().path().get();
        if (number > 1 && number <= path.choices().size()) {
            app.session().choosePath(number - 1);
        }
        return number <= Math.max(1, path.choices().size())
                ? Optional.empty()
                : path.noPath().or(() -> Optional.of(NoPath.NO_SUCH_PATH));
    }

    /// Writes a picture of the window, or of the diagram alone, as PNG.
    public void write(Path file, boolean diagramAlone) throws IOException {
        var image = Snapshots.window(app, width, height);
        Snapshots.write(diagramAlone ? Snapshots.node(app.diagram()) : image, file);
    }

    /// Every text that the window shows.
    public List<String> texts() {
        Snapshots.window(app, width, height);
        List<String> texts = new ArrayList<>();
        collect(app.scene().getRoot(), texts);
        app.diagram().sketch().words().forEach(texts::add);
        return List.copyOf(texts);
    }

    private static void collect(Node node, List<String> texts) {
        if (!node.isVisible()) {
            return;
        }
        if (node instanceof Labeled labeled && labeled.getText() != null) {
            texts.add(labeled.getText());
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, texts));
        }
    }

    @Override
    public void close() {
        stage.hide();
    }
}
