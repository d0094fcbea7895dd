package blindspot.topology.inference;

import blindspot.topology.NodeKind;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.LoadBalancer;
import blindspot.topology.inventory.TargetGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Interfaces of one load balancer, or of one endpoint: by what an inventory says they belong to; else those of a VPC that
/// ask the same servers, or servers of one load balancer, at the same port.
final class Clusters {
    private final Network network;

    Clusters(Network network) {
        this.network = network;
    }

    /// The interfaces of each Application Load Balancer, and of each Network Load Balancer.
    ///
    /// @param kind which of the two
    /// @param next a number for who is asked: those with equal numbers are of one group
    List<List<Actor>> balancers(NodeKind kind, List<Actor> all, Map<Integer, Integer> next) {
        Map<String, Integer> keys = new HashMap<>();
        DisjointSets joined = new DisjointSets(all.size());
        for (int i = 0; i < all.size(); i++) {
            int number = i;
            Optional<String> owner = owner(all.get(i), kind);
            if (owner.isPresent()) {
                joined.join(i, keys.computeIfAbsent(owner.get(), _ -> number));
                continue;
            }
            for (Talk talk : all.get(i).asks()) {
                int server = next.getOrDefault(talk.server().index(), talk.server().index());
                String key = all.get(i).group() + " " + server + ":" + talk.port();
                joined.join(i, keys.computeIfAbsent(key, _ -> number));
            }
        }
        if (kind == NodeKind.NETWORK_LOAD_BALANCER) {
            joinZones(all, joined);
        }
        Map<Integer, List<Actor>> clusters = new LinkedHashMap<>();
        for (int i = 0; i < all.size(); i++) {
            clusters.computeIfAbsent(joined.root(i), _ -> new ArrayList<>()).add(all.get(i));
        }
        return List.copyOf(clusters.values());
    }

    /// A Network Load Balancer has one interface in each of its zones, which without cross-zone load balancing asks the
    /// servers of its zone alone: those that nobody in the logs asks, in different zones of a VPC, that ask the same port
    /// are taken for one.
    /// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/network-load-balancers.html>
    private void joinZones(List<Actor> all, DisjointSets joined) {
        Map<List<Object>, Map<String, Integer>> zones = new HashMap<>();
        for (int i = 0; i < all.size(); i++) {
            Actor actor = all.get(i);
            Optional<String> zone = network.zone(actor).or(() -> subnet(actor));
            if (zone.isEmpty() || owner(actor, NodeKind.NETWORK_LOAD_BALANCER).isPresent()
                    || !actor.asked().isEmpty()) {
                continue;
            }
            Set<Integer> ports = actor.asks().stream().map(Talk::port).collect(Collectors.toSet());
            Map<String, Integer> known =
                    zones.computeIfAbsent(List.of(actor.group(), ports), _ -> new LinkedHashMap<>());
            if (known.putIfAbsent(zone.get(), i) == null) {
                joined.join(i, known.values().iterator().next());
            }
        }
    }

    /// Where nothing tells its zone, the likely subnet of an address: a subnet is in one zone.
    private Optional<String> subnet(Actor actor) {
        return network.addresses(actor)
                .stream()
                .findFirst()
                .map(address -> address.high() == 0 ? "4 " + (address.low() >>> 8) : "6 " + address.high());
    }

    /// Whom an inventory says that load balancers forward to; also where it does not say in which of their groups one is.
    List<Actor> targets(Stage balancer, List<Actor> all) {
        Set<String> tails = new HashSet<>();
        balancer.actors().forEach(actor -> owner(actor, balancer.kind()).ifPresent(tails::add));
        Inventory.LoadBalancing stated = network.inventory().loadBalancing();
        Map<String, TargetGroup> behind = stated.groups()
                .stream()
                .filter(group -> group.loadBalancers().stream().map(LoadBalancer::tail).anyMatch(tails::contains))
                .collect(Collectors.toMap(TargetGroup::arn, Function.identity(), (one, _) -> one));
        Stream<TargetGroup.Target> ofOne = behind.values().stream().flatMap(group -> group.targets().stream());
        Stream<TargetGroup.Target> ofOneOf = stated.open()
                .stream()
                .filter(one -> !one.groups().isEmpty() && behind.keySet().containsAll(one.groups()))
                .map(TargetGroup.OneOf::target);
        Set<String> ids = Stream.concat(ofOne, ofOneOf)
                .map(target -> LoadBalancer.tail(target.id()))
                .collect(Collectors.toSet());
        return tails.isEmpty() || ids.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(actor -> actor.group() == balancer.vpc() && network.stated(actor)
                                .filter(one -> ids.contains(one.owner().loadBalancer())
                                        || ids.contains(one.owner().instance())
                                        || one.addresses().stream().anyMatch(each -> ids.contains(each.toString())))
                                .isPresent())
                        .toList();
    }

    /// What an inventory says that it belongs to.
    Optional<String> owner(Actor actor, NodeKind kind) {
        return network.stated(actor)
                .map(InventoryInterface::owner)
                .map(owner -> kind == NodeKind.INTERFACE_ENDPOINT ? owner.endpoint() : owner.loadBalancer())
                .filter(text -> !text.isEmpty());
    }
}
