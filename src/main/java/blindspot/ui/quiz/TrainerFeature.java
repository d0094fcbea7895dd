package blindspot.ui.quiz;

import static blindspot.ui.feature.Command.Menu.PLAY;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.settings.Settings;
import blindspot.ui.control.Shown;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import javafx.beans.Observable;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What a trainer does in a quiz besides what a learner does; remembers how much time is given for an answer.
public final class TrainerFeature implements Feature {
    /// A number that can be said in a room, below this.
    private static final int NUMBERS = 10_000;

    /// The most of the height that it has.
    private static final double SHARE = 0.45;

    private final TrainerModel model;
    private final QuizModel quiz;
    private final TrainerView view;
    private final BooleanBinding quizzing;

    /// @param roomLooksOn whether a room has a window of its own: then somebody teaches
    public TrainerFeature(TrainerModel model, QuizModel quiz, Session session, ObservableBooleanValue roomLooksOn) {
        this.model = model;
        this.quiz = quiz;
        view = new TrainerView(model, session.words());
        quizzing = session.mode().isEqualTo(Mode.QUIZ);
        roomLooksOn.subscribe((_, looks) -> {
            if (looks) {
                model.on().set(true);
            }
        });
    }

    /// The quiz, with what a trainer has below it where somebody teaches.
    public Region below(Region asked) {
        VBox both = new VBox(asked);
        Shown.firstWhen(both, view, model.on());
        VBox.setVgrow(asked, Priority.ALWAYS);
        view.maxHeightProperty().bind(both.heightProperty().multiply(SHARE));
        asked.setMinHeight(0);
        return both;
    }

    @Override
    public void restore(Settings remembered) {
        model.giveSeconds(remembered.learning().clockSeconds());
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withLearning(learning -> learning.withClock(model.seconds().get()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(model.seconds());
    }

    @Override
    public List<Command> commands() {
        BooleanBinding teaching = quizzing.and(model.on());
        return List.of(
                Command.in(PLAY, "trainer", () -> model.on().set(!model.on().get()), chord("Shift+F9"))
                        .when(quizzing)
                        .marked(model.on()),
                Command.in(PLAY, "trainer-clock", model::startOrPause, typed("c")).when(teaching),
                Command.in(PLAY, "trainer-more", model::giveMore, typed("+")).when(teaching),
                Command.in(PLAY, "trainer-off", model::takeClockAway, typed("x")).when(teaching),
                Command.in(PLAY, "trainer-give-away", quiz::giveAway, typed("r")).when(teaching),
                Command.in(PLAY, "trainer-answer", () -> model.answerShown().set(!model.answerShown().get()),
                        typed("a"))
                        .when(teaching)
                        .marked(model.answerShown()),
                Command.in(PLAY, "trainer-hands", view::countHands, typed("t")).when(teaching),
                Command.in(PLAY, "trainer-again", model::voteAgain, typed("v")).when(teaching),
                Command.in(PLAY, "trainer-jump", view::askWhere, typed("n")).when(teaching),
                Command.in(
                        PLAY, "trainer-shuffle",
                        () -> model.shuffle(ThreadLocalRandom.current().nextInt(NUMBERS)), typed("s"))
                        .when(teaching));
    }
}
