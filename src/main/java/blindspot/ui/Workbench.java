package blindspot.ui;

import blindspot.intake.Asked;
import blindspot.lesson.Lesson;
import blindspot.lesson.Lessons;
import blindspot.quiz.Countdown;
import blindspot.quiz.DeckFile;
import blindspot.replay.Playback;
import blindspot.settings.Settings;
import blindspot.source.s3.ReadCache;
import blindspot.source.s3.S3Limits;
import blindspot.ui.bucket.BucketModel;
import blindspot.ui.filter.FilterModel;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.inspect.InspectModel;
import blindspot.ui.journey.JourneyModel;
import blindspot.ui.lesson.LessonsModel;
import blindspot.ui.path.PathModel;
import blindspot.ui.quiz.DeckWatch;
import blindspot.ui.quiz.QuizModel;
import blindspot.ui.quiz.TrainerModel;
import blindspot.ui.records.ColumnLayout;
import blindspot.ui.records.RecordsModel;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Mode;
import blindspot.ui.session.OpenBuckets;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Player;
import blindspot.ui.session.Pretending;
import blindspot.ui.session.Session;
import blindspot.ui.whatif.WhatIfModel;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;

/// The models of the program, one for all its windows, with nothing loaded at first. Used on the JavaFX thread.
public final class Workbench {
    private final Session session;
    private final Player player;
    private final OpenSession open;
    private final MeasuredPath measured;
    private final OpenBuckets buckets;
    private final BucketModel bucket;
    private final PathModel paths;
    private final RecordsModel records;
    private final FilterModel filter;
    private final InspectModel inspect;
    private final JourneyModel journey;
    private final QuizModel quiz;
    private final TrainerModel trainer;
    private final LessonsModel lessons;
    private final DeckWatch deckWatch;
    private final Pretending pretending;
    private final WhatIfModel whatIf;
    private final BooleanBinding moves;

    Workbench(FxJobs jobs, Settings settings, Lesson lesson) {
        session = new Session(
                jobs,
                lesson.topology(),
                settings.appearance().language().language(Locale.getDefault()),
                settings.appearance().zone().zone(ZoneId.systemDefault()));
        player = new Player(jobs, session);
        open = new OpenSession(jobs, session, lesson, settings.opening().recentFiles());
        measured = new MeasuredPath(session, open.measurements(), open::tell);
        buckets = new OpenBuckets(open);
        bucket = new BucketModel(jobs, buckets, S3Limits.STANDARD);
        paths = new PathModel(session, open.ownPath(), jobs);
        records = new RecordsModel(session, jobs, open.report(), ColumnLayout.of(settings.table().columns()));
        filter = new FilterModel(
                session, jobs, settings.table().filters(), () -> player.playback().get().playing());
        inspect = new InspectModel(
                session, jobs, open.report(), measured, player.playback().map(Playback::playing));
        journey = new JourneyModel(session, lesson.deck(), lesson.topology());
        quiz = new QuizModel(jobs, session, player, lesson);
        trainer = new TrainerModel(session, quiz);
        lessons = new LessonsModel(open, jobs, settings.opening().lessonFiles());
        deckWatch = new DeckWatch(jobs, quiz::renew, session::fail);
        open.listeners().onDeck((deck, file) -> {
            quiz.ask(deck);
            deckWatch.watch(file, DeckFile::read);
        });
        open.listeners().onLesson(opened -> {
            quiz.teach(opened);
            opened.file()
                    .ifPresentOrElse(
                            file -> deckWatch.watch(Lessons.deckFile(file, opened.outline()), _ -> Lessons.deck(file)),
                            deckWatch::rest);
            lessons.remember(opened);
            journey.teach(opened.deck(), opened.topology());
        });
        pretending = new Pretending(session);
        whatIf = new WhatIfModel(session, pretending, jobs);
        moves = Bindings.createBooleanBinding(
                () -> player.playback().get().playing() || journey.journey().get().playing()
                        || trainer.countdown().get().filter(Countdown::running).isPresent(),
                player.playback(), journey.journey(), trainer.countdown());
    }

    /// What all windows show.
    public Session session() {
        return session;
    }

    public Player player() {
        return player;
    }

    /// What is open.
    public OpenSession open() {
        return open;
    }

    /// What CloudWatch measured of the path, which no flow log records.
    public MeasuredPath measured() {
        return measured;
    }

    /// What is open of buckets.
    public OpenBuckets buckets() {
        return buckets;
    }

    /// What is asked for in the dialog for buckets.
    public BucketModel bucket() {
        return bucket;
    }

    /// Which of the paths that there are is drawn.
    public PathModel paths() {
        return paths;
    }

    /// What reads a deck of the user again when it was written.
    public DeckWatch deckWatch() {
        return deckWatch;
    }

    /// The lessons that there are.
    public LessonsModel lessons() {
        return lessons;
    }

    public RecordsModel records() {
        return records;
    }

    public FilterModel filter() {
        return filter;
    }

    public InspectModel inspect() {
        return inspect;
    }

    public JourneyModel journey() {
        return journey;
    }

    public QuizModel quiz() {
        return quiz;
    }

    public TrainerModel trainer() {
        return trainer;
    }

    /// The flow logs that the user pretends there were.
    public Pretending pretending() {
        return pretending;
    }

    public WhatIfModel whatIf() {
        return whatIf;
    }

    /// Objects from S3 can be kept in a folder for the next time, where the user wants it.
    public void keepObjectsIn(Path folder) {
        bucket.kept().keepIn(new ReadCache(folder, ReadCache.GIBIBYTE, InstantSource.system()));
    }

    /// Opens what the program was started with, beside what is open, without asking about anything.
    public void openAtOnce(Asked asked) {
        openFiles(asked);
        asked.buckets().forEach(location -> bucket.readAtOnce(location, asked.span()));
    }

    /// The files of it only, and keeps objects of buckets where that is asked.
    void openFiles(Asked asked) {
        open.open(asked.paths(), asked.span(), false);
        if (asked.keeps()) {
            bucket.kept().wantForNow();
        }
    }

    /// Whether something moves.
    BooleanBinding moves() {
        return moves;
    }

    /// Lets real time go by, in nanoseconds.
    void tick(long elapsedNanos) {
        trainer.tick(elapsedNanos);
        if (session.mode().get() == Mode.JOURNEY) {
            journey.tick(elapsedNanos);
        } else {
            player.tick(elapsedNanos);
        }
    }
}
