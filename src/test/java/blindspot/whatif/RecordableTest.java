package blindspot.whatif;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.End;
import blindspot.capture.Told;
import blindspot.model.Field;
import blindspot.template.Recording;
import blindspot.template.Resource;
import blindspot.template.TrafficType;
import blindspot.topology.Fact;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Parts;
import blindspot.topology.Path;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// What flow logs of less than all could record of a client, an endpoint with two interfaces, a load balancer and its
/// target.
final class RecordableTest {
    private static final Topology PATH = TopologyFile.read("""
            {"kind": "blindspot-topology", "version": 1, "title": {"en": "t", "ja": "t"},
             "vpcs": [
               {"id": "a", "name": {"en": "A", "ja": "A"}, "role": {"en": "a", "ja": "a"}, "vpcId": "vpc-0123abcd",
                "subnets": [{"id": "front", "name": {"en": "s", "ja": "s"}},
                            {"id": "back", "name": {"en": "s", "ja": "s"}}]},
               {"id": "b", "name": {"en": "B", "ja": "B"}, "role": {"en": "b", "ja": "b"},
                "subnets": [{"id": "other", "name": {"en": "s", "ja": "s"}}]}],
             "path": [
               {"id": "client", "kind": "instance", "name": {"en": "C", "ja": "C"}, "subnet": "front",
                "interfaces": [{"interfaceId": "eni-0123abcd", "addresses": ["10.0.0.10"]}]},
               {"id": "endpoint", "kind": "interface-endpoint", "name": {"en": "E", "ja": "E"}, "subnet": "back",
                "interfaces": [{"interfaceId": "eni-e1", "addresses": ["10.0.0.21"]},
                               {"addresses": ["10.0.0.22"]}]},
               {"id": "nlb", "kind": "network-load-balancer", "name": {"en": "N", "ja": "N"}, "subnet": "other",
                "interfaces": [{"addresses": ["10.1.0.21"]}]},
               {"id": "target", "kind": "instance", "name": {"en": "T", "ja": "T"}, "subnet": "other",
                "interfaces": [{"addresses": ["10.1.0.10"]}]}],
             "legs": [{"kind": "same-vpc"}, {"kind": "privatelink"}, {"kind": "same-vpc"}]}
            """.getBytes(StandardCharsets.UTF_8), "path.json");

    private static final Recording RECORDING = new Recording(TrafficType.ALL, 60, Recording.fields("recommended"));

    @Test
    void nothingIsEverRecordedBetweenEndpointAndLoadBalancer() {
        PretendedLogs all = PretendedLogs.recommended(PATH);
        assertThat(all.scopes()).hasSize(2);
        assertThat(quarters(all, PATH, 1)).containsOnly(Told.YES);
        assertThat(quarters(all, PATH, 2)).containsOnly(Told.NO);
        assertThat(quarters(all, PATH, 3)).containsOnly(Told.YES);
    }

    @Test
    void theHalvesAtOneEndGoTogether() {
        PretendedLogs client = logs(Scope.Level.SUBNET, new Scope.OfSubnet(0, subnet("client")));
        assertThat(quarters(client, PATH, 1)).containsExactly(Told.YES, Told.NO, Told.NO, Told.YES);
        assertThat(quarters(client, PATH, 3)).as("a subnet of the other VPC").containsOnly(Told.NO);
        PretendedLogs one = logs(Scope.Level.NETWORK_INTERFACE, new Scope.OfInterface(2));
        assertThat(quarters(one, PATH, 1)).containsExactly(Told.NO, Told.YES, Told.YES, Told.NO);
        Recordable recordable = Recordable.of(one, PATH);
        assertThat(recordable.at(PATH.legs().getFirst(), PATH.interfaces().get(1))).isEqualTo(Told.NO);
        assertThat(recordable.at(PATH.legs().getFirst(), PATH.interfaces().get(2))).isEqualTo(Told.YES);
        assertThat(recordable.interfaces()).containsExactly(PATH.interfaces().get(2));
    }

    @Test
    void withoutAnyFlowLogNothingIsRecorded() {
        for (Scope.Level level : Scope.Level.values()) {
            for (int leg = 1; leg <= 3; leg++) {
                assertThat(quarters(logs(level), PATH, leg)).containsOnly(Told.NO);
            }
        }
    }

    /// An interface of which nobody knows the subnet may be in the one that has the flow log.
    @Test
    void whereTheSubnetIsNotKnownNeitherIsTheAnswer() {
        Topology vague = changed(PATH, node -> new Node(
                node.index(), node.id(), node.role(), node.name(), node.vpc(),
                node.interfaces()
                        .stream()
                        .map(each -> new NetworkInterface(
                                each.index(), each.owner(), each.interfaceId(), each.addresses(), Optional.empty(),
                                each.zone()))
                        .toList()),
                PATH.legs());
        PretendedLogs logs = logs(Scope.Level.SUBNET, new Scope.OfSubnet(0, subnet("client")));
        assertThat(quarters(logs, vague, 1)).containsOnly(Told.UNKNOWN);
        assertThat(quarters(logs, vague, 3)).containsOnly(Told.NO);
    }

