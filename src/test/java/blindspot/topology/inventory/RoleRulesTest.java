package blindspot.topology.inventory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class RoleRulesTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', nullValues = "-", value = {
        "\"Description\":\"ELB net/shop/0b1\",\"InterfaceType\":\"network_load_balancer\"|nlb|shop",
        "\"Description\":\"ELB app/shop/0b1\",\"InterfaceType\":\"interface\",\"RequesterId\":\"amazon-elb\"|alb|shop",
        "\"Description\":\"ELB app/shop/0b1\",\"InterfaceType\":\"network_load_balancer\"|alb|shop",
        "\"Description\":\"ELB app/shop/0b1\",\"InterfaceType\":\"load_balancer\"|alb|shop",
        "\"Description\":\"ELB app/shop/0b1\"|alb|shop",
        "\"Description\":\"ELB gwy/guard/0b1\",\"InterfaceType\":\"gateway_load_balancer\"|gateway-elb|guard",
        "\"Description\":\"ELB old\",\"RequesterId\":\"amazon-elb\"|classic-elb|old",
        "\"InterfaceType\":\"network_load_balancer\"|nlb|-",
        "\"InterfaceType\":\"load_balancer\"|load-balancer|-",
        "\"InterfaceType\":\"vpc_endpoint\"|vpc-endpoint|-",
        "\"Description\":\"VPC Endpoint Interface vpce-0a1\",\"InterfaceType\":\"interface\"|vpc-endpoint|vpce-0a1",
        "\"Description\":\"VPC Endpoint Interface: vpce-0a1\"|vpc-endpoint|vpce-0a1",
        "\"Description\":\"VPC Endpoint Interface vpce-0a1\",\"InterfaceType\":\"gateway_load_balancer_endpoint\""
                + "|gateway-elb-endpoint|vpce-0a1",
        "\"Description\":\"Interface for NAT Gateway nat-0a1\",\"InterfaceType\":\"nat_gateway\"|nat-gateway|nat-0a1",
        "\"Description\":\"Interface for NAT Gateway nat-0a1\",\"InterfaceType\":\"natGateway\"|nat-gateway|nat-0a1",
        "\"Description\":\"Network Interface for Transit Gateway Attachment tgw-attach-0a1\",\"RequesterManaged\":false,"
                + "\"Attachment\":{\"InstanceOwnerId\":\"amazon-aws\"}|transit-gateway|tgw-attach-0a1",
        "\"Description\":\"Resource Gateway Interface rgw-0a1\"|resource-gateway|rgw-0a1",
        "\"Description\":\"AWS Lambda VPC ENI-sort-0a1\",\"InterfaceType\":\"lambda\",\"RequesterManaged\":false"
                + "|lambda|sort-0a1",
        "\"Description\":\"AWS Lambda VPC ENI: 0a1\",\"InterfaceType\":\"interface\",\"RequesterManaged\":false|lambda|0a1",
        "\"Description\":\"RDSNetworkInterface\",\"RequesterId\":\"amazon-rds\"|rds|-",
        "\"RequesterId\":\"amazon-rds\"|rds|-",
        "\"Description\":\"EFS mount target for fs-0a1 (fsmt-0a1)\",\"InterfaceType\":\"efs\"|efs|fs-0a1",
        "\"Description\":\"arn:aws:ecs:xx:1:attachment/0a1\",\"InterfaceType\":\"interface\"|ecs-task|0a1",
        "\"Description\":\"aws-k8s-branch-eni\",\"InterfaceType\":\"branch\",\"RequesterManaged\":false|eks-pod|-",
        "\"RequesterId\":\"amazon-elasticache\",\"Description\":\"ElastiCache 0a1\"|other-service|ElastiCache 0a1",
        "\"InterfaceType\":\"quicksight\"|other-service|-",
        "\"InterfaceType\":\"interface\",\"Attachment\":{\"InstanceId\":\"i-0a1\"}|ec2|i-0a1",
        "\"InterfaceType\":\"efa\",\"Attachment\":{\"InstanceId\":\"i-0a1\"},\"RequesterId\":\"AIDA1\"|ec2|i-0a1",
        "\"Attachment\":{\"InstanceId\":\"i-0a1\"},\"Description\":\"of the shop\"|ec2|i-0a1",
        "\"InterfaceType\":\"interface\",\"Description\":\"spare\"|other|spare",
        "\"InterfaceType\":\"of_tomorrow\"|other|-"})
    void tellsTheRoleByTheFirstSign(String properties, String role, String name) {
        InventoryInterface read = read(properties);

        assertThat(read.role().code()).isEqualTo(role);
        assertThat(read.name()).isEqualTo(name == null ? "" : name);
    }

    @Test
    void believesNoDescriptionThatAUserWrote() {
        assertThat(read("\"Description\":\"ELB net/mine/1\",\"RequesterManaged\":false").role())
                .isEqualTo(InterfaceRole.UNKNOWN);
        assertThat(read("""
                "Description":"VPC Endpoint Interface vpce-0a1","RequesterManaged":false,
                "Attachment":{"InstanceId":"i-0a1","InstanceOwnerId":"111122223333"}""").role())
                .isEqualTo(InterfaceRole.EC2);
    }

    @Test
    void believesADescriptionWhereAmazonIsTheOwnerOrNobodySaysWhoManages() {
        assertThat(read("""
                "Description":"ELB net/shop/1","RequesterManaged":false,
                "Attachment":{"InstanceOwnerId":"amazon-aws"}""").role())
                .isEqualTo(InterfaceRole.NETWORK_LOAD_BALANCER);
        assertThat(read("\"Description\":\"ELB net/shop/1\"").role()).isEqualTo(InterfaceRole.NETWORK_LOAD_BALANCER);
    }

    @Test
    void joinsALoadBalancerByTheEndOfItsArn() {
        InventoryInterface read = read("\"Description\":\"ELB net/shop/0b1\"");

        assertThat(read.owner().loadBalancer())
                .isEqualTo("net/shop/0b1")
                .isEqualTo(LoadBalancer.tail("arn:aws:elasticloadbalancing:xx:1:loadbalancer/net/shop/0b1"));
    }

    private static InventoryInterface read(String properties) {
        InventoryFile file =
                Inventories.of("{\"NetworkInterfaces\":[{\"NetworkInterfaceId\":\"eni-0a1\"," + properties + "}]}");
        assertThat(file.problems()).isEmpty();
        return Inventories.joined(file).interfaces().getFirst();
    }
}
