package blindspot.topology.inventory;

/// What an interface is there for.
public enum InterfaceRole {
    EC2("ec2", "ec2"),
    NETWORK_LOAD_BALANCER("nlb", "nlb"),
    APPLICATION_LOAD_BALANCER("alb", "alb"),
    /// An interface endpoint, be it of a service of AWS's own.
    VPC_ENDPOINT("vpc-endpoint", "vpc-endpoint"),
    CLASSIC_LOAD_BALANCER("classic-elb"),
    GATEWAY_LOAD_BALANCER("gateway-elb"),
    GATEWAY_LOAD_BALANCER_ENDPOINT("gateway-elb-endpoint"),
    /// A load balancer of a kind that nothing tells.
    LOAD_BALANCER("load-balancer"),
    NAT_GATEWAY("nat-gateway"),
    TRANSIT_GATEWAY("transit-gateway"),
    RESOURCE_GATEWAY("resource-gateway"),
    LAMBDA("lambda"),
    RDS("rds"),
    EFS("efs"),
    ECS_TASK("ecs-task"),
    EKS_POD("eks-pod"),
    /// Another service of AWS.
    OTHER_SERVICE("other-service"),
    /// Nothing tells it, or the interface is attached to nothing.
    UNKNOWN("other");

    private final String code;
    private final String group;

    InterfaceRole(String code) {
        this(code, "other");
    }

    InterfaceRole(String code, String group) {
        this.code = code;
        this.group = group;
    }

    /// As in filters and message keys.
    public String code() {
        return code;
    }

    /// The role among those that a path can have, as `check --json` names it: `ec2`, `nlb`, `alb`, `vpc-endpoint` or
    /// `other`. A contract with scripts.
    public String group() {
        return group;
    }
}
