package blindspot.pictures;

import blindspot.lesson.Lesson;
import blindspot.quiz.Deck;
import blindspot.quiz.DeckFile;
import blindspot.settings.Scheme;
import blindspot.settings.TextSize;
import blindspot.ui.App;
import blindspot.ui.quiz.QuizModel;
import blindspot.ui.session.Mode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// What is shown to who learns, teaches or looks on, and how it looks to who sees little or no colours.
final class LearningViews {
    private static final Path EVERY_QUESTION = Path.of("src/test/resources/quiz/every-question.json");
    private static final List<String> LESSONS = List.of(
            "connection-rejected", "client-address", "late-packets", "block-public-access", "endpoint-traffic");

    private final List<View> views = new ArrayList<>();

    LearningViews() {
        addQuestions();
        addRoom();
        addGuides();
        addLooks();
    }

    List<View> all() {
        return List.copyOf(views);
    }

    private void addQuestions() {
        int questions = DeckFile.read(EVERY_QUESTION).questions().size();
        for (int number = 1; number <= questions; number++) {
            int asked = number;
            add("question-" + number + "-before", app -> ask(app, DeckFile.read(EVERY_QUESTION), asked));
            add("question-" + number + "-revealed", app -> {
                ask(app, DeckFile.read(EVERY_QUESTION), asked);
                answer(app);
            });
        }
        for (String name : LESSONS) {
            add("lesson-" + name, app -> {
                app.workbench().open().openOtherLesson(() -> Lesson.open(name));
                app.session().use(Mode.QUIZ);
                QuizModel quiz = app.workbench().quiz();
                quiz.goOn();
            });
        }
        add("quiz-results", app -> {
            ask(app, DeckFile.read(EVERY_QUESTION), questions);
            answer(app);
            app.workbench().quiz().goOn();
        });
        add("quiz-certainty", app -> {
            app.workbench().quiz().certainty().set(true);
            ask(app, DeckFile.read(EVERY_QUESTION), 2);
        });
    }

    private void addRoom() {
        add("trainer", app -> {
            ask(app, DeckFile.read(EVERY_QUESTION), 2);
            app.workbench().trainer().on().set(true);
            app.workbench().trainer().count(1, 7);
            app.workbench().trainer().count(3, 12);
            app.workbench().trainer().startOrPause();
        });
        add("projector", app -> {
            app.workbench().open().openLesson();
            app.workbench().player().change(before -> before.seek(before.start() + 2_060.0));
            app.commands().named("projector").call();
        });
        add("projector-question", app -> {
            ask(app, DeckFile.read(EVERY_QUESTION), 2);
            answer(app);
            app.commands().named("projector").call();
        });
    }

    private void addGuides() {
        add("path-list", app -> {
            app.workbench().open().openLesson();
            app.commands().named("path-list").call();
        });
        addAnew("tour", app -> {
            app.workbench().open().openLesson();
            app.commands().named("tour").call();
        });
        addAnew("palette", app -> {
            app.workbench().open().openLesson();
            app.commands().named("palette").call();
        });
        addAnew("lessons", app -> app.commands().named("lessons").call());
        addAnew("help", app -> app.commands().named("help").call());
        addAnew("glossary", app -> app.commands().named("glossary").call());
        addAnew("keys", app -> app.commands().named("shortcuts").call());
        addAnew("keys-of-pane", app -> {
            app.workbench().open().openLesson();
            app.commands().named("pane-keys").call();
        });
    }

    private void addLooks() {
        // The colours are put on by the look.
        addAnew("high-contrast", app -> {
            replaying(app);
            app.look(Scheme.HIGH_CONTRAST);
        });
        addAnew("high-contrast-quiz", app -> {
            ask(app, DeckFile.read(EVERY_QUESTION), 2);
            answer(app);
            app.look(Scheme.HIGH_CONTRAST);
        });
        add("greyscale", app -> {
            replaying(app);
            app.commands().named("greyscale").call();
        });
        add("large-text", app -> {
            app.appearance().choose(new TextSize(200));
            replaying(app);
        });
        add("large-text-quiz", app -> {
            app.appearance().choose(new TextSize(200));
            ask(app, DeckFile.read(EVERY_QUESTION), 2);
        });
    }

    private static void replaying(App app) {
        app.workbench().open().openLesson();
        app.workbench().player().change(before -> before.seek(before.start() + 2_060.0));
    }

    private static void ask(App app, Deck deck, int number) {
        app.workbench().open().openLesson();
        app.workbench().quiz().ask(deck);
        app.session().use(Mode.QUIZ);
        app.workbench().quiz().goTo(number);
    }

    /// Gives some answer, and goes to its explanation.
    private static void answer(App app) {
        QuizModel quiz = app.workbench().quiz();
        quiz.toggle(1);
        quiz.toggle(2);
        quiz.move(1, 1);
        quiz.write("10.1.0.136");
        quiz.lockIn();
        quiz.reveal();
        quiz.goOn();
    }

    private void add(String name, View.Arranging arrange) {
        views.add(new View("learn-" + name, arrange, View.Moment.AFTER_ONCE));
    }

    /// With a window for each look: the language cannot be changed while this covers the window.
    private void addAnew(String name, View.Arranging arrange) {
        views.add(new View("learn-" + name, arrange));
    }
}
