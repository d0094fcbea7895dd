package blindspot.ui.inspect;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.answer.Question;
import blindspot.capture.PictureTerms;
import blindspot.capture.Viewpoint;
import blindspot.cloudwatch.Measurements;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.model.TimeRange;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.LitPlaces;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;

/// The answers beside record and leg, of the records of the full capture that comes with the program.
final class AnswersModelTest {
    private static final Path CAPTURE = Path.of("assets", "lessons", "full-capture");
    private static final Topology TOPOLOGY = TopologyFile.read(CAPTURE.resolve("topology.json"));
    private static final FlowTable TABLE = read();

    private final Deque<Runnable> waiting = new ArrayDeque<>();
    private final FxJobs jobs = FxJobs.on(waiting::add);
    private final Session session =
            new Session(FxJobs.onCallersThread(), TOPOLOGY, Language.ENGLISH, ZoneOffset.UTC);
    private final InspectModel inspect =
            new InspectModel(session, jobs, new SimpleObjectProperty<>(LoadReport.NOTHING),
                    new MeasuredPath(session, new SimpleObjectProperty<>(Measurements.NONE), (_, _) -> {}),
                    new SimpleBooleanProperty(false));
    private final AnswersModel model = inspect.answers();

    private static FlowTable read() {
        List<LocalFile> logs = Stream.of("simulated-vpc-a.log", "simulated-vpc-b.log")
                .map(CAPTURE::resolve)
                .map(log -> new LocalFile(log, log.toFile().length()))
                .toList();
        return new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }

    private AnswersModelTest() {
        session.show(TABLE, TOPOLOGY, true);
        work();
    }

    @Test
    void nothingIsCountedUntilSomebodyLooks() {
        assertThat(model.answer().get()).isEmpty();
        inspect.show(InspectModel.Page.ANSWERS);
        assertThat(model.working().get()).isTrue();
        work();
        assertThat(model.working().get()).isFalse();
        assertThat(detail().title()).isEqualTo("Top talkers");
        assertThat(detail().bars()).hasSize(6).allMatch(bar -> bar.share() > 0 && bar.share() <= 1);
        assertThat(detail().bars().getFirst().share()).isEqualTo(1);
    }

    @Test
    void everyLineLeadsToItsRecordsAndTheRestToTheOthers() {
        look(Question.TOP_TALKERS);
        int all = session.picture().get().kept().size();
        long traffic = 0;
        for (AnswerDetail.Bar bar : detail().all()) {
            model.choose(Optional.of(bar));
            assertThat(model.canShowRows().getValue()).isTrue();
            model.showRows();
            int shown = session.picture().get().rows().size();
            if (bar.row() >= 0) {
                assertThat(bar.counts()).contains(
                        Messages.in(Language.ENGLISH).text("answer.bar.records", (long) shown));
            }
            traffic += shown;
            session.filterBy(ShownFilter.NONE);
            work();
        }
        assertThat(traffic).as("the rest is all else, silence included").isEqualTo(all);
    }

    @Test
    void followsFilterTimeAndViewpoint() {
        look(Question.REJECTED);
        String before = detail().copied();
        session.viewFrom(Viewpoint.VPC_B);
        work();
        assertThat(detail().copied()).isNotEqualTo(before);
        session.viewFrom(Viewpoint.BOTH);
        work();
        assertThat(detail().copied()).isEqualTo(before);
        session.showTime(Optional.of(new TimeRange(0, 1)));
        work();
        assertThat(detail().bars()).isEmpty();
        assertThat(detail().sentences()).contains("Among these records there is none of that kind.");
    }

    @Test
    void countsOnceOrAtBothEndsAsAllSumsOfTheWindow() {
        look(Question.TOP_TALKERS);
        String once = detail().copied();
        assertThat(detail().sentences().getFirst()).contains("once per leg");
        session.counting().turn();
        work();
        assertThat(detail().sentences().getFirst()).contains("at both ends");
        assertThat(detail().copied()).isNotEqualTo(once);
        session.counting().turn();
        work();
        assertThat(detail().copied()).isEqualTo(once);
    }

    @Test
    void whatWasSkippedIsSaidWhateverTheFilterKeeps() {
        look(Question.REJECTED);
        assertThat(detail().sentences()).anyMatch(sentence -> sentence.contains("SKIPDATA"));
        model.choose(Optional.of(detail().bars().getFirst()));
        model.showRows();
        work();
        assertThat(session.filter().get().text()).contains("action = REJECT");
        assertThat(detail().sentences()).anyMatch(sentence -> sentence.contains("SKIPDATA"));
    }

