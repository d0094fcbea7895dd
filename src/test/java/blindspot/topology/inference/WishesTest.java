package blindspot.topology.inference;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.model.Address;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.source.LocalFile;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Fact;
import blindspot.topology.Home;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Member;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.TopologyWriter;
import blindspot.topology.Wish;
import blindspot.topology.inventory.Inventory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What the user sets, in what is found in the records.
final class WishesTest {
    private static final String HEADER =
            "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end action log-status\n";
    private static final Origin YOU = new Origin.You();

    /// One client, two that answer it.
    private static final String CONSUMER = HEADER
            + asks("eni-a1", "10.0.0.1", "10.0.0.8", 50001, 443, 1)
            + asks("eni-a1", "10.0.0.1", "10.0.0.9", 50002, 443, 1)
            + asks("eni-a8", "10.0.0.1", "10.0.0.8", 50001, 443, 1)
            + asks("eni-a8", "10.0.0.3", "10.0.0.8", 50003, 443, 1)
            + asks("eni-a9", "10.0.0.1", "10.0.0.9", 50002, 443, 1)
            + asks("eni-a9", "10.0.0.3", "10.0.0.9", 50004, 443, 1);

    /// Two that ask, a target of each.
    private static final String PROVIDER = HEADER
            + asks("eni-b1", "10.1.0.1", "10.1.0.5", 1101, 80, 3)
            + asks("eni-b1", "10.1.0.1", "10.1.0.7", 1102, 80, 3)
            + asks("eni-b2", "10.1.0.2", "10.1.0.6", 1103, 81, 5)
            + asks("eni-b2", "10.1.0.2", "10.1.0.4", 1104, 81, 5);

    private static final Member ENDPOINT = new Member.Interface("eni-a9");
    private static final Member BALANCER = new Member.Interface("eni-b2");
    private static final FlowTable BOTH = table(source("a.log", CONSUMER), source("b.log", PROVIDER));

    @Test
    void halfALetterInTheIdOfAVpcIsTheSameHereAndInAFile() {
        Home.Named home = new Home.Named("vpc-\ud83d");
        assertThat(home.id()).isEqualTo("vpc-\ufffd");
        assertThat(new String(home.id().getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8)).isEqualTo(home.id());
    }

    @Test
    void joinsAnEndpointWithTheLoadBalancerThatWasSet() {
        Inferred before = inferred(Settled.NOTHING);
        assertThat(before.paths()).noneMatch(path -> path.reason() instanceof Reason.Set);

        Inferred inferred = inferred(Settled.NOTHING.with(ENDPOINT, Wish.NOTHING.leadingTo(BALANCER)));

        CandidatePath path = inferred.paths()
                .stream()
                .filter(each -> each.reason() instanceof Reason.Set)
                .findFirst()
                .orElseThrow();
        Leg tube = path.topology()
                .legs()
                .stream()
                .filter(leg -> leg.kind() == LegKind.PRIVATELINK)
                .findFirst()
                .orElseThrow();
        assertThat(tube.join()).isEqualTo(Fact.of(LegKind.PRIVATELINK, YOU));
        assertThat(ids(path.topology().from(tube))).containsExactly("eni-a9");
        assertThat(ids(path.topology().to(tube))).containsExactly("eni-b2");
        assertThat(path.topology().from(tube).role()).isEqualTo(Fact.of(NodeKind.INTERFACE_ENDPOINT, YOU));
        assertThat(inferred.refused()).isEmpty();
    }

    @Test
    void saysWhyAJoinCannotBeDrawn() {
        assertThat(inferred(Settled.NOTHING.with(ENDPOINT, Wish.NOTHING.leadingTo(new Member.Interface("eni-a8"))))
                .refused()).containsExactly(new Refused(ENDPOINT, Refused.Why.SAME_VPC));
        assertThat(inferred(Settled.NOTHING.with(ENDPOINT, Wish.NOTHING.leadingTo(new Member.Interface("eni-zz"))))
                .refused()).containsExactly(new Refused(ENDPOINT, Refused.Why.NOT_THERE));
        assertThat(inferred(Settled.NOTHING.with(ENDPOINT, Wish.NOTHING.leadingTo(BALANCER))
                .with(BALANCER, Wish.NOTHING.as(NodeKind.INSTANCE))).refused())
                .containsExactly(new Refused(ENDPOINT, Refused.Why.OTHER_ROLES));
    }

    @Test
    void drawsWhoWasSetToBelongTogetherAsOneNode() {
        Member one = new Member.Interface("eni-b1");

        Inferred inferred = inferred(Settled.NOTHING
                .with(BALANCER, Wish.NOTHING.as(NodeKind.NETWORK_LOAD_BALANCER))
                .with(one, Wish.NOTHING.with(BALANCER)));

        assertThat(inferred.paths()).isNotEmpty().allSatisfy(path -> {
            Optional<NetworkInterface> drawn = interfaceOf(path.topology(), "eni-b1");
            Optional<NetworkInterface> with = interfaceOf(path.topology(), "eni-b2");
            assertThat(drawn.map(NetworkInterface::node)).isEqualTo(with.map(NetworkInterface::node));
            drawn.ifPresent(each -> assertThat(each.owner().origin()).isEqualTo(YOU));
        });
        assertThat(inferred.interfaceOf("eni-b1").orElseThrow().role())
                .isEqualTo(Fact.of(NodeKind.NETWORK_LOAD_BALANCER, YOU));
    }

