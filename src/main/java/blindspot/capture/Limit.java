package blindspot.capture;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;

/// What flow logs record only in part, and what is recorded but easily taken for more than it says. The words are in the
/// message bundles under `limit.<code>`.
public enum Limit {
    /// The flow log of a Network Load Balancer has of a TLS listener only what was rejected.
    TLS_LISTENER("tls-listener", Kind.IN_PART, Pages.NLB_MONITORING),
    /// Records of what VPC Block Public Access rejects have no bytes, and none is told to be skipped.
    BLOCK_PUBLIC_ACCESS("block-public-access", Kind.IN_PART, Pages.LIMITATIONS),
    /// Fields of ECS and tags are not computed for what another account owns, as in shared subnets.
    OTHER_OWNERS("other-owners", Kind.IN_PART, Pages.LIMITATIONS),
    /// SKIPDATA: one record for perhaps many flows.
    SKIPPED_RECORDS("skipped-records", Kind.IN_PART, Pages.EXAMPLES),
    /// Scope, filter, delivery and loss of a flow log.
    NO_RECORD("no-record", Kind.EASILY_MISREAD, Pages.RECORDS),
    /// Times are those of an aggregation interval, and may be off by 60 seconds.
    ORDER_OF_LEGS("order-of-legs", Kind.EASILY_MISREAD, Pages.RECORDS),
    /// It judges traffic through PrivateLink by the client's address. That flow logs have what it refuses is documented, and
    /// that traffic of this leg is never logged: which of the two holds is not.
    LOAD_BALANCER_SECURITY_GROUP("load-balancer-security-group", Kind.EASILY_MISREAD, Pages.NLB_SECURITY_GROUPS),
    /// Through PrivateLink the target sees the load balancer's address; other clients' addresses may be preserved.
    CLIENT_ADDRESS("client-address", Kind.EASILY_MISREAD, Pages.NLB_TARGETS),
    /// Inferred: what it refuses stands at the endpoint's interface, in the VPC of the consumer.
    ENDPOINT_SECURITY_GROUP("endpoint-security-group", Kind.EASILY_MISREAD, Pages.EXAMPLES),
    /// `srcaddr` and `dstaddr` against `pkt-srcaddr` and `pkt-dstaddr`.
    PACKET_ADDRESSES("packet-addresses", Kind.EASILY_MISREAD, Pages.RECORDS),
    /// `next-hop-…`
    NEXT_HOP("next-hop", Kind.EASILY_MISREAD, Pages.LIMITATIONS),
    /// `traffic-path` has no value for PrivateLink; metadata is best effort.
    TRAFFIC_PATH("traffic-path", Kind.EASILY_MISREAD, Pages.RECORDS),
    /// ACCEPT one way and REJECT the other.
    ONE_WAY_REJECT("one-way-reject", Kind.EASILY_MISREAD, Pages.EXAMPLES),
    /// The configuration of a flow log cannot be changed.
    UNCHANGEABLE("unchangeable", Kind.EASILY_MISREAD, Pages.LIMITATIONS),
    /// Version 2 names neither VPC nor direction nor flags.
    DEFAULT_FORMAT("default-format", Kind.EASILY_MISREAD, Pages.RECORDS);

    private final String code;
    private final Kind kind;
    private final URI citation;

    /// What there is to be borne in mind.
    public enum Kind {
        IN_PART,
        EASILY_MISREAD
    }

    Limit(String code, Kind kind, String citation) {
        this.code = code;
        this.kind = kind;
        this.citation = URI.create(citation);
    }

    /// All of a kind, in the order in which they are said.
    public static List<Limit> of(Kind kind) {
        return Stream.of(values()).filter(limit -> limit.kind == kind).toList();
    }

    public String code() {
        return code;
    }

    /// The AWS page that states it.
    public URI citation() {
        return citation;
    }

    /// What shows more of it.
    public List<Witness> instead() {
        return switch (this) {
            case TLS_LISTENER -> List.of(Witness.ACCESS_LOGS);
            case LOAD_BALANCER_SECURITY_GROUP -> List.of(Witness.SECURITY_GROUP_METRICS);
            case CLIENT_ADDRESS -> List.of(Witness.PROXY_PROTOCOL);
            case BLOCK_PUBLIC_ACCESS, OTHER_OWNERS, SKIPPED_RECORDS, NO_RECORD,
                    ORDER_OF_LEGS, ENDPOINT_SECURITY_GROUP, PACKET_ADDRESSES, NEXT_HOP,
                    TRAFFIC_PATH, ONE_WAY_REJECT, UNCHANGEABLE, DEFAULT_FORMAT ->
                List.of();
        };
    }
}
