package blindspot.ui;

import blindspot.i18n.Language;
import blindspot.intake.Asked;
import blindspot.quiz.Lesson;
import blindspot.settings.Choice;
import blindspot.settings.Drawing;
import blindspot.settings.Opening;
import blindspot.settings.Settings;
import blindspot.settings.Table;
import blindspot.source.s3.ReadCache;
import blindspot.source.s3.S3Limits;
import blindspot.task.Problem;
import blindspot.ui.bucket.BucketModel;
import blindspot.ui.bucket.BucketView;
import blindspot.ui.control.CopyBox;
import blindspot.ui.diagram.DiagramModel;
import blindspot.ui.diagram.DiagramView;
import blindspot.ui.filter.FilterModel;
import blindspot.ui.filter.FilterView;
import blindspot.ui.format.FormatModel;
import blindspot.ui.format.FormatView;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.inspect.InspectModel;
import blindspot.ui.inspect.InspectView;
import blindspot.ui.journey.JourneyModel;
import blindspot.ui.journey.JourneyView;
import blindspot.ui.open.DropTarget;
import blindspot.ui.open.EmptyPane;
import blindspot.ui.open.LoadingBar;
import blindspot.ui.open.OfferBar;
import blindspot.ui.open.OfferModel;
import blindspot.ui.open.PastedAddress;
import blindspot.ui.open.RangeModel;
import blindspot.ui.path.PathBar;
import blindspot.ui.path.PathModel;
import blindspot.ui.quiz.QuizModel;
import blindspot.ui.quiz.QuizView;
import blindspot.ui.records.ColumnLayout;
import blindspot.ui.records.RecordsModel;
import blindspot.ui.records.RecordsView;
import blindspot.ui.session.Mode;
import blindspot.ui.session.OpenBuckets;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import blindspot.ui.shell.Commands;
import blindspot.ui.shell.KeyRouter;
import blindspot.ui.shell.MainWindow;
import blindspot.ui.shell.StatusLine;
import blindspot.ui.shell.Themes;
import blindspot.ui.timeline.TimelineView;
import blindspot.ui.timeline.TransportView;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;

/// Puts the program together: what there is, in the order it depends on each other. Makes a scene, not a window.
public final class App {
    private static final String DIVIDER = "table";

    private final FxJobs jobs;
    private final Session session;
    private final Player player;
    private final OpenSession open;
    private final OpenBuckets buckets;
    private final BucketModel bucket;
    private final BucketView bucketView;
    private final FormatModel formats;
    private final FormatView formatView;
    private final RangeModel ranges;
    private final QuizModel quiz;
    private final JourneyModel journey;
    private final RecordsModel records;
    private final RecordsView recordsView;
    private final InspectModel inspect;
    private final FilterModel filter;
    private final FilterView filterBar;
    private final DiagramView diagram;
    private final TimelineView timeline;
    private final MainWindow window;
    private final Scene scene;
    private final Ticker ticker;
    private final ObjectProperty<Optional<Problem>> unsaved = new SimpleObjectProperty<>(Optional.empty());
    private final PathModel path;
    private final ObjectProperty<Settings> settings;
    private final WindowActions actions;
    private final SimpleBooleanProperty reducedMotion = new SimpleBooleanProperty();

