package blindspot.ui;

import blindspot.i18n.Messages;
import blindspot.model.TimeRange;
import blindspot.replay.Playback;
import blindspot.settings.Choice;
import blindspot.settings.Settings;
import blindspot.source.Location;
import blindspot.task.Problem;
import blindspot.ui.control.CopyBox;
import blindspot.ui.open.RangeView;
import blindspot.ui.report.LoadReportView;
import blindspot.ui.report.ReportModel;
import blindspot.ui.shell.MainWindow;
import blindspot.ui.shell.ProblemView;
import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;

/// What commands do to the window as a whole.
final class WindowActions implements AppActions {
    private static final double MINUTE = 60_000;

    private final App app;

    WindowActions(App app) {
        this.app = app;
    }

    @Override
    public void openFiles() {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(messages().text("open.choose-files"));
        List<File> files = chooser.showOpenMultipleDialog(app.scene().getWindow());
        if (files != null) {
            app.open(files.stream().map(File::toPath).toList());
        }
    }

    @Override
    public void openFolder() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(messages().text("open.choose-folder"));
        File folder = chooser.showDialog(app.scene().getWindow());
        if (folder != null) {
            app.open(List.<Path>of(folder.toPath()));
        }
    }

    @Override
    public void openBucket() {
        app.bucket().start();
        app.window().overlay().open(app.bucketView());
    }

    /// Asks about a bucket that the user pointed at.
    void askAbout(Location.S3 location, Optional<TimeRange> span) {
        app.window().overlay().open(app.bucketView());
        app.bucket().start(location, span);
    }

    @Override
    public void loadNewer() {
        app.buckets().readNewer();
    }

    @Override
    public void reloadFailed() {
        app.buckets().reloadFailed();
    }

    @Override
    public void openLesson() {
        app.openLesson();
    }

    @Override
    public void openFullCapture() {
        app.openFullCapture();
    }

    @Override
    public void showReport() {
        app.window()
                .overlay()
                .open(
                        new LoadReportView(
                                new ReportModel(app.open(), app.buckets()), this::chooseFormat, this::askTime,
                                app.window().overlay()::close));
    }

    /// Shows what is wrong with something that was opened: asks where an answer can help, else shows the report.
    void showTrouble() {
        if (app.formats().ask()) {
            app.window().overlay().open(app.formatView());
        } else {
            showReport();
        }
    }

    /// Asks for a shorter time, where memory was not enough for all records.
    void askTime() {
        if (app.ranges().start()) {
            app.window().overlay().open(new RangeView(app.ranges(), app.window().overlay()::close));
        }
    }

    /// Asks for the format of the files that wait for one, also where that was put off.
    private void chooseFormat() {
        if (app.formats().askAgain()) {
            app.window().overlay().open(app.formatView());
        }
    }

    /// Takes the question away when all is answered; where an answer was put off the report says what remains.
    void endOfQuestions(boolean open) {
        if (open) {
            return;
        }
        app.window().overlay().close(app.formatView());
        if (app.formats().putOff()) {
            showReport();
        }
    }

    /// Shows what went wrong and what to do about it.
    void showProblem(Problem problem) {
        ProblemView view = new ProblemView(
                messages().text("problem.title"),
                messages().problem(problem) + "\n" + messages().remedy(problem),
                messages(),
                app.window().overlay()::close);
        view.offerToCopy(app.session().words(), messages().toCopy(problem));
        app.window().overlay().open(view);
    }

    /// Shows that the program has a mistake; it goes on. `code` marks it in the log file, `details` can be copied.
    void showBug(String code, String details) {
        ProblemView view = new ProblemView(
                messages().text("bug.title"),
                messages().text("bug.text", code),
                messages(),
                app.window().overlay()::close);
        view.offerToCopy(messages().text("bug.copy"), () -> CopyBox.copy(details));
        app.window().overlay().open(view);
    }

    /// Goes to where the selected record begins, and to the diagram.
    void showOnDiagram() {
        app.player().goTo(app.session().selectedRow().get());
        app.diagram().requestFocus();
    }

    @Override
    public void focusFilter() {
        app.filterBar().focusField();
    }

    @Override
    public void flowStep(int by) {
        app.inspect().flowStep(by);
    }

    @Override
    public void undoFilter() {
        app.filter().undo();
    }

    @Override
    public void redoFilter() {
        app.filter().redo();
    }

    @Override
    public void closeAll() {
        app.open().closeAll();
    }

    @Override
    public void quit() {
        app.scene().getWindow().hide();
    }

    @Override
    public void nextTheme() {
        Settings settings = app.settings().get();
        app.settings()
                .set(
                        settings.withAppearance(appearance -> appearance.with(
                                switch (appearance.theme()) {
                                    case SYSTEM -> Choice.OfTheme.LIGHT;
                                    case LIGHT -> Choice.OfTheme.DARK;
                                    case DARK -> Choice.OfTheme.SYSTEM;
                                })));
    }

    @Override
    public void nextZone() {
        Settings settings = app.settings().get();
        Choice.OfZone next = switch (settings.appearance().zone()) {
            case SYSTEM -> Choice.OfZone.UTC;
            case UTC -> Choice.OfZone.ASIA_TOKYO;
            case ASIA_TOKYO -> Choice.OfZone.SYSTEM;
        };
        app.settings().set(settings.withAppearance(appearance -> appearance.with(next)));
        app.session().showTimesIn(next.zone(ZoneId.systemDefault()));
    }

    @Override
    public void nextMotion() {
        Settings settings = app.settings().get();
        app.settings()
                .set(
                        settings.withAppearance(appearance -> appearance.with(
                                switch (appearance.reducedMotion()) {
                                    case SYSTEM -> Choice.OfReducedMotion.ON;
                                    case ON -> Choice.OfReducedMotion.OFF;
                                    case OFF -> Choice.OfReducedMotion.SYSTEM;
                                })));
    }

    @Override
    public void cyclePanes(int by) {
        app.window().cyclePanes(by);
    }

    @Override
    public void resetLayout() {
        app.window().setDivider(MainWindow.DEFAULT_DIVIDER);
    }

    @Override
    public void showShortcuts() {
        app.window().showShortcuts();
    }

    @Override
    public void showAbout() {
        app.window()
                .overlay()
                .open(new ProblemView(
                        messages().text("command.about"),
                        messages().text("about.text"),
                        messages(),
                        app.window().overlay()::close));
    }

    @Override
    public void journeyToggle() {
        app.journey().toggle();
    }

    @Override
    public void journeyStep(int by) {
        if (by > 0) {
            app.journey().forward();
        } else {
            app.journey().back();
        }
    }

    @Override
    public void quizLockIn() {
        app.quiz().lockIn();
    }

    @Override
    public void quizGoOn() {
        app.quiz().reveal();
    }

    @Override
    public double interval() {
        Playback playback = app.player().playback().get();
        return Math.max(1000, Math.min(MINUTE, (playback.end() - playback.start()) / 10.0));
    }

    private Messages messages() {
        return app.session().messages().get();
    }
}
