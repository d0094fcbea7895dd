package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.topology.Fact;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import blindspot.topology.TopologyWriter;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what a topology file draws and how each fact in it is known: for people, and as JSON.
final class TopologyOutput {
    /// The most nodes that are listed for people.
    private static final int SHOWN = 50;

    private TopologyOutput() {}

    static void print(Topology topology, Messages messages, Consumer<String> lines) {
        FactWords facts = new FactWords(messages);
        lines.accept(messages.text(
                "cli.topology.states", topology.vpcs().size(), topology.nodes().size(), topology.interfaces().size(),
                topology.pathNodes()
                        .stream()
                        .map(node -> messages.text(node.name()))
                        .collect(Collectors.joining(" → "))));
        for (Node node : topology.nodes().subList(0, Math.min(SHOWN, topology.nodes().size()))) {
            lines.accept("    " + Printable.of(node.id()) + " – " + facts.ofRole(node.role()));
        }
        if (topology.nodes().size() > SHOWN) {
            lines.accept("    " + messages.text("cli.topology.more", topology.nodes().size() - SHOWN));
        }
        for (Leg leg : topology.legs()) {
            lines.accept("    " + leg.number() + " – " + facts.ofJoin(leg.join()));
        }
    }

    static void put(ObjectNode input, Topology topology) {
        ObjectNode drawn = input.putObject("topology").put("simulated", topology.simulated());
        ArrayNode nodes = drawn.putArray("nodes");
        for (Node node : topology.nodes()) {
            ObjectNode one = nodes.addObject().put("id", node.id()).put("kind", node.kind().code());
            one.put("vpc", node.isInVpc() ? topology.vpcOf(node).id() : null);
            TopologyWriter.putOrigin(one, node.role().origin());
            alternatives(one, node.role());
            one.put("interfaces", node.interfaces().size());
        }
        ArrayNode legs = drawn.putArray("legs");
        for (Leg leg : topology.legs()) {
            ObjectNode one = legs.addObject()
                    .put("from", topology.from(leg).id())
                    .put("to", topology.to(leg).id())
                    .put("kind", leg.kind().code());
            TopologyWriter.putOrigin(one, leg.join().origin());
        }
    }

    private static void alternatives(ObjectNode node, Fact<NodeKind> role) {
        ArrayNode others = node.putArray("alternatives");
        role.alternatives().forEach(kind -> others.add(kind.code()));
    }
}
