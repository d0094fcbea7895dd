package blindspot.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.intake.Inventories;
import blindspot.lesson.Lesson;
import blindspot.task.Problem;
import blindspot.topology.Fact;
import blindspot.topology.Member;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.TopologyWriter;
import blindspot.topology.Wish;
import blindspot.topology.inference.InferredInterface;
import blindspot.ui.fx.FxJobs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What the user sets of the path that is found in the records.
final class SetPathTest {
    private static final Path CAPTURE = Path.of("assets/lessons/full-capture");
    private static final Path LOG_A = CAPTURE.resolve("simulated-vpc-a.log");
    private static final Path LOG_B = CAPTURE.resolve("simulated-vpc-b.log");

    @TempDir private Path folder = Path.of("");

    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session =
            new Session(FxJobs.onCallersThread(), lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession open = new OpenSession(FxJobs.onCallersThread(), session, lesson, List.of());
    private final OwnPath own = open.ownPath();

    @Test
    void isDrawnAsItWasSetAndTakenBackAndMadeAgain() {
        open.open(List.of(LOG_A, LOG_B), false);
        Member server = lastOfPath();
        Topology before = session.topology();

        own.change(server, wish -> wish.as(NodeKind.OTHER));
        assertThat(role(server)).isEqualTo(Fact.of(NodeKind.OTHER, new Origin.You()));
        assertThat(session.topology().settled()).isEqualTo(own.settled().get());
        own.undo();
        assertThat(session.topology()).isEqualTo(before);
        assertThat(own.undoable().get()).isFalse();
        own.redo();
        assertThat(role(server).value()).isEqualTo(NodeKind.OTHER);
        assertThat(own.redoable().get()).isFalse();
        own.forgetAll();
        assertThat(session.topology()).isEqualTo(before);
        own.undo();
        assertThat(role(server).value()).isEqualTo(NodeKind.OTHER);
    }

    @Test
    void saysThatNoMoreCanBeSet() {
        Topology drawn = session.topology();
        Wish other = Wish.NOTHING.as(NodeKind.OTHER);
        Settled full = new Settled(IntStream.range(0, Settled.MOST)
                .boxed()
                .collect(Collectors.toMap(number -> new Member.Interface("eni-" + number), _ -> other)));
        session.show(session.table(), new Topology(
                drawn.title(), drawn.simulated(), drawn.vpcs(), drawn.nodes(), drawn.paths(), drawn.candidates(), full),
                Inventories.NONE, false);
        own.change(new Member.Interface("eni-0"), wish -> wish.as(NodeKind.NAT_GATEWAY));
        assertThat(session.problem().get()).isEmpty();
        assertThat(own.settled().get().wishes()).hasSize(Settled.MOST).isNotEqualTo(full.wishes());

        own.change(new Member.Interface("eni-more"), wish -> wish.as(NodeKind.OTHER));

        assertThat(session.problem().get()).contains(new Problem("mapping-too-many", "10000"));
        assertThat(own.settled().get().wishes()).hasSize(Settled.MOST);
    }

    @Test
    void keepsThePathThatWasChosen() {
        open.open(List.of(LOG_A, LOG_B), false);
        session.choosePath(1);
        List<String> nodes = session.topology().pathNodes().stream().map(node -> node.addresses().toString()).toList();

        own.change(lastOfPath(), wish -> wish.as(NodeKind.OTHER));

        assertThat(session.topology().pathNodes()).extracting(node -> node.addresses().toString())
                .isEqualTo(nodes);
    }

    @Test
    void staysWhenRecordsAreAddedAndGoesWithTheInterfacesItIsAbout() throws IOException {
        open.open(List.of(LOG_B), false);
        Member server = lastOfPath();
        own.change(server, wish -> wish.as(NodeKind.OTHER));

        open.open(List.of(LOG_A), false);
        assertThat(role(server)).isEqualTo(Fact.of(NodeKind.OTHER, new Origin.You()));
        open.open(List.of(LOG_B), true);
        assertThat(role(server)).as("the same interfaces").isEqualTo(Fact.of(NodeKind.OTHER, new Origin.You()));

        Path other = Files.writeString(folder.resolve("other.log"), """
                interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status
                eni-0f 10.9.0.1 10.9.0.2 50001 443 6 3 300 1790000000 1790000030 ACCEPT OK
                """);
        open.open(List.of(other), true);
        assertThat(own.settled().get()).isEqualTo(Settled.NOTHING);
        assertThat(own.undoable().get()).isFalse();
    }

    @Test
    void isReadFromTheFileThatItWasSavedIn() throws IOException {
        open.open(List.of(LOG_A, LOG_B), false);
        own.change(lastOfPath(), wish -> wish.as(NodeKind.OTHER));
        Topology saved = session.topology();
        Settled settled = own.settled().get();
        Path file = Files.writeString(folder.resolve("mine.json"), TopologyWriter.text(saved, "mine.json"));

        open.closeAll();
        assertThat(own.settled().get()).isEqualTo(Settled.NOTHING);
        open.open(List.of(LOG_A, LOG_B, file), false);

        assertThat(TopologyWriter.text(session.topology(), "mine.json")).isEqualTo(Files.readString(file));
        assertThat(own.settled().get()).isEqualTo(settled);
        open.letRecordsTell();
        assertThat(session.path().get().inferred()).isPresent();
        assertThat(session.topology()).as("found again").isEqualTo(saved);
    }

    @Test
    void whoBelongsWithAnotherIsNotFollowedByIt() {
        open.open(List.of(LOG_A, LOG_B), false);
        Member server = lastOfPath();
        Member client = new Member.Interface(session.topology()
                .pathNodes()
                .getFirst()
                .interfaces()
                .getFirst()
                .interfaceId()
                .orElseThrow());
        own.putAt(client, session.topology().pathNodes().getLast());

        own.putAt(server, session.topology().pathNodes().getLast());

        assertThat(own.settled().get().belongs(client, server)).isTrue();
        assertThat(own.settled().get().belongs(server, client)).isFalse();
        assertThat(session.path().get().inferred().orElseThrow().refused()).isEmpty();
    }

    private Member lastOfPath() {
        return new Member.Interface(session.topology()
                .pathNodes()
                .getLast()
                .interfaces()
                .getFirst()
                .interfaceId()
                .orElseThrow());
    }

    private Fact<NodeKind> role(Member member) {
        return session.path()
                .get()
                .inferred()
                .orElseThrow()
                .interfaceOf(((Member.Interface) member).id())
                .map(InferredInterface::role)
                .orElseThrow();
    }
}
