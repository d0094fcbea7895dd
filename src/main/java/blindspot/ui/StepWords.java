package blindspot.ui;

import blindspot.i18n.Messages;
import blindspot.ui.inspect.RecordDetail;
import blindspot.ui.journey.JourneyPage;
import blindspot.ui.quiz.QuizPage;
import blindspot.ui.session.Session;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/// What is shown just now, in words: of the records the one that is selected or played, or the leg that is looked at; of
/// the journey and of a question their step. Changes with each step, not with each frame.
final class StepWords {
    private final Workbench bench;
    private final Session session;
    private final ReadOnlyStringWrapper words = new ReadOnlyStringWrapper("");

    private StepWords(Workbench bench) {
        this.bench = bench;
        session = bench.session();
        Stream.of(
                session.mode(), session.messages(), bench.inspect().record(), bench.inspect().leg(),
                bench.journey().page(), bench.quiz().page())
                .forEach(input -> input.subscribe((_, _) -> words.set(now())));
        words.set(now());
    }

    static ReadOnlyStringProperty of(Workbench bench) {
        return new StepWords(bench).words.getReadOnlyProperty();
    }

    private String now() {
        Messages messages = session.messages().get();
        return switch (session.mode().get()) {
            case EXPLORE -> explored(messages);
            case JOURNEY -> journey(bench.journey().page().getValue());
            case QUIZ -> quiz(bench.quiz().page().getValue());
            case WHAT_IF -> said(messages.text("mode.what-if"), messages.text("what-if.mark"));
        };
    }

    private String explored(Messages messages) {
        if (session.focus().get().leg() > 0) {
            return bench.inspect()
                    .leg()
                    .getValue()
                    .map(leg -> said(leg.title(), leg.state(), leg.why()))
                    .orElseGet(() -> messages.text("status.step.nothing"));
        }
        return bench.inspect()
                .record()
                .get()
                .map(RecordDetail::sentence)
                .orElseGet(() -> messages.text("status.step.nothing"));
    }

    private static String journey(JourneyPage page) {
        return said(page.progress(), page.step(), page.caption(), page.aside());
    }

    private static String quiz(QuizPage page) {
        return said(page.progress(), page.prompt(), page.status(), page.score(), page.explanation());
    }

    private static String said(String... texts) {
        return Stream.of(texts).filter(text -> !text.isEmpty()).collect(Collectors.joining("\n"));
    }
}
