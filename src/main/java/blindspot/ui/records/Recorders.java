package blindspot.ui.records;

import blindspot.capture.Evidence;
import blindspot.capture.Recorder;
import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.ResourceId;
import blindspot.store.FlowTable;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.RoleText;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// At which interface a record was taken and which way its traffic went there, in words. What does not stand in the
/// record and is not stated by the topology or an inventory either is in square brackets.
record Recorders(Evidence evidence, Inventory inventory, Messages messages) {
    private static final int HEAD = 8;

    /// The node, or the name by an inventory, and the interface's id.
    String name(int row) {
        return name(row, id -> id, id -> id);
    }

    /// The same with the end of the interface's id, such as `NLB …b4bf`.
    String shortName(int row) {
        return name(row, ResourceId::tail, Recorders::shortened);
    }

    private String name(int row, UnaryOperator<String> behindName, UnaryOperator<String> alone) {
        String id = table().text(Field.INTERFACE_ID, row);
        Optional<InventoryInterface> stated = inventory.interfaceOf(id);
        if (stated.isPresent() && (evidence.recorderNode(row) < 0 || !evidence.isOnPath(row))) {
            return RoleText.name(stated.get(), messages) + " " + behindName.apply(id);
        }
        if (!evidence.isDrawn(row) || isOnlyFoundElsewhere(row)) {
            return alone.apply(id);
        }
        String tail = table().present(Field.INTERFACE_ID, row) ? " " + behindName.apply(id) : "";
        return roles(row, node -> messages.text(node.name())) + tail;
    }

    /// Whether nothing is known of the interface but that it is not on the path.
    private boolean isOnlyFoundElsewhere(int row) {
        int node = evidence.recorderNode(row);
        return node >= 0 && !evidence.isOnPath(row) && !topology().nodes().get(node).role().isCertain();
    }

    /// The whole id, the node with its VPC, and what an inventory states.
    String fullName(int row) {
        String id = table().text(Field.INTERFACE_ID, row);
        String drawn = drawnName(id, row);
        return inventory.interfaceOf(id)
                .map(stated -> messages.text(
                        "records.recorder.stated", drawn, RoleText.name(stated, messages),
                        RoleText.of(stated.role(), messages), InventoryFile.lastName(stated.file())))
                .orElse(drawn);
    }

    private String drawnName(String id, int row) {
        if (evidence.recorder(row) instanceof Recorder.Elsewhere(int vpc)) {
            return messages.text("records.recorder.elsewhere", id, messages.text(topology().vpcName(vpc)));
        }
        return !evidence.isDrawn(row)
                ? messages.text("records.recorder.not-drawn", id)
                : messages.text(
                        evidence.recorderNode(row) < 0 ? "records.recorder.ambiguous" : "records.recorder.known",
                        id,
                        roles(row, this::inVpc));
    }

    /// Whether the traffic went into or out of the interface.
    String direction(int row) {
        return switch (table().text(Field.FLOW_DIRECTION, row)) {
            case "ingress" -> messages.text("records.direction.in");
            case "egress" -> messages.text("records.direction.out");
            default -> derivedDirection(row);
        };
    }

    private String derivedDirection(int row) {
        int recorder = evidence.recorderNode(row);
        if (recorder < 0) {
            return evidence.leg(row) == 0 ? "" : bracketed(messages.text("records.direction.either"));
        }
        Node node = topology().nodes().get(recorder);
        Address source = table().address(Field.SRCADDR, row);
        Address destination = table().address(Field.DSTADDR, row);
        boolean sent = source != null && node.has(source);
        boolean received = destination != null && node.has(destination);
        return sent == received
                ? ""
                : bracketed(messages.text(sent ? "records.direction.out" : "records.direction.in"));
    }

    private String roles(int row, Function<Node, String> name) {
        List<Node> nodes = evidence.possibleNodes(row);
        String names = nodes.stream()
                .map(name)
                .distinct()
                .reduce((some, another) -> messages.text("records.or", some, another))
                .orElseThrow();
        boolean certain = nodes.size() == 1 && nodes.getFirst().role().isCertain();
        return certain ? names : bracketed(names);
    }

    private String inVpc(Node node) {
        return messages.text(
                "records.recorder.in-vpc",
                messages.text(node.name()),
                messages.text(topology().vpcOf(node).name()));
    }

    private FlowTable table() {
        return evidence.table();
    }

    private Topology topology() {
        return evidence.topology();
    }

    private static String shortened(String id) {
        String tail = ResourceId.tail(id);
        return id.length() > HEAD + tail.length() ? id.substring(0, HEAD) + tail : id;
    }

    private static String bracketed(String inferred) {
        return "[" + inferred + "]";
    }
}
