package blindspot.topology.inference;

import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.NodeKind;
import blindspot.topology.inventory.Endpoint;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.LoadBalancer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which endpoints lead to which Network Load Balancers. No record tells it: an inventory may state it; else the same
/// traffic at both ends makes it likely; else it is possible where there is one of each.
///
/// An endpoint that an inventory says leads to a service of AWS's own leads to no load balancer. Where none says it, one
/// that carries little next to what else goes on there is taken for such a one, and is joined to nothing.
final class PrivateLink {
    /// At least this many records alike, and this share of all, make a join likely.
    private static final int LEAST_ALIKE = 2;

    private static final double LEAST_SHARE = 0.3;
    private static final double REQUESTS_PER_MINUTE = 0.8;
    private static final int TIMES_MORE = 5;
    private static final int MOST_COMPARED = 200;

    /// Endpoints, and the load balancer behind them where it is known.
    ///
    /// @param balancer its interfaces, or those of all that it leads to; none where no log of it is there, or where it leads to none
    /// @param leads whether it leads to a load balancer at all, as far as anything tells
    record Join(List<Actor> endpoints, List<Actor> balancer, boolean leads, Reason reason) {
        /// The same with the endpoints of another; of the two that one says what is behind which knows it.
        Join with(Join other) {
            List<Actor> all = new ArrayList<>(endpoints);
            all.addAll(other.endpoints);
            Join known = balancer.isEmpty() ? other : this;
            return new Join(all, known.balancer, leads || other.leads, known.reason);
        }
    }

    private final Network network;
    private final Clusters clusters;
    private final List<Actor> endpoints;
    private final List<List<Actor>> balancers;
    private final List<Join> joins = new ArrayList<>();
    private final Map<Integer, Sums> sums = new HashMap<>();

    /// @param balancers the interfaces of each Network Load Balancer
    PrivateLink(
            FlowTable table, Network network, Clusters clusters, List<Actor> endpoints, List<List<Actor>> balancers,
            Cancel cancel) {
        this.network = network;
        this.clusters = clusters;
        Map<Actor, Long> records = new HashMap<>();
        endpoints.forEach(actor -> records.put(actor, actor.records()));
        this.endpoints = endpoints.stream()
                .sorted(Comparator.comparing((Actor actor) -> network.wishes().behind(actor).isEmpty())
                        .thenComparingLong(actor -> -records.getOrDefault(actor, 0L)))
                .limit(MOST_COMPARED)
                .toList();
        this.balancers = balancers;
        SameTraffic same = new SameTraffic(
                table, network.traffic(), this.endpoints,
                balancers.stream().flatMap(List::stream).limit(MOST_COMPARED).toList(), cancel);
        find(same);
    }

    List<Join> joins() {
        return joins;
    }

    private void find(SameTraffic same) {
        Map<Actor, Join> first = new LinkedHashMap<>();
        for (Actor endpoint : endpoints) {
            first.put(endpoint, set(endpoint).or(() -> stated(endpoint)).orElseGet(() -> byRecords(endpoint, same)));
        }
        Map<String, Join> found = new LinkedHashMap<>();
        for (Actor endpoint : endpoints) {
            Join join = beside(first.getOrDefault(endpoint, unknown(endpoint)), first);
            String key = endpoint.group() + " " + clusters.owner(endpoint, NodeKind.INTERFACE_ENDPOINT)
                    .orElseGet(() -> join.leads()
                            ? "to " + join.balancer().stream().map(Actor::index).toList()
                            : "alone " + endpoint.index());
            found.merge(key, join, Join::with);
        }
        Set<Actor> taken = new HashSet<>();
        found.values().forEach(join -> taken.addAll(join.balancer()));
        List<List<Actor>> free =
                balancers.stream().filter(each -> !taken.contains(each.getFirst()) && noFront(each)).toList();
        List<Join> open =
                found.values().stream().filter(join -> join.leads() && join.balancer().isEmpty()).toList();
        found.values().forEach(join -> {
            List<Actor> all = join.endpoints();
            boolean only = open.size() == 1 && free.size() == 1 && open.contains(join)
                    && free.getFirst().getFirst().group() != all.getFirst().group();
            Reason reason = join.reason() instanceof Reason.SameTraffic
                    ? new Reason.SameTraffic(same.alike(all, join.balancer()), same.all(all))
                    : only ? new Reason.OnlyOnes() : join.reason();
            joins.add(new Join(all, only ? free.getFirst() : join.balancer(), join.leads(), reason));
        });
    }

    private static Join unknown(Actor endpoint) {
        return new Join(List.of(endpoint), List.of(), false, new Reason.Recorded());
    }

    /// The interfaces of an endpoint in other zones may carry less: what leads somewhere, nothing tells where, leads to the
    /// one load balancer that others of the VPC which are asked at the same port are found to lead to.
    private Join beside(Join join, Map<Actor, Join> all) {
        Actor endpoint = join.endpoints().getFirst();
        if (!join.leads() || !join.balancer().isEmpty()
                || clusters.owner(endpoint, NodeKind.INTERFACE_ENDPOINT).isPresent()) {
            return join;
        }
        List<Join> others = all.values()
                .stream()
                .filter(other -> other.reason() instanceof Reason.SameTraffic && other.endpoints()
                        .stream()
                        .allMatch(
                                each -> each.group() == endpoint.group() && ports(each).equals(ports(endpoint))))
                .toList();
        return others.stream().map(Join::balancer).distinct().count() == 1
                ? new Join(join.endpoints(), others.getFirst().balancer(), true, others.getFirst().reason())
                : join;
    }

