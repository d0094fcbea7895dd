package blindspot.topology.inventory;

import blindspot.i18n.Messages;

/// What a role is called in the user's language.
public final class RoleText {
    private RoleText() {}

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
