package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.decode.RecordFormat;
import blindspot.model.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// What stands in each field.
final class RecordFieldsTest {
    private static final Captured PLAIN = Captured.of(Scenario.PLAIN);

    @Test
    void formatsHaveAwssFieldsInAwssOrder() {
        assertThat(header("v2")).isEqualTo("""
                version account-id interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end \
                action log-status""");
        assertThat(header("v5").split(" ", -1)).hasSize(29).endsWith("flow-direction", "traffic-path");
        assertThat(header("v11").split(" ", -1)).hasSize(Field.values().length);
        assertThat(header("${end} ${srcaddr}")).isEqualTo("end srcaddr");
    }

    private static String header(String format) {
        Plan plan = Captured.plan(Scenario.PLAIN, 60, format);
        return new RecordText(WorldBuilder.build(plan), plan).header();
    }

    @Test
    void versionIsTheHighestAmongTheFields() {
        assertThat(Captured.plan(Scenario.PLAIN, 60, "v2").version()).isEqualTo(2);
        assertThat(Captured.plan(Scenario.PLAIN, 60, "${version} ${vpc-id}").version()).isEqualTo(3);
        assertThat(new Plan(Scenario.PLAIN, 1, 60, RecordFormat.RECOMMENDED, 1, 1).version()).isEqualTo(5);
        assertThat(PLAIN.rows()).allMatch(row -> row.get("version").equals("11"));
    }

    @Test
    void whatAServiceMadeHasAnUnknownAccountAndNoInstance() {
        for (Captured.Row row : PLAIN.rows()) {
            boolean made = switch (row.at().part()) {
                case ENDPOINT, NETWORK_LOAD_BALANCER, SECOND_NETWORK_LOAD_BALANCER, APPLICATION_LOAD_BALANCER,
                        NAT_GATEWAY, BATCH_NAT_GATEWAY,
                        AWS_ENDPOINT, DATABASE ->
                    true;
                case CLIENTS, NEIGHBOURS, TARGETS, INTERNET, BATCH, LAMBDA, TRANSIT_ATTACHMENT, TRANSIT_GATEWAY ->
                    false;
            };
            assertThat(row.get("account-id").equals("unknown")).isEqualTo(made);
            if (!made) {
                assertThat(row.get("account-id")).matches("0{6}\\d{6}");
            }
            assertThat(row.get("instance-id").startsWith("i-"))
                    .isEqualTo(row.at().kind() == InterfaceKind.INSTANCE);
        }
    }

