package blindspot.cloudwatch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// What a series is of: AWS's names of a namespace and a metric, and the values of its dimensions.
public record Source(String namespace, String metric, Map<String, String> dimensions) {
    /// `vpce-…`
    public static final String ENDPOINT = "VPC Endpoint Id";

    /// `vpce-svc-…`
    public static final String SERVICE = "Service Id";

    /// The end of an ARN, such as `net/shop/0123456789abcdef`.
    public static final String LOAD_BALANCER = "LoadBalancer";

    /// The ARN of a load balancer behind a service.
    static final String LOAD_BALANCER_ARN = "Load Balancer Arn";

    private static final List<String> PARTS = List.of("Subnet Id", "Az", "AvailabilityZone", "TargetGroup");

    public Source {
        dimensions = Map.copyOf(dimensions);
    }

    /// The metric, where it is one of those that tell of traffic through PrivateLink.
    public Optional<Metric> known() {
        return Metric.of(namespace, metric);
    }

    /// The value of a dimension; empty where it has none.
    public String dimension(String name) {
        return dimensions.getOrDefault(name, "");
    }

    /// Whether it is of one subnet, zone or target group only.
    public boolean isOfPart() {
        return PARTS.stream().anyMatch(dimensions::containsKey);
    }

    /// Namespace, metric and dimensions in one line, the same for the same source.
    public String text() {
        StringBuilder text = new StringBuilder(namespace).append(' ').append(metric);
        new TreeMap<>(dimensions).forEach((name, value) -> text.append(", ").append(name).append(" = ").append(value));
        return text.toString();
    }
}
