package blindspot.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.i18n.Language;
import blindspot.model.LogStatus;
import blindspot.quiz.Lesson;
import blindspot.store.FlowTable;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PathOfRecordsTest {
    private static final Path CAPTURE = Path.of("assets/lessons/full-capture");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final FxJobs jobs = FxJobs.onCallersThread();
    private final Session session = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession open = new OpenSession(jobs, session, lesson, List.of());
    private final PathOfRecords paths = new PathOfRecords(session, jobs);

    @BeforeEach
    void open() {
        open.open(List.of(CAPTURE.resolve("simulated-vpc-a.log"), CAPTURE.resolve("simulated-vpc-b.log")), false);
    }

    @Test
    void aRecordLeadsToItsPathOrToTheReasonWhyNot() {
        int drawn = 0;
        for (int row = 0; row < session.table().rowCount(); row += 9) {
            session.choosePath(0);
            if (evidence().leg(row) != 0) {
                continue;
            }
            session.selection().select(row);
            paths.drawForSelected();
            boolean there = session.path().get().chosen() != 0;
            drawn += there ? 1 : 0;
            assertThat(there).as("row " + row).isNotEqualTo(!paths.said().get().isEmpty());
            if (there && table().logStatus(row) == LogStatus.OK) {
                assertThat(evidence().leg(row)).as("row " + row).isPositive();
            }
            assertThat(session.selection().row().get()).isEqualTo(row);
        }
        assertThat(drawn).isGreaterThan(10);
    }

    @Test
    void aRecordOfTheDrawnPathLeadsToTheNextThatHasIt() {
        int row = first(each -> evidence().leg(each) == 1);
        session.selection().select(row);
        paths.drawForSelected();
        if (session.path().get().chosen() == 0) {
            assertThat(paths.said().get()).isEqualTo("This record is on the path that is drawn, and on no other.");
        } else {
            assertThat(evidence().leg(row)).isPositive();
        }
    }

    @Test
    void whatIsElsewhereLeadsToThePathThatHasMostOfIt() {
        int vpc = session.topology().pathVpcs().getFirst();
        long before = evidence().elsewhere(vpc);
        paths.drawFor(new Focus.Elsewhere(vpc));

        assertThat(before).isPositive();
        assertThat(session.path().get().chosen()).isPositive();
        assertThat(paths.said().get()).isEmpty();
    }

    @Test
    void withoutASelectedRecordItSaysSo() {
        paths.drawForSelected();
        assertThat(paths.said().get()).isEqualTo("Select a record first; then its path is drawn.");
        session.selection().select(0);
        assertThat(paths.said().get()).isEmpty();
    }

    @Test
    void ofAStatedPathItSaysThatThereIsNoOther() {
        open.open(List.of(CAPTURE.resolve("topology.json")), false);
        session.selection().select(first(row -> evidence().leg(row) == 0 && table().logStatus(row) == LogStatus.OK));
        paths.drawForSelected();
        assertThat(paths.said().get())
                .isEqualTo("This record is on no path that can be drawn (1): a topology file states them.");
        paths.drawFor(new Focus.OnLeg(1));
        assertThat(paths.said().get()).isEqualTo("These records are on the path that is drawn, and on no other.");
    }

    private int first(IntPredicate wanted) {
        return IntStream.range(0, table().rowCount()).filter(wanted).findFirst().orElseThrow();
    }

    private FlowTable table() {
        return session.table();
    }

    private Evidence evidence() {
        return session.picture().get().evidence();
    }
}
