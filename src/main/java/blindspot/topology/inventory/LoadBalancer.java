package blindspot.topology.inventory;

import java.util.List;

/// A load balancer as an inventory states it. Texts that are not given are empty.
///
/// @param type network, application or gateway
public record LoadBalancer(String arn, String name, String type, String vpc, List<String> subnets, String file) {
    private static final String BEFORE_TAIL = ":loadbalancer/";

    public LoadBalancer {
        subnets = List.copyOf(subnets);
    }

    /// The end of its ARN, such as `net/shop/0123456789abcdef`, which its interfaces are described by.
    public String tail() {
        return tail(arn);
    }

    /// The end of an ARN; the whole when it is none of a load balancer.
    public static String tail(String arn) {
        int at = arn.indexOf(BEFORE_TAIL);
        return at < 0 ? arn : arn.substring(at + BEFORE_TAIL.length());
    }
}
