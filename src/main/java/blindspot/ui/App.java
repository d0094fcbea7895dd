package blindspot.ui;

import blindspot.intake.Asked;
import blindspot.lesson.Lesson;
import blindspot.settings.Scheme;
import blindspot.settings.Settings;
import blindspot.task.Problem;
import blindspot.ui.bucket.BucketFeature;
import blindspot.ui.control.Browser;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.FocusRing;
import blindspot.ui.control.Overlay;
import blindspot.ui.diagram.DiagramFeature;
import blindspot.ui.diagram.DiagramModel;
import blindspot.ui.diagram.DiagramView;
import blindspot.ui.diagram.PlaceActions;
import blindspot.ui.feature.Feature;
import blindspot.ui.filter.FilterFeature;
import blindspot.ui.filter.FilterView;
import blindspot.ui.format.FormatDialog;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.help.HelpFeature;
import blindspot.ui.inspect.InspectFeature;
import blindspot.ui.journey.JourneyFeature;
import blindspot.ui.lesson.LessonsFeature;
import blindspot.ui.mapping.MappingFeature;
import blindspot.ui.mapping.MappingModel;
import blindspot.ui.matrix.MatrixFeature;
import blindspot.ui.open.DropTarget;
import blindspot.ui.open.EmptyPane;
import blindspot.ui.open.FilesFeature;
import blindspot.ui.open.LoadingBar;
import blindspot.ui.open.OfferBar;
import blindspot.ui.open.OfferModel;
import blindspot.ui.open.PastedAddress;
import blindspot.ui.open.RangeDialog;
import blindspot.ui.open.ShippedFeature;
import blindspot.ui.path.PathFeature;
import blindspot.ui.path.PathModel;
import blindspot.ui.pathlist.PathListFeature;
import blindspot.ui.pathlist.PathListModel;
import blindspot.ui.quiz.QuizFeature;
import blindspot.ui.quiz.TrainerFeature;
import blindspot.ui.records.RecordsFeature;
import blindspot.ui.records.RowActions;
import blindspot.ui.report.ReportFeature;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import blindspot.ui.shell.AppearanceFeature;
import blindspot.ui.shell.Commands;
import blindspot.ui.shell.KeyRouter;
import blindspot.ui.shell.MainWindow;
import blindspot.ui.shell.ModeFeature;
import blindspot.ui.shell.Notices;
import blindspot.ui.shell.SpokenStep;
import blindspot.ui.shell.StatusLine;
import blindspot.ui.timeline.TimelineFeature;
import blindspot.ui.whatif.WhatIfFeature;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Puts the main window's content together: its features, in the order that menus have their commands in. Makes a scene,
/// not a window.
public final class App {
    private final Settings atStart;
    private final Workbench workbench;
    private final Overlay overlay = new Overlay();
    private final Browser browser = new Browser();
    private final AppearanceFeature appearance;
    private final DiagramFeature diagram;
    private final FilterFeature filter;
    private final TimelineFeature timeline;
    private final MappingFeature mapping;
    private final MatrixFeature matrix;
    private final PathListFeature pathList;
    private final ReportFeature report;
    private final BucketFeature bucket;
    private final FormatDialog formats;
    private final List<Feature> features;
    private final MainWindow window;
    private final Scene scene;
    private final Ticker ticker;
    private final Room room;
    private final WindowTheme theme;
    private final ObjectProperty<Optional<Problem>> unsaved = new SimpleObjectProperty<>(Optional.empty());