    @Test
    void theSameRecordsAreNotCountedAgain() {
        look(Question.TOP_TALKERS);
        session.toggleMark(3);
        session.selection().select(5);
        assertThat(model.working().get()).as("a mark changes nothing that is counted").isFalse();
        assertThat(inspect.page().get()).as("a selection leaves the answers in front")
                .isEqualTo(
                        InspectModel.Page.ANSWERS);
    }

    @Test
    void aLineIsShownOnThePath() {
        look(Question.REJECTED);
        AnswerDetail.Bar bar = detail().bars().getFirst();
        model.choose(Optional.of(bar));
        assertThat(bar.leg()).isEqualTo(1);
        assertThat(model.canShowOnDiagram().getValue()).isTrue();
        model.showOnDiagram();
        work();
        assertThat(session.selection().row().get()).isEqualTo(bar.row()).isNotEqualTo(Selection.NO_ROW);
        assertThat(session.selection().leg().get()).isEqualTo(1);
    }

    @Test
    void allPlacesOfALineAreLitAtOnce() {
        look(Question.TOP_TALKERS);
        for (AnswerDetail.Bar bar : detail().all()) {
            Set<Integer> legs = new HashSet<>();
            model.choose(Optional.of(bar));
            model.showRows();
            work();
            RowSet rows = session.picture().get().rows();
            for (int i = 0; i < rows.size(); i++) {
                legs.add(session.picture().get().evidence().leg(rows.row(i)));
            }
            legs.remove(0);
            session.filterBy(ShownFilter.NONE);
            work();
            model.choose(Optional.of(bar));
            model.showOnDiagram();
            work();
            assertThat(session.selection().lit().get().legs()).as(bar.name()).isEqualTo(legs).isNotEmpty();
            assertThat(session.selection().lit().get().interfaces()).as(bar.name()).isNotEmpty();
            assertThat(legs).contains(session.selection().leg().get());
        }
        session.selection().select(3);
        assertThat(session.selection().lit().get()).as("another record is selected").isEqualTo(LitPlaces.NONE);
    }

    @Test
    void nothingIsLitOfRecordsThatAreNoMoreShown() {
        look(Question.TOP_TALKERS);
        model.choose(Optional.of(detail().bars().getFirst()));
        model.showOnDiagram();
        session.showTime(Optional.of(new TimeRange(0, 1)));
        work();
        assertThat(session.picture().get().rows().size()).isZero();
        assertThat(session.selection().lit().get()).isEqualTo(LitPlaces.NONE);
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
    }

    @Test
    void whereNoRecordOfALineIsOnThePathThatIsSaid() {
        look(Question.TOP_TALKERS);
        AnswerDetail.Bar bar = detail().bars().getFirst();
        model.choose(Optional.of(new AnswerDetail.Bar(
                bar.name(), bar.number(), bar.counts(), bar.says(), bar.seen(), bar.share(),
                Optional.of(PictureTerms.ofLeg(0)), -1,
                0)));
        assertThat(model.canShowOnDiagram().getValue()).isTrue();
        model.showOnDiagram();
        work();
        assertThat(session.problem().get().orElseThrow().code()).isEqualTo("answer-not-on-path");
        assertThat(session.selection().lit().get()).isEqualTo(LitPlaces.NONE);
    }

    @Test
    void everyQuestionIsAnsweredInBothLanguages() {
        for (Question question : Question.usual()) {
            session.speak(Language.ENGLISH);
            look(question);
            assertThat(detail().sentences()).as(question.code()).isNotEmpty();
            assertThat(detail().csv()).as(question.code()).contains("packets,bytes,records,connections,says");
            String english = detail().copied();
            session.speak(Language.JAPANESE);
            work();
            assertThat(detail().copied()).as(question.code()).isNotEqualTo(english);
        }
    }

    private void look(Question question) {
        model.ask(question);
        inspect.show(InspectModel.Page.ANSWERS);
        work();
    }

    private AnswerDetail detail() {
        return model.answer().get().orElseThrow();
    }

    private void work() {
        while (!waiting.isEmpty()) {
            waiting.removeFirst().run();
        }
    }
}