    @Test
    void goesWithAnotherIntoItsVpc() {
        Inferred inferred =
                inferred(Settled.NOTHING.with(new Member.Interface("eni-a8"), Wish.NOTHING.with(BALANCER)));

        InferredInterface moved = inferred.interfaceOf("eni-a8").orElseThrow();
        assertThat(moved.vpc()).isEqualTo(inferred.interfaceOf("eni-b2").orElseThrow().vpc());
        assertThat(moved.home()).isEqualTo(YOU);
    }

    @Test
    void isInTheVpcThatWasSetAndOnlyThoseFollowThatAreInTheNamedOne() {
        int before = vpc(inferred(Settled.NOTHING), "eni-a1");
        assertThat(vpc(inferred(Settled.NOTHING), "eni-a9")).isEqualTo(before);

        Inferred moved = inferred(Settled.NOTHING.with(ENDPOINT, Wish.NOTHING.in(new Home.Of("eni-b1"))));
        assertThat(vpc(moved, "eni-a9")).isEqualTo(vpc(moved, "eni-b1"));
        assertThat(vpc(moved, "eni-a8")).isEqualTo(vpc(moved, "eni-a1")).isNotEqualTo(vpc(moved, "eni-a9"));

        Inferred alone = inferred(Settled.NOTHING.with(ENDPOINT, Wish.NOTHING.in(new Home.Alone())));
        assertThat(alone.interfaces()).filteredOn(each -> each.vpc() == vpc(alone, "eni-a9")).hasSize(1);
        assertThat(alone.interfaceOf("eni-a9").orElseThrow().home()).isEqualTo(YOU);

        Inferred named = inferred(Settled.NOTHING.with(ENDPOINT, Wish.NOTHING.in(new Home.Named("vpc-mine"))));
        assertThat(vpc(named, "eni-a9")).isEqualTo(vpc(named, "eni-a8"));
        assertThat(named.vpcs().get(vpc(named, "eni-a8")).id()).contains("vpc-mine");
    }

    @Test
    void aCircleOfThoseWhoBelongTogetherEnds() {
        Member one = new Member.Interface("eni-a8");

        Inferred inferred = inferred(Settled.NOTHING
                .with(one, Wish.NOTHING.with(ENDPOINT))
                .with(ENDPOINT, Wish.NOTHING.with(one)));

        assertThat(inferred.paths()).isNotEmpty();
        assertThat(inferred.refused()).containsExactlyInAnyOrder(
                new Refused(one, Refused.Why.CIRCLE), new Refused(ENDPOINT, Refused.Why.CIRCLE));
    }

    @Test
    void givesAnAddressWithoutInterfaceARoleAndANode() {
        Member target = new Member.At(address("10.1.0.6"), "eni-b2");
        Member other = new Member.At(address("10.1.0.4"), "eni-b2");

        Inferred inferred = inferred(Settled.NOTHING
                .with(target, Wish.NOTHING.as(NodeKind.APPLICATION_LOAD_BALANCER))
                .with(other, Wish.NOTHING.with(target)));

        assertThat(inferred.refused()).isEmpty();
        Node node = inferred.paths()
                .stream()
                .flatMap(path -> path.topology().nodes().stream())
                .filter(each -> each.has(address("10.1.0.6")))
                .findFirst()
                .orElseThrow();
        assertThat(node.role()).isEqualTo(Fact.of(NodeKind.APPLICATION_LOAD_BALANCER, YOU));
        assertThat(node.has(address("10.1.0.4"))).isTrue();
    }

    @Test
    void saysWhatCannotBeSetOfAnAddress() {
        FlowTable table = table(source("a.log", HEADER
                + asks("eni-a1", "198.51.100.7", "10.0.0.1", 50001, 443, 1)
                + asks("eni-a1", "198.51.100.8", "10.0.0.1", 50002, 443, 1)));
        Member client = new Member.At(address("198.51.100.7"), "eni-a1");
        Member server = new Member.Interface("eni-a1");

        assertThat(Inference.of(table, Inventory.NOTHING,
                Settled.NOTHING.with(client, Wish.NOTHING.as(NodeKind.INSTANCE))
                        .with(server, Wish.NOTHING.with(client)),
                new Cancel()).refused())
                .contains(new Refused(client, Refused.Why.OUTSIDE), new Refused(server, Refused.Why.OUTSIDE));
        assertThat(Inference.of(table, Inventory.NOTHING,
                Settled.NOTHING.with(client, Wish.NOTHING.in(new Home.Alone())), new Cancel()).refused())
                .containsExactly(new Refused(client, Refused.Why.ADDRESS_STAYS));
    }

