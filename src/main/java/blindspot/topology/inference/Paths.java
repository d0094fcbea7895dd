package blindspot.topology.inference;

import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Fact;
import blindspot.topology.LegKind;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The ways that requests take from those who only ask to those who only answer: over endpoints, PrivateLink and load
/// balancers, through NAT gateways, or straight to a server, in the VPC, in another, or outside.
final class Paths {
    /// The most that are found.
    static final int MOST = 20;

    /// The most that are looked through where one is sought beyond these.
    static final int MOST_FURTHER = 480;

    private static final int MOST_STAGES = 6;

    private final Network network;
    private final Clusters clusters;
    private final Carrying carrying;
    private final List<Actor> actors;
    private final List<List<Actor>> applications;
    private final List<List<Actor>> balancers;
    private final PrivateLink links;
    private final List<Draft> drafts = new ArrayList<>();
    private final Map<List<Actor>, List<Talk>> mostAsked = new HashMap<>();

    Paths(FlowTable table, Network network, Cancel cancel) {
        this.network = network;
        clusters = new Clusters(network);
        carrying = new Carrying(network);
        actors = network.talks().actors();
        applications = clusters.balancers(
                NodeKind.APPLICATION_LOAD_BALANCER, of(NodeKind.APPLICATION_LOAD_BALANCER), Map.of());
        Map<Integer, Integer> next = new HashMap<>();
        for (List<Actor> each : applications) {
            each.forEach(actor -> next.put(actor.index(), each.getFirst().index()));
        }
        balancers = clusters.balancers(NodeKind.NETWORK_LOAD_BALANCER, heads(), next);
        links = new PrivateLink(table, network, clusters, endpoints(), balancers, cancel);
        find();
    }

    /// Those that explain most and are surest first; one that begins or ends at a hop explains only what another does.
    Stream<Draft> ranked() {
        return drafts.stream()
                .map(draft -> new Weighed(draft, weight(draft)))
                .sorted(Comparator.comparingLong(Weighed::weight).reversed())
                .map(Weighed::draft);
    }

    private record Weighed(Draft draft, long weight) {}

    private long weight(Draft draft) {
        boolean server = draft.stages().size() > 2 || draft.stages().getFirst().place() != Stage.Place.CLIENTS;
        boolean hop = Stream.of(draft.stages().getFirst(), draft.last())
                .flatMap(stage -> stage.actors().stream())
                .anyMatch(network::isHop);
        return draft.records() * (hop ? 1 : server ? 4 : 2);
    }

    /// Those of a kind; an interface that has one of two addresses is one of these two.
    private List<Actor> of(NodeKind kind) {
        return actors.stream()
                .filter(actor -> network.kind(actor) == kind
                        && network.talks().twofold(actor.networkInterface()).isEmpty())
                .toList();
    }

    /// Network Load Balancers; where none is known to be one, those that may be: they ask somebody inside, and nobody is
    /// known to ask them.
    private List<Actor> heads() {
        List<Actor> known = of(NodeKind.NETWORK_LOAD_BALANCER);
        return known.isEmpty()
                ? actors.stream()
                        .filter(actor -> network.may(actor, NodeKind.NETWORK_LOAD_BALANCER) && !actor.isOutside()
                                && actor.asked().isEmpty() && asksBalancer(actor))
                        .toList()
                : known;
    }

    private boolean asksBalancer(Actor actor) {
        return actor.asks()
                .stream()
                .anyMatch(talk -> network.kind(talk.server()) == NodeKind.APPLICATION_LOAD_BALANCER);
    }

    /// Endpoints; where none is known to be one, those that may be: they answer, and talk to nobody else.
    private List<Actor> endpoints() {
        List<Actor> known = of(NodeKind.INTERFACE_ENDPOINT);
        return known.isEmpty() && !balancers.isEmpty()
                ? actors.stream()
                        .filter(actor -> network.may(actor, NodeKind.INTERFACE_ENDPOINT) && actor.asks().isEmpty()
                                && !actor.asked().isEmpty() && actor.asked()
                                        .stream()
                                        .noneMatch(
                                                talk -> network.isBalancer(talk.client()) || talk.lowPorts() > 0))
                        .toList()
                : known;
    }

