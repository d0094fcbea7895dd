package blindspot.ui.mapping;

import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.model.ResourceId;
import blindspot.topology.Candidates;
import blindspot.topology.Fact;
import blindspot.topology.FactWords;
import blindspot.topology.Member;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Topology;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.InferredInterface;
import blindspot.topology.inference.InferredVpc;
import blindspot.topology.inference.Refused;
import blindspot.ui.session.DrawnPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists the interfaces of the records, and the addresses on the drawn path whose interfaces are not known: those on the
/// path first, in its order. Takes time in proportion to their number.
final class MappingRows {
    /// As many letters of an id are shown, here as in the diagram.

    private final DrawnPath path;
    private final Messages messages;
    private final FactWords facts;
    private final Optional<Topology> drawn;
    private final Map<Integer, Integer> onPath = new HashMap<>();
    private final Map<String, List<Integer>> nodes = new HashMap<>();
    private final Map<Member, List<Refused.Why>> refused = new HashMap<>();

    private MappingRows(DrawnPath path, Messages messages) {
        this.path = path;
        this.messages = messages;
        facts = new FactWords(messages);
        drawn = path.noPath().isPresent() ? Optional.empty() : Optional.of(path.topology());
        drawn.ifPresent(topology -> {
            topology.path().nodes().forEach(index -> onPath.put(index, onPath.size()));
            for (NetworkInterface each : topology.interfaces()) {
                each.interfaceId().ifPresent(id -> nodes.put(id, List.of(each.node())));
            }
            for (Candidates each : topology.candidates()) {
                nodes.put(each.interfaceId(), each.nodes());
            }
        });
        path.inferred()
                .ifPresent(inferred -> inferred.refused()
                        .forEach(each -> refused.computeIfAbsent(each.member(), _ -> new ArrayList<>())
                                .add(each.why())));
    }

    static List<MappingRow> of(DrawnPath path, Messages messages) {
        MappingRows rows = new MappingRows(path, messages);
        return Stream.concat(rows.recorded(), rows.drawnAlone())
                .sorted(Comparator.comparingInt(rows::place))
                .toList();
    }

    /// The interfaces of the records, where these tell the path.
    private Stream<MappingRow> recorded() {
        return path.inferred()
                .stream()
                .flatMap(inferred -> inferred.interfaces()
                        .stream()
                        .map(each -> row(each, inferred)));
    }

    /// What is drawn and is in no record by its own id.
    private Stream<MappingRow> drawnAlone() {
        Set<String> recorded = path.inferred()
                .stream()
                .flatMap(inferred -> inferred.interfaces().stream())
                .map(InferredInterface::id)
                .collect(Collectors.toSet());
        return drawn.stream()
                .flatMap(topology -> Stream.concat(
                        topology.interfaces()
                                .stream()
                                .filter(each -> each.interfaceId().filter(recorded::contains).isEmpty())
                                .map(each -> row(each, topology)),
                        path.inferred().isPresent()
                                ? Stream.empty()
                                : topology.candidates().stream().map(each -> row(each, topology))));
    }

    private MappingRow row(InferredInterface one, Inferred inferred) {
        Member member = new Member.Interface(one.id());
        List<Integer> at = nodes.getOrDefault(one.id(), List.of());
        List<Address> addresses = new ArrayList<>(
                one.address().map(address -> address.possible()).orElse(List.of()));
        addresses.addAll(one.secondary());
        InferredVpc vpc = inferred.vpcs().get(one.vpc());
        boolean known = !(one.home() instanceof Origin.Records);
        return row(
                Optional.of(member), Optional.of(one.id()), addresses, one.role(),
                Fact.of(vpc(vpc, at, one.home()), one.home()), known, known ? Optional.empty() : vpcOf(at), at,
                one.records());
    }

    /// The drawn VPC that nodes are in.
    private Optional<Integer> vpcOf(List<Integer> at) {
        return drawn.flatMap(topology -> at.stream()
                .map(index -> topology.nodes().get(index))
                .filter(Node::isInVpc)
                .map(Node::vpc)
                .findFirst());
    }