    @Test
    void interfaceTypeIsToldOfFourKindsHereAndNotOfInstancesOrApplicationLoadBalancers() {
        Set<String> types = Stream.of(Part.values())
                .filter(part -> !PLAIN.rows(row -> row.isAt(part)).isEmpty())
                .map(part -> part + " " + PLAIN.rows(row -> row.isAt(part))
                        .stream()
                        .map(row -> row.get("interface-type"))
                        .distinct()
                        .collect(Collectors.joining(",")))
                .collect(Collectors.toSet());
        assertThat(types).isEqualTo(Set.of(
                "CLIENTS -", "TARGETS -", "APPLICATION_LOAD_BALANCER -", "BATCH -", "LAMBDA -", "DATABASE -",
                "ENDPOINT vpc_endpoint", "AWS_ENDPOINT vpc_endpoint", "NETWORK_LOAD_BALANCER network_load_balancer",
                "BATCH_NAT_GATEWAY nat_gateway", "TRANSIT_GATEWAY transit_gateway"));
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void directionIsRelativeToTheRecordingInterface(Scenario scenario) {
        for (Captured.Row row : Captured.of(scenario).rows(Captured.Row::ok)) {
            String own = row.get(row.egress() ? "srcaddr" : "dstaddr");
            assertThat(row.at().address().toString().equals(own)
                    || (row.egress() && row.at().secondary().toString().contains(own))).as(row.toString()).isTrue();
            String other = row.get(row.egress() ? "dstaddr" : "srcaddr");
            assertThat(other).isNotEqualTo(row.at().address().toString());
        }
    }

    @Test
    void trafficPathIsOfEgressOnly() {
        assertThat(PLAIN.rows(row -> row.ok() && !row.egress()))
                .isNotEmpty()
                .allMatch(row -> row.get("traffic-path").equals("-"));
        assertThat(PLAIN.rows(row -> row.leg() > 0 && row.egress()))
                .isNotEmpty()
                .allMatch(row -> row.get("traffic-path").equals("1"));
        assertThat(Captured.of(Scenario.PEERING).rows(row -> row.leg() == 1 && row.egress()))
                .isNotEmpty()
                .allMatch(row -> row.get("traffic-path").equals("4"));
        assertThat(Captured.of(Scenario.NAT).rows(row -> row.leg() == 2 && row.egress()))
                .isNotEmpty()
                .allMatch(row -> row.get("traffic-path").equals("2"));
    }

    @Test
    void onlyNitroInstancesTellAGatewayEndpointFromAnInternetGateway() {
        List<Captured.Row> toStorage = PLAIN.rows(
                row -> row.ok() && row.get("pkt-dstaddr").equals(World.S3.toString()));
        assertThat(toStorage.stream().map(row -> row.at().nitro() + " " + row.get("traffic-path")).distinct())
                .containsExactlyInAnyOrder("true 7", "false 2");
        assertThat(toStorage).allMatch(row -> row.get("pkt-dst-aws-service").equals("S3"));
    }

    @Test
    void behindANatGatewayThePacketsAddressesAreOthers() {
        Captured captured = Captured.of(Scenario.NAT);
        String server = World.SERVER.toString();
        for (Captured.Row row : captured.rows(row -> row.leg() > 0 && row.isAt(Part.NAT_GATEWAY))) {
            String own = row.at().address().toString();
            if (row.leg() == 1 && row.request()) {
                assertThat(row.get("dstaddr")).isEqualTo(own);
                assertThat(row.get("pkt-dstaddr")).isEqualTo(server);
            } else if (row.leg() == 1) {
                assertThat(row.get("srcaddr")).isEqualTo(own);
                assertThat(row.get("pkt-srcaddr")).isEqualTo(server);
            } else {
                assertThat(Set.of(row.get("srcaddr"), row.get("dstaddr"))).isEqualTo(Set.of(own, server));
            }
        }
        assertThat(captured.rows(row -> row.leg() == 1 && row.isAt(Part.CLIENTS)))
                .isNotEmpty()
                .allMatch(row -> row.get(row.request() ? "dstaddr" : "srcaddr").equals(server));
    }

    @Test
    void aTransitGatewayAttachmentShowsItsOwnAddress() {
        String remote = World.BEHIND_TRANSIT_GATEWAY.toString();
        assertThat(PLAIN.rows(row -> row.ok() && row.isAt(Part.TRANSIT_GATEWAY)))
                .isNotEmpty()
                .allMatch(row -> row.get(row.egress() ? "pkt-srcaddr" : "pkt-dstaddr").equals(remote))
                .allMatch(row -> row.get(row.egress() ? "srcaddr" : "dstaddr").equals(row.at().address().toString()));
    }

    @Test
    void aSecondaryAddressIsToldByThePacketAlone() {
        WorldInterface other = PLAIN.world().of(World.CONSUMER, Part.BATCH).getLast();
        String secondary = other.secondary().getFirst().toString();
        assertThat(PLAIN.rows(row -> row.at().equals(other) && row.get("pkt-dstaddr").equals(secondary)))
                .isNotEmpty()
                .allMatch(row -> row.get("dstaddr").equals(other.address().toString()));
    }

    @Test
    void noPublicAddressStandsInTheRecordsOfItsOwnInterface() {
        for (String vpc : List.of("vpc-a", "vpc-b")) {
            PLAIN.inventory(vpc, "network-interfaces").path("NetworkInterfaces").forEach(each -> {
                String publicIp = each.path("PrivateIpAddresses")
                        .path(0)
                        .path("Association")
                        .path("PublicIp")
                        .asString("");
                assertThat(PLAIN.rows(row -> !publicIp.isEmpty() && row.values().containsValue(publicIp))).isEmpty();
            });
        }
    }

    @Test
    void theNextHopIsTheOtherInterfaceWhereAwsComputesIt() {
        for (Captured.Row row : PLAIN.rows(Captured.Row::ok)) {
            if (row.isAt(Part.CLIENTS) && row.leg() == 1 && row.egress()) {
                assertThat(row.get("next-hop-interface-type")).isEqualTo("vpc_endpoint");
                assertThat(PLAIN.world().of(World.CONSUMER, Part.ENDPOINT).getFirst().id())
                        .isEqualTo(row.get("next-hop-interface-id"));
            }
            boolean fromBalancer = row.isAt(Part.APPLICATION_LOAD_BALANCER) && row.leg() == 3 && !row.egress();
            boolean fromTransit = row.get("pkt-srcaddr").equals(World.BEHIND_TRANSIT_GATEWAY.toString())
                    && !row.egress();
            boolean fromOutside = row.get("pkt-srcaddr").equals(World.SCANNER.toString());
            if (fromBalancer || fromTransit || fromOutside) {
                assertThat(row.get("next-hop-interface-id")).isEqualTo("-");
            }
        }
        assertThat(Captured.of(Scenario.PEERING).rows(row -> row.leg() == 1))
                .isNotEmpty()
                .allMatch(row -> row.get("next-hop-interface-id").equals("-")
                        && row.get("next-hop-vpc-id").equals("-"))
                .allMatch(row -> row.get("next-hop-az-id").startsWith("use1-az"));
    }

    @Test
    void everyRecordTellsItsPlaceAndEveryFlowItsType() {
        assertThat(PLAIN.rows()).allMatch(row -> row.get("region").equals("us-east-1")
                && row.get("vpc-id").equals(PLAIN.world().vpcs().get(row.vpc()).id()));
        assertThat(PLAIN.rows(Captured.Row::ok)).allMatch(row -> row.get("type").equals("IPv4"));
    }

    @Test
    void fieldsThatDoNotApplyAreMissing() {
        for (String field : List.of("ecs-task-id", "reject-reason", "resource-id", "encryption-status",
                "sublocation-id", "instance-tag")) {
            assertThat(PLAIN.rows()).allMatch(row -> row.get(field).equals("-"));
        }
        assertThat(PLAIN.rows(row -> row.get("protocol").equals("1")))
                .isNotEmpty()
                .allMatch(row -> row.get("srcport").equals("0") && row.get("dstport").equals("0")
                        && row.get("tcp-flags").equals("0"));
    }

    @Test
    void portsAreDrawnFromTheRangeOfTheSystemThatBeginsTheConnection() {
        for (Captured.Row row : PLAIN.rows(row -> row.leg() > 0 && row.request() && row.egress())) {
            boolean linux = row.at().kind() == InterfaceKind.INSTANCE;
            assertThat(row.number("srcport")).isBetween(linux ? 32_768L : 1024L, linux ? 60_999L : 65_535L);
        }
        assertThat(PLAIN.rows(row -> row.isAt(Part.NETWORK_LOAD_BALANCER) && row.egress()
                && row.number("srcport") < 32_768)).isNotEmpty();
    }

    @Test
    void statesOfAnInterfaceHaveNoFlow() {
        Captured captured = Captured.of(Scenario.SKIPDATA);
        List<Captured.Row> states = captured.rows(row -> !row.ok());
        assertThat(states.stream().map(row -> row.get("log-status")).distinct())
                .containsExactlyInAnyOrder("NODATA", "SKIPDATA");
        for (Captured.Row row : states) {
            for (String field : List.of("srcaddr", "dstaddr", "srcport", "dstport", "protocol", "packets", "bytes",
                    "action", "tcp-flags", "type", "pkt-srcaddr", "flow-direction", "traffic-path")) {
                assertThat(row.get(field)).isEqualTo("-");
            }
            assertThat(row.get("vpc-id")).isEqualTo(captured.world().vpcOf(row.at()).id());
            assertThat(row.get("subnet-id")).isEqualTo(row.at().subnet().id());
            assertThat(row.get("az-id")).isEqualTo(row.at().subnet().zoneId());
        }
    }
}