    private void find() {
        Set<Actor> used = new HashSet<>();
        Set<Actor> joined = new HashSet<>();
        boolean provider = !balancers.isEmpty();
        for (PrivateLink.Join join : links.joins()) {
            used.addAll(join.endpoints());
            joined.addAll(join.balancer());
            List<Draft> fronts = fronts(join.endpoints(), NodeKind.INTERFACE_ENDPOINT);
            if (fronts.isEmpty() && !join.balancer().isEmpty()) {
                fronts = List.of(unasked(join.endpoints()));
            }
            fronts.forEach(draft -> drafts.add(through(draft, join, provider)));
        }
        for (List<Actor> balancer : balancers) {
            used.addAll(balancer);
            boolean unasked = PrivateLink.noFront(balancer);
            if (!unasked) {
                fronts(balancer, NodeKind.NETWORK_LOAD_BALANCER).forEach(draft -> drafts.add(onwards(draft)));
            }
            if (!joined.contains(balancer.getFirst()) && (unasked || balancer.stream().anyMatch(network::asksMore))) {
                drafts.add(onwards(fromNotLoaded(
                        balancer, unasked ? new Reason.ConsumerNotLoaded() : new Reason.OthersNotLoaded())));
            }
        }
        for (List<Actor> application : applications) {
            used.addAll(application);
            fronts(application, NodeKind.APPLICATION_LOAD_BALANCER).forEach(draft -> drafts.add(onwards(draft)));
        }
        for (Actor gateway : of(NodeKind.NAT_GATEWAY)) {
            used.add(gateway);
        }
        gateways();
        servers(used);
    }

    /// The clients of these servers, of each VPC for itself, and hops for themselves; none that is a load balancer itself.
    private List<Draft> fronts(List<Actor> servers, NodeKind kind) {
        Map<Integer, List<Talk>> byGroup = new LinkedHashMap<>();
        BitSet themselves = indexes(servers);
        for (Actor server : servers) {
            for (Talk talk : server.asked()) {
                Actor client = talk.client();
                NodeKind kindOfClient = network.kind(client);
                if (!themselves.get(client.index()) && !client.isMany() && !isBalancer(kindOfClient)
                        && kindOfClient != NodeKind.NAT_GATEWAY) {
                    byGroup.computeIfAbsent(
                            2 * client.group() + (network.isHop(client) ? 1 : 0), _ -> new ArrayList<>())
                            .add(talk);
                }
            }
        }
        List<Draft> all = new ArrayList<>();
        byGroup.values().forEach(talks -> {
            List<Actor> clients = clients(talks);
            Stage first = new Stage(
                    network.isHop(clients.getFirst()) ? Stage.Place.MIDDLE : Stage.Place.CLIENTS,
                    network.kind(clients.getFirst()), clients);
            boolean middle =
                    kind == NodeKind.INTERFACE_ENDPOINT || isBalancer(kind) || network.isHop(servers.getFirst());
            Stage second = new Stage(middle ? Stage.Place.MIDDLE : Stage.Place.SERVERS, kind, servers);
            all.add(new Draft(List.of(first), List.of(), 0, 0, new Reason.Recorded())
                    .then(
                            second, carrying.join(first, second, talks), Carrying.records(talks),
                            Carrying.packets(talks)));
        });
        return all;
    }

    /// Each once, in the order of the talks.
    private static List<Actor> clients(List<Talk> talks) {
        BitSet met = new BitSet();
        List<Actor> clients = new ArrayList<>();
        for (Talk talk : talks) {
            if (!met.get(talk.client().index())) {
                met.set(talk.client().index());
                clients.add(talk.client());
            }
        }
        return clients;
    }

    private static BitSet indexes(List<Actor> actors) {
        BitSet indexes = new BitSet();
        actors.forEach(actor -> indexes.set(actor.index()));
        return indexes;
    }

    private static boolean isBalancer(NodeKind kind) {
        return kind == NodeKind.NETWORK_LOAD_BALANCER || kind == NodeKind.APPLICATION_LOAD_BALANCER;
    }

