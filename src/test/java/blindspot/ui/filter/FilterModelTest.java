package blindspot.ui.filter;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.LegState;
import blindspot.i18n.Language;
import blindspot.model.TimeRange;
import blindspot.query.Filter;
import blindspot.query.Records;
import blindspot.settings.Table;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FilterModelTest {
    private static final Topology LESSON = TopologyFile.read(Path.of("assets/lessons/privatelink/topology.json"));

    private final Session session =
            new Session(FxJobs.onCallersThread(), LESSON, Language.ENGLISH, ZoneId.of("Asia/Tokyo"));
    private boolean playing;
    private final FilterModel model = new FilterModel(session, FxJobs.onCallersThread(), List.of(), () -> playing);

    @BeforeEach
    void load() {
        FlowTable table = Records.of("srcaddr dstaddr srcport dstport action start end packets")
                .add("10.0.0.146 10.0.0.76 40000 80 ACCEPT 100 110 1")
                .add("10.1.0.45 10.1.0.136 40001 80 ACCEPT 120 130 2")
                .add("10.1.0.136 10.1.0.45 80 40001 REJECT 125 135 3")
                .add("10.1.0.136 10.1.0.127 40002 80 ACCEPT 140 150 4")
                .table();
        session.show(table, LESSON, false);
    }

    @Test
    void saysHowManyRowsTheTextKeepsBeforeItIsApplied() {
        model.text().set("action = REJECT");
        assertThat(model.said().getValue()).isEqualTo("✓ 1 of 4 rows · Enter applies");
        assertThat(rows()).isEqualTo(4);
        model.apply();
        assertThat(model.said().getValue()).isEqualTo("✓ 1 of 4 rows");
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void saysWhereTheTextIsWrongAndKeepsWhatIsShown() {
        use("action = REJECT");
        model.text().set("srcadr = 10.0.0.1");
        model.apply();
        assertThat(model.said().getValue())
                .isEqualTo("✕ srcadr is not a field or another word that can be filtered by – did you mean srcaddr?");
        assertThat(model.state().get()).isInstanceOfSatisfying(
                FilterModel.State.Wrong.class,
                wrong -> assertThat(List.of(wrong.error().from(), wrong.error().to())).isEqualTo(List.of(0, 6)));
        assertThat(rows()).isEqualTo(1);
        session.speak(Language.JAPANESE);
        assertThat(model.said().getValue()).contains("srcaddr").doesNotContain("mean");
    }

    @Test
    void narrowsTableTimelineAndLegs() {
        use("leg = 4");
        var picture = session.picture().get();
        assertThat(picture.rows().toArray()).containsExactly(3);
        assertThat(session.script().get().size()).isEqualTo(1);
        assertThat(picture.legViews().get(3).records()).isEqualTo(1);
        assertThat(picture.legViews().get(2).records()).isZero();
        assertThat(picture.legViews().get(2).state()).isEqualTo(LegState.RECORDED);
    }

    @Test
    void whatIsFilteredAwayIsSelectedAgainWhenItIsShownAgain() {
        session.selection().select(2);
        use("action = ACCEPT");
        assertThat(session.selection().row().get()).isEqualTo(Selection.NO_ROW);
        model.clear();
        assertThat(session.selection().row().get()).isEqualTo(2);
    }

    @Test
    void takesFiltersBackAndPutsThemOnAgain() {
        use("leg = 3");
        use("leg = 4");
        model.undo();
        assertThat(model.text().get()).isEqualTo("leg = 3");
        assertThat(rows()).isEqualTo(2);
        model.undo();
        assertThat(rows()).isEqualTo(4);
        assertThat(model.canUndo().get()).isFalse();
        model.redo();
        model.redo();
        assertThat(model.text().get()).isEqualTo("leg = 4");
        assertThat(model.canRedo().get()).isFalse();
        model.undo();
        use("leg = 1");
        assertThat(model.canRedo().get()).isFalse();
    }

    @Test
    void aTimeIsAFilterToo() {
        use("leg = 3");
        session.showTime(time(120, 122));
        assertThat(rows()).isEqualTo(1);
        assertThat(model.said().getValue()).isEqualTo("✓ 1 of 4 rows");
        model.text().set("leg = 4");
        assertThat(model.said().getValue()).isEqualTo("✓ 0 of 4 rows · Enter applies");
        use("leg = 4");
        model.undo();
        assertThat(rows()).isEqualTo(1);
        model.undo();
        assertThat(session.time().get()).isEmpty();
        assertThat(model.text().get()).isEqualTo("leg = 3");
        assertThat(rows()).isEqualTo(2);
        model.redo();
        assertThat(session.time().get()).isEqualTo(time(120, 122));
    }

    @Test
    void aTimeThatIsDraggedIsOneStep() {
        session.moveTime(time(100, 110));
        session.moveTime(time(100, 120));
        assertThat(model.canUndo().get()).isFalse();
        session.moveTime(time(100, 130));
        session.showTime(time(100, 130));
        assertThat(model.canUndo().get()).isTrue();
        model.undo();
        assertThat(session.time().get()).isEmpty();
        assertThat(model.canUndo().get()).isFalse();
    }

    @Test
    void allThatIsTakenBackAtOnceIsOneStep() {
        use("leg = 3");
        session.showTime(time(120, 122));
        session.showEverything();
        assertThat(rows()).isEqualTo(4);
        model.undo();
        assertThat(rows()).isEqualTo(1);
    }

    private static Optional<TimeRange> time(long from, long to) {
        return Optional.of(new TimeRange(from, to));
    }

    @Test
    void quickTestsAreAddedAndTakenOut() {
        use("leg = 3 or leg = 4");
        model.toggle(FilterModel.REJECTED);
        assertThat(model.text().get()).isEqualTo("(leg = 3 or leg = 4) and action = REJECT");
        assertThat(model.has(FilterModel.REJECTED)).isTrue();
        assertThat(rows()).isEqualTo(1);
        session.narrowTo(new Focus.OnLeg(3));
        model.toggle(model.thisLeg());
        assertThat(model.text().get()).isEqualTo("(leg = 3 or leg = 4) and action = REJECT and leg = 3");
        model.toggle(FilterModel.REJECTED);
        model.toggle(model.thisLeg());
        assertThat(session.filter().get().filter()).isEqualTo(parsed("leg = 3 or leg = 4"));
        model.toggle(FilterModel.NO_HEALTH_CHECKS);
        assertThat(model.text().get()).endsWith("and not health-check");
    }

    @Test
    void savesFiltersUpToABound() {
        use("leg = 3");
        model.save();
        assertThat(model.canSave()).isFalse();
        for (int i = 0; i < Table.MOST_FILTERS; i++) {
            use("dstport = " + i);
            model.save();
        }
        assertThat(model.saved().get()).hasSize(Table.MOST_FILTERS).doesNotContain("leg = 3");
        model.forget("dstport = 5");
        assertThat(model.saved().get()).hasSize(Table.MOST_FILTERS - 1);
        model.use("dstport = 7");
        assertThat(session.filter().get().text()).isEqualTo("dstport = 7");
    }

    @Test
    void marksAreFilteredBy() {
        session.toggleMark(1);
        session.toggleMark(2);
        session.toggleMark(2);
        use("marked");
        assertThat(session.picture().get().rows().toArray()).containsExactly(1);
    }

    @Test
    void readsTimesInTheZoneShown() {
        use("start >= 1970-01-01T09:02");
        assertThat(session.picture().get().rows().toArray()).containsExactly(1, 2, 3);
    }

    @Test
    void aProofIsShownWhole() {
        use("leg = 1");
        session.narrowTo(new Focus.Proof(RowSet.of(new int[] {2, 3})));
        assertThat(rows()).isEqualTo(2);
    }

    private Filter parsed(String text) {
        model.text().set(text);
        model.apply();
        return session.filter().get().filter();
    }

    private void use(String text) {
        model.text().set(text);
        model.apply();
    }

    private int rows() {
        return session.picture().get().rows().size();
    }

    @Test
    void goesBackAndForwardThroughWhatWasSelectedAndFiltered() {
        session.selection().select(2);
        use("port = 80");
        session.selection().select(0);
        session.narrowTo(new Focus.OnLeg(1));

        model.goBack();
        assertThat(session.focus().get()).isEqualTo(new Focus.Everything());
        assertThat(session.filter().get().text()).isEqualTo("port = 80");
        model.goBack();
        assertThat(session.selection().row().get()).isEqualTo(2);
        model.goBack();
        assertThat(session.filter().get().isNone()).isTrue();
        assertThat(model.text().get()).isEmpty();
        assertThat(model.canGoBack().get()).isFalse();
        model.goForward();
        model.goForward();
        model.goForward();
        assertThat(session.focus().get()).isEqualTo(new Focus.OnLeg(1));
        assertThat(session.filter().get().text()).isEqualTo("port = 80");
        assertThat(model.canGoForward().get()).isFalse();
    }

    @Test
    void rowsSelectedOneAfterTheOtherAreOneStepAndThoseThatArePlayedNone() {
        session.selection().select(0);
        session.selection().select(1);
        session.selection().select(2);
        session.selection().select(0);
        model.goBack();
        assertThat(session.selection().row().get()).isEqualTo(2);
        assertThat(model.canGoBack().get()).isFalse();
        playing = true;
        session.selection().select(0);
        assertThat(model.canGoForward().get()).isTrue();
    }

    @Test
    void undoingAFilterPassesWhatWasOnlySelected() {
        use("port = 80");
        session.selection().select(0);
        session.selection().select(3);
        model.undo();
        assertThat(session.filter().get().isNone()).isTrue();
        model.redo();
        assertThat(session.filter().get().text()).isEqualTo("port = 80");
    }

    @Test
    void rowsOfOtherRecordsAreNotGoneBackTo() {
        session.selection().select(3);
        use("port = 80");
        session.show(Records.of("srcaddr srcport").add("10.0.0.1 80").table(), LESSON, false);
        while (model.canGoBack().get()) {
            model.goBack();
            assertThat(session.selection().row().get()).isEqualTo(-1);
        }
    }
}
