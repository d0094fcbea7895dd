package blindspot.topology.inference;

import blindspot.i18n.Language;
import blindspot.i18n.LocalizedText;
import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.model.Printable;
import blindspot.topology.Candidates;
import blindspot.topology.Fact;
import blindspot.topology.Leg;
import blindspot.topology.Member;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Path;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import blindspot.topology.inventory.InventoryInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// Makes a [Topology] of a path: its VPCs, its nodes, and for each VPC one node of all that is not on the path.
final class Drawing {
    private static final Messages ENGLISH = Messages.in(Language.ENGLISH);
    private static final Messages JAPANESE = Messages.in(Language.JAPANESE);

    /// The most interfaces of a node.
    static final int MOST_OF_NODE = 10_000;

    /// The most interfaces of VPCs that the path does not go through; the records of more are told by their VPC, if they
    /// name it.
    private static final int MOST_OFF_PATH = 1_000;

    private final Network network;
    private final Draft draft;
    private final Map<Integer, Integer> vpcs = new HashMap<>();
    /// How many VPCs the path goes through: the first ones.
    private int onPath;
    private final List<DrawnSubnets> subnets = new ArrayList<>();
    private final List<Set<Address>> taken = new ArrayList<>();
    private final List<Node> nodes = new ArrayList<>();
    private final Map<Actor, Integer> nodeOf = new HashMap<>();
    private final List<Optional<Member>> members = new ArrayList<>();

    private Drawing(Network network, Draft draft) {
        this.network = network;
        this.draft = draft;
    }

    static CandidatePath of(Network network, Draft draft, Sureness sureness, int presumed) {
        Drawing drawing = new Drawing(network, draft);
        Topology topology = drawing.topology();
        return new CandidatePath(
                topology, drawing.members, draft.records(), draft.packets(), sureness, draft.reason(), presumed);
    }