    private Draft through(Draft draft, PrivateLink.Join join, boolean providerLoaded) {
        if (!join.leads() || (join.balancer().isEmpty() && providerLoaded)) {
            return draft;
        }
        if (!draft.mayEnter(join.balancer().isEmpty() ? Stage.NOT_LOADED : join.balancer().getFirst().group())) {
            return through(unasked(join.endpoints()), join, providerLoaded);
        }
        Origin origin = switch (join.reason()) {
            case Reason.Stated(String file) -> new Origin.Inventory(file);
            case Reason.Set() -> new Origin.You();
            case Reason.Recorded(),Reason.SameTraffic _,Reason.OnlyOnes(),Reason.ConsumerNotLoaded(),Reason.OthersNotLoaded(),Reason.ProviderNotLoaded() ->
                new Origin.Records(draft.records(), List.of());
        };
        Fact<LegKind> tube = Fact.of(LegKind.PRIVATELINK, origin);
        if (join.balancer().isEmpty()) {
            Stage ghost = new Stage(
                    Stage.Place.MIDDLE, NodeKind.NETWORK_LOAD_BALANCER, Stage.NOT_LOADED, List.of());
            return draft.then(ghost, tube, 0, 0).because(new Reason.ProviderNotLoaded());
        }
        Stage next = new Stage(Stage.Place.MIDDLE, NodeKind.NETWORK_LOAD_BALANCER, join.balancer());
        return onwards(draft.then(next, tube, 0, 0).because(join.reason()));
    }

    /// An inventory states these endpoints, and nobody in the logs asks them.
    private Draft unasked(List<Actor> endpoints) {
        Origin origin = network.role(endpoints.getFirst()).origin();
        Stage clients =
                new Stage(Stage.Place.CLIENTS, NodeKind.INSTANCE, endpoints.getFirst().group(), List.of());
        Stage next = new Stage(Stage.Place.MIDDLE, NodeKind.INTERFACE_ENDPOINT, endpoints);
        return new Draft(List.of(clients), List.of(), 0, 0, new Reason.Recorded())
                .then(next, Fact.of(LegKind.SAME_VPC, origin), 0, 0);
    }

    private static Draft fromNotLoaded(List<Actor> balancer, Reason reason) {
        Origin origin = new Origin.Records(balancer.stream().mapToLong(Actor::records).sum(), List.of());
        Stage clients = new Stage(Stage.Place.CLIENTS, NodeKind.INSTANCE, Stage.NOT_LOADED, List.of());
        Stage endpoint =
                new Stage(Stage.Place.MIDDLE, NodeKind.INTERFACE_ENDPOINT, Stage.NOT_LOADED, List.of());
        return new Draft(List.of(clients), List.of(), 0, 0, reason)
                .then(endpoint, Fact.of(LegKind.SAME_VPC, origin), 0, 0)
                .then(
                        new Stage(Stage.Place.MIDDLE, NodeKind.NETWORK_LOAD_BALANCER, balancer),
                        Fact.of(LegKind.PRIVATELINK, origin), 0, 0);
    }

    /// From a load balancer to whom it asks most, and from there on.
    private Draft onwards(Draft draft) {
        Stage last = draft.last();
        List<Talk> talks = mostAsked.computeIfAbsent(last.actors(), this::mostAsked);
        if (talks.isEmpty()) {
            return stated(draft);
        }
        if (!draft.mayEnter(talks.getFirst().server().group())) {
            return draft;
        }
        Set<Actor> servers = talks.stream().map(Talk::server).collect(Collectors.toCollection(LinkedHashSet::new));
        for (List<Actor> application : applications) {
            if (application.stream().anyMatch(servers::contains) && last.kind() == NodeKind.NETWORK_LOAD_BALANCER) {
                Stage next = new Stage(Stage.Place.MIDDLE, NodeKind.APPLICATION_LOAD_BALANCER, application);
                return onwards(then(draft, next, talks));
            }
        }
        Stage next = new Stage(Stage.Place.SERVERS, kindOfMost(servers), List.copyOf(servers));
        return then(draft, next, talks);
    }

    private Draft then(Draft draft, Stage next, List<Talk> talks) {
        return draft.then(
                next, carrying.join(draft.last(), next, talks), Carrying.records(talks), Carrying.packets(talks));
    }

    /// What these ask inside at the port that they ask most, in the VPC where they ask most there.
    private List<Talk> mostAsked(List<Actor> clients) {
        Set<Actor> themselves = new HashSet<>(clients);
        List<Talk> inside = clients.stream()
                .flatMap(actor -> actor.asks().stream())
                .filter(talk -> !talk.server().isOutside() && !themselves.contains(talk.server()))
                .toList();
        Map<List<Integer>, Long> records = new LinkedHashMap<>();
        inside.forEach(talk -> records.merge(List.of(talk.port(), talk.server().group()), talk.records(), Long::sum));
        List<Integer> most =
                records.entrySet().stream().max(Map.Entry.comparingByValue()).map(Map.Entry::getKey).orElse(List.of());
        return inside.stream().filter(talk -> List.of(talk.port(), talk.server().group()).equals(most)).toList();
    }

