package blindspot.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.model.LogStatus;
import blindspot.store.FlowTable;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.Focus;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PathOfRecordsTest {
    private static final Path CAPTURE = Path.of("assets/lessons/full-capture");

    @TempDir private Path folder = Path.of("");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final FxJobs jobs = FxJobs.onCallersThread();
    private final Session session = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession open = new OpenSession(jobs, session, lesson, List.of());
    private final PathOfRecords paths = new PathOfRecords(session, open.ownPath(), jobs);

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
    void aRecordBeyondThePathsThatAreFoundFirstLeadsToItsOwn() throws IOException {
        Path log = Files.writeString(folder.resolve("many.log"), many());
        open.open(List.of(log), true);
        int found = session.path().get().choices().size();
        assertThat(found).as("no more are found first").isEqualTo(20);
        int last = table().rowCount() - 1;
        session.selection().select(last);
        paths.drawForSelected();

        assertThat(session.path().get().choices().size()).isEqualTo(found + 1);
        assertThat(session.path().get().chosen()).isEqualTo(found);
        assertThat(evidence().leg(last)).isPositive();
        assertThat(paths.said().get()).isEmpty();
    }

    /// More servers than paths are found, the later the fewer records.
    private static String many() {
        StringBuilder log =
                new StringBuilder("vpc-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes"
                        + " start end flow-direction action log-status\n");
        for (int server = 1; server <= 30; server++) {
            String client = "10.7.0." + server;
            String here = "10.8.0." + server;
            for (int connection = 0; connection <= 2 * (30 - server); connection++) {
                String there = client + " " + here + " " + (40_000 + connection) + " " + (7000 + server);
                String back = here + " " + client + " " + (7000 + server) + " " + (40_000 + connection);
                String rest = " 6 5 500 1700000000 1700000030 %s ACCEPT OK%n";
                String from = "vpc-%017x eni-0%016x ".formatted(server, server);
                String to = "vpc-%017x eni-1%016x ".formatted(server, server);
                log.append(from).append(there).append(rest.formatted("egress"));
                log.append(to).append(there).append(rest.formatted("ingress"));
                log.append(to).append(back).append(rest.formatted("egress"));
                log.append(from).append(back).append(rest.formatted("ingress"));
            }
        }
        return log.toString();
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
