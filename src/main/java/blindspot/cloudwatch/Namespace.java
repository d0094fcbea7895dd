package blindspot.cloudwatch;

import java.util.List;

/// The namespaces of CloudWatch that tell of traffic through PrivateLink, with the dimensions that a metric of the whole
/// thing has there; some have one more, for a subnet or an Availability Zone.
///
/// Sources: <https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html>
public enum Namespace {
    ENDPOINTS("AWS/PrivateLinkEndpoints"),
    SERVICES("AWS/PrivateLinkServices"),
    LOAD_BALANCERS("AWS/NetworkELB");

    private final String code;

    Namespace(String code) {
        this.code = code;
    }

    /// AWS's name.
    public String code() {
        return code;
    }

    /// The names of the dimensions of a metric that is asked for.
    public List<String> dimensions() {
        return switch (this) {
            case ENDPOINTS -> List.of("Endpoint Type", "Service Name", Source.ENDPOINT, "VPC Id");
            case SERVICES -> List.of(Source.SERVICE, Source.ENDPOINT);
            case LOAD_BALANCERS -> List.of(Source.LOAD_BALANCER);
        };
    }
}