    private MappingRow row(NetworkInterface one, Topology topology) {
        Node node = topology.nodes().get(one.node());
        boolean set = one.owner().origin() instanceof Origin.You;
        Fact<NodeKind> role = set ? Fact.of(node.kind(), one.owner().origin()) : node.role();
        boolean told = path.inferred().isEmpty() || !node.isInVpc()
                || topology.vpcOf(node).vpcId().isPresent();
        String name = node.isInVpc()
                ? messages.text(topology.vpcName(node.vpc()))
                : messages.text("mapping.vpc.none");
        String vpc = told ? name : messages.text("mapping.vpc.undetermined", name);
        return row(
                path.member(one), one.interfaceId(), one.addresses(), role, Fact.of(vpc, node.role().origin()),
                told, Optional.empty(), List.of(node.index()),
                node.role().origin() instanceof Origin.Records some ? some.records() : 0);
    }

    /// An interface of which a file says that it is one of several.
    private MappingRow row(Candidates one, Topology topology) {
        List<NodeKind> kinds =
                one.nodes().stream().map(index -> topology.nodes().get(index).kind()).distinct().toList();
        Node first = topology.nodes().get(one.nodes().getFirst());
        return row(
                Optional.empty(), Optional.of(one.interfaceId()), List.of(),
                new Fact<>(kinds.getFirst(), first.role().origin(), kinds.subList(1, kinds.size())),
                Fact.of(messages.text(topology.vpcName(first.vpc())), first.role().origin()), true, Optional.empty(),
                one.nodes(), 0);
    }

    private MappingRow row(
            Optional<Member> member, Optional<String> id, List<Address> addresses, Fact<NodeKind> role,
            Fact<String> vpc, boolean vpcTold, Optional<Integer> undetermined, List<Integer> at, long records) {
        Map<MappingColumn, String> texts = new EnumMap<>(MappingColumn.class);
        String all = addresses.stream().map(Address::toString).collect(Collectors.joining(", "));
        texts.put(MappingColumn.WHO, id.map(text -> ("eni …" + ResourceId.end(text) + " " + all).strip()).orElse(all));
        String kind = facts.of(role.value());
        texts.put(MappingColumn.ROLE, role.isCertain() ? kind : "[" + kind + "]");
        texts.put(MappingColumn.VPC, vpc.value());
        texts.put(MappingColumn.NODE, node(at));
        String known = facts.ofOrigin(role.origin());
        boolean alsoVpc = vpc.origin() instanceof Origin.You && !(role.origin() instanceof Origin.You);
        texts.put(MappingColumn.KNOWN, alsoVpc ? messages.text("mapping.known.vpc-too", known) : known);
        return new MappingRow(
                member, id, addresses, role, vpc, vpcTold, undetermined, at, records,
                member.map(each -> refused.getOrDefault(each, List.of())).orElse(List.of()), texts);
    }

    private String vpc(InferredVpc vpc, List<Integer> at, Origin home) {
        Optional<String> known = vpc.name().or(vpc::id);
        Optional<String> asDrawn =
                vpcOf(at).flatMap(index -> drawn.map(topology -> messages.text(topology.vpcName(index))));
        if (known.isPresent() && home instanceof Origin.Records) {
            return messages.text("mapping.vpc.undetermined", known.get());
        }
        if (known.isPresent()) {
            return known.get();
        }
        if (home instanceof Origin.You) {
            return asDrawn.orElseGet(() -> messages.text("mapping.vpc.own"));
        }
        return asDrawn.map(name -> messages.text("mapping.vpc.undetermined", name))
                .orElseGet(() -> messages.text("mapping.vpc.unknown"));
    }

    private String node(List<Integer> at) {
        if (at.isEmpty() || drawn.isEmpty()) {
            return messages.text("mapping.node.not-drawn");
        }
        List<Node> all = at.stream().map(drawn.get().nodes()::get).toList();
        String names = all.stream().map(node -> messages.text(node.name())).collect(Collectors.joining(", "));
        if (all.size() > 1) {
            return messages.text("mapping.node.one-of", names);
        }
        return onPath.containsKey(at.getFirst())
                ? names
                : messages.text("mapping.node.elsewhere", messages.text(drawn.get().vpcName(all.getFirst().vpc())));
    }

    /// Nodes off the path come behind those on it, and what is not drawn behind all.
    private int place(MappingRow row) {
        if (row.nodes().isEmpty() || drawn.isEmpty()) {
            return Integer.MAX_VALUE;
        }
        int index = row.nodes().getFirst();
        return onPath.getOrDefault(index, path.topology().nodes().size() + index);
    }
}
