package blindspot.model;

import java.net.URI;

/// A word of AWS that the program uses, as the glossary explains it. The words are in the message bundles under
/// `term.<code>` (what it is called) and `term.<code>.says` (one sentence).
public enum Term {
    VPC("vpc", "vpc/latest/userguide/what-is-amazon-vpc.html"),
    SUBNET("subnet", "vpc/latest/userguide/configure-subnets.html"),
    AVAILABILITY_ZONE("availability-zone", "global-infrastructure/latest/regions/aws-availability-zones.html"),
    NETWORK_INTERFACE("network-interface", "AWSEC2/latest/UserGuide/using-eni.html"),
    INSTANCE("instance", "AWSEC2/latest/UserGuide/Instances.html"),
    PRIVATELINK("privatelink", "vpc/latest/privatelink/what-is-privatelink.html"),
    ENDPOINT("endpoint", "vpc/latest/privatelink/concepts.html"),
    ENDPOINT_SERVICE("endpoint-service", "vpc/latest/privatelink/create-endpoint-service.html"),
    NETWORK_LOAD_BALANCER("network-load-balancer", "elasticloadbalancing/latest/network/introduction.html"),
    APPLICATION_LOAD_BALANCER("application-load-balancer", "elasticloadbalancing/latest/application/introduction.html"),
    TARGET("target", "elasticloadbalancing/latest/network/load-balancer-target-groups.html"),
    HEALTH_CHECK("health-check", "elasticloadbalancing/latest/network/target-group-health-checks.html"),
    CLIENT_IP_PRESERVATION(
            "client-ip-preservation", "elasticloadbalancing/latest/network/edit-target-group-attributes.html"),
    NAT_GATEWAY("nat-gateway", "vpc/latest/userguide/vpc-nat-gateway.html"),
    VPC_PEERING("vpc-peering", "vpc/latest/peering/what-is-vpc-peering.html"),
    TRANSIT_GATEWAY("transit-gateway", "vpc/latest/tgw/what-is-transit-gateway.html"),
    FLOW_LOG("flow-log", "vpc/latest/userguide/flow-logs.html"),
    RECORD("record", "vpc/latest/userguide/flow-log-records.html"),
    AGGREGATION_INTERVAL("aggregation-interval", "vpc/latest/userguide/flow-log-records.html"),
    LOG_STATUS("log-status", "vpc/latest/userguide/flow-log-records.html"),
    ACTION("action", "vpc/latest/userguide/flow-log-records.html"),
    TCP_FLAGS("tcp-flags", "vpc/latest/userguide/flow-log-records.html"),
    EPHEMERAL_PORT("ephemeral-port", "vpc/latest/userguide/custom-network-acl.html"),
    SECURITY_GROUP("security-group", "vpc/latest/userguide/vpc-security-groups.html"),
    NETWORK_ACL("network-acl", "vpc/latest/userguide/vpc-network-acls.html"),
    BLOCK_PUBLIC_ACCESS("block-public-access", "vpc/latest/userguide/security-vpc-bpa.html");

    private final String code;
    private final URI page;

    Term(String code, String page) {
        this.code = code;
        this.page = URI.create("https://docs.aws.amazon.com/" + page);
    }

    public String code() {
        return code;
    }

    /// AWS's page about it.
    public URI page() {
        return page;
    }
}