    /// Call on the JavaFX thread.
    public App(FxJobs jobs, Settings settings, Lesson lesson) {
        atStart = settings;
        workbench = new Workbench(jobs, settings, lesson);
        Session session = workbench.session();
        OpenSession open = workbench.open();
        PathModel paths = workbench.paths();
        appearance = new AppearanceFeature(session, settings.appearance());
        HelpFeature help = new HelpFeature(session, overlay, browser);
        diagram =
                new DiagramFeature(
                        new DiagramModel(
                                session, workbench.player(), open.ownPath(), workbench.measured(),
                                workbench.pretending()),
                        appearance.reducedMotion(),
                        new PlaceActions(
                                paths.ofRecords()::drawFor, workbench.inspect()::askWhy, help::showNeverLogged,
                                help::show));
        filter = new FilterFeature(workbench.filter(), diagram.view()::requestFocus);
        PathFeature path = new PathFeature(
                paths, diagram.view(), overlay, () -> open.ownPath().ask(Optional.empty()), open::letRecordsTell);
        timeline = new TimelineFeature(session, workbench.player(), workbench.measured());
        LessonsFeature lessons = new LessonsFeature(workbench.lessons(), session, overlay);
        FilesFeature files = new FilesFeature(open, overlay);
        bucket = new BucketFeature(workbench.bucket(), workbench.buckets(), overlay);
        RangeDialog ranges = new RangeDialog(open, overlay);
        formats = new FormatDialog(open, overlay, this::showReport);
        report = new ReportFeature(open, workbench.buckets(), overlay, formats::askAgain, ranges::ask);
        EmptyPane empty = new EmptyPane(
                open, session.words(), files::chooseFiles, bucket::ask, lessons::show);
        empty.offer("empty-tour", session.words().text("open.empty.tour"), () -> commands().named("tour").call());
        RecordsFeature records = new RecordsFeature(
                workbench.records(), empty, open.loading().map(Optional::isPresent),
                new RowActions(this::showOnDiagram, paths.ofRecords()::drawForSelected,
                        open.ownPath()::askForSelected, this::showWhoSees));
        mapping = new MappingFeature(open, jobs, records.table());
        matrix = new MatrixFeature(session, jobs, mapping.view());
        pathList = new PathListFeature(
                session, workbench.measured(), workbench.pretending(), jobs, browser, matrix.view(),
                diagram.view()::requestFocus);
        InspectFeature inspect = new InspectFeature(
                workbench.inspect(), session, () -> workbench.records().copyLine(CopyBox::copy),
                records.table()::showMenu, help::showNeverLogged, workbench.pretending()::enter);
        JourneyFeature journey = new JourneyFeature(workbench.journey(), session);
        QuizFeature quiz = new QuizFeature(
                workbench.quiz(), session, () -> open.openOtherLesson(workbench.quiz()::lesson), workbench.deckWatch());
        room = new Room(workbench, diagram, appearance);
        TrainerFeature trainer =
                new TrainerFeature(workbench.trainer(), workbench.quiz(), session, room.audience().open());
        WhatIfFeature whatIf = new WhatIfFeature(workbench.whatIf(), session, room.isProjecting());
        Guides guides = new Guides(session, overlay, this::commands, this::scene);
        List<Feature> brought = List.of(
                files, bucket, new ShippedFeature(open), lessons, report, new ModeFeature(session), whatIf, filter,
                mapping, records, matrix, pathList, inspect,
                diagram, path, timeline, journey, quiz, trainer, room.projecting(), room.beside(), appearance, help,
                guides);
        StatusLine status = new StatusLine(session, open.report(), open::isLoaded, report::show, unsaved);
        status.getChildren().addFirst(new SpokenStep(session.words(), StepWords.of(workbench)));
        MainWindow.Places places = new MainWindow.Places(
                filter.view(), path.below(whatIf.bandAbove()), diagram.view(),
                List.of(inspect.view(), journey.view(), trainer.below(quiz.view()), whatIf.view()),
                timeline.transport(), timeline.timeline(), pathList.view(), pathList.shown(),
                mapping.working(),
                new VBox(
                        new LoadingBar(open, session), new OfferBar(new OfferModel(open, ranges::ask)),
                        status));
        window = new MainWindow(session, overlay, places, brought);
        features = Stream.concat(brought.stream(), Stream.of(window)).toList();
        window.getChildren().add(new DropTarget(window, open, session.words()));
        PastedAddress.install(window, open);
        scene = new Scene(window, 1280, 720);
        window.getChildren().add(new FocusRing(scene));
        window.getChildren().addAll(room.layers());
        room.isProjecting().subscribe(projecting -> {
            if (projecting && !window.getChildren().contains(room.projected())) {
                window.getChildren().add(1, room.projected());
            }
        });
        window.content().visibleProperty().bind(room.isProjecting().not());
        help.follow(scene);
        KeyRouter.install(scene, window.allCommands(), overlay);
        theme = new WindowTheme(
                scene, false, window.heightProperty(), appearance, room.isProjecting(), this::drawAgain);
        listen();
        ticker = new Ticker(workbench::tick);
        workbench.moves().subscribe(_ -> updateTicker());
    }

    /// What opens pages of the web.
    public Browser browser() {
        return browser;
    }

    /// Everything that makes the window say or ask something.
    private void listen() {
        notices().sayThrough(room::text);
        OpenSession open = workbench.open();
        open.listeners().onBucket(location -> bucket.ask(location, Optional.empty()));
        open.listeners().onTrouble(this::showTrouble);
        // What is asked for of the records would be behind who sees what.
        Stream.of(mapping.model().open(), workbench.records().summary().shape())
                .forEach(asked -> asked.subscribe((_, _) -> {
                    pathList.close();
                    matrix.model().showRecords();
                }));
        matrix.shown().subscribe((_, shown) -> {
            if (shown) {
                pathList.close();
            }
        });
        open.problem().subscribe(problem -> problem.ifPresent(notices()::show));
        workbench.session().problem().subscribe(problem -> problem.ifPresent(notices()::show));
        appearance.reducedMotion().subscribe(workbench.journey()::keepStill);
    }

