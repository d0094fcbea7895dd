package blindspot.topology.inventory;

import blindspot.decode.json.JsonObject;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// The kinds of things that AWS describes and that are read.
///
/// Sources: <https://docs.aws.amazon.com/cli/latest/reference/ec2/#available-commands>,
/// <https://docs.aws.amazon.com/cli/latest/reference/elbv2/#available-commands>
public enum StatedKind {
    INTERFACE("NetworkInterfaces", "NetworkInterfaceId"),
    ENDPOINT("VpcEndpoints", "VpcEndpointId"),
    VPC("Vpcs", "VpcId"),
    SUBNET("Subnets", "SubnetId"),
    FLOW_LOG("FlowLogs", "FlowLogId"),
    LOAD_BALANCER("LoadBalancers", "LoadBalancerArn"),
    TARGET_GROUP("TargetGroups", "TargetGroupArn"),
    /// A target, with its health. Which target group it is of stands beside it, if at all.
    TARGET("TargetHealthDescriptions", "Target"),
    SERVICE("ServiceConfigurations", "ServiceId"),
    /// That an endpoint is connected to a service.
    CONNECTION("VpcEndpointConnections", "VpcEndpointId"),
    INSTANCE("Instances", "InstanceId"),
    RESERVATION("Reservations", "ReservationId");

    /// The names of the lists that they come in.
    static final Set<String> LISTS =
            Arrays.stream(values()).map(kind -> kind.list).collect(Collectors.toUnmodifiableSet());

    private final String list;
    private final String id;

    StatedKind(String list, String id) {
        this.list = list;
        this.id = id;
    }

    /// The property that tells one from the others.
    String id() {
        return id;
    }

    String list() {
        return list;
    }

    static Optional<StatedKind> ofList(String name) {
        return Arrays.stream(values()).filter(kind -> kind.list.equals(name)).findFirst();
    }

    /// What an object is that stands in no list with a name; empty when its properties do not tell.
    static Optional<StatedKind> of(JsonObject entry) {
        if (entry.has("VpcEndpointId")) {
            boolean connection = entry.has("VpcEndpointOwner") || entry.has("VpcEndpointState")
                    || entry.has("NetworkLoadBalancerArns");
            return Optional.of(connection ? CONNECTION : ENDPOINT);
        }
        if (entry.has("NetworkInterfaceId") || (entry.has("InterfaceType") && entry.has("Description"))) {
            return Optional.of(INTERFACE);
        }
        if (entry.has("Target") && entry.has("TargetHealth")) {
            return Optional.of(TARGET);
        }
        boolean group = entry.has("TargetGroupArn") && entry.has("TargetGroupName");
        boolean balancer = entry.has("LoadBalancerArn") && entry.has("LoadBalancerName");
        if (group || balancer) {
            return Optional.of(group ? TARGET_GROUP : LOAD_BALANCER);
        }
        if (entry.has("SubnetId") && entry.has("CidrBlock")) {
            return Optional.of(SUBNET);
        }
        if (entry.has("VpcId") && entry.has("CidrBlock")) {
            return Optional.of(VPC);
        }
        return Arrays.stream(new StatedKind[] {FLOW_LOG, SERVICE, RESERVATION, INSTANCE})
                .filter(kind -> entry.has(kind.id))
                .findFirst();
    }
}
