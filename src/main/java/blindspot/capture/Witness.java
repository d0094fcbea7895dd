package blindspot.capture;

import java.net.URI;

/// What shows traffic that flow logs do not, or some of it. The words are in the message bundles under `witness.<code>`.
public enum Witness {
    /// What the resolver of a VPC is asked, but for what it answers from its cache.
    RESOLVER_QUERY_LOGS("resolver-query-logs", Pages.RESOLVER_LOGS),
    /// Connections, bytes, drops and resets a minute of endpoints and endpoint services; not for consumers in another
    /// Region.
    PRIVATELINK_METRICS("privatelink-metrics", Pages.PRIVATELINK_METRICS),
    /// `SecurityGroupBlockedFlowCount_…`: how many flows the security groups of a Network Load Balancer refused.
    SECURITY_GROUP_METRICS("security-group-metrics", Pages.NLB_METRICS),
    /// The client's address and the endpoint's id in front of the payload; not with an Application Load Balancer as target.
    PROXY_PROTOCOL("proxy-protocol", Pages.NLB_TARGETS),
    /// The TLS requests of a Network Load Balancer.
    ACCESS_LOGS("access-logs", Pages.NLB_ACCESS_LOGS),
    /// Copies of packets. Those to the Amazon DNS server only where the filter names that service.
    TRAFFIC_MIRRORING("traffic-mirroring", Pages.MIRRORING),
    /// Packets that are captured in the operating system: Traffic Mirroring has no ARP, DHCP, instance metadata, NTP and
    /// Windows activation.
    ON_THE_INSTANCE("on-the-instance", Pages.MIRRORING_LIMITS),
    /// What agents on instances tell of their TCP connections.
    NETWORK_FLOW_MONITOR("network-flow-monitor", Pages.FLOW_MONITOR),
    /// Whether the configuration lets traffic through. Looks at no traffic.
    REACHABILITY_ANALYZER("reachability-analyzer", Pages.REACHABILITY),
    /// A flow log of the interfaces at the other end of the traffic.
    OTHER_END("other-end", Pages.BASICS);

    private final String code;
    private final URI citation;

    Witness(String code, String citation) {
        this.code = code;
        this.citation = URI.create(citation);
    }

    public String code() {
        return code;
    }

    /// AWS's page about it.
    public URI citation() {
        return citation;
    }
}
