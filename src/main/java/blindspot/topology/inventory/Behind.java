package blindspot.topology.inventory;

import blindspot.topology.inventory.TargetGroup.Target;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What is stated to be behind an endpoint or a load balancer, by the names that people know it by.
public record Behind(Inventory inventory) {
    /// How the end of a load balancer's ARN starts.
    private static final Pattern KIND_AND_NAME = Pattern.compile("\\w+/([^/]+)");

    /// The load balancers behind an endpoint, the targets of a load balancer; none of any other interface, and where
    /// nothing is stated.
    public List<String> of(InventoryInterface one) {
        return switch (one.role()) {
            case VPC_ENDPOINT -> endpoint(one.owner().endpoint());
            case NETWORK_LOAD_BALANCER, APPLICATION_LOAD_BALANCER, GATEWAY_LOAD_BALANCER ->
                loadBalancer(one.owner().loadBalancer());
            default -> List.of();
        };
    }

    /// The load balancers behind the endpoint of this id.
    public List<String> endpoint(String id) {
        return inventory.loadBalancersBehind(id).stream().map(this::nameOf).distinct().toList();
    }

    /// The targets of the load balancer whose ARN ends so.
    public List<String> loadBalancer(String tail) {
        Set<String> targets = new LinkedHashSet<>();
        for (TargetGroup group : inventory.loadBalancing().groups()) {
            if (!tail.isEmpty() && group.loadBalancers().stream().map(LoadBalancer::tail).anyMatch(tail::equals)) {
                group.targets().stream().map(Target::id).map(this::nameOf).forEach(targets::add);
            }
        }
        return List.copyOf(targets);
    }

    /// The name that an ARN or the id of an instance is known by; itself where there is none.
    private String nameOf(String id) {
        String tail = LoadBalancer.tail(id);
        if (!tail.equals(id)) {
            Matcher name = KIND_AND_NAME.matcher(tail);
            return name.lookingAt() ? name.group(1) : tail;
        }
        return id.startsWith("i-") ? instance(id).map(name -> name + " (" + id + ")").orElse(id) : id;
    }

    private Optional<String> instance(String id) {
        return inventory.interfaces()
                .stream()
                .filter(one -> one.owner().instance().equals(id) && !one.title().isEmpty())
                .map(InventoryInterface::title)
                .findFirst();
    }
}
