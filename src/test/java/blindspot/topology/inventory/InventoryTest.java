package blindspot.topology.inventory;

import static blindspot.topology.inventory.Inventories.codes;
import static blindspot.topology.inventory.Inventories.joined;
import static blindspot.topology.inventory.Inventories.shipped;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.topology.inventory.InventoryInterface.Home;
import blindspot.topology.inventory.InventoryInterface.Owner;
import blindspot.topology.inventory.TargetGroup.Target;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class InventoryTest {
    private static final String NLB =
            "arn:aws:elasticloadbalancing:xx-test-1:444455556666:loadbalancer/net/shop-nlb/0b0000000000b001";
    private static final String ALB =
            "arn:aws:elasticloadbalancing:xx-test-1:444455556666:loadbalancer/app/shop-alb/0b0000000000b002";

    private final Inventory both = joined(shipped("account-a.json"), shipped("account-b.json"));

    @Test
    void readsEveryOutputWithoutAProblem() {
        assertThat(codes(shipped("account-a.json"))).isEmpty();
        assertThat(codes(shipped("account-b.json"))).isEmpty();
        assertThat(Joining.of(List.of(shipped("account-a.json"), shipped("account-b.json"))).problems()).isEmpty();
    }

    @Test
    void putsTogetherWhatIsSaidOfAnInterface() {
        assertThat(both.interfaceOf("eni-0a00000000000c11e")).hasValueSatisfying(till -> {
            assertThat(till.role()).isEqualTo(InterfaceRole.EC2);
            assertThat(till.name()).isEqualTo("i-0a00000000000c11e");
            assertThat(till.calledBy()).isEqualTo("till 1");
            assertThat(till.home()).isEqualTo(new Home("vpc-0a", "subnet-0a1", "xxt1-az2", "xx-test-1a"));
            assertThat(till.owner()).isEqualTo(new Owner("111122223333", "i-0a00000000000c11e", "", ""));
            assertThat(till.addresses()).isEqualTo(addresses("10.7.0.10", "10.7.0.11", "fd00:0:0:a::10"));
            assertThat(till.publicAddresses()).isEqualTo(addresses("192.0.2.10"));
        });
        assertThat(both.interfaceOf("eni-0b0000000000007a1").map(InventoryInterface::calledBy)).contains("web 1");
        assertThat(both.interfaceOf("eni-0b0000000000007a2").map(InventoryInterface::role))
                .contains(InterfaceRole.EC2);
    }

    @Test
    void knowsTheInterfacesOfAnEndpointThatOnlyTheEndpointNames() {
        assertThat(both.interfaceOf("eni-0a00000000000e01b")).hasValueSatisfying(second -> {
            assertThat(second.role()).isEqualTo(InterfaceRole.VPC_ENDPOINT);
            assertThat(second.name()).isEqualTo("vpce-0a000000000000e01");
            assertThat(second.title()).isEqualTo("shop");
            assertThat(second.home().vpc()).isEqualTo("vpc-0a");
            assertThat(second.owner().endpoint()).isEqualTo("vpce-0a000000000000e01");
        });
    }

    @Test
    void knowsTargetsOfTheGroupThatIsSaidAndOfTheOnlyOneThatFits() {
        assertThat(both.loadBalancing().groups())
                .extracting(TargetGroup::name, TargetGroup::loadBalancers, TargetGroup::targets)
                .containsExactly(
                        tuple("shop-alb-tg", List.of(NLB), List.of(new Target(ALB, "80"))),
                        tuple(
                                "shop-web", List.of(ALB), List.of(new Target("i-0b00000000000007a", "8080"))));
    }

    @Test
    void guessesNothingBetweenTwoGroupsThatFit() {
        InventoryFile file = Inventories.of("""
                {"TargetGroups":[
                 {"TargetGroupArn":"arn:1","TargetGroupName":"a","TargetType":"instance","Port":80},
                 {"TargetGroupArn":"arn:2","TargetGroupName":"b","TargetType":"instance","Port":80}]}
                {"TargetHealthDescriptions":[{"Target":{"Id":"i-0a1","Port":80},"TargetHealth":{}}]}""");

        assertThat(joined(file).loadBalancing().groups()).allMatch(group -> group.targets().isEmpty());
        assertThat(Joining.of(List.of(file)).problems())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo("inventory-open-targets");
                    assertThat(problem.arguments()).containsExactly("1");
                });
    }

    @Test
    void knowsWhatIsBehindAnEndpointByItsConnectionOrItsService() {
        assertThat(both.loadBalancersBehind("vpce-0a000000000000e01")).containsExactly(NLB);
        Inventory withoutConnections = joined(shipped("account-a.json"), Inventories.of("""
                {"ServiceConfigurations":[{"ServiceId":"vpce-svc-0b000000000000501","NetworkLoadBalancerArns":["arn:n"]}]}
                """));
        assertThat(withoutConnections.loadBalancersBehind("vpce-0a000000000000e01")).containsExactly("arn:n");
    }

    @Test
    void joinsNoEndpointThatIsNotConnectedYet() {
        assertThat(both.loadBalancersBehind("vpce-0c000000000000e09")).isEmpty();
    }

    @Test
    void neverJoinsAnEndpointOfAServiceOfAwsToALoadBalancer() {
        Inventory inventory = joined(shipped("account-a.json"), Inventories.of("""
                {"VpcEndpointConnections":[{"VpcEndpointId":"vpce-0a000000000000e02","VpcEndpointState":"available",
                 "NetworkLoadBalancerArns":["arn:n"]}]}"""));

        assertThat(inventory.loadBalancersBehind("vpce-0a000000000000e02")).isEmpty();
    }

    @Test
    void knowsServicesOfAwsByTheirNames() {
        assertThat(Stream.of(
                "com.amazonaws.xx-test-1.s3", "cn.com.amazonaws.cn-xx-1.sqs", "aws.sagemaker.xx-test-1.notebook",
                "com.amazonaws.s3-global.accesspoint"))
                .allMatch(service -> endpoint(service).ofAws());
        assertThat(Stream.of("com.amazonaws.vpce.xx-test-1.vpce-svc-0b1", "com.example.shop", ""))
                .noneMatch(service -> endpoint(service).ofAws());
    }

    @Test
    void knowsVpcsSubnetsAndFlowLogs() {
        assertThat(both.networks().vpcs()).singleElement().satisfies(vpc -> {
            assertThat(vpc.title()).isEqualTo("tills");
            assertThat(vpc.blocks()).extracting(Cidr::toString).containsExactly("10.7.0.0/16", "10.8.0.0/16");
        });
        assertThat(both.networks().subnets())
                .extracting(Network.Subnet::zoneId)
                .containsExactly("xxt1-az2", "xxt1-az1");
        assertThat(both.networks().flowLogs())
                .containsExactly(new StatedFlowLog(
                        "fl-0b01", "vpc-0b", "REJECT", 60, "shop-flows", "shop rejects",
                        both.networks().flowLogs().getFirst().file()));
    }

    @Test
    void saysWhereTwoFilesContradictEachOtherAndTakesTheLaterOne() {
        InventoryFile old = Inventories.of("old.json",
                """
                {"NetworkInterfaces":[{"NetworkInterfaceId":"eni-0a1","PrivateIpAddress":"10.7.0.1","VpcId":"vpc-1"}]}""");
        InventoryFile now = Inventories.of("now.json",
                """
                {"NetworkInterfaces":[{"NetworkInterfaceId":"eni-0a1","PrivateIpAddress":"10.7.0.2","SubnetId":"subnet-1"}]}""");
        Joining joining = Joining.of(List.of(old, now));

        assertThat(joining.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo("inventory-conflict");
            assertThat(problem.arguments()).containsExactly(
                    "eni-0a1", "old.json", "now.json", "PrivateIpAddresses", "10.7.0.1", "10.7.0.2");
        });
        assertThat(joining.inventory().interfaces()).singleElement().satisfies(one -> {
            assertThat(one.addresses()).isEqualTo(addresses("10.7.0.2"));
            assertThat(one.home()).isEqualTo(new Home("vpc-1", "subnet-1", "", ""));
        });
    }

    @Test
    void takesALongerListForNoContradiction() {
        InventoryFile some = Inventories.of(
                "{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\",\"PrivateIpAddress\":\"10.7.0.1\"}]}");
        InventoryFile all = Inventories.of("""
                {"NetworkInterfaces":[{"NetworkInterfaceId":"eni-0a1","PrivateIpAddresses":[
                 {"PrivateIpAddress":"10.7.0.1"},{"PrivateIpAddress":"10.7.0.2"}]}]}""");

        for (List<InventoryFile> order : List.of(List.of(some, all), List.of(all, some))) {
            assertThat(Joining.of(order).problems()).isEmpty();
            assertThat(Joining.of(order).inventory().interfaces())
                    .singleElement()
                    .satisfies(one -> assertThat(one.addresses()).isEqualTo(addresses("10.7.0.1", "10.7.0.2")));
        }
    }

    @Test
    void namesTheFirstContradictionsAndCountsTheOthers() {
        StringBuilder old = new StringBuilder("[");
        StringBuilder now = new StringBuilder("[");
        for (int i = 0; i < 30; i++) {
            String start = (i == 0 ? "" : ",") + "{\"NetworkInterfaceId\":\"eni-0" + i + "\",\"VpcId\":\"vpc-";
            old.append(start).append("1\"}");
            now.append(start).append("2\"}");
        }
        List<InventoryFile> files = List.of(Inventories.of(old + "]"), Inventories.of(now + "]"));

        assertThat(Joining.of(files).problems()).hasSize(21);
        assertThat(Joining.of(files).problems().getLast().arguments()).containsExactly("10");
    }

    private static Endpoint endpoint(String service) {
        return new Endpoint("vpce-1", service, "Interface", "", "", List.of(), "x");
    }

    private static List<Address> addresses(String... texts) {
        return Stream.of(texts).map(text -> Address.parse(text).orElseThrow()).toList();
    }
}
