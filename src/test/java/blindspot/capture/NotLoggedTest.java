package blindspot.capture;

import static blindspot.capture.Told.NO;
import static blindspot.capture.Told.UNKNOWN;
import static blindspot.capture.Told.YES;
import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.RecordFormat;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.simulation.Plan;
import blindspot.simulation.Scenario;
import blindspot.simulation.Simulation;
import blindspot.topology.Leg;
import blindspot.topology.NodeKind;
import blindspot.topology.Path;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NotLoggedTest {
    private static final Topology LESSON =
            TopologyFile.read(java.nio.file.Path.of("assets/lessons/privatelink/topology.json"));

    @Test
    void theTenKindsAreThoseOfAwsInItsOrder() {
        assertThat(Rule.neverLogged().stream().map(Rule::code)).containsExactly(
                "amazon-dns", "windows-activation", "instance-metadata", "time-sync", "dhcp", "mirrored-source",
                "default-router", "endpoint-to-network-load-balancer", "arp", "short-lived-regional-nat");
        assertThat(NotLogged.of(LESSON).stream().map(NotLogged::rule)).isEqualTo(Rule.neverLogged());
    }

    @Test
    void everyRuleLimitAndWitnessHasItsPageAndItsWordsInBothLanguages() {
        Stream<URI> pages = Stream.of(
                Stream.of(Rule.values()).map(Rule::citation),
                Stream.of(Limit.values()).map(Limit::citation),
                Stream.of(Witness.values()).map(Witness::citation)).flatMap(each -> each);
        assertThat(pages).allMatch(page -> page.toString().startsWith("https://docs.aws.amazon.com/"));
        List<String> keys = Stream.of(
                Stream.of(Rule.values()).map(rule -> "rule." + rule.code()),
                Stream.of(Rule.values()).map(rule -> "rule." + rule.code() + ".name"),
                Stream.of(Limit.values()).map(limit -> "limit." + limit.code()),
                Stream.of(Witness.values()).map(witness -> "witness." + witness.code())).flatMap(each -> each).toList();
        for (Language language : Language.values()) {
            assertThat(keys).allSatisfy(key -> assertThat(Messages.in(language).text(key, "VPC B")).isNotBlank());
        }
        assertThat(Rule.values()).allSatisfy(rule -> assertThat(rule.instead()).isNotEmpty());
        assertThat(Stream.of(Limit.Kind.values()).flatMap(kind -> Limit.of(kind).stream()))
                .containsExactlyInAnyOrder(Limit.values());
    }

    @Test
    void aPathWithPrivateLinkCannotBeWithoutTrafficThatNobodyLogs() {
        NotLogged tube = kind(LESSON, Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER);
        assertThat(tube.applies()).isEqualTo(YES);
        assertThat(tube.legs()).containsExactly(2);
        assertThat(kind(LESSON, Rule.ARP).applies()).isEqualTo(YES);
    }

    @Test
    void whetherAnInstanceAsksForSomethingIsNotToldAndThatItTakesItsAddressIs() {
        for (Rule rule : List.of(
                Rule.AMAZON_DNS, Rule.WINDOWS_ACTIVATION, Rule.INSTANCE_METADATA, Rule.TIME_SYNC,
                Rule.MIRRORED_SOURCE, Rule.DEFAULT_ROUTER)) {
            assertThat(kind(LESSON, rule).applies()).as(rule.code()).isEqualTo(UNKNOWN);
        }
        assertThat(kind(LESSON, Rule.DHCP).applies()).isEqualTo(YES);
        assertThat(kind(LESSON, Rule.DHCP).nodes()).containsExactly(0, 4);
        assertThat(NotLogged.at(LESSON.nodes().get(2), LESSON).stream().map(NotLogged::rule))
                .containsExactly(Rule.MIRRORED_SOURCE, Rule.DEFAULT_ROUTER, Rule.ARP);
    }

    @Test
    void onlyWhatANodeCannotBeWithoutIsSurelyThere() {
        assertThat(NotLogged.surelyAt(LESSON.nodes().get(0), NotLogged.of(LESSON)).stream().map(NotLogged::rule))
                .containsExactly(Rule.DHCP, Rule.ARP);
        assertThat(NotLogged.surelyAt(LESSON.nodes().get(2), NotLogged.of(LESSON)).stream().map(NotLogged::rule))
                .containsExactly(Rule.ARP);
    }

    @Test
    void whereNoGatewayAndNoTubeIsDrawnTheirTrafficCannotBe() {
        assertThat(kind(LESSON, Rule.SHORT_LIVED_REGIONAL_NAT).applies()).isEqualTo(NO);
        Topology peering = simulated(Scenario.PEERING);
        assertThat(kind(peering, Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER).legs()).isEmpty();
        // A NAT gateway whose interface has an id is no regional one.
        assertThat(kind(simulated(Scenario.NAT), Rule.SHORT_LIVED_REGIONAL_NAT).applies()).isEqualTo(NO);
    }

    @Test
    void ofAPathThatBeginsAtALoadBalancerNothingTellsWhetherATubeLeadsThere() {
        Path twoLegs = new Path(List.of(
                new Leg(1, 2, 3, LESSON.legs().get(2).join()), new Leg(2, 3, 4, LESSON.legs().get(3).join())));
        Topology behind = new Topology(
                LESSON.title(), false, LESSON.vpcs(), LESSON.nodes(), List.of(twoLegs), LESSON.candidates());
        NotLogged tube = kind(behind, Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER);
        assertThat(tube.applies()).isEqualTo(UNKNOWN);
        assertThat(tube.nodes()).containsExactly(2);
        assertThat(kind(simulated(Scenario.PEERING), Rule.ENDPOINT_TO_NETWORK_LOAD_BALANCER).applies()).isEqualTo(NO);
    }

    @Test
    void whatIsLoggedInPartIsOnlyWhereItCanBe() {
        assertThat(inPart(LESSON, Limit.TLS_LISTENER)).containsExactly(2);
        assertThat(inPart(LESSON, Limit.BLOCK_PUBLIC_ACCESS)).isEmpty();
        assertThat(inPart(LESSON, Limit.OTHER_OWNERS)).containsExactly(0, 1, 2, 3, 4);
        Topology nat = simulated(Scenario.NAT);
        assertThat(inPart(nat, Limit.TLS_LISTENER)).isEmpty();
        assertThat(inPart(nat, Limit.BLOCK_PUBLIC_ACCESS).stream().map(node -> nat.nodes().get(node).kind()))
                .containsExactly(NodeKind.NAT_GATEWAY);
    }

    private static List<Integer> inPart(Topology topology, Limit limit) {
        return LoggedInPart.of(topology)
                .stream()
                .filter(each -> each.limit() == limit)
                .findFirst()
                .orElseThrow()
                .nodes();
    }

    private static Topology simulated(Scenario scenario) {
        Plan plan = new Plan(scenario, 1, 60, RecordFormat.RECOMMENDED, 1, scenario.leastZones());
        byte[] file = Simulation.of(plan)
                .files()
                .stream()
                .filter(each -> each.name().equals(Simulation.TOPOLOGY))
                .findFirst()
                .orElseThrow()
                .content();
        return TopologyFile.read(file, Simulation.TOPOLOGY);
    }

    private static NotLogged kind(Topology topology, Rule rule) {
        return NotLogged.of(topology).stream().filter(each -> each.rule() == rule).findFirst().orElseThrow();
    }
}
