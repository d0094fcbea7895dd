package blindspot.cloudwatch;

import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.topology.inventory.EndpointConnection;
import blindspot.topology.inventory.EndpointService;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.LoadBalancer;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// What inventories state of the ends of the leg through PrivateLink of a path: by these ids CloudWatch calls them.
///
/// @param leg the number of the leg
/// @param endpoints `vpce-…` of the interfaces on its near end
/// @param services `vpce-svc-…` that these endpoints are connected to, or that have the load balancer behind them
/// @param loadBalancers the ends of the ARNs of the load balancers on its far end
public record PathThings(int leg, Set<String> endpoints, Set<String> services, Set<String> loadBalancers) {
    public PathThings {
        endpoints = Set.copyOf(endpoints);
        services = Set.copyOf(services);
        loadBalancers = Set.copyOf(loadBalancers);
    }

    /// Empty where the path has no leg through PrivateLink.
    public static Optional<PathThings> of(Topology topology, Inventory inventory) {
        return topology.legs()
                .stream()
                .filter(leg -> leg.kind() == LegKind.PRIVATELINK)
                .findFirst()
                .map(leg -> of(leg, topology, inventory));
    }

    private static PathThings of(Leg leg, Topology topology, Inventory inventory) {
        Set<String> endpoints = stated(topology.from(leg), inventory, one -> one.owner().endpoint());
        Set<String> balancers = stated(topology.to(leg), inventory, one -> one.owner().loadBalancer());
        Set<String> services = new LinkedHashSet<>();
        for (EndpointConnection one : inventory.services().connections()) {
            boolean here = endpoints.contains(one.endpoint());
            if (!one.service().isEmpty() && one.connected() && (here || anyOf(one.loadBalancers(), balancers))) {
                services.add(one.service());
            }
        }
        for (EndpointService one : inventory.services().offered()) {
            if (anyOf(one.loadBalancers(), balancers)) {
                services.add(one.id());
            }
        }
        return new PathThings(leg.number(), endpoints, services, balancers);
    }

    private static boolean anyOf(Iterable<String> arns, Set<String> tails) {
        for (String arn : arns) {
            if (tails.contains(LoadBalancer.tail(arn))) {
                return true;
            }
        }
        return false;
    }

    private static Set<String> stated(
            Node node, Inventory inventory, Function<InventoryInterface, String> what) {
        Set<String> found = new LinkedHashSet<>();
        for (NetworkInterface one : node.interfaces()) {
            one.interfaceId()
                    .flatMap(inventory::interfaceOf)
                    .map(what)
                    .filter(id -> !id.isEmpty())
                    .ifPresent(found::add);
        }
        return found;
    }

    /// How many things of the path a scope is of.
    int count(Scope scope) {
        return switch (scope) {
            case ENDPOINT, ENDPOINT_OF_SERVICE -> endpoints.size();
            case LOAD_BALANCER -> loadBalancers.size();
            case SERVICE -> 1;
        };
    }

    /// Whose traffic a source counts of this leg; empty where no dimension of it states that it is of the path.
    Optional<Scope> scopeOf(Source source) {
        Optional<Namespace> namespace = source.known().map(Metric::namespace);
        if (namespace.isEmpty()) {
            return Optional.empty();
        }
        String endpoint = source.dimension(Source.ENDPOINT);
        boolean here = endpoints.contains(endpoint);
        return switch (namespace.get()) {
            case ENDPOINTS -> here ? Optional.of(Scope.ENDPOINT) : Optional.empty();
            case SERVICES -> {
                boolean service = services.contains(source.dimension(Source.SERVICE));
                String arn = source.dimension(Source.LOAD_BALANCER_ARN);
                boolean balancer = loadBalancers.contains(LoadBalancer.tail(arn));
                boolean otherBalancer = !arn.isEmpty() && !loadBalancers.isEmpty() && !balancer;
                yield here ? Optional.of(Scope.ENDPOINT_OF_SERVICE)
                        : endpoint.isEmpty() && !otherBalancer && (service || balancer) ? Optional.of(Scope.SERVICE)
                                : Optional.empty();
            }
            case LOAD_BALANCERS -> loadBalancers.contains(source.dimension(Source.LOAD_BALANCER))
                    ? Optional.of(Scope.LOAD_BALANCER)
                    : Optional.empty();
        };
    }
}
