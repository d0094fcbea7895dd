package blindspot.capture;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// Why traffic cannot stand in flow logs: the ten kinds that AWS lists as never logged, in AWS's order, and what is out of
/// sight of somebody's flow logs. The words are in the message bundles under `rule.<code>`.
public enum Rule {
    /// What instances ask of the Amazon DNS server. What they ask of a DNS server of one's own is logged.
    AMAZON_DNS("amazon-dns", Pages.LIMITATIONS),
    /// What a Windows instance sends to activate its licence.
    WINDOWS_ACTIVATION("windows-activation", Pages.LIMITATIONS),
    /// To and from 169.254.169.254.
    INSTANCE_METADATA("instance-metadata", Pages.LIMITATIONS),
    /// To and from 169.254.169.123.
    TIME_SYNC("time-sync", Pages.LIMITATIONS),
    /// How instances get their addresses.
    DHCP("dhcp", Pages.LIMITATIONS),
    /// The copies that Traffic Mirroring makes, at the interface that is copied. At their target they are logged.
    MIRRORED_SOURCE("mirrored-source", Pages.LIMITATIONS),
    /// To the address that is reserved for the default router of a VPC.
    DEFAULT_ROUTER("default-router", Pages.LIMITATIONS),
    /// Between an endpoint network interface and a Network Load Balancer network interface.
    ENDPOINT_TO_NETWORK_LOAD_BALANCER("endpoint-to-network-load-balancer", Pages.LIMITATIONS),
    /// How an IPv4 address is found on a subnet.
    ARP("arp", Pages.LIMITATIONS),
    /// Of a regional NAT gateway that is deleted a few minutes after it was made.
    SHORT_LIVED_REGIONAL_NAT("short-lived-regional-nat", Pages.LIMITATIONS),
    /// A flow log of a VPC monitors the network interfaces of that VPC; this leg touches none of them.
    NO_INTERFACE_IN_VPC("no-interface-in-vpc", Pages.BASICS);

    private final String code;
    private final URI citation;

    Rule(String code, String citation) {
        this.code = code;
        this.citation = URI.create(citation);
    }

    /// The ten kinds of traffic that no flow log ever has, in AWS's order.
    public static List<Rule> neverLogged() {
        return Stream.of(values()).filter(rule -> rule != NO_INTERFACE_IN_VPC).toList();
    }

    public String code() {
        return code;
    }

    /// The AWS page that states the rule.
    public URI citation() {
        return citation;
    }

    /// Where the traffic is to be seen instead, what shows most of it first.
    public List<Witness> instead() {
        return switch (this) {
            case AMAZON_DNS -> List.of(Witness.RESOLVER_QUERY_LOGS, Witness.TRAFFIC_MIRRORING);
            case WINDOWS_ACTIVATION, INSTANCE_METADATA, TIME_SYNC, DHCP, ARP -> List.of(Witness.ON_THE_INSTANCE);
            case MIRRORED_SOURCE, SHORT_LIVED_REGIONAL_NAT, NO_INTERFACE_IN_VPC -> List.of(Witness.OTHER_END);
            case DEFAULT_ROUTER -> List.of(Witness.REACHABILITY_ANALYZER, Witness.ON_THE_INSTANCE);
            case ENDPOINT_TO_NETWORK_LOAD_BALANCER ->
                List.of(
                        Witness.PRIVATELINK_METRICS,
                        Witness.SECURITY_GROUP_METRICS,
                        Witness.PROXY_PROTOCOL,
                        Witness.NETWORK_FLOW_MONITOR,
                        Witness.REACHABILITY_ANALYZER);
        };
    }
}