    /// The models, for whoever drives the program without its views.
    public Workbench workbench() {
        return workbench;
    }

    public Session session() {
        return workbench.session();
    }

    /// The path as a list.
    public PathListModel pathList() {
        return pathList.model();
    }

    /// Every command that there is.
    public Commands commands() {
        return window.allCommands();
    }

    public Scene scene() {
        return scene;
    }

    /// The diagram by itself, for pictures of it alone.
    public DiagramView diagram() {
        return diagram.view();
    }

    /// What the interfaces of the records are held to be, and the change of it.
    public MappingModel mapping() {
        return mapping.model();
    }

    public FilterView filterBar() {
        return filter.view();
    }

    /// What covers the window: help, report, problems.
    public Overlay overlay() {
        return overlay;
    }

    /// What the program has to say above the window.
    Notices notices() {
        return window.notices();
    }

    MainWindow window() {
        return window;
    }

    public AppearanceFeature appearance() {
        return appearance;
    }

    /// Takes over what was remembered, before anything is opened.
    void restore() {
        features.forEach(feature -> feature.restore(atStart));
    }

    /// Takes over what was remembered and can be set only when the window is there.
    void arrange() {
        features.forEach(feature -> feature.arrange(atStart));
    }

    /// What to remember of the window as it is now.
    Settings remembered() {
        Settings now = atStart;
        for (Feature feature : features) {
            now = feature.remember(now);
        }
        return now;
    }

    /// Calls `listener` whenever something changes that is remembered.
    void onChange(Runnable listener) {
        for (Feature feature : features) {
            for (Observable remembered : feature.remembered()) {
                remembered.subscribe(listener);
            }
        }
    }

    /// Why what is remembered could not be saved, for the status line; empty while it could.
    ObjectProperty<Optional<Problem>> unsaved() {
        return unsaved;
    }

    /// Puts the light or dark look on.
    public void look(boolean dark) {
        look(Scheme.of(dark));
    }

    /// Puts these colours on.
    public void look(Scheme scheme) {
        theme.look(scheme);
        room.look(scheme);
    }

    /// What is for a room that looks on.
    Room room() {
        return room;
    }

    /// Lets another window hear the keys of this one.
    void hearKeys(Scene other) {
        KeyRouter.install(other, window.allCommands(), overlay);
    }

    private void drawAgain() {
        window.applyCss();
        diagram.view().drawMotion();
        timeline.timeline().draw();
    }

    /// Lays the content out at a size in pixels, as a window of that size would.
    void layOut(int width, int height) {
        window.resize(width, height);
        if (scene.getWindow() != null) {
            scene.getWindow().setWidth(width);
            scene.getWindow().setHeight(height);
        }
        window.applyCss();
        window.layout();
    }

    /// Opens these paths beside what is open.
    public void open(List<Path> paths) {
        workbench.open().open(paths, false);
    }

    /// Opens what the program was started with, beside what is open; asks about buckets first.
    public void open(Asked asked) {
        workbench.openFiles(asked);
        asked.buckets().forEach(location -> bucket.ask(location, asked.span()));
    }

    /// Asks where an answer can help with something that was opened, else shows the report.
    private void showTrouble() {
        if (!formats.ask()) {
            showReport();
        }
    }

    private void showReport() {
        report.show();
    }

    private void showWhoSees() {
        matrix.show();
    }

    /// Goes to where the selected record begins, and to the diagram.
    private void showOnDiagram() {
        workbench.player().goTo(workbench.session().selection().row().get());
        diagram.view().requestFocus();
    }

    /// The keys go to where the eye is: to what opens the lesson while nothing is shown, else to the picture; what covers
    /// them keeps the keys until it is closed.
    void focusFirst() {
        Node lesson = scene.lookup("#empty-open-lesson");
        overlay.focusBelow(session().table().isEmpty() && lesson != null ? lesson : diagram.view());
    }

    boolean asksForFrames() {
        return ticker.running();
    }

    /// Frames are asked for only while something moves and the window can be seen.
    void updateTicker() {
        boolean shown = room.audience().open().get()
                || (scene.getWindow() instanceof Stage stage && stage.isShowing() && !stage.isIconified());
        ticker.run(shown && workbench.moves().get());
    }
}
