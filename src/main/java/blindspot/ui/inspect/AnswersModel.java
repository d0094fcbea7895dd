package blindspot.ui.inspect;

import blindspot.answer.Answer;
import blindspot.answer.Asking;
import blindspot.answer.Known;
import blindspot.answer.Question;
import blindspot.load.LoadOptions;
import blindspot.query.Basis;
import blindspot.query.Matcher;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.LitPlaces;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;
import org.jspecify.annotations.Nullable;

/// One of the usual questions, answered of the records that are shown: viewpoint, filter and time hold for it too. It is
/// answered in the background, while somebody looks.
public final class AnswersModel {
    private static final int TOP = 6;

    /// What the top talkers can be told apart by.
    private static final List<List<String>> TALKERS = List.of(
            List.of("srcaddr", "dstaddr"), List.of("srcaddr"), List.of("dstaddr"), List.of("interface-id"),
            List.of("subnet-id"), List.of("dstport"), List.of("service"));

    private final ReadOnlyObjectWrapper<Question> question = new ReadOnlyObjectWrapper<>(Question.TOP_TALKERS);
    private final ReadOnlyObjectWrapper<List<String>> by = new ReadOnlyObjectWrapper<>(TALKERS.getFirst());
    private final ReadOnlyObjectWrapper<Optional<AnswerDetail>> answer = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<AnswerDetail.Bar>> chosen =
            new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper(false);
    private final Session session;
    private final ObservableValue<Boolean> shown;
    private final LatestJob<Made> answering;
    private final LatestJob<LitPlaces> lighting;
    private @Nullable Made made;

    /// An answer, and what it was made of.
    private record Made(List<Object> inputs, Picture picture, Known known, Answer answer) {
        boolean isKnownOf(Picture other) {
            return picture.evidence().equals(other.evidence())
                    && picture.terms().inventory().equals(other.terms().inventory());
        }
    }

    /// @param shown whether somebody looks
    AnswersModel(Session session, FxJobs jobs, ObservableValue<Boolean> shown) {
        this.session = session;
        this.shown = shown;
        answering = new LatestJob<>(jobs, problem -> {
            working.set(false);
            session.fail(problem);
        });
        lighting = new LatestJob<>(jobs, session::fail);
        Stream.of(session.picture(), session.counting().basis(), question, by, shown)
                .forEach(input -> input.subscribe(this::refresh));
        Stream.of(session.messages(), session.formats()).forEach(input -> input.subscribe(this::say));
    }

    public ReadOnlyObjectProperty<Question> question() {
        return question.getReadOnlyProperty();
    }

    public void ask(Question wanted) {
        question.set(wanted);
    }

    /// What the top talkers are told apart by.
    ReadOnlyObjectProperty<List<String>> by() {
        return by.getReadOnlyProperty();
    }

    static List<List<String>> talkers() {
        return TALKERS;
    }

    void tellApartBy(List<String> keys) {
        by.set(keys);
    }

    /// Empty until there is one.
    ReadOnlyObjectProperty<Optional<AnswerDetail>> answer() {
        return answer.getReadOnlyProperty();
    }

    /// Whether another one than [#answer] is on the way.
    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    /// A line of [#answer] that the wishes below are about; empty for none.
    void choose(Optional<AnswerDetail.Bar> bar) {
        chosen.set(bar);
    }

    /// Whether a filter leads to the records of the chosen line.
    ObservableValue<Boolean> canShowRows() {
        return chosen.map(bar -> bar.flatMap(AnswerDetail.Bar::rows).isPresent());
    }

    /// Shows only the records of the chosen line.
    void showRows() {
        chosen.get().flatMap(AnswerDetail.Bar::rows).ifPresent(session::filterAlso);
    }

    /// Whether there is a path, and its records are known, on which the chosen line may have a place.
    ObservableValue<Boolean> canShowOnDiagram() {
        return chosen
                .map(bar -> bar.filter(line -> line.leg() > 0 || (line.rows().isPresent() && isOnPath())).isPresent());
    }

    private boolean isOnPath() {
        return !session.picture().get().evidence().recordedStrands().isEmpty();
    }

    /// Lights up where the records of the chosen line are on the path, all of them; says it where none is.
    void showOnDiagram() {
        Picture picture = session.picture().get();
        chosen.get().ifPresent(line -> lighting.start((_, cancel) -> places(picture, line, cancel), places -> {
            Picture now = session.picture().get();
            if (!now.evidence().equals(picture.evidence()) || !now.kept().equals(picture.kept())) {
                // Rows that are not shown any more are not lit.
                return;
            }
            if (places.legs().isEmpty()) {
                session.fail(new Problem("answer-not-on-path"));
            } else {
                session.selection().light(places);
            }
        }));
    }

    private static LitPlaces places(Picture picture, AnswerDetail.Bar line, Cancel cancel) {
        RowSet rows = line.rows()
                .map(test -> Matcher.of(test, picture.table(), picture.terms()).rows(picture.kept(), cancel))
                .orElseGet(() -> RowSet.of(new int[] {line.row()}));
        return LitPlaces.of(picture.evidence(), rows, cancel);
    }

    private void refresh() {
        Picture picture = session.picture().get();
        if (!shown.getValue()) {
            answering.cancel();
            working.set(false);
            return;
        }
        Question asked = question.get();
        List<String> keys = asked == Question.TOP_TALKERS ? by.get() : List.of();
        Basis basis = session.counting().basis().get();
        List<Object> inputs = List.of(
                picture.evidence(), picture.kept(), picture.narrowed(), picture.terms().inventory(), asked, keys,
                basis);
        Made before = made;
        if (before != null && before.inputs.equals(inputs)) {
            answering.cancel();
            working.set(false);
            say();
            return;
        }
        working.set(true);
        answering.start((_, cancel) -> make(before, inputs, picture, asked, keys, basis, cancel), now -> {
            made = now;
            working.set(false);
            say();
        });
    }

    private static Made make(
            @Nullable Made before, List<Object> inputs, Picture picture, Question asked, List<String> keys,
            Basis basis, Cancel cancel) {
        Known known = before != null && before.isKnownOf(picture) ? before.known : Known.of(picture.terms(), cancel);
        long room = LoadOptions.DEFAULT.memory() - picture.table().bytes()
                - (long) picture.table().rowCount() * Picture.BYTES_PER_RECORD;
        Answer answer = new Asking(
                asked, keys, TOP, known, picture.kept(), picture.inTime(), Math.max(room, 0), basis)
                .answer(cancel);
        return new Made(inputs, picture, known, answer);
    }

    private void say() {
        Made now = made;
        if (now != null && shown.getValue()) {
            answer.set(Optional.of(new AnswerWords(
                    now.picture.evidence(), now.answer, session.messages().get(), session.formats().get()).detail()));
        }
    }
}