    /// A window's content with nothing loaded. Call on the JavaFX thread.
    public App(FxJobs jobs, Settings settings, Lesson lesson) {
        this.jobs = jobs;
        this.settings = new SimpleObjectProperty<>(settings);
        session = new Session(
                jobs,
                lesson.topology(),
                settings.appearance().language().language(Locale.getDefault()),
                settings.appearance().zone().zone(ZoneId.systemDefault()));
        player = new Player(jobs, session);
        open = new OpenSession(jobs, session, lesson, settings.opening().recentFiles());
        ranges = new RangeModel(open);
        actions = new WindowActions(this);
        quiz = new QuizModel(jobs, session, lesson);
        open.onDeck(quiz::ask);
        journey = new JourneyModel(session, lesson.deck(), lesson.topology());
        records = new RecordsModel(session, jobs, open.report(), ColumnLayout.of(settings.table().columns()));
        filter = new FilterModel(session, jobs, settings.table().filters());
        inspect = new InspectModel(session, jobs, open.report());
        recordsView = new RecordsView(
                records,
                new EmptyPane(open, session.words(), actions::openFiles, actions::openBucket),
                actions::showOnDiagram);
        diagram = new DiagramView(new DiagramModel(session, player), reducedMotion);
        filterBar = new FilterView(filter, diagram::requestFocus);
        timeline = new TimelineView(session, player);
        path = new PathModel(session);
        Commands commands = new AppCommands(session, player, actions, path).all();
        MainWindow.Features features = new MainWindow.Features(
                filterBar,
                new PathBar(path, diagram),
                diagram,
                List.of(
                        new InspectView(
                                inspect,
                                session.words(),
                                () -> records.copyLine(CopyBox::copy),
                                (field, node) -> recordsView.showMenu(field, node)),
                        new JourneyView(journey, session.words()),
                        new QuizView(quiz, session.words())),
                new TransportView(session, player),
                timeline,
                new TableArea(recordsView, session));
        window = new MainWindow(
                session,
                features,
                commands,
                new VBox(
                        new LoadingBar(open, session),
                        new OfferBar(new OfferModel(open, actions::askTime)),
                        new StatusLine(session, open.report(), open::isLoaded, actions::showReport, unsaved)));
        window.getChildren().add(new DropTarget(window, open, session.words()));
        buckets = new OpenBuckets(open);
        bucket = new BucketModel(jobs, buckets, S3Limits.STANDARD);
        bucket.kept().wanted().set(settings.opening().keepsObjects());
        bucketView = new BucketView(bucket, window.overlay()::close);
        buckets.onReading(() -> window.overlay().close(bucketView));
        open.onBucket(location -> actions.askAbout(location, Optional.empty()));
        PastedAddress.install(window, open);
        formats = new FormatModel(open);
        formatView = new FormatView(formats, session.words());
        formats.file().subscribe(asked -> actions.endOfQuestions(asked.isPresent()));
        open.onTrouble(actions::showTrouble);
        open.problem().subscribe(problem -> problem.ifPresent(actions::showProblem));
        session.problem().subscribe(problem -> problem.ifPresent(actions::showProblem));
        scene = new Scene(window, 1280, 720);
        KeyRouter.install(scene, commands, window.overlay());
        ticker = new Ticker(this::tick);
        player.playback().subscribe(_ -> updateTicker());
        journey.journey().subscribe(_ -> updateTicker());
    }

    /// Objects from S3 can be kept in a folder for the next time, where the user wants it.
    public void keepObjectsIn(Path folder) {
        bucket.kept().keepIn(new ReadCache(folder, ReadCache.GIBIBYTE, InstantSource.system()));
    }

    /// Takes over what was remembered and can be set only when the window is there.
    void start(Settings remembered) {
        Double divider = remembered.layout().dividers().get(DIVIDER);
        if (divider != null) {
            window.setDivider(divider);
        }
        session.viewFrom(remembered.drawing().viewpoint().viewpoint());
        session.drawAs(remembered.drawing().form().form());
    }

    /// What to remember of the window as it is now.
    Settings remembered() {
        return settings.get()
                .withAppearance(appearance -> appearance.with(rememberedLanguage()))
                .withLayout(layout -> layout.withDivider(DIVIDER, window.divider()))
                .withDrawing(_ -> new Drawing(
                        Choice.OfViewpoint.of(session.viewpoint().get()), Choice.OfForm.of(session.form().get())))
                .withTable(_ -> new Table(records.layout().get().columns(), filter.saved().get()))
                .withOpening(_ -> new Opening(open.recent(), bucket.kept().wantedAlways()));
    }

    /// Calls `listener` whenever something changes that is remembered.
    void onChange(Runnable listener) {
        for (Observable remembered : List.of(settings, window.dividerProperty(), records.layout(), session.viewpoint(),
                session.form(),
                session.messages(), filter.saved(), bucket.kept().wanted(), open.recent())) {
            remembered.subscribe(listener);
        }
    }

