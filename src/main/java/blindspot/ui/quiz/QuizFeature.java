package blindspot.ui.quiz;

import static blindspot.ui.feature.Command.Menu.PLAY;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.settings.Settings;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.util.Duration;

/// The quiz; remembers whether it asks how sure an answer is, and what passes.
public final class QuizFeature implements Feature {
    private static final Duration BETWEEN_LOOKS = Duration.seconds(1);

    private final QuizModel model;
    private final QuizView view;
    private final BooleanBinding quizzing;

    /// @param lesson opens the lesson that is taught, for a path that no question fits
    /// @param watch is asked to look once in a second, while it has a file to look at
    public QuizFeature(QuizModel model, Session session, Runnable lesson, DeckWatch watch) {
        this.model = model;
        Timeline looks = new Timeline(new KeyFrame(BETWEEN_LOOKS, _ -> watch.look()));
        looks.setCycleCount(Animation.INDEFINITE);
        watch.watching().subscribe(watched -> {
            if (watched) {
                looks.play();
            } else {
                looks.stop();
            }
        });
        view = new QuizView(model, session.words(), lesson);
        Explained.mark(view, Topic.QUIZ);
        quizzing = session.mode().isEqualTo(Mode.QUIZ);
    }

    public QuizView view() {
        return view;
    }

    @Override
    public Set<Topic> topics() {
        return Topic.ofPictureAnd(Topic.QUIZ);
    }

    @Override
    public List<Command> commands() {
        return Stream.concat(
                Stream.of(
                        Command.in(PLAY, "quiz-lock-in", model::lockIn, chord("Enter")).when(quizzing),
                        Command.in(PLAY, "quiz-go-on", model::reveal, chord("Space")).when(quizzing),
                        Command.in(PLAY, "quiz-step", model::goOn, chord("Page Down")).when(quizzing),
                        Command.in(PLAY, "quiz-back", model::back, chord("Page Up")).when(quizzing),
                        Command.in(
                                PLAY, "quiz-certainty", () -> model.certainty().set(!model.certainty().get()))
                                .when(quizzing)
                                .marked(model.certainty())),
                IntStream.rangeClosed(1, QuizWords.MOST_KEYS).mapToObj(this::mark))
                .toList();
    }

    @Override
    public void restore(Settings remembered) {
        model.certainty().set(remembered.learning().quizCertainty());
        model.passMark().set(remembered.learning().quizPassMark());
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withLearning(
                learning -> learning.withQuiz(model.certainty().get(), model.passMark().get()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(model.certainty(), model.passMark());
    }

    private Command mark(int choice) {
        return Command.in(
                PLAY, "quiz-choice-" + choice, () -> model.toggle(choice), typed(Integer.toString(choice)))
                .when(quizzing.and(Bindings.createBooleanBinding(
                        () -> model.page().getValue().open() && choice <= model.page().getValue().choices().size(),
                        model.page())))
                .marked(model.page()
                        .map(page -> choice <= page.choices().size()
                                && page.choices().get(choice - 1).marked()));
    }
}
