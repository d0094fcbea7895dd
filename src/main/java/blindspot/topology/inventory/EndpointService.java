package blindspot.topology.inventory;

import java.util.List;

/// A service that a provider offers over PrivateLink, as an inventory states it.
///
/// @param id `vpce-svc-…`
/// @param loadBalancers the ARNs of the Network Load Balancers behind it
public record EndpointService(String id, String name, List<String> loadBalancers, String file) {
    public EndpointService {
        loadBalancers = List.copyOf(loadBalancers);
    }
}
