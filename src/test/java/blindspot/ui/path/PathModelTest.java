package blindspot.ui.path;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.intake.Inventories;
import blindspot.lesson.Lesson;
import blindspot.simulation.ShippedCapture;
import blindspot.topology.Path;
import blindspot.topology.Topology;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.Session;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class PathModelTest {
    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session =
            new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession opened = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
    private final PathModel model = new PathModel(session, opened.ownPath(), FxJobs.onCallersThread());

    @BeforeEach
    void open() {
        opened.open(
                List.of(
                        java.nio.file.Path.of("assets/lessons/full-capture/simulated-vpc-a.log"),
                        java.nio.file.Path.of("assets/lessons/full-capture/simulated-vpc-b.log")),
                false);
    }

    @Test
    void saysWhichPathIsDrawnAndWhy() {
        assertThat(model.place().getValue()).matches("Path 1 of \\d+");
        assertThat(model.line().getValue()).isEqualTo("Clients ×5 → [Endpoint] ×2 ⇢ [NLB] ×2 → [ALB] ×2 → Servers ×2");
        assertThat(model.reason().getValue())
                .startsWith("[likely, explains ")
                .contains(" of 1,085 records: ")
                .endsWith("]");

        session.speak(Language.JAPANESE);
        assertThat(model.place().getValue()).startsWith("経路 1 / ");
        assertThat(model.reason().getValue()).startsWith("[有力、").endsWith("]");
    }

    @Test
    void listsWhatCanBeChosenAndDrawsIt() {
        List<PathChoice> choices = model.choices();
        assertThat(choices).hasSize(session.path().get().candidates().size());
        assertThat(choices.getFirst().nodes()).startsWith("1: Clients ×5 → ");
        assertThat(choices.getFirst().traffic())
                .matches("[\\d,]+ packets · VPC A \\(vpc-\\w+\\) → VPC B \\(vpc-\\w+\\)");
        assertThat(choices.getFirst().reason()).startsWith("[likely, explains ");
        assertThat(choices).filteredOn(PathChoice::drawn).containsExactly(choices.getFirst());

        model.choose(1);
        assertThat(model.place().getValue()).startsWith("Path 2 of ");
        assertThat(session.picture().get().topology()).isEqualTo(session.path().get().topology());
    }

    @Test
    void callsAVpcInTheListAsThePictureCallsIt() {
        String drawn = model.choices().getFirst().traffic();
        String provider = drawn.substring(drawn.indexOf("VPC B (vpc-"));
        assertThat(model.choices())
                .extracting(PathChoice::traffic)
                .filteredOn(text -> text.contains(provider.substring("VPC B ".length())))
                .hasSizeGreaterThan(1)
                .allMatch(text -> text.contains(provider));
    }

    @Test
    void aTopologyOfOtherRecordsIsSaidToBeAndLetsThemTellTheirPath() {
        assertThat(model.isForeign().get()).isFalse();
        opened.open(List.of(java.nio.file.Path.of("assets/lessons/privatelink/topology.json")), true);

        assertThat(model.isForeign().get()).isTrue();
        assertThat(model.reason().getValue())
                .isEqualTo("This topology is of other records: no record has a network interface or an address of it.");
        opened.letRecordsTell();
        assertThat(model.isForeign().get()).isFalse();
        assertThat(model.reason().getValue()).startsWith("[likely, explains ");
    }

    @Test
    void listsThePathsOfAFileWhereItStatesSeveral() {
        Topology stated = ShippedCapture.open().topology();
        Topology two = new Topology(
                stated.title(), stated.simulated(), stated.vpcs(), stated.nodes(),
                List.of(stated.path(), new Path(List.of(stated.legs().getFirst()))), stated.candidates());
        session.show(session.table(), two, Inventories.NONE, false);

        assertThat(model.place().getValue()).isEqualTo("Path 1 of 2");
        assertThat(model.choices()).hasSize(2);
        model.step(1);
        assertThat(model.place().getValue()).isEqualTo("Path 2 of 2");
        assertThat(session.topology().legs()).hasSize(1);
        model.step(1);
        assertThat(session.topology()).isEqualTo(two);
    }

    @Test
    void saysNothingOfAPathThatIsStated() {
        session.show(session.table(), ShippedCapture.open().topology(), Inventories.NONE, false);

        assertThat(model.place().getValue()).isEmpty();
        assertThat(model.line().getValue()).isEmpty();
        assertThat(model.nothing().getValue()).isEmpty();
        assertThat(model.isChoice().get()).isFalse();
    }

    @Test
    void saysThatThePathIsStillLookedForAndThatItNoLongerIs() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        FxJobs jobs = FxJobs.on(waiting::add);
        Session slow = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession opening = new OpenSession(jobs, slow, lesson, List.of());
        PathModel seeking = new PathModel(slow, opening.ownPath(), jobs);
        opening.open(List.of(java.nio.file.Path.of("assets/lessons/full-capture/simulated-vpc-a.log")), false);
        while (slow.table().isEmpty()) {
            waiting.remove().run();
        }

        assertThat(seeking.isSought().get()).isTrue();
        assertThat(seeking.nothing().getValue())
                .matches("Looking for the path that these \\d+ records take\\. The records themselves are below\\.");
        seeking.stopSeeking();
        assertThat(seeking.isSought().get()).isFalse();
        assertThat(seeking.nothing().getValue()).contains("finding it was cancelled");
        assertThat(seeking.isWithoutPath().get()).isTrue();
    }
}