    private Topology topology() {
        draft.stages().stream().map(Stage::vpc).filter(vpc -> vpc != Stage.OUTSIDE).forEach(this::addVpc);
        onPath = vpcs.size();
        IntStream.range(0, network.groups().groups().size())
                .filter(group -> !network.groups().isBehindHop(group))
                .forEach(this::addVpc);
        taken.add(new HashSet<>());
        for (int i = 0; i < draft.stages().size(); i++) {
            add(draft.stages().get(i), i);
        }
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < draft.joins().size(); i++) {
            legs.add(new Leg(i + 1, i, i + 1, draft.joins().get(i)));
        }
        int offPath = MOST_OFF_PATH;
        for (int group : vpcs.keySet().stream().filter(each -> each >= 0).sorted().toList()) {
            boolean there = vpcs.getOrDefault(group, 0) < onPath;
            int added = addElsewhere(group, there ? MOST_OF_NODE : offPath);
            offPath -= there ? 0 : added;
        }
        List<Candidates> candidates = candidates();
        List<Vpc> all = new ArrayList<>();
        vpcs.entrySet()
                .stream()
                .sorted(Map.Entry.comparingByValue())
                .forEach(entry -> all.add(vpc(entry.getKey(), entry.getValue())));
        LocalizedText title = words(network.hasInventory() ? "inferred.title.inventory" : "inferred.title");
        return new Topology(title, false, all, nodes, List.of(new Path(legs)), candidates,
                network.wishes().applied());
    }

    private void addVpc(int group) {
        if (vpcs.size() < Topology.MOST_VPCS && vpcs.putIfAbsent(group, vpcs.size()) == null) {
            subnets.add(new DrawnSubnets((char) ('a' + subnets.size()), network));
            taken.add(new HashSet<>());
        }
    }

    private Vpc vpc(int group, int index) {
        Optional<VpcGroups.Group> known =
                group < 0 ? Optional.empty() : Optional.of(network.groups().groups().get(group));
        String place = "VPC " + (char) ('A' + index);
        Optional<String> title = known.flatMap(VpcGroups.Group::id).flatMap(network::vpcTitle);
        return new Vpc(
                "vpc-" + (char) ('a' + index), title.map(Drawing::same).orElseGet(() -> same(place)),
                words(
                        index == 0 ? "inferred.first-vpc"
                                : index < onPath ? "inferred.second-vpc" : "inferred.other-vpc"),
                known.flatMap(VpcGroups.Group::id),
                List.of(), subnets.get(index).all());
    }

    private void add(Stage stage, int number) {
        int index = nodes.size();
        Optional<Integer> vpc = Optional.ofNullable(vpcs.get(stage.vpc()));
        Set<NodeKind> possible = new LinkedHashSet<>(List.of(stage.kind()));
        Origin origin = draft.joins().get(Math.min(number, draft.joins().size() - 1)).origin();
        for (int i = stage.actors().size() - 1; i >= 0; i--) {
            Fact<NodeKind> role = network.role(stage.actors().get(i));
            origin = role.origin();
            possible.addAll(role.possible());
        }
        boolean stated = stage.actors().stream().map(network::role).allMatch(Fact::isCertain);
        if (!stated || stage.actors().isEmpty()) {
            origin = stage.actors()
                    .stream()
                    .map(actor -> network.role(actor).origin())
                    .filter(Origin.Records.class::isInstance)
                    .findFirst()
                    .orElse(origin);
        }
        if (stage.actors().isEmpty() && stage.kind() == NodeKind.INSTANCE) {
            possible.add(NodeKind.OTHER);
        }
        possible.remove(stage.kind());
        if (stage.kind() == NodeKind.OUTSIDE) {
            possible.clear();
        } else {
            possible.remove(NodeKind.OUTSIDE);
        }
        List<NetworkInterface> own = new ArrayList<>();
        for (Actor actor : stage.actors().subList(0, Math.min(MOST_OF_NODE, stage.actors().size()))) {
            if (nodeOf.putIfAbsent(actor, index) == null) {
                add(actor, index, vpc, own);
            }
        }
        nodes.add(new Node(
                index, "node-" + (index + 1), new Fact<>(stage.kind(), origin, List.copyOf(possible)), name(stage),
                vpc.orElse(Node.OUTSIDE), own));
    }

    private void add(Actor actor, int node, Optional<Integer> vpc, List<NetworkInterface> own) {
        Set<Address> others = taken.get(vpc.orElse(taken.size() - 1));
        List<Address> addresses = network.addresses(actor).stream().filter(others::add).toList();
        Optional<String> id = network.id(actor);
        boolean nothing = addresses.stream().allMatch(address -> address.high() == 0 && address.low() == 0);
        if (nothing && id.isEmpty()) {
            return;
        }
        Optional<DrawnSubnets.Place> place = vpc.map(index -> subnets.get(index).of(actor));
        own.add(new NetworkInterface(
                members.size(), Fact.of(node, network.wishes().originOf(actor, network.role(actor))), id, addresses,
                place.map(DrawnSubnets.Place::subnet), place.flatMap(DrawnSubnets.Place::zone)));
        members.add(network.member(actor));
    }

    /// The interfaces of a VPC that are not on the path, at most so many; how many these are.
    private int addElsewhere(int group, int most) {
        int index = nodes.size();
        List<NetworkInterface> own = new ArrayList<>();
        for (int i = 0; i < network.traffic().count() && own.size() < most; i++) {
            Actor actor = network.talks().actors().get(i);
            if (network.groups().of(i) == group && !nodeOf.containsKey(actor) && !isOneOfTwo(i)) {
                nodeOf.put(actor, index);
                add(actor, index, Optional.of(vpcs.getOrDefault(group, 0)), own);
            }
        }
        if (!own.isEmpty()) {
            nodes.add(new Node(
                    index, "elsewhere-" + vpcs.get(group),
                    Fact.of(NodeKind.OTHER, new Origin.Records(own.size(), List.of())), words("inferred.elsewhere"),
                    vpcs.getOrDefault(group, 0), own));
        }
        return own.size();
    }

    private boolean isOneOfTwo(int number) {
        List<Actor> two = network.talks().twofold(number);
        return !two.isEmpty() && two.stream().allMatch(nodeOf::containsKey);
    }

    /// Interfaces that have one of two addresses on the path.
    private List<Candidates> candidates() {
        List<Candidates> all = new ArrayList<>();
        for (int i = 0; i < network.traffic().count(); i++) {
            List<Integer> among = network.talks()
                    .twofold(i)
                    .stream()
                    .map(nodeOf::get)
                    .filter(Objects::nonNull)
                    .distinct()
                    .sorted()
                    .toList();
            String id = network.traffic().interfaces().get(i);
            if (among.size() > 1 && !nodeOf.containsKey(network.talks().actors().get(i))) {
                all.add(new Candidates(id, among));
            }
        }
        return all;
    }

    /// What people or AWS call it, where an inventory says so; else what it is there for.
    private LocalizedText name(Stage stage) {
        Set<String> names = new LinkedHashSet<>();
        for (Actor actor : stage.actors()) {
            names.add(network.stated(actor)
                    .map(InventoryInterface::calledBy)
                    .map(name -> Printable.of(name, Printable.MOST_OF_NAME))
                    .orElse(""));
        }
        if (names.size() == 1 && !names.contains("")) {
            return same(names.iterator().next());
        }
        return switch (stage.place()) {
            case CLIENTS -> words(stage.vpc() == Stage.OUTSIDE ? "node.outside" : "inferred.clients");
            case SERVERS -> words(stage.kind() == NodeKind.OUTSIDE ? "node.outside" : "inferred.servers");
            case MIDDLE -> words(switch (stage.kind()) {
                case INTERFACE_ENDPOINT -> "simulation.node.endpoint";
                case NETWORK_LOAD_BALANCER -> "simulation.node.nlb";
                case APPLICATION_LOAD_BALANCER -> "simulation.node.alb";
                case NAT_GATEWAY -> "node.nat-gateway";
                case INSTANCE -> "node.instance";
                case OTHER -> "node.other";
                case OUTSIDE -> "node.outside";
            });
        };
    }

    static LocalizedText words(String key) {
        return new LocalizedText(ENGLISH.text(key), JAPANESE.text(key));
    }

    static LocalizedText same(String text) {
        return new LocalizedText(text, text);
    }
}
