package blindspot.topology.inventory;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Decides what an interface is there for, by the first of these that tells: a description that names the kind of load
/// balancer, a special type, another description of AWS's, who asked for the interface, the instance it is attached to.
///
/// A description is free text in an interface that users make. It counts for nothing where AWS says that the interface is
/// not managed for somebody, and nobody at AWS is its owner.
///
/// Sources: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html>,
/// <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_NetworkInterface.html>
final class RoleRules {
    /// The role, and the name that AWS's description gives; empty where it gives none.
    record Told(InterfaceRole role, String name) {}

    /// @param userMade whether AWS says of such an interface too that it is not managed for somebody
    private record Rule(Pattern description, InterfaceRole role, boolean userMade) {
        Optional<Told> of(String text) {
            Matcher matcher = description.matcher(text);
            return matcher.lookingAt()
                    ? Optional.of(new Told(role, matcher.groupCount() == 0 ? "" : matcher.group(1)))
                    : Optional.empty();
        }
    }

    private static final List<Rule> LOAD_BALANCERS = List.of(
            rule("ELB app/([^/\\s]+)", InterfaceRole.APPLICATION_LOAD_BALANCER),
            rule("ELB net/([^/\\s]+)", InterfaceRole.NETWORK_LOAD_BALANCER),
            rule("ELB gwy/([^/\\s]+)", InterfaceRole.GATEWAY_LOAD_BALANCER));

    private static final List<Rule> OTHERS = List.of(
            rule("VPC Endpoint Interface:? (vpce-\\w+)", InterfaceRole.VPC_ENDPOINT),
            rule("Interface for NAT Gateway (nat-\\w+)", InterfaceRole.NAT_GATEWAY),
            rule("Network Interface for Transit Gateway Attachment (tgw-attach-\\w+)", InterfaceRole.TRANSIT_GATEWAY),
            rule("Resource Gateway Interface:? (rgw-\\w+)", InterfaceRole.RESOURCE_GATEWAY),
            new Rule(Pattern.compile("AWS Lambda VPC ENI(?:: ?|-)(\\S+)"), InterfaceRole.LAMBDA, true),
            rule("RDSNetworkInterface", InterfaceRole.RDS),
            rule("EFS mount target for (fs-\\w+)", InterfaceRole.EFS),
            rule("arn:aws[a-z-]*:ecs:[^\\s]*:attachment/(\\S+)", InterfaceRole.ECS_TASK),
            new Rule(Pattern.compile("aws-k8s-branch-eni"), InterfaceRole.EKS_POD, true),
            rule("ELB ([^/\\s]+)", InterfaceRole.CLASSIC_LOAD_BALANCER));

    /// Types that tell the role. The others only say how the interface works, or what AWS's own services do with it.
    private static final Map<String, InterfaceRole> TYPES = Map.ofEntries(
            Map.entry("network_load_balancer", InterfaceRole.NETWORK_LOAD_BALANCER),
            Map.entry("gateway_load_balancer", InterfaceRole.GATEWAY_LOAD_BALANCER),
            Map.entry("gateway_load_balancer_endpoint", InterfaceRole.GATEWAY_LOAD_BALANCER_ENDPOINT),
            Map.entry("load_balancer", InterfaceRole.LOAD_BALANCER),
            Map.entry("vpc_endpoint", InterfaceRole.VPC_ENDPOINT),
            Map.entry("nat_gateway", InterfaceRole.NAT_GATEWAY),
            Map.entry("natGateway", InterfaceRole.NAT_GATEWAY),
            Map.entry("transit_gateway", InterfaceRole.TRANSIT_GATEWAY),
            Map.entry("lambda", InterfaceRole.LAMBDA),
            Map.entry("efs", InterfaceRole.EFS),
            Map.entry("quicksight", InterfaceRole.OTHER_SERVICE),
            Map.entry("global_accelerator_managed", InterfaceRole.OTHER_SERVICE),
            Map.entry("api_gateway_managed", InterfaceRole.OTHER_SERVICE),
            Map.entry("iot_rules_managed", InterfaceRole.OTHER_SERVICE),
            Map.entry("aws_codestar_connections_managed", InterfaceRole.OTHER_SERVICE),
            Map.entry("ec2_instance_connect_endpoint", InterfaceRole.OTHER_SERVICE));

    private static final Map<String, InterfaceRole> REQUESTERS = Map.of(
            "amazon-elb", InterfaceRole.LOAD_BALANCER, "amazon-rds", InterfaceRole.RDS);

    private static final Pattern TAIL = Pattern.compile("ELB ((?:app|net|gwy)/[^/\\s]+/\\w+)");

    private static final String OF_AMAZON = "amazon-";

    private RoleRules() {}

    private static Rule rule(String description, InterfaceRole role) {
        return new Rule(Pattern.compile(description), role, false);
    }

    static Told of(Stated one) {
        String description = one.value("Description");
        Optional<Told> told = described(one, LOAD_BALANCERS)
                .or(() -> Optional.ofNullable(TYPES.get(one.value("InterfaceType")))
                        .map(role -> new Told(role, described(one, OTHERS).map(Told::name).orElse(""))))
                .or(() -> described(one, OTHERS))
                .or(() -> ofRequester(one))
                .or(() -> ofInstance(one));
        return told.orElse(new Told(InterfaceRole.UNKNOWN, description));
    }

    /// The end of the ARN of the load balancer that an interface of this role is described by; empty where it is none's.
    static String loadBalancer(Stated one, InterfaceRole role) {
        return switch (role) {
            case NETWORK_LOAD_BALANCER, APPLICATION_LOAD_BALANCER, GATEWAY_LOAD_BALANCER -> {
                Matcher tail = TAIL.matcher(one.value("Description"));
                yield tail.lookingAt() ? tail.group(1) : "";
            }
            default -> "";
        };
    }

    private static Optional<Told> described(Stated one, List<Rule> rules) {
        boolean userMade = one.value("RequesterManaged").equals("false")
                && !one.value("RequesterId").startsWith(OF_AMAZON)
                && !one.value("Attachment.InstanceOwnerId").startsWith(OF_AMAZON);
        return rules.stream()
                .filter(rule -> rule.userMade || !userMade)
                .flatMap(rule -> rule.of(one.value("Description")).stream())
                .findFirst();
    }

    private static Optional<Told> ofRequester(Stated one) {
        String requester = one.value("RequesterId");
        return requester.startsWith(OF_AMAZON)
                ? Optional.of(new Told(
                        REQUESTERS.getOrDefault(requester, InterfaceRole.OTHER_SERVICE), one.value("Description")))
                : Optional.empty();
    }

    private static Optional<Told> ofInstance(Stated one) {
        String instance = one.value("Attachment.InstanceId");
        return instance.isEmpty() || one.value("Attachment.InstanceOwnerId").startsWith(OF_AMAZON)
                ? Optional.empty()
                : Optional.of(new Told(InterfaceRole.EC2, instance));
    }
}
