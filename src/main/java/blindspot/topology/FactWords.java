package blindspot.topology;

import blindspot.i18n.Messages;
import blindspot.topology.inventory.InventoryFile;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Says in words how a [Fact] is known, and what it may be instead.
public final class FactWords {
    private final Messages messages;

    public FactWords(Messages messages) {
        this.messages = messages;
    }

    /// What a node is called: in brackets where it is not certain what it is.
    public String name(Node node) {
        String name = messages.text(node.name());
        return node.role().isCertain() ? name : "[" + name + "]";
    }

    /// How it is known what a node is.
    public String ofRole(Fact<NodeKind> role) {
        return known(role, kind -> messages.text(words(kind)));
    }

    /// How it is known which node a network interface belongs to.
    public String ofOwner(Fact<Integer> owner, Topology topology) {
        return known(owner, node -> messages.text(
                "origin.owner", messages.text(topology.nodes().get(node).name())));
    }

    /// How it is known what joins the ends of a leg.
    public String ofJoin(Fact<LegKind> join) {
        return known(join, kind -> messages.text(words(kind)));
    }

    /// What is said of a leg because it is AWS PrivateLink: where that is not certain, as what follows if it is.
    public String ifPrivateLink(Leg leg, String words) {
        return isDoubtfulPrivateLink(leg) ? messages.text("join.if-privatelink", words) : words;
    }

    /// The same in few words: in brackets where it is not certain.
    public String brieflyIfPrivateLink(Leg leg, String words) {
        return isDoubtfulPrivateLink(leg) ? "[" + words + "]" : words;
    }

    /// Whether it is not certain of a leg that counts as AWS PrivateLink.
    public static boolean isDoubtfulPrivateLink(Leg leg) {
        return leg.kind() == LegKind.PRIVATELINK && !leg.join().isCertain();
    }

    /// How it is known which VPC something is in, named in words.
    public String ofVpc(Fact<String> vpc) {
        return known(vpc, Function.identity());
    }

    /// What something is.
    public String of(NodeKind kind) {
        return messages.text(words(kind));
    }

    /// How something is known, in few words.
    public String ofOrigin(Origin origin) {
        return switch (origin) {
            case Origin.File(String name) -> messages.text("origin.short.file", InventoryFile.lastName(name));
            case Origin.Inventory(String name) -> messages.text("origin.short.inventory", InventoryFile.lastName(name));
            case Origin.Field(String name) -> messages.text("origin.short.field", name);
            case Origin.Records records -> messages.text("origin.short.records", records.records());
            case Origin.You() -> messages.text("origin.short.you");
        };
    }

    private <T> String known(Fact<T> fact, Function<T, String> words) {
        String origin = switch (fact.origin()) {
            case Origin.File(String name) ->
                messages.text("origin.file", words.apply(fact.value()), InventoryFile.lastName(name));
            case Origin.Inventory(String name) ->
                messages.text("origin.inventory", words.apply(fact.value()), InventoryFile.lastName(name));
            case Origin.Field(String name) -> messages.text("origin.field", words.apply(fact.value()), name);
            case Origin.Records records ->
                messages.text("origin.records", words.apply(fact.value()), records.records());
            case Origin.You() -> messages.text("origin.you", words.apply(fact.value()));
        };
        List<T> others = fact.alternatives();
        return others.isEmpty()
                ? origin
                : origin + " " + messages.text(
                        "origin.alternatives", others.stream().map(words).collect(Collectors.joining(", ")));
    }

    private static String words(NodeKind kind) {
        return switch (kind) {
            case INSTANCE -> "node.instance";
            case INTERFACE_ENDPOINT -> "node.interface-endpoint";
            case NETWORK_LOAD_BALANCER -> "node.network-load-balancer";
            case APPLICATION_LOAD_BALANCER -> "node.application-load-balancer";
            case NAT_GATEWAY -> "node.nat-gateway";
            case OTHER -> "node.other";
            case OUTSIDE -> "node.outside";
        };
    }

    private static String words(LegKind kind) {
        return switch (kind) {
            case SAME_VPC -> "join.same-vpc";
            case PRIVATELINK -> "join.privatelink";
            case VPC_PEERING -> "join.vpc-peering";
            case TRANSIT_GATEWAY -> "join.transit-gateway";
            case INTERNET -> "join.internet";
        };
    }
}
