package blindspot.topology.inventory;

import java.util.List;
import java.util.Locale;

/// That an endpoint, perhaps of another account, has asked to be connected to a service, as an inventory states it. Texts
/// that are not given are empty.
///
/// @param endpoint the id of the endpoint
/// @param owner the account of the endpoint
/// @param loadBalancers the ARNs of the Network Load Balancers behind the service
public record EndpointConnection(
        String endpoint, String owner, String service, String state, List<String> loadBalancers, String file) {
    public EndpointConnection {
        loadBalancers = List.copyOf(loadBalancers);
    }

    /// Whether the endpoint reaches the service, as far as the state is given.
    /// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_VpcEndpointConnection.html>
    public boolean connected() {
        return switch (state.toLowerCase(Locale.ROOT)) {
            case "pendingacceptance", "pending", "deleted", "rejected", "failed", "expired" -> false;
            default -> true;
        };
    }
}
