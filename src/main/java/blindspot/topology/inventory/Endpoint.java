package blindspot.topology.inventory;

import java.util.List;
import java.util.regex.Pattern;

/// A VPC endpoint as an inventory states it. Texts that are not given are empty.
///
/// @param type Interface, Gateway, GatewayLoadBalancer, Resource or ServiceNetwork
/// @param interfaces the ids of its interfaces
public record Endpoint(
        String id,
        String service,
        String type,
        String vpc,
        String title,
        List<String> interfaces,
        String file) {
    /// AWS's own services: `com.amazonaws.REGION.NAME`, also in other partitions, and `aws.…`; the services of customers
    /// are `com.amazonaws.vpce.REGION.vpce-svc-…`.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/aws-services-privatelink-support.html>
    private static final Pattern OF_AWS =
            Pattern.compile("(?:[a-z]+\\.)*?com\\.amazonaws\\.(?!vpce\\.).*|aws\\..*");

    public Endpoint {
        interfaces = List.copyOf(interfaces);
    }

    /// Whether it leads to a service of AWS's own, which no load balancer of a customer is behind.
    public boolean ofAws() {
        return OF_AWS.matcher(service).matches();
    }
}
