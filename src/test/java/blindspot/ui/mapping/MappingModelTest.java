package blindspot.ui.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.lesson.Lesson;
import blindspot.task.Problem;
import blindspot.topology.Home;
import blindspot.topology.Member;
import blindspot.topology.NetworkInterface;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.TopologyWriter;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.session.OpenSession;
import blindspot.ui.session.OwnPath;
import blindspot.ui.session.Session;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingModelTest {
    private static final Path CAPTURE = Path.of("assets/lessons/full-capture");
    private static final List<Path> LOGS =
            List.of(CAPTURE.resolve("simulated-vpc-a.log"), CAPTURE.resolve("simulated-vpc-b.log"));
    private static final Path LESSON = Path.of("assets/lessons/privatelink");
    private static final List<Path> BARE = List.of(LESSON.resolve("vpc-a.log"), LESSON.resolve("vpc-b.log"));

    private static final Path INVENTORY = Path.of("src/test/resources/inventory/account-a.json");

    @TempDir private Path folder = Path.of("");

    private final FxJobs jobs = FxJobs.onCallersThread();
    private final Lesson lesson = Lesson.open(Lesson.FIRST);
    private final Session session = new Session(jobs, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
    private final OpenSession open = new OpenSession(jobs, session, lesson, List.of());
    private final MappingModel model = new MappingModel(open, jobs);

    @Test
    void listsEveryInterfaceThoseOnThePathFirst() {
        openAll(LOGS);

        assertThat(model.list().rows()).hasSize(session.path().get().inferred().orElseThrow().interfaces().size());
        assertThat(model.list().rows().getFirst().text(MappingColumn.NODE)).isEqualTo("Clients");
        assertThat(model.list().rows().getLast().text(MappingColumn.NODE)).startsWith("Elsewhere in VPC");
        MappingRow endpoint = row(NodeKind.INTERFACE_ENDPOINT);
        assertThat(endpoint.text(MappingColumn.ROLE)).isEqualTo("[Interface VPC endpoint]");
        assertThat(endpoint.text(MappingColumn.KNOWN)).matches("computed from \\d+ records");
        assertThat(row(NodeKind.INSTANCE).text(MappingColumn.KNOWN)).isEqualTo("field instance-id");
        assertThat(endpoint.text(MappingColumn.VPC)).startsWith("vpc-");
    }

    @Test
    void listsAddressesOfThePathWhoseInterfacesAreNotKnown() throws IOException {
        openAll(List.of(log("""
                eni-0a 10.9.0.1 10.9.0.2 50001 443 6 3 300 1790000000 1790000030 ACCEPT OK
                eni-0a 10.9.0.1 10.9.0.3 50002 443 6 3 300 1790000000 1790000030 ACCEPT OK
                """)));

        assertThat(model.list().rows()).extracting(row -> row.text(MappingColumn.WHO))
                .contains("eni …i-0a 10.9.0.1", "10.9.0.2", "10.9.0.3");
        MappingRow server = model.list()
                .rows()
                .stream()
                .filter(row -> row.name().equals("10.9.0.3"))
                .findFirst()
                .orElseThrow();
        model.select(Optional.of(server));
        MappingChoices choices = model.choices().orElseThrow();
        assertThat(choices.vpcs()).as("an address stays").isEmpty();
        choose(choices.roles(), "Application Load Balancer");

        assertThat(selected().role().value()).isEqualTo(NodeKind.APPLICATION_LOAD_BALANCER);
        assertThat(selected().text(MappingColumn.KNOWN)).isEqualTo("set by you");
        model.forget();
        assertThat(selected().text(MappingColumn.KNOWN)).isNotEqualTo("set by you");
    }

    @Test
    void nothingIsSavedWhileWhatWasSetIsNotDrawnYet() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        FxJobs later = FxJobs.on(waiting::add);
        Session slow = new Session(later, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession opening = new OpenSession(later, slow, lesson, List.of());
        MappingModel waits = new MappingModel(opening, later);
        opening.open(BARE, false);
        runAll(waiting);
        assertThat(waits.canBeSaved().get()).isTrue();
        String id = slow.path().get().inferred().orElseThrow().interfaces().getFirst().id();

        waits.own().change(new Member.Interface(id), wish -> wish.in(new Home.Named("vpc-0own")));
        assertThat(waits.canBeSaved().get()).isFalse();

        runAll(waiting);
        assertThat(waits.canBeSaved().get()).isTrue();
        assertThat(slow.topology().settled().isEmpty()).isFalse();
    }

    @Test
    void whoEndsTheSearchTakesBackWhatWasSetSinceAndCanSetItAgain() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        FxJobs later = FxJobs.on(waiting::add);
        Session slow = new Session(later, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession opening = new OpenSession(later, slow, lesson, List.of());
        opening.open(BARE, false);
        runAll(waiting);
        OwnPath own = opening.ownPath();
        Member member = new Member.Interface(slow.path().get().inferred().orElseThrow().interfaces().getFirst().id());
        own.change(member, wish -> wish.in(new Home.Named("vpc-0one")));
        runAll(waiting);
        Settled drawn = own.settled().get();
        assertThat(slow.topology().settled()).isEqualTo(drawn);

        own.change(member, wish -> wish.in(new Home.Named("vpc-0two")));
        own.change(member, wish -> wish.in(new Home.Named("vpc-0three")));
        own.cancel();
        runAll(waiting);
        assertThat(own.settled().get()).as("wish and picture are the same").isEqualTo(drawn);
        assertThat(slow.topology().settled()).isEqualTo(drawn);

        own.undo();
        own.cancel();
        runAll(waiting);
        assertThat(own.settled().get()).as("also where it was taken back").isEqualTo(drawn);
        own.redo();
        own.redo();
        runAll(waiting);
        assertThat(own.settled().get().of(member).home()).contains(new Home.Named("vpc-0three"));
        assertThat(slow.topology().settled()).isEqualTo(own.settled().get());
    }

    @Test
    void thatNobodyIsListedBecauseNoPathWasFoundIsSaid() {
        Deque<Runnable> waiting = new ArrayDeque<>();
        FxJobs later = FxJobs.on(waiting::add);
        Session slow = new Session(later, lesson.topology(), Language.ENGLISH, ZoneOffset.UTC);
        OpenSession opening = new OpenSession(later, slow, lesson, List.of());
        MappingModel waits = new MappingModel(opening, later);
        waits.open().set(true);
        opening.open(BARE, false);
        while (slow.table().isEmpty()) {
            waiting.remove().run();
        }
        assertThat(waits.list().whyNothing().getValue()).contains("it is still looked for");

        opening.ownPath().cancel();
        runAll(waiting);

        assertThat(waits.list().rows()).isEmpty();
        assertThat(waits.list().whyNothing().getValue()).contains("finding it was cancelled");
    }

    private static void runAll(Deque<Runnable> waiting) {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }

    @Test
    void oneClickSetsAVpcThatNothingTells() {
        openAll(BARE);
        MappingRow row = model.list().rows().getFirst();
        assertThat(row.text(MappingColumn.VPC)).isEqualTo("[VPC A] undetermined");
        model.select(Optional.of(row));
        assertThat(model.vpcQuestion().getValue()).isEqualTo("It is in VPC A");
        assertThat(model.explanation().getValue()).endsWith("Nothing tells which VPC it is in.");

        model.settleVpc();

        assertThat(selected().vpc().origin()).isEqualTo(new Origin.You());
        assertThat(selected().text(MappingColumn.VPC)).doesNotContain("undetermined");
        assertThat(model.explanation().getValue()).contains("VPC A: set by you.");
        assertThat(model.vpcQuestion().getValue()).isEmpty();
    }

    @Test
    void theIdOfAVpcCanBeTyped() {
        openAll(BARE);
        model.select(Optional.of(model.list().rows().getFirst()));

        model.nameVpc("  ");
        assertThat(open.ownPath().settled().get().isEmpty()).isTrue();
        model.nameVpc(" vpc-mine ");

        assertThat(selected().text(MappingColumn.VPC)).isEqualTo("vpc-mine");
        assertThat(open.ownPath().settled().get().of(selected().member().orElseThrow()).home())
                .contains(new Home.Named("vpc-mine"));
    }

    @Test
    void saysWhatCannotBeDrawnOfWhatWasSet() {
        openAll(LOGS);
        Member endpoint = row(NodeKind.INTERFACE_ENDPOINT).member().orElseThrow();
        Member client = row(NodeKind.INSTANCE).member().orElseThrow();
        open.ownPath().change(endpoint, wish -> wish.leadingTo(client));
        model.ask(Optional.of(endpoint));

        assertThat(model.explanation().getValue()).startsWith("Set by you, but not drawn: the picture joins");
        session.speak(Language.JAPANESE);
        assertThat(model.explanation().getValue()).startsWith("あなたの設定は描かれていません");
    }

    @Test
    void whatIsBehindAnEndpointIsChosenFromBothSidesWhateverIsListed() {
        openAll(LOGS);
        MappingRow balancer = row(NodeKind.NETWORK_LOAD_BALANCER);
        MappingRow endpoint = row(NodeKind.INTERFACE_ENDPOINT);
        model.select(Optional.of(balancer));
        choose(model.choices().orElseThrow().behind(), endpoint.name());
        assertThat(open.ownPath().settled().get().of(endpoint.member().orElseThrow()).leadsTo())
                .isEqualTo(balancer.member());

        model.list().search().set(endpoint.interfaceId().orElseThrow());
        model.select(Optional.of(model.list().rows().getFirst()));
        assertThat(model.choices().orElseThrow().leadsTo()).filteredOn(MappingChoice::now)
                .extracting(MappingChoice::text)
                .containsExactly(balancer.name());
    }

    @Test
    void aNodeIsChosenAndWhereNoPathIsFoundThereIsNoneAndNothingToSave() throws IOException {
        openAll(LOGS);
        model.select(Optional.of(row(NodeKind.INSTANCE)));
        choose(model.choices().orElseThrow().nodes(), "Servers");
        assertThat(selected().text(MappingColumn.NODE)).isEqualTo("Servers");
        assertThat(model.canBeSaved().get()).isTrue();

        open.open(List.of(log("eni-0a 10.9.0.1 10.9.0.2 0 0 1 3 300 1790000000 1790000030 ACCEPT OK\n")), true);
        assertThat(model.canBeSaved().get()).isFalse();
        model.select(Optional.of(model.list().rows().getFirst()));
        assertThat(selected().text(MappingColumn.NODE)).isEqualTo("Not drawn");
        assertThat(model.choices().orElseThrow().nodes()).isEmpty();
    }

    @Test
    void whoIsPutIntoAnotherVpcThanItsRecordsNameKeepsThemThere() {
        openAll(LOGS);
        Member client = row(NodeKind.INSTANCE).member().orElseThrow();
        model.select(Optional.of(row(NodeKind.INSTANCE)));
        choose(model.choices().orElseThrow().nodes(), "Servers");

        Topology drawn = session.topology();
        NetworkInterface moved = drawn.interfaces()
                .stream()
                .filter(each -> each.interfaceId().map(Member.Interface::new).filter(client::equals).isPresent())
                .findFirst()
                .orElseThrow();
        assertThat(drawn.nodes().get(moved.node()).vpc()).isEqualTo(1);
        Evidence evidence = session.picture().get().evidence();
        assertThat(evidence.recordingInterfaces(Viewpoint.VPC_B, true).get(moved.index())).as("its eye").isTrue();
        assertThat(evidence.unplaced()).isZero();

        Path saved = folder.resolve("moved.json");
        new MappingFile(open, jobs).save(saved, _ -> {});
        open.open(List.of(saved), true);
        assertThat(session.path().get().inferred()).as("the file's path").isEmpty();
        Evidence read = session.picture().get().evidence();
        assertThat(read.recordingInterfaces(Viewpoint.VPC_B, true).get(moved.index())).isTrue();
        assertThat(read.unplaced()).isZero();
    }

    @Test
    void sortsAndSearchesAndKeepsTheSelection() {
        openAll(LOGS);
        MappingRow chosen = row(NodeKind.NETWORK_LOAD_BALANCER);
        model.select(Optional.of(chosen));

        model.list().sortBy(Optional.of(MappingColumn.WHO), true);
        assertThat(model.list().rows()).extracting(row -> row.text(MappingColumn.WHO))
                .isSortedAccordingTo(java.util.Comparator.reverseOrder());
        assertThat(selected().member()).isEqualTo(chosen.member());
        model.list().search().set("application LOAD");
        assertThat(model.list().rows()).isNotEmpty()
                .allMatch(row -> row.text(MappingColumn.ROLE).contains("Application Load Balancer"));
        assertThat(model.selected().get()).isEmpty();
        model.list().search().set(chosen.interfaceId().orElseThrow());
        assertThat(model.list().rows()).singleElement()
                .satisfies(row -> assertThat(row.member()).isEqualTo(chosen.member()));
    }

    @Test
    void tenThousandInterfacesAreListed() throws IOException {
        StringBuilder records = new StringBuilder();
        for (int i = 0; i < 10_000; i++) {
            records.append("eni-")
                    .append(i)
                    .append(" 10.9.")
                    .append(i >> 8)
                    .append('.')
                    .append(i & 255)
                    .append(" 10.10.0.1 50001 443 6 3 300 1790000000 1790000030 ACCEPT OK\n");
        }
        openAll(List.of(log(records.toString())));

        assertThat(model.list().rows()).hasSizeGreaterThanOrEqualTo(10_000);
    }

    @Test
    void savesWhatIsDrawnButNeverOverWhatIsOpen() throws IOException {
        Path log = log("eni-0a 10.9.0.1 10.9.0.2 50001 443 6 3 300 1790000000 1790000030 ACCEPT OK\n");
        String before = Files.readString(log);
        Path inventory = Files.copy(INVENTORY, folder.resolve("eni.json"));
        openAll(List.of(log, inventory));
        model.select(Optional.of(model.list().rows().getFirst()));
        choose(model.choices().orElseThrow().roles(), "NAT gateway");
        MappingFile file = new MappingFile(open, jobs);
        Path saved = folder.resolve("new").resolve("mine.json");

        file.save(saved, model::saved);
        assertThat(model.explanation().getValue()).isEqualTo("Saved as " + saved + ".");
        Topology read = TopologyFile.read(saved);
        assertThat(TopologyWriter.text(read, "mine.json"))
                .isEqualTo(TopologyWriter.text(session.topology(), "mine.json"));
        assertThat(read.settled()).isEqualTo(open.ownPath().settled().get());
        assertThat(session.problem().get()).isEmpty();

        file.save(log, _ -> {});
        assertThat(Files.readString(log)).isEqualTo(before);
        assertThat(session.problem().get().map(Problem::code)).contains("mapping-over-input");
        file.save(inventory, _ -> {});
        assertThat(Files.readString(inventory)).isEqualTo(Files.readString(INVENTORY));
        file.save(saved.resolve("below-a-file.json"), _ -> {});
        assertThat(session.problem().get().map(Problem::code)).contains("mapping-not-saved");
    }

    private void openAll(List<Path> logs) {
        model.open().set(true);
        open.open(logs, false);
    }

    private MappingRow row(NodeKind kind) {
        return model.list().rows().stream().filter(row -> row.role().value() == kind).findFirst().orElseThrow();
    }

    private MappingRow selected() {
        return model.selected().get().orElseThrow();
    }

    private static void choose(List<MappingChoice> choices, String text) {
        choices.stream().filter(choice -> choice.text().equals(text)).findFirst().orElseThrow().choose().run();
    }

    private Path log(String records) throws IOException {
        return Files.writeString(
                folder.resolve("own.log"),
                "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n"
                        + records);
    }
}