    @Test
    void keepsOfWhatIsSetOnlyWhatIsAboutTheRecords() {
        Settled settled = Settled.NOTHING
                .with(new Member.Interface("eni-elsewhere"), Wish.NOTHING.as(NodeKind.INSTANCE))
                .with(ENDPOINT, Wish.NOTHING.as(NodeKind.INTERFACE_ENDPOINT))
                .with(new Member.At(address("10.7.7.7"), "eni-a1"), Wish.NOTHING.as(NodeKind.INSTANCE));

        assertThat(inferred(settled).settled().wishes()).containsOnlyKeys(ENDPOINT);
    }

    /// The lesson's interfaces are one of two each, until somebody says which.
    @Test
    void settlesWhichOfTwoAddressesAnInterfaceHas() throws IOException {
        FlowTable table = table(lesson("vpc-a.log"), lesson("vpc-b.log"));
        Inferred before = Inference.of(table, Inventory.NOTHING, Settled.NOTHING, new Cancel());
        String id = before.paths().getFirst().topology().candidates().getFirst().interfaceId();
        List<Address> either = before.interfaceOf(id).orElseThrow().address().orElseThrow().possible();

        for (Address address : either) {
            Settled settled = Settled.NOTHING.with(
                    new Member.Interface(id), Wish.NOTHING.with(new Member.At(address, id)));
            Inferred inferred = Inference.of(table, Inventory.NOTHING, settled, new Cancel());

            assertThat(inferred.interfaceOf(id).orElseThrow().addresses()).containsExactly(address);
            assertThat(inferred.paths().getFirst().topology().candidates())
                    .noneMatch(each -> each.interfaceId().equals(id));
            assertThat(interfaceOf(inferred.paths().getFirst().topology(), id).orElseThrow().owner().origin())
                    .isEqualTo(YOU);
        }
    }

    @Test
    void everyMemberOfAPathIsFoundAgain() {
        for (CandidatePath path : inferred(Settled.NOTHING).paths()) {
            assertThat(path.members()).hasSize(path.topology().interfaces().size());
            for (NetworkInterface each : path.topology().interfaces()) {
                Member member = path.members().get(each.index()).orElseThrow();
                Settled settled = Settled.NOTHING.with(member, Wish.NOTHING.as(NodeKind.OTHER));

                assertThat(inferred(settled).settled()).isEqualTo(settled);
            }
        }
    }

    @Test
    void isReadFromItsFileAsItIsDrawn() throws IOException {
        Settled settled = Settled.NOTHING
                .with(ENDPOINT, Wish.NOTHING.leadingTo(BALANCER).in(new Home.Alone()))
                .with(new Member.Interface("eni-b1"), Wish.NOTHING.with(BALANCER))
                .with(new Member.At(address("10.1.0.6"), "eni-b2"), Wish.NOTHING.as(NodeKind.OTHER));
        List<CandidatePath> paths = new ArrayList<>(inferred(settled).paths());
        assertThat(paths.getFirst().topology().settled()).isEqualTo(settled);
        paths.addAll(Inference.of(
                table(lesson("vpc-a.log"), lesson("vpc-b.log")), Inventory.NOTHING, Settled.NOTHING, new Cancel())
                .paths());
        paths.addAll(inferred(Settled.NOTHING).paths());
        for (CandidatePath path : paths) {
            String text = TopologyWriter.text(path.topology(), "mine.json");

            assertThat(TopologyWriter.text(
                    TopologyFile.read(text.getBytes(StandardCharsets.UTF_8), "mine.json"), "mine.json"))
                    .isEqualTo(text);
        }
    }

    private static int vpc(Inferred inferred, String id) {
        return inferred.interfaceOf(id).orElseThrow().vpc();
    }

    private static List<String> ids(Node node) {
        return node.interfaces().stream().flatMap(each -> each.interfaceId().stream()).toList();
    }

    private static Optional<NetworkInterface> interfaceOf(Topology topology, String id) {
        return topology.interfaces().stream().filter(each -> each.interfaceId().equals(Optional.of(id))).findFirst();
    }

    private static String asks(String at, String client, String server, int from, int port, int packets) {
        String numbers = " 6 " + packets + " 400 1790000000 1790000010 ACCEPT OK\n";
        return at + " " + client + " " + server + " " + from + " " + port + numbers
                + at + " " + server + " " + client + " " + port + " " + from + numbers;
    }

    private static Inferred inferred(Settled settled) {
        return Inference.of(BOTH, Inventory.NOTHING, settled, new Cancel());
    }

    private static ByteSource lesson(String name) throws IOException {
        Path file = Path.of("assets/lessons/privatelink", name);
        return new LocalFile(file, Files.size(file));
    }

    private static Address address(String text) {
        return Address.parse(text).orElseThrow();
    }

    private static ByteSource source(String name, String text) {
        return new Bytes(name, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE);
    }

    private static FlowTable table(ByteSource... sources) {
        return new LoadJob(List.of(sources), FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }
}
