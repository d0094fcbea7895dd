package blindspot.simulation;

/// What a network interface belongs to, as flow logs and inventories tell it.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/requester-managed-eni.html>
enum InterfaceKind {
    INSTANCE("-", false),
    ENDPOINT("vpc_endpoint", true),
    NETWORK_LOAD_BALANCER("network_load_balancer", true),
    APPLICATION_LOAD_BALANCER("-", true),
    NAT_GATEWAY("nat_gateway", true),
    TRANSIT_GATEWAY("transit_gateway", false),
    LAMBDA("-", false),
    DATABASE("-", true);

    private final String interfaceType;
    private final boolean requesterManaged;

    InterfaceKind(String interfaceType, boolean requesterManaged) {
        this.interfaceType = interfaceType;
        this.requesterManaged = requesterManaged;
    }

    /// The field `interface-type`: five kinds have one, an instance's and an Application Load Balancer's do not.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    String interfaceType() {
        return interfaceType;
    }

    /// Whether a service made it in the account's name.
    boolean requesterManaged() {
        return requesterManaged;
    }
}
