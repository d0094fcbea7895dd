package blindspot.capture;

import java.net.URI;

/// Why a leg cannot stand in somebody's flow logs. The words are in the message bundles under `rule.<code>`.
public enum Rule {
    /// Flow logs do not capture traffic between an endpoint network interface and a Network Load Balancer network
    /// interface. It is one of the kinds of traffic AWS lists as never logged.
    ENDPOINT_TO_NETWORK_LOAD_BALANCER(
            "endpoint-to-network-load-balancer",
            "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html"),
    /// A flow log of a VPC monitors the network interfaces of that VPC; this leg touches none of them.
    NO_INTERFACE_IN_VPC("no-interface-in-vpc",
            "https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-basics.html");

    private final String code;
    private final URI citation;

    Rule(String code, String citation) {
        this.code = code;
        this.citation = URI.create(citation);
    }

    public String code() {
        return code;
    }

    /// The AWS page that states the rule.
    public URI citation() {
        return citation;
    }
}
