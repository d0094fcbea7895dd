package blindspot.topology.inventory;

import blindspot.i18n.Messages;
import blindspot.model.Printable;

/// What interfaces and their roles are called in the user's language.
public final class RoleText {
    private RoleText() {}

    /// What an interface is called, fit to be shown: its name, or its role where it has none.
    public static String name(InventoryInterface one, Messages messages) {
        return one.calledBy().isEmpty()
                ? of(one.role(), messages)
                : Printable.of(one.calledBy(), Printable.MOST_OF_NAME);
    }

    public static String of(InterfaceRole role, Messages messages) {
        return switch (role) {
            case EC2 -> messages.text("role.ec2");
            case NETWORK_LOAD_BALANCER -> messages.text("role.nlb");
            case APPLICATION_LOAD_BALANCER -> messages.text("role.alb");
            case VPC_ENDPOINT -> messages.text("role.vpc-endpoint");
            case CLASSIC_LOAD_BALANCER -> messages.text("role.classic-elb");
            case GATEWAY_LOAD_BALANCER -> messages.text("role.gateway-elb");
            case GATEWAY_LOAD_BALANCER_ENDPOINT -> messages.text("role.gateway-elb-endpoint");
            case LOAD_BALANCER -> messages.text("role.load-balancer");
            case NAT_GATEWAY -> messages.text("role.nat-gateway");
            case TRANSIT_GATEWAY -> messages.text("role.transit-gateway");
            case RESOURCE_GATEWAY -> messages.text("role.resource-gateway");
            case LAMBDA -> messages.text("role.lambda");
            case RDS -> messages.text("role.rds");
            case EFS -> messages.text("role.efs");
            case ECS_TASK -> messages.text("role.ecs-task");
            case EKS_POD -> messages.text("role.eks-pod");
            case OTHER_SERVICE -> messages.text("role.other-service");
            case UNKNOWN -> messages.text("role.other");
        };
    }
}
