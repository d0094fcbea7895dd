package blindspot.ui.mapping;

import blindspot.i18n.Messages;
import blindspot.topology.FactWords;
import blindspot.topology.Home;
import blindspot.topology.Member;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Topology;
import blindspot.topology.Wish;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.InferredInterface;
import blindspot.topology.inference.InferredVpc;
import blindspot.ui.session.DrawnPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// What can be chosen for an interface or address: of a kind at most one more than the [#MOST] that a menu has, so that it
/// can say that there are more.
final class MappingChoices {
    /// More than that nobody reads in a menu.
    static final int MOST = 30;

    private final MappingModel model;
    private final MappingRow row;
    private final Member member;
    private final Wish wish;
    private final DrawnPath path;

    MappingChoices(MappingModel model, MappingRow row, Member member) {
        this.model = model;
        this.row = row;
        this.member = member;
        wish = model.own().settled().get().of(member);
        path = model.session().path().get();
    }

    /// What it is.
    List<MappingChoice> roles() {
        FactWords facts = new FactWords(words());
        return Stream.of(NodeKind.values())
                .filter(kind -> kind != NodeKind.OUTSIDE)
                .map(kind -> new MappingChoice(
                        facts.of(kind), row.role().origin() instanceof Origin.You && row.role().value() == kind,
                        () -> model.own().change(member, before -> before.as(kind))))
                .toList();
    }

    /// A VPC of its own, and those that other interfaces of the records are in; none for an address.
    List<MappingChoice> vpcs() {
        List<MappingChoice> all = new ArrayList<>();
        if (row.interfaceId().isEmpty() || path.inferred().isEmpty()) {
            return all;
        }
        all.add(new MappingChoice(
                words().text("mapping.vpc.own"), wish.home().equals(Optional.of(new Home.Alone())),
                () -> model.own().change(member, before -> before.in(new Home.Alone()))));
        Inferred inferred = path.inferred().get();
        for (int vpc = 0; vpc < inferred.vpcs().size() && all.size() <= MOST; vpc++) {
            int number = vpc;
            Optional<String> other = inferred.interfaces()
                    .stream()
                    .filter(each -> each.vpc() == number && !row.interfaceId().equals(Optional.of(each.id())))
                    .map(InferredInterface::id)
                    .findFirst();
            other.ifPresent(id -> {
                Home home = new Home.Of(id);
                all.add(new MappingChoice(
                        name(inferred.vpcs().get(number), id), wish.home().equals(Optional.of(home)),
                        () -> model.own().change(member, before -> before.in(home))));
            });
        }
        return all;
    }

    /// Whether the id of its VPC can be typed.
    boolean canNameVpc() {
        return row.interfaceId().isPresent();
    }

    private String name(InferredVpc vpc, String other) {
        return vpc.name()
                .or(vpc::id)
                .or(() -> drawn().flatMap(topology -> topology.interfaces()
                        .stream()
                        .filter(each -> each.interfaceId().equals(Optional.of(other)))
                        .map(each -> topology.nodes().get(each.node()))
                        .filter(Node::isInVpc)
                        .findFirst()
                        .map(node -> words().text(topology.vpcName(node.vpc())))))
                .orElseGet(() -> words().text("mapping.vpc.of", other));
    }

    /// The drawn nodes that others belong to, in the path's order.
    List<MappingChoice> nodes() {
        return drawn().stream()
                .flatMap(topology -> topology.pathNodes().stream())
                .filter(node -> node.kind() != NodeKind.OUTSIDE
                        && node.interfaces()
                                .stream()
                                .flatMap(each -> path.member(each).stream())
                                .anyMatch(each -> !each.equals(member)))
                .limit(MOST + 1)
                .map(node -> new MappingChoice(
                        words().text(node.name()), wish.with().isPresent() && row.nodes().equals(List.of(node.index())),
                        () -> model.own().putAt(member, node)))
                .toList();
    }

    /// Of what may be an endpoint, the Network Load Balancers that may be behind it.
    List<MappingChoice> leadsTo() {
        return row.role().possible().contains(NodeKind.INTERFACE_ENDPOINT)
                ? others(NodeKind.NETWORK_LOAD_BALANCER).map(other -> new MappingChoice(
                        other.name(), wish.leadsTo().equals(other.member()),
                        () -> join(member, other.member().orElseThrow()))).toList()
                : List.of();
    }

    /// Of what may be a Network Load Balancer, the endpoints that may lead to it.
    List<MappingChoice> behind() {
        return row.role().possible().contains(NodeKind.NETWORK_LOAD_BALANCER)
                ? others(NodeKind.INTERFACE_ENDPOINT).map(other -> new MappingChoice(
                        other.name(),
                        model.own()
                                .settled()
                                .get()
                                .of(other.member().orElseThrow())
                                .leadsTo()
                                .equals(Optional.of(member)),
                        () -> join(other.member().orElseThrow(), member))).toList()
                : List.of();
    }

    private void join(Member endpoint, Member balancer) {
        model.own().change(endpoint, before -> before.leadingTo(balancer));
    }

    /// Those that may be of a kind, the likely ones first; the picture joins only what is in different VPCs.
    private Stream<MappingRow> others(NodeKind kind) {
        return Stream.of(true, false)
                .flatMap(likely -> model.list()
                        .everybody()
                        .stream()
                        .filter(each -> each.role().possible().contains(kind)
                                && (each.role().value() == kind) == likely))
                .filter(each -> each.member().isPresent() && !each.member().equals(Optional.of(member))
                        && !each.vpc().value().equals(row.vpc().value()))
                .limit(MOST + 1);
    }

    private Optional<Topology> drawn() {
        return path.noPath().isPresent() ? Optional.empty() : Optional.of(path.topology());
    }

    private Messages words() {
        return model.words();
    }
}