    /// The same by what an inventory says of its targets, where no record tells.
    private Draft stated(Draft draft) {
        List<Actor> targets = clusters.targets(draft.last(), actors);
        if (targets.isEmpty()) {
            return draft;
        }
        NodeKind kind = kindOfMost(new LinkedHashSet<>(targets));
        boolean balancer = isBalancer(kind);
        Stage next = new Stage(balancer ? Stage.Place.MIDDLE : Stage.Place.SERVERS, kind, targets);
        if (next.vpc() != draft.last().vpc() || draft.stages().size() > MOST_STAGES) {
            return draft;
        }
        Draft further = draft.then(
                next, Fact.of(LegKind.SAME_VPC, network.role(targets.getFirst()).origin()), 0, 0);
        return balancer ? onwards(further) : further;
    }

    private NodeKind kindOfMost(Set<Actor> servers) {
        return servers.stream()
                .collect(Collectors.groupingBy(network::kind, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .filter(kind -> kind != NodeKind.OUTSIDE)
                .orElse(NodeKind.INSTANCE);
    }

    /// Clients that ask outside what a NAT gateway asks too, or that ask the gateway itself as it records it.
    private void gateways() {
        Map<List<Object>, List<Actor>> byServers = new LinkedHashMap<>();
        for (Actor gateway : of(NodeKind.NAT_GATEWAY)) {
            Set<Actor> outside = gateway.asks()
                    .stream()
                    .map(Talk::server)
                    .filter(actor -> actor.isOutside() && !actor.isMany())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            if (!outside.isEmpty()) {
                byServers.computeIfAbsent(List.of(gateway.group(), outside), _ -> new ArrayList<>()).add(gateway);
            }
        }
        byServers.values().forEach(all -> {
            Set<Actor> outside = all.stream()
                    .flatMap(gateway -> gateway.asks().stream())
                    .map(Talk::server)
                    .filter(actor -> actor.isOutside() && !actor.isMany())
                    .collect(Collectors.toCollection(LinkedHashSet::new));
            List<Talk> asked = all.stream()
                    .flatMap(gateway -> gateway.asked().stream())
                    .filter(talk -> !talk.client().isOutside())
                    .toList();
            List<Actor> clients = asked.stream().map(Talk::client).distinct().toList();
            if (clients.isEmpty()) {
                return;
            }
            List<Talk> direct = clients.stream()
                    .flatMap(client -> client.asks().stream())
                    .filter(talk -> outside.contains(talk.server()))
                    .toList();
            List<Talk> on = all.stream()
                    .flatMap(gateway -> gateway.asks().stream())
                    .filter(talk -> outside.contains(talk.server()))
                    .toList();
            Stage first = new Stage(Stage.Place.CLIENTS, network.kind(clients.getFirst()), clients);
            Stage gateway = new Stage(Stage.Place.MIDDLE, NodeKind.NAT_GATEWAY, all);
            Stage last = new Stage(Stage.Place.SERVERS, NodeKind.OUTSIDE, List.copyOf(outside));
            Draft draft = new Draft(List.of(first), List.of(), 0, 0, new Reason.Recorded())
                    .then(
                            gateway, carrying.join(first, gateway, asked),
                            Carrying.records(asked) + Carrying.records(direct), Carrying.packets(asked))
                    .then(
                            last, Fact.of(LegKind.INTERNET, Carrying.origin(on)), Carrying.records(on),
                            Carrying.packets(on));
            drafts.add(draft);
        });
    }

    /// Everybody else who is asked, those of a VPC at the same port together, and hops for themselves.
    private void servers(Set<Actor> used) {
        Map<List<Object>, List<Actor>> byPort = new LinkedHashMap<>();
        BitSet behind = new BitSet();
        drafts.stream()
                .flatMap(draft -> draft.stages().stream().skip(1))
                .forEach(stage -> behind.or(indexes(stage.actors())));
        for (Actor actor : actors) {
            if (!used.contains(actor) && !actor.isMany() && !behind.get(actor.index()) && !actor.asked().isEmpty()) {
                byPort.computeIfAbsent(
                        List.of(actor.group(), actor.mostAskedPort(), network.isHop(actor)), _ -> new ArrayList<>())
                        .add(actor);
            }
        }
        byPort.values().forEach(servers -> drafts.addAll(fronts(servers, network.kind(servers.getFirst()))));
        drafts.removeIf(draft -> draft.stages().stream().allMatch(stage -> stage.vpc() == Stage.OUTSIDE));
    }
}
