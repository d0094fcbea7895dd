package blindspot.cloudwatch;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// The namespaces of CloudWatch that tell of traffic through PrivateLink, with the dimensions that a metric of the whole
/// thing has there; some have one more, for a subnet or an Availability Zone.
///
/// Sources: <https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-cloudwatch-metrics.html>
public enum Namespace {
    ENDPOINTS("AWS/PrivateLinkEndpoints", "Endpoint Type", "Service Name", Source.ENDPOINT, "VPC Id"),
    SERVICES("AWS/PrivateLinkServices", Source.SERVICE, Source.ENDPOINT),
    LOAD_BALANCERS("AWS/NetworkELB", Source.LOAD_BALANCER);

    private final String code;
    private final List<String> dimensions;

    Namespace(String code, String... dimensions) {
        this.code = code;
        this.dimensions = List.of(dimensions);
    }

    /// AWS's name.
    public String code() {
        return code;
    }

    /// The names of the dimensions of a metric that is asked for.
    public List<String> dimensions() {
        return dimensions;
    }

    public static Optional<Namespace> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