    /// Of nodes without interfaces, a flow log of the VPC would be all the same.
    @Test
    void whatHasNoKnownInterfaceIsInItsVpc() {
        Topology bare = PATH.withoutInterfaces();
        assertThat(quarters(PretendedLogs.recommended(bare), bare, 1)).containsOnly(Told.YES);
        assertThat(Scope.of(Scope.Level.NETWORK_INTERFACE, bare)).isEmpty();
    }

    @Test
    void whereItIsNotSureWhatJoinsTheEndsNeitherIsTheAnswer() {
        List<Leg> legs = new ArrayList<>(PATH.legs());
        Leg sure = legs.getFirst();
        legs.set(0, new Leg(1, sure.from(), sure.to(),
                new Fact<>(LegKind.SAME_VPC, sure.join().origin(), List.of(LegKind.PRIVATELINK))));
        Topology doubtful = changed(PATH, node -> node, legs);
        assertThat(quarters(PretendedLogs.recommended(doubtful), doubtful, 1)).containsOnly(Told.UNKNOWN);
        assertThat(quarters(logs(Scope.Level.VPC), doubtful, 1)).containsOnly(Told.NO);
    }

    @Test
    void anotherLevelKeepsWhatIsMonitored() {
        PretendedLogs all = logs(Scope.Level.VPC, new Scope.OfVpc(0));
        PretendedLogs subnets = all.at(Scope.Level.SUBNET, PATH);
        assertThat(subnets.scopes()).allMatch(scope -> scope instanceof Scope.OfSubnet(int vpc, _) && vpc == 0)
                .isNotEmpty();
        PretendedLogs single = subnets.at(Scope.Level.NETWORK_INTERFACE, PATH);
        assertThat(single.scopes()).containsExactlyInAnyOrder(
                new Scope.OfInterface(0), new Scope.OfInterface(1), new Scope.OfInterface(2));
        assertThat(single.with(new Scope.OfInterface(0), false).at(Scope.Level.VPC, PATH).scopes())
                .containsExactly(new Scope.OfVpc(0));
    }

    /// An id that AWS never gave is none that a command could have.
    @Test
    void whatAwsIsToldIsAnIdOrToBeNamed() {
        assertThat(PretendedLogs.recommended(PATH).resources(PATH)).containsExactly(
                Resource.of(Resource.Kind.VPC, "vpc-0123abcd"), Resource.toBeNamed(Resource.Kind.VPC));
        PretendedLogs single = PretendedLogs.recommended(PATH).at(Scope.Level.NETWORK_INTERFACE, PATH);
        assertThat(single.resources(PATH))
                .startsWith(
                        Resource.of(Resource.Kind.NETWORK_INTERFACE, "eni-0123abcd"),
                        Resource.toBeNamed(Resource.Kind.NETWORK_INTERFACE))
                .hasSize(5);
    }

    @Test
    void whatCannotBeToldFollowsFromTheFields() {
        assertThat(Lack.of(Recording.fields("recommended"))).isEmpty();
        assertThat(Lack.of(Recording.fields("default"))).containsExactly(
                Lack.DIRECTION, Lack.OPENER, Lack.ORIGINAL, Lack.VPC, Lack.SUBNET, Lack.ZONE, Lack.INSTANCE,
                Lack.WAY_OUT);
        assertThat(Lack.of(List.of())).containsExactly(Lack.values());
        for (Lack lack : Lack.values()) {
            List<Field> all = new ArrayList<>(List.of(Field.values()));
            assertThat(Lack.of(all)).isEmpty();
            all.remove(lack.needs().iterator().next());
            assertThat(Lack.of(all)).containsExactly(lack);
        }
    }

    private static String subnet(String node) {
        return PATH.nodes().stream().filter(each -> each.id().equals(node)).findFirst().orElseThrow().subnet();
    }

    private static PretendedLogs logs(Scope.Level level, Scope... scopes) {
        return new PretendedLogs(level, Set.of(scopes), RECORDING);
    }

    private static List<Told> quarters(PretendedLogs logs, Topology topology, int leg) {
        Strand strand = Parts.of(topology, Form.COLLAPSED).strands().get(leg - 1);
        Recordable recordable = Recordable.of(logs, topology);
        List<Told> quarters = recordable.quarters(strand);
        assertThat(quarters.get(0)).isEqualTo(recordable.at(strand, End.FROM));
        assertThat(quarters.get(2)).isEqualTo(recordable.at(strand, End.TO));
        return quarters;
    }

    private static Topology changed(
            Topology topology, UnaryOperator<Node> change, List<Leg> legs) {
        return new Topology(
                topology.title(), topology.simulated(), topology.vpcs(),
                topology.nodes().stream().map(change).toList(), List.of(new Path(legs)), List.of());
    }
}
