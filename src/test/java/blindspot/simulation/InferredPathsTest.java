package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.topology.Fact;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.TopologyWriter;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.Sureness;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Paths that are found out of simulated captures, against the truth.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class InferredPathsTest {
    private static final List<String> FORMATS = List.of("v2", "v5", "v11");
    private static final List<Integer> SEEDS = List.of(7, 33);

    private final Map<Scenario, List<Captured>> captures = new EnumMap<>(Scenario.class);

    private record Place(NodeKind kind, Set<String> interfaces) {}

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void bothLogsDrawThePathThatRequestsTrulyTake(Scenario scenario) {
        List<String> wrong = new ArrayList<>();
        for (Captured captured : captures(scenario)) {
            Inferred inferred = Inferring.of(captured, Inferring::all, Inferring::none, "");
            check(captured, inferred, truth(captured, 0), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void withInventoriesThePathIsStatedAndWhole(Scenario scenario) {
        List<String> wrong = new ArrayList<>();
        for (Captured captured : captures(scenario)) {
            for (String log : logs(captured)) {
                Inferred inferred = Inferring.of(captured, name -> name.contains(log), Inferring::all, "");
                if (!scenario.shape().has(Part.ENDPOINT)) {
                    continue;
                }
                List<CandidatePath> paths = ofTheClients(captured, inferred);
                List<Place> found = paths.isEmpty() ? List.of() : places(paths.getFirst());
                boolean clients = !log.equals("vpc-b") && scenario != Scenario.HEALTH_CHECKS;
                if (scenario == Scenario.HEALTH_CHECKS && log.equals("vpc-a")) {
                    assertThat(inferred.paths()).extracting(InferredPathsTest::places)
                            .contains(truth(captured, 0, false));
                } else if (!found.equals(truth(captured, 0, clients)) && !found.equals(truth(captured, 2, clients))) {
                    wrong.add(name(captured) + log + inferred.paths().stream().map(InferredPathsTest::places).toList());
                } else if (clients && (paths.getFirst().sureness() == Sureness.CERTAIN) == isRejected(captured)) {
                    wrong.add(name(captured) + log + paths.getFirst().sureness());
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void oneVpcsLogsDrawTheirPartAndTheOtherVpcWithoutInterfaces(Scenario scenario) {
        List<String> wrong = new ArrayList<>();
        boolean transit = scenario.shape() == PathShape.TRANSIT_GATEWAY;
        if (!transit && !scenario.shape().has(Part.ENDPOINT)) {
            return;
        }
        for (Captured captured : captures(scenario)) {
            List<Place> truth = truth(captured, 0);
            if (transit) {
                for (int side : new int[] {0, 1}) {
                    List<Place> part = new ArrayList<>(truth);
                    part.set(1 - side, new Place(NodeKind.INSTANCE, Set.of()));
                    String log = side == 0 ? "vpc-a" : "vpc-b";
                    check(captured, Inferring.of(captured, name -> name.contains(log), Inferring::none, ""), part,
                            wrong);
                }
                continue;
            }
            List<Place> ofB = new ArrayList<>(truth);
            ofB.set(0, new Place(ofB.get(0).kind(), Set.of()));
            ofB.set(1, new Place(ofB.get(1).kind(), Set.of()));
            check(captured, Inferring.of(captured, name -> name.contains("vpc-b"), Inferring::none, ""), ofB, wrong);
            if (scenario != Scenario.HEALTH_CHECKS) {
                List<Place> ofA = List.of(truth.get(0), truth.get(1), new Place(truth.get(2).kind(), Set.of()));
                check(captured, Inferring.of(captured, name -> name.contains("vpc-a"), Inferring::none, ""), ofA,
                        wrong);
            }
        }
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void noTubeReachesADecoyWhateverThereIs(Scenario scenario) {
        List<Captured> captures = captures(scenario);
        Captured shortOne = Captured.of(new Plan(scenario, 4, 60, Plan.format("v2"), 5, 3));
        List<Captured> looked = Captured.isLate(scenario)
                ? List.of(captures.getFirst(), captures.getLast())
                : List.of(captures.get(0), captures.get(3), captures.get(4), shortOne);
        for (Captured captured : looked) {
            for (String log : List.of("", "vpc-a", "vpc-b")) {
                for (String inventory : List.of("none", "vpc-a", "vpc-b", "")) {
                    assertNoTubeReachesADecoy(captured, log, inventory);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void noTubeReachesADecoyInAShortCapture(Scenario scenario) {
        Captured captured = Captured.of(new Plan(scenario, 4, 60, Plan.format("v5"), 5, scenario.leastZones()));
        assertNoTubeReachesADecoy(captured, "", "none");
        assertNoTubeReachesADecoy(captured, "", "");
    }

    private static void assertNoTubeReachesADecoy(Captured captured, String log, String inventory) {
        Map<String, WorldInterface> byId = captured.world()
                .interfaces()
                .stream()
                .collect(Collectors.toMap(WorldInterface::id, Function.identity()));
        Inferred inferred = Inferring.of(captured, name -> name.contains(log), name -> name.contains(inventory), "");
        for (CandidatePath path : inferred.paths()) {
            tubeEnds(path.topology())
                    .forEach(id -> assertThat(Objects.requireNonNull(byId.get(id)).part().decoy())
                            .as(name(captured) + places(path))
                            .isFalse());
            assertThat(DrawnWrong.legs(path.topology(), captured)).as(name(captured) + log + inventory).isEmpty();
            assertThat(readBack(path.topology())).isNotNull();
        }
    }

    @Test
    void theInterfacesOfALoadBalancerInSeveralZonesAreOneThoughEachAsksItsZoneAlone() {
        Captured captured = Captured.of(new Plan(Scenario.NLB_ALONE, 5, 60, Plan.format("v5"), 15, 3));
        List<String> wrong = new ArrayList<>();
        check(captured, Inferring.of(captured, Inferring::all, Inferring::none, ""), truth(captured, 0), wrong);
        assertThat(wrong).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"PLAIN", "TWO_ZONES", "NLB_ALONE", "PEERING", "NAT"})
    void allZonesAreOnThePathThoughNoFieldNamesZonesOrVpcs(Scenario scenario) {
        List<String> wrong = new ArrayList<>();
        for (int zones : List.of(2, 3)) {
            Captured captured = Captured.of(new Plan(scenario, 5, 60, Plan.format("v2"), 15, zones));
            check(captured, Inferring.of(captured, Inferring::all, Inferring::none, ""), truth(captured, 0), wrong);
        }
        assertThat(wrong).isEmpty();
    }

    /// One connection of each client tells two ports that stay, and two addresses of whom either may be.
    @ParameterizedTest
    @ValueSource(ints = {2, 3})
    void allZonesAreOnThePathThoughEachClientKeepsOneConnection(int zones) {
        for (int seed : List.of(5, 7, 8, 9)) {
            Captured captured = Captured.of(new Plan(Scenario.KEEP_ALIVE, seed, 60, Plan.format("v2"), 15, zones));
            Inferred inferred = Inferring.of(captured, Inferring::all, Inferring::none, "");
            Topology drawn = inferred.paths().getFirst().topology();
            List<Part> parts = PathShape.PRIVATELINK.parts();
            for (WorldInterface one : captured.world().interfaces()) {
                int place = parts.indexOf(one.part());
                if (place >= 0 && inferred.interfaceOf(one.id()).filter(each -> each.records() > 0).isPresent()) {
                    Node node = drawn.pathNodes().get(place);
                    assertThat(node.kind()).isEqualTo(one.part().nodeKind());
                    assertThat(node.addresses()).as(name(captured) + one).contains(one.address());
                    assertThat(whereMayBe(one.id(), drawn)).as(name(captured) + one).contains(place);
                }
            }
        }
    }

    /// The nodes that an interface is of, or one of which it is.
    private static List<Integer> whereMayBe(String id, Topology drawn) {
        return Stream.concat(
                drawn.candidates()
                        .stream()
                        .filter(each -> each.interfaceId().equals(id))
                        .flatMap(each -> each.nodes().stream()),
                drawn.pathNodes()
                        .stream()
                        .filter(node -> node.interfaces()
                                .stream()
                                .anyMatch(each -> each.interfaceId().equals(Optional.of(id))))
                        .map(Node::index))
                .toList();
    }

    @Test
    void whereFieldsSayThatTheServerIsInAnotherVpcItIsThereWithoutItsLog() {
        for (String format : List.of("v5", "v11")) {
            Captured captured = Captured.of(new Plan(Scenario.PEERING, 5, 60, Plan.format(format), 15, 1));
            Topology drawn = Inferring.of(captured, name -> name.contains("vpc-a"), Inferring::none, "")
                    .paths()
                    .stream()
                    .map(CandidatePath::topology)
                    .filter(path -> path.pathVpcs().size() == 2)
                    .findFirst()
                    .orElseThrow();
            assertThat(drawn.legs()).hasSize(1);
            assertThat(drawn.legs().getFirst().join())
                    .isEqualTo(Fact.of(LegKind.VPC_PEERING, new Origin.Field("traffic-path")));
            assertThat(drawn.pathNodes().getLast().addresses())
                    .containsExactly(
                            captured.world().of(World.PROVIDER, Part.APPLICATION_LOAD_BALANCER).getFirst().address());
        }
    }

    @Test
    void eachPairOfVpcsHasItsPath() {
        for (Captured captured : captures(Scenario.TWO_ENDPOINTS)) {
            Inferred inferred = Inferring.of(captured, Inferring::all, Inferring::none, "");
            assertThat(inferred.paths().subList(0, 2)).extracting(InferredPathsTest::places)
                    .containsExactlyInAnyOrder(truth(captured, 0), truth(captured, 2));
        }
    }

    private static String name(Captured captured) {
        Plan plan = captured.plan();
        return plan.scenario() + " seed " + plan.seed() + " version " + plan.version() + " ";
    }

    private List<Captured> captures(Scenario scenario) {
        return captures.computeIfAbsent(scenario, InferredPathsTest::simulated);
    }

    private static List<Captured> simulated(Scenario scenario) {
        List<Captured> all = new ArrayList<>();
        for (String format : FORMATS) {
            for (int seed : Captured.isLate(scenario) ? List.of(SEEDS.get(all.size() % 2)) : SEEDS) {
                all.add(Captured.of(new Plan(
                        scenario, seed, seed == 7 ? 60 : 600, Plan.format(format), 15, scenario.leastZones())));
            }
        }
        return all;
    }

    private static List<String> logs(Captured captured) {
        return captured.plan().scenario().vpcs() == 1 ? List.of("") : List.of("", "vpc-a", "vpc-b");
    }

    /// The paths without the one from clients beside the load balancer, which is as true as the other and may come first.
    private static List<CandidatePath> ofTheClients(Captured captured, Inferred inferred) {
        World world = captured.world();
        List<Place> beside = Stream.of(Part.NEIGHBOURS, Part.NETWORK_LOAD_BALANCER, Part.TARGETS)
                .map(part -> new Place(part.nodeKind(), ids(world.of(World.PROVIDER, part))))
                .toList();
        boolean first = captured.plan().scenario() == Scenario.NLB_CLIENTS && !inferred.paths().isEmpty()
                && places(inferred.paths().getFirst()).equals(beside);
        return first ? inferred.paths().subList(1, inferred.paths().size()) : inferred.paths();
    }

    /// An endpoint whose connection was rejected leads to nothing, whatever its service is.
    private static boolean isRejected(Captured captured) {
        return captured.plan().scenario() == Scenario.CONNECTION_REJECTED;
    }

    private static void check(Captured captured, Inferred inferred, List<Place> truth, List<String> wrong) {
        Set<String> recorded = inferred.interfaces()
                .stream()
                .filter(one -> one.records() > 0)
                .map(one -> one.id())
                .collect(Collectors.toSet());
        List<Place> wanted = truth.stream()
                .map(place -> new Place(
                        place.kind(), place.interfaces()
                                .stream()
                                .filter(recorded::contains)
                                .collect(
                                        Collectors.toCollection(TreeSet::new))))
                .toList();
        if (captured.plan().scenario() == Scenario.HEALTH_CHECKS) {
            wanted = new ArrayList<>(wanted);
            wanted.set(0, new Place(wanted.get(0).kind(), Set.of()));
            wanted.set(1, new Place(wanted.get(1).kind(), Set.of()));
        }
        List<CandidatePath> paths = ofTheClients(captured, inferred);
        List<Place> first = paths.isEmpty() ? List.of() : places(paths.getFirst());
        boolean other = captured.plan().scenario().vpcs() > 2 && first.equals(truth(captured, 2));
        if (!first.equals(wanted) && !other) {
            wrong.add(name(captured) + "\n wanted " + wanted + "\n found "
                    + inferred.paths()
                            .stream()
                            .map(InferredPathsTest::places)
                            .map(Object::toString)
                            .collect(Collectors.joining("\n   ")));
        }
    }

    /// @param clients whether they are known; nothing but their records tells them
    private static List<Place> truth(Captured captured, int consumer, boolean clients) {
        List<Place> truth = new ArrayList<>(truth(captured, consumer));
        truth.set(0, clients ? truth.getFirst() : new Place(truth.getFirst().kind(), Set.of()));
        return truth;
    }

    private static List<Place> truth(Captured captured, int consumer) {
        World world = captured.world();
        return world.scenario()
                .shape()
                .parts()
                .stream()
                .map(part -> {
                    int vpc = world.of(consumer, part).isEmpty() ? World.PROVIDER : consumer;
                    List<WorldInterface> there = part == Part.INTERNET ? List.of() : world.of(vpc, part);
                    // Two load balancers of a service that ask the same targets: nothing tells whose an interface is.
                    List<WorldInterface> more = part == Part.NETWORK_LOAD_BALANCER
                            ? world.of(vpc, Part.SECOND_NETWORK_LOAD_BALANCER)
                            : List.of();
                    return new Place(
                            part.nodeKind(), ids(Stream.concat(there.stream(), more.stream()).toList()));
                })
                .toList();
    }

    private static Set<String> ids(List<WorldInterface> interfaces) {
        return interfaces.stream().map(WorldInterface::id).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Place> places(CandidatePath path) {
        return path.topology()
                .pathNodes()
                .stream()
                .map(node -> new Place(
                        node.kind(), node.interfaces()
                                .stream()
                                .map(NetworkInterface::interfaceId)
                                .flatMap(
                                        Optional::stream)
                                .collect(Collectors.toCollection(TreeSet::new))))
                .toList();
    }

    private static List<String> tubeEnds(Topology topology) {
        return topology.legs()
                .stream()
                .filter(leg -> leg.kind() == LegKind.PRIVATELINK)
                .flatMap(leg -> List.of(topology.from(leg), topology.to(leg)).stream())
                .map(Node::interfaces)
                .flatMap(List::stream)
                .map(NetworkInterface::interfaceId)
                .flatMap(Optional::stream)
                .toList();
    }

    private static Topology readBack(Topology topology) {
        return TopologyFile.read(
                TopologyWriter.text(topology, "path.json").getBytes(StandardCharsets.UTF_8), "path.json");
    }
}
