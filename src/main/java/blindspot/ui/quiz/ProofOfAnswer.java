package blindspot.ui.quiz;

import blindspot.capture.PictureTerms;
import blindspot.lesson.Lesson;
import blindspot.quiz.Ground;
import blindspot.quiz.Proof;
import blindspot.quiz.Question;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Session;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The records that prove an answer, found in the background. Used on the JavaFX thread only.
final class ProofOfAnswer {
    private final Session session;
    private final LatestJob<Proof> finding;
    private final ReadOnlyObjectWrapper<Optional<Proof>> found = new ReadOnlyObjectWrapper<>(Optional.empty());

    ProofOfAnswer(FxJobs jobs, Session session) {
        this.session = session;
        finding = new LatestJob<>(jobs, session::fail);
    }

    /// Empty until they are found, and while none are looked for.
    ReadOnlyObjectProperty<Optional<Proof>> found() {
        return found.getReadOnlyProperty();
    }

    /// Looks for those of a question among the records of now, and among those of the lesson where these have none.
    void find(Question question, Lesson lesson) {
        forget();
        PictureTerms loaded = session.picture().get().terms();
        finding.start(
                (_, cancel) -> Proof.of(question, Ground.of(loaded, cancel), Ground.of(lesson.evidence())),
                proof -> found.set(Optional.of(proof)));
    }

    /// None are looked for any more.
    void forget() {
        finding.cancel();
        found.set(Optional.empty());
    }

    /// Narrows the table to them, as the flow logs asked for have them.
    void show() {
        found.get().filter(proof -> !proof.fromLesson()).ifPresent(proof -> {
            session.viewFrom(proof.viewpoint());
            session.narrowTo(new Focus.Proof(proof.rows()));
        });
    }

    /// Takes that back.
    void widen() {
        if (session.focus().get() instanceof Focus.Proof) {
            session.narrowTo(new Focus.Everything());
        }
    }
}