    private static Set<Integer> ports(Actor endpoint) {
        return endpoint.asked().stream().map(Talk::port).collect(Collectors.toSet());
    }

    /// Whether nobody in the logs asks it: an endpoint's traffic enters it where no flow log sees it.
    static boolean noFront(List<Actor> balancer) {
        return balancer.stream().allMatch(each -> each.asked().isEmpty());
    }

    private Optional<Join> set(Actor endpoint) {
        return network.wishes()
                .behind(endpoint)
                .map(balancer -> new Join(
                        List.of(endpoint),
                        balancers.stream()
                                .filter(each -> each.contains(balancer))
                                .findFirst()
                                .orElse(List.of(balancer)),
                        true, new Reason.Set()));
    }

    /// A service may have several load balancers: an interface of an endpoint keeps to one of them in its zone, which one
    /// nothing states.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/privatelink/create-endpoint-service.html>
    private Optional<Join> stated(Actor endpoint) {
        Optional<InventoryInterface> one = network.stated(endpoint);
        Optional<Endpoint> known = one.flatMap(network.inventory()::endpointOf);
        if (one.isEmpty() || one.get().owner().endpoint().isEmpty()) {
            return Optional.empty();
        }
        if (known.filter(Endpoint::ofAws).isPresent()) {
            return Optional.of(new Join(List.of(endpoint), List.of(), false, new Reason.Recorded()));
        }
        Set<String> behind = new HashSet<>();
        network.inventory()
                .loadBalancersBehind(one.get().owner().endpoint())
                .forEach(arn -> behind.add(LoadBalancer.tail(arn)));
        List<Actor> all = balancers.stream()
                .filter(each -> clusters.owner(each.getFirst(), NodeKind.NETWORK_LOAD_BALANCER)
                        .filter(behind::contains)
                        .isPresent())
                .flatMap(List::stream)
                .toList();
        return all.isEmpty()
                ? Optional.empty()
                : Optional.of(new Join(
                        List.of(endpoint), all, true, new Reason.Stated(
                                known.map(Endpoint::file).orElseGet(() -> one.get().file()))));
    }

    private Join byRecords(Actor endpoint, SameTraffic same) {
        long all = same.all(List.of(endpoint));
        List<Actor> best = List.of();
        long most = 0;
        for (List<Actor> balancer : balancers) {
            long alike = balancer.getFirst().group() == endpoint.group() ? 0 : same.alike(List.of(endpoint), balancer);
            if (alike > most) {
                most = alike;
                best = balancer;
            }
        }
        boolean likely = most >= LEAST_ALIKE && most >= all * LEAST_SHARE;
        boolean ofCustomer = network.stated(endpoint)
                .flatMap(network.inventory()::endpointOf)
                .filter(one -> !one.ofAws() && !one.service().isEmpty())
                .isPresent();
        return new Join(
                List.of(endpoint), likely ? best : List.of(), likely || ofCustomer || isBusy(endpoint),
                likely ? new Reason.SameTraffic(most, all) : new Reason.ProviderNotLoaded());
    }

    /// Whether it carries so much that it is hardly there for calls of AWS's own services, or nothing came back from it. How
    /// much of all that is asked it carries tells nothing where only one interface of its VPC recorded anything.
    private boolean isBusy(Actor endpoint) {
        Sums all = sums.computeIfAbsent(endpoint.group(), this::sums);
        boolean most = endpoint.records() * 2 >= all.records() && !isOfOneRecorder(endpoint.group());
        if (most || endpoint.asked().stream().anyMatch(Talk::unanswered)) {
            return true;
        }
        long bytes = bytes(endpoint);
        boolean outweighs = endpoints.stream()
                .filter(other -> other != endpoint && other.group() == endpoint.group()
                        && other.asked().stream().noneMatch(Talk::unanswered))
                .anyMatch(other -> bytes >= TIMES_MORE * Math.max(1, bytes(other)));
        double minutes = Math.max(1, (all.last() - all.first()) / 60.0);
        return outweighs || endpoint.asked()
                .stream()
                .anyMatch(
                        talk -> talk.records() / 2.0 / ends(talk) / minutes >= REQUESTS_PER_MINUTE);
    }

    private boolean isOfOneRecorder(int group) {
        return network.talks()
                .actors()
                .stream()
                .filter(actor -> actor.isRecorded() && actor.group() == group)
                .limit(2)
                .count() < 2;
    }

    /// What all who are asked in a VPC are asked.
    private record Sums(long records, long first, long last) {}

    private Sums sums(int group) {
        long records = 0;
        long first = Long.MAX_VALUE;
        long last = 0;
        for (Actor actor : network.talks().actors()) {
            if (actor.group() == group) {
                for (Talk talk : actor.asked()) {
                    records += talk.records();
                    first = talk.last() > 0 ? Math.min(first, talk.first()) : first;
                    last = Math.max(last, talk.last());
                }
            }
        }
        return new Sums(records, Math.min(first, last), last);
    }

    private static int ends(Talk talk) {
        return (int) Stream.of(talk.client(), talk.server()).filter(Actor::isRecorded).count() == 2 ? 2 : 1;
    }

    private static long bytes(Actor endpoint) {
        return endpoint.asked().stream().mapToLong(Talk::bytes).sum();
    }
}
