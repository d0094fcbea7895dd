package blindspot.topology.inventory;

import blindspot.query.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What AWS states of the networks, from all inventories together, in their order. Never changes.
public final class Inventory {
    public static final Inventory NOTHING = Joining.of(List.of()).inventory();

    private final List<InventoryInterface> interfaces;
    private final Map<String, InventoryInterface> byId;
    private final Services services;
    private final LoadBalancing loadBalancing;
    private final Networks networks;
    private final List<Term> terms;

    /// What PrivateLink is made of.
    public record Services(
            List<Endpoint> endpoints, List<EndpointService> offered, List<EndpointConnection> connections) {
        public Services {
            endpoints = List.copyOf(endpoints);
            offered = List.copyOf(offered);
            connections = List.copyOf(connections);
        }
    }

    /// Who forwards to whom.
    ///
    /// @param open targets of which nothing tells in which group they are
    public record LoadBalancing(
            List<LoadBalancer> balancers, List<TargetGroup> groups, List<TargetGroup.OneOf> open) {
        public LoadBalancing {
            open = List.copyOf(open);
            balancers = List.copyOf(balancers);
            groups = List.copyOf(groups);
        }
    }

    /// Where interfaces are, and what is recorded there.
    public record Networks(List<Network.Vpc> vpcs, List<Network.Subnet> subnets, List<StatedFlowLog> flowLogs) {
        public Networks {
            vpcs = List.copyOf(vpcs);
            subnets = List.copyOf(subnets);
            flowLogs = List.copyOf(flowLogs);
        }
    }

    Inventory(
            List<InventoryInterface> interfaces, Services services, LoadBalancing loadBalancing, Networks networks) {
        this.interfaces = List.copyOf(interfaces);
        this.services = services;
        this.loadBalancing = loadBalancing;
        this.networks = networks;
        byId = interfaces.stream()
                .filter(one -> !one.id().isEmpty())
                .collect(Collectors.toUnmodifiableMap(InventoryInterface::id, Function.identity()));
        terms = InterfaceTerms.of(interfaces);
    }

    /// What filters may ask of the interfaces.
    public List<Term> terms() {
        return terms;
    }

    /// All interfaces, those too whose id no inventory gives.
    public List<InventoryInterface> interfaces() {
        return interfaces;
    }

    public Optional<InventoryInterface> interfaceOf(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    public Services services() {
        return services;
    }

    public LoadBalancing loadBalancing() {
        return loadBalancing;
    }

    public Networks networks() {
        return networks;
    }

    /// Whether nothing is stated.
    public boolean isEmpty() {
        return interfaces.isEmpty() && services.equals(new Services(List.of(), List.of(), List.of()))
                && loadBalancing.equals(new LoadBalancing(List.of(), List.of(), List.of()))
                && networks.equals(new Networks(List.of(), List.of(), List.of()));
    }

    public Optional<Endpoint> endpointOf(InventoryInterface one) {
        return services.endpoints().stream().filter(each -> each.id().equals(one.owner().endpoint())).findFirst();
    }

    /// The ARNs of the Network Load Balancers that are stated to be behind an endpoint: by its connection, or by the
    /// service that it leads to. None for an endpoint of a service of AWS's own, whatever else is stated.
    public Set<String> loadBalancersBehind(String endpoint) {
        Set<String> found = new LinkedHashSet<>();
        Optional<Endpoint> known =
                services.endpoints().stream().filter(one -> one.id().equals(endpoint)).findFirst();
        if (known.filter(Endpoint::ofAws).isPresent()) {
            return found;
        }
        List<EndpointConnection> asked = services.connections()
                .stream()
                .filter(one -> one.endpoint().equals(endpoint))
                .toList();
        if (!asked.isEmpty() && asked.stream().noneMatch(EndpointConnection::connected)) {
            return found;
        }
        asked.stream().filter(EndpointConnection::connected).forEach(one -> found.addAll(one.loadBalancers()));
        for (EndpointService service : services.offered()) {
            boolean connected =
                    asked.stream().anyMatch(one -> one.connected() && one.service().equals(service.id()));
            boolean named = known.filter(one -> isOf(one.service(), service)).isPresent();
            if (connected || named) {
                found.addAll(service.loadBalancers());
            }
        }
        return found;
    }

    private static boolean isOf(String name, EndpointService service) {
        return !name.isEmpty() && (name.equals(service.name()) || name.endsWith("." + service.id()));
    }
}
