package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.End;
import blindspot.capture.Lane;
import blindspot.capture.Told;
import blindspot.template.Recording;
import blindspot.template.TrafficType;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.whatif.PretendedLogs;
import blindspot.whatif.Recordable;
import blindspot.whatif.Scope;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What pretended flow logs could record is what captures with such flow logs recorded, and never less.
final class PretendedTest {
    private static final int MINUTES = 3;

    /// With every scope of every level: what is said to be possible is what a capture of all has there; a capture with
    /// that scope and any traffic type has nothing else.
    @ParameterizedTest
    @EnumSource(
            value = Scenario.class,
            names = {"PLAIN", "TWO_ZONES", "NLB_ALONE", "PEERING", "NAT", "TWO_ENDPOINTS", "SECURITY_GROUP_TARGET",
                "NETWORK_ACL_REPLY"})
    void couldBeRecordedWhatACaptureWithThatScopeRecords(Scenario scenario) {
        Plan plan = new Plan(scenario, 11, 60, Plan.format("v5"), MINUTES, scenario.leastZones());
        Captured all = Captured.of(plan);
        Topology topology = topology(all);
        Set<String> everything = halves(all, topology);
        for (Scope.Level level : Scope.Level.values()) {
            List<Scope> scopes = Scope.of(level, topology);
            assertThat(scopes).isNotEmpty();
            for (Scope scope : scopes) {
                PretendedLogs logs = new PretendedLogs(
                        level, Set.of(scope), new Recording(TrafficType.ALL, 60, Recording.fields("default")));
                Set<String> possible = possible(logs, topology);
                String resource = resource(scope, topology);
                for (TrafficType type : List.of(TrafficType.ACCEPT, TrafficType.REJECT)) {
                    assertThat(possible).as(scope + " " + type)
                            .containsAll(halves(captured(plan, type, resource), topology));
                }
                Set<String> recorded = halves(captured(plan, TrafficType.ALL, resource), topology);
                Set<String> couldHave = everything.stream()
                        .filter(half -> monitored(half, scope, topology))
                        .collect(Collectors.toCollection(TreeSet::new));
                assertThat(possible).as(scope.toString()).containsAll(recorded);
                assertThat(recorded).as(scope.toString()).isEqualTo(couldHave);
                if (isBusyEverywhere(scenario)) {
                    assertThat(recorded).as(scope.toString()).isEqualTo(possible);
                }
            }
        }
    }

    private static Captured captured(Plan plan, TrafficType type, String resource) {
        return Captured.of(plan.with(new Monitored(type, Set.of(resource))));
    }

    /// Whether every interface of the path has traffic both ways on each leg.
    private static boolean isBusyEverywhere(Scenario scenario) {
        return switch (scenario) {
            case PLAIN, NLB_ALONE, PEERING, NAT -> true;
            default -> false;
        };
    }

    /// Leg, end, lane and interface of each half that the pretended flow logs could record. Of a path of which all is
    /// stated, nothing is unknown.
    private static Set<String> possible(PretendedLogs logs, Topology topology) {
        Recordable recordable = Recordable.of(logs, topology);
        Set<String> found = new TreeSet<>();
        for (Leg leg : topology.legs()) {
            for (End end : End.values()) {
                Node node = end == End.FROM ? topology.from(leg) : topology.to(leg);
                for (NetworkInterface each : node.interfaces()) {
                    Told told = recordable.at(leg, each);
                    assertThat(told).isNotEqualTo(Told.UNKNOWN);
                    for (Lane lane : told == Told.YES ? List.of(Lane.values()) : Collections.<Lane>emptyList()) {
                        found.add(half(leg.number(), lane, each.interfaceId().orElseThrow()));
                    }
                }
            }
        }
        return found;
    }

    /// The same of what a capture has, by its truth. Only the drawn path counts: another ends at the same load balancer.
    private static Set<String> halves(Captured captured, Topology topology) {
        Set<String> onPath = topology.pathNodes()
                .stream()
                .flatMap(node -> node.interfaces().stream())
                .flatMap(each -> each.interfaceId().stream())
                .collect(Collectors.toSet());
        return captured.rows(row -> row.ok() && row.leg() > 0 && onPath.contains(row.at().id()))
                .stream()
                .map(row -> half(row.leg(), row.request() ? Lane.REQUEST : Lane.RESPONSE, row.at().id()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String half(int leg, Lane lane, String networkInterface) {
        return leg + " " + lane + " " + networkInterface;
    }

    private static boolean monitored(String half, Scope scope, Topology topology) {
        String id = half.substring(half.lastIndexOf(' ') + 1);
        NetworkInterface one = topology.interfaces()
                .stream()
                .filter(each -> each.interfaceId().filter(id::equals).isPresent())
                .findFirst()
                .orElseThrow();
        int own = topology.nodes().get(one.node()).vpc();
        return switch (scope) {
            case Scope.OfVpc(int vpc) -> own == vpc;
            case Scope.OfSubnet(int vpc, String subnet) -> own == vpc && one.subnet().orElseThrow().equals(subnet);
            case Scope.OfInterface(int index) -> one.index() == index;
        };
    }

    /// As [Monitored] names it.
    private static String resource(Scope scope, Topology topology) {
        return switch (scope) {
            case Scope.OfVpc(int vpc) -> topology.vpcs().get(vpc).id();
            case Scope.OfSubnet(_, String subnet) -> subnet;
            case Scope.OfInterface(int index) -> topology.interfaces().get(index).interfaceId().orElseThrow();
        };
    }

    private static Topology topology(Captured captured) {
        return TopologyFile.read(
                Captured.text(captured.simulation(), Simulation.TOPOLOGY).getBytes(StandardCharsets.UTF_8),
                Simulation.TOPOLOGY);
    }
}