    private Choice.OfLanguage rememberedLanguage() {
        Choice.OfLanguage chosen = settings.get().appearance().language();
        Language now = session.messages().get().language();
        if (chosen.language(Locale.getDefault()) == now) {
            return chosen;
        }
        return now == Language.JAPANESE ? Choice.OfLanguage.JAPANESE : Choice.OfLanguage.ENGLISH;
    }

    boolean asksForFrames() {
        return ticker.running();
    }

    /// Whether nothing travels at the moment.
    boolean keepsStill() {
        return reducedMotion.get();
    }

    void onFxThread(Runnable action) {
        jobs.onFxThread(action);
    }

    public Scene scene() {
        return scene;
    }

    public Session session() {
        return session;
    }

    public Player player() {
        return player;
    }

    public QuizModel quiz() {
        return quiz;
    }

    public JourneyModel journey() {
        return journey;
    }

    public OpenSession open() {
        return open;
    }

    /// What is asked for in the dialog for buckets.
    public BucketModel bucket() {
        return bucket;
    }

    /// What is open of buckets.
    public OpenBuckets buckets() {
        return buckets;
    }

    BucketView bucketView() {
        return bucketView;
    }

    RangeModel ranges() {
        return ranges;
    }

    InspectModel inspect() {
        return inspect;
    }

    FormatModel formats() {
        return formats;
    }

    FormatView formatView() {
        return formatView;
    }

    public FilterModel filter() {
        return filter;
    }

    public FilterView filterBar() {
        return filterBar;
    }

    /// The diagram by itself, for pictures of it alone.
    public DiagramView diagram() {
        return diagram;
    }

    /// What is remembered; changes are saved by whoever opened the window.
    ObjectProperty<Settings> settings() {
        return settings;
    }

    WindowActions actions() {
        return actions;
    }

    MainWindow window() {
        return window;
    }

    /// Puts the light or dark look on.
    public void look(boolean dark) {
        Themes.apply(scene, dark);
        window.applyCss();
        diagram.drawMotion();
        timeline.draw();
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

    /// Whether dots travel, or the same is said without motion.
    public void reduceMotion(boolean reduce) {
        reducedMotion.set(reduce);
        journey.keepStill(reduce);
    }

    /// Shows the lesson's own records on its path.
    public void openLesson() {
        open.openLesson();
    }

    /// Shows the simulated capture that comes with the program.
    public void openFullCapture() {
        open.openFullCapture();
    }

    /// Opens these paths beside what is open.
    public void open(List<Path> paths) {
        open.open(paths, false);
    }

    /// Shows the dialog for buckets.
    public void askForBucket() {
        actions.openBucket();
    }

    /// Opens what the program was started with, beside what is open; asks about buckets first.
    public void open(Asked asked) {
        open.open(asked.paths(), asked.span(), false);
        keepIfAsked(asked);
        asked.buckets().forEach(location -> actions.askAbout(location, asked.span()));
    }

    /// The same without asking.
    public void openAtOnce(Asked asked) {
        open.open(asked.paths(), asked.span(), false);
        keepIfAsked(asked);
        asked.buckets().forEach(location -> bucket.readAtOnce(location, asked.span()));
    }

    private void keepIfAsked(Asked asked) {
        if (asked.keeps()) {
            bucket.kept().wantForNow();
        }
    }

    /// Why what is remembered could not be saved, for the status line; empty while it could.
    ObjectProperty<Optional<Problem>> unsaved() {
        return unsaved;
    }

    /// Whether something that was opened could not be read.
    public boolean hasTrouble() {
        return open.hasTrouble();
    }

    private void tick(long elapsedNanos) {
        if (session.mode().get() == Mode.JOURNEY) {
            journey.tick(elapsedNanos);
        } else {
            player.tick(elapsedNanos);
        }
    }

    /// Frames are asked for only while something moves and the window can be seen.
    void updateTicker() {
        boolean shown = scene.getWindow() instanceof Stage stage && stage.isShowing() && !stage.isIconified();
        boolean moving = player.playback().get().playing() || journey.journey().get().playing();
        ticker.run(shown && moving);
    }
}
