package blindspot.ui.inspect;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.Recorder;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.LogStatus;
import blindspot.store.FlowTable;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import blindspot.topology.inventory.Behind;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.RoleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Says in plain sentences what a record says, and no more than it says.
final class RecordWords {
    /// The most things behind an interface that are named.
    private static final int MOST_BEHIND = 8;

    private static final String REJECT_REASON = "inspect.note.reject-reason";

    private final Evidence evidence;
    private final Inventory inventory;
    private final FlowTable table;
    private final Topology topology;
    private final Messages messages;
    private final Formats formats;

    /// @param inventory what is stated of interfaces
    RecordWords(Evidence evidence, Inventory inventory, Messages messages, Formats formats) {
        this.evidence = evidence;
        this.inventory = inventory;
        this.table = evidence.table();
        this.topology = evidence.topology();
        this.messages = messages;
        this.formats = formats;
    }

    /// Who recorded what, where to, when, and what was decided.
    String sentence(int row) {
        return switch (table.logStatus(row)) {
            case OK -> messages.text(
                    "inspect.sentence", recordedBy(row), volume(row), direction(row), when(row), decision(row));
            case NODATA -> messages.text("inspect.sentence.no-data", recordedBy(row), when(row));
            case SKIPDATA -> messages.text("inspect.sentence.skipped", recordedBy(row), when(row));
        };
    }

    /// What a reader must know beside the sentence.
    List<String> notes(int row) {
        List<String> notes = new ArrayList<>();
        if (table.endsBeforeItStarts(row)) {
            notes.add(messages.text("inspect.note.ends-before", moment(Field.END, row), moment(Field.START, row)));
        }
        if (table.rejected(row)) {
            notes.add(rejected(row));
        }
        if (table.logStatus(row) == LogStatus.OK && evidence.leg(row) == 0 && evidence.isDrawn(row)) {
            notes.add(messages.text("inspect.note.no-leg"));
        }
        if (evidence.recorder(row) instanceof Recorder.Elsewhere(int vpc)) {
            notes.add(messages.text("inspect.note.elsewhere", messages.text(topology.vpcName(vpc))));
        } else if (!evidence.isDrawn(row)) {
            notes.add(messages.text("inspect.note.not-drawn"));
        }
        return notes;
    }

    /// Why it was rejected, as far as it says. A reason that is a hyphen is any other than those that AWS names.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>, `reject-reason`
    private String rejected(int row) {
        if (table.present(Field.REJECT_REASON, row)) {
            String reason = table.text(Field.REJECT_REASON, row);
            return switch (reason) {
                case "BPA" -> messages.text(REJECT_REASON, messages.text("inspect.value.reject-bpa"));
                case "EC" -> messages.text(REJECT_REASON, messages.text("inspect.value.reject-ec"));
                default -> messages.text(REJECT_REASON, reason);
            };
        }
        return table.segmentOf(row).format().contains(FieldName.of(Field.REJECT_REASON))
                ? messages.text("inspect.note.reject")
                : messages.text("inspect.note.reject-unnamed");
    }

    /// The names of the nodes whose interface may have recorded this.
    private String recorders(int row) {
        List<Node> nodes = evidence.possibleNodes(row);
        return nodes.stream()
                .map(node -> nodes.size() == 1 ? name(node) : messages.text(node.name()))
                .reduce(this::or)
                .orElse(messages.text("inspect.who.nobody"));
    }

    /// The same where it stands alone; in brackets when it is not known which of them it was.
    String recordedAt(int row) {
        Optional<InventoryInterface> stated = stated(row);
        if (stated.isPresent() && !isOfPathNode(row)) {
            return messages.text(
                    "inspect.recorded-at.stated", RoleText.name(stated.get(), messages),
                    RoleText.of(stated.get().role(), messages));
        }
        return evidence.possibleNodes(row).size() > 1
                ? messages.text("inspect.recorded-at.one-of", recorders(row))
                : recorders(row);
    }

    /// What an inventory says of the interface, and which one; else how it is known whose it is, where that is known.
    String origin(int row) {
        return stated(row).map(this::origin).orElseGet(() -> owner(row));
    }

    private String notDrawn(int row) {
        if (!table.present(Field.INTERFACE_ID, row)) {
            return messages.text("inspect.who.unnamed");
        }
        String id = table.text(Field.INTERFACE_ID, row);
        return evidence.recorder(row) instanceof Recorder.Elsewhere(int vpc)
                ? messages.text("inspect.who.elsewhere", id, messages.text(topology.vpcName(vpc)))
                : messages.text("inspect.who.not-drawn", id);
    }

    /// How it is known whose the one interface is that took it.
    private String owner(int row) {
        return evidence.recorder(row) instanceof Recorder.Known(int index)
                ? new FactWords(messages).ofOwner(topology.interfaces().get(index).owner(), topology)
                : "";
    }

    private String origin(InventoryInterface stated) {
        String service = inventory.endpointOf(stated)
                .filter(endpoint -> !endpoint.service().isEmpty())
                .map(endpoint -> messages.text(
                        "inspect.stated.service", endpoint.service(), InventoryFile.lastName(endpoint.file())))
                .orElse("");
        List<String> behind = new Behind(inventory).of(stated);
        String names = list(Stream.concat(
                behind.stream().limit(MOST_BEHIND), Stream.of("…").filter(_ -> behind.size() > MOST_BEHIND)));
        return messages.text(
                "inspect.stated", InventoryFile.lastName(stated.file()), RoleText.name(stated, messages),
                RoleText.of(stated.role(), messages), home(stated.home()), service,
                names.isEmpty() ? "" : messages.text("inspect.stated.behind", names));
    }

    private String list(Stream<String> parts) {
        return parts.filter(part -> !part.isEmpty())
                .reduce((one, other) -> messages.text("inspect.stated.list", one, other))
                .orElse("");
    }

    private String home(InventoryInterface.Home home) {
        String place = list(Stream.of(
                home.vpc(), home.subnet(), home.zoneId().isEmpty() ? home.zoneName() : home.zoneId()));
        return place.isEmpty() ? messages.text("inspect.stated.no-home") : place;
    }

    private Optional<InventoryInterface> stated(int row) {
        return inventory.interfaceOf(table.text(Field.INTERFACE_ID, row));
    }

    private String recordedBy(int row) {
        List<Node> nodes = evidence.possibleNodes(row);
        Optional<InventoryInterface> stated = stated(row);
        if (stated.isPresent() && !isOfPathNode(row)) {
            String id = table.text(Field.INTERFACE_ID, row);
            String name = RoleText.name(stated.get(), messages);
            return stated.get().calledBy().isEmpty()
                    ? messages.text("inspect.who.stated-role", name, id)
                    : messages.text(
                            "inspect.who.stated", name, RoleText.of(stated.get().role(), messages), id);
        }
        if (isOnlyFoundElsewhere(row)) {
            return messages.text(
                    "inspect.who.elsewhere", table.text(Field.INTERFACE_ID, row), vpc(nodes.getFirst()));
        }
        return switch (nodes.size()) {
            case 0 -> notDrawn(row);
            case 1 -> messages.text("inspect.who.one", name(nodes.getFirst()), vpc(nodes.getFirst()));
            case 2 -> nodes.getFirst().vpc() == nodes.getLast().vpc()
                    ? messages.text(
                            "inspect.who.two", name(nodes.getFirst()), name(nodes.getLast()), vpc(nodes.getFirst()))
                    : messages.text(
                            "inspect.who.two-vpcs",
                            name(nodes.getFirst()),
                            vpc(nodes.getFirst()),
                            name(nodes.getLast()),
                            vpc(nodes.getLast()));
            default -> messages.text("inspect.who.several", nodes.size(), recorders(row));
        };
    }

    /// Whether one node of the path is known to have recorded it.
    private boolean isOfPathNode(int row) {
        return evidence.recorderNode(row) >= 0 && evidence.isOnPath(row);
    }

    /// Whether nothing is known of the interface but that it is not on the path.
    private boolean isOnlyFoundElsewhere(int row) {
        int node = evidence.recorderNode(row);
        return node >= 0 && !evidence.isOnPath(row) && !topology.nodes().get(node).role().isCertain();
    }

    private String volume(int row) {
        boolean packets = table.present(Field.PACKETS, row);
        boolean bytes = table.present(Field.BYTES, row);
        long packetCount = table.number(Field.PACKETS, row, 0);
        long byteCount = table.number(Field.BYTES, row, 0);
        if (packets && bytes) {
            return messages.text("inspect.volume.both", packetCount, byteCount);
        }
        if (packets) {
            return messages.text("inspect.volume.packets", packetCount);
        }
        return bytes ? messages.text("inspect.volume.bytes", byteCount) : messages.text("inspect.volume.unsaid");
    }

    private String direction(int row) {
        int number = evidence.leg(row);
        if (number == 0) {
            return messages.text(
                    "inspect.direction.between",
                    end(Field.SRCADDR, Field.SRCPORT, row),
                    end(Field.DSTADDR, Field.DSTPORT, row));
        }
        Leg leg = topology.legs().get(number - 1);
        boolean request = evidence.lane(row) == Lane.REQUEST;
        Node sender = request ? topology.from(leg) : topology.to(leg);
        Node receiver = request ? topology.to(leg) : topology.from(leg);
        int recorder = evidence.recorderNode(row);
        if (recorder == sender.index()) {
            return receiver.kind() == NodeKind.OUTSIDE
                    ? messages.text("inspect.direction.out.outside", name(receiver))
                    : messages.text("inspect.direction.out", name(receiver));
        }
        if (recorder != receiver.index()) {
            return messages.text("inspect.direction.between", name(sender), name(receiver));
        }
        return sender.kind() == NodeKind.OUTSIDE
                ? messages.text("inspect.direction.in.outside", name(sender))
                : messages.text("inspect.direction.in", name(sender));
    }

    private String end(Field address, Field port, int row) {
        if (!table.present(address, row)) {
            return messages.text("inspect.direction.unknown");
        }
        return table.present(port, row)
                ? table.text(address, row) + ":" + table.text(port, row)
                : table.text(address, row);
    }

    private String when(int row) {
        boolean start = table.present(Field.START, row);
        boolean end = table.present(Field.END, row);
        if (start && end && !table.endsBeforeItStarts(row)) {
            return between(table.number(Field.START, row, 0), table.number(Field.END, row, 0));
        }
        if (start) {
            return messages.text("inspect.when.from", moment(Field.START, row));
        }
        return end ? messages.text("inspect.when.until", moment(Field.END, row)) : messages.text("inspect.when.unsaid");
    }

    private String between(long start, long end) {
        return formats.date(start).equals(formats.date(end))
                ? messages.text(
                        "inspect.when.between", formats.time(start), formats.time(end), formats.zoneName(start))
                : messages.text("inspect.when.days", formats.dateTime(start), formats.dateTime(end));
    }

    private String moment(Field field, int row) {
        long seconds = table.number(field, row, 0);
        return messages.text("inspect.when.moment", formats.time(seconds), formats.zoneName(seconds));
    }

    private String decision(int row) {
        return switch (table.text(Field.ACTION, row)) {
            case "ACCEPT" -> messages.text("inspect.decision.accepted");
            case "REJECT" -> messages.text("inspect.decision.rejected");
            default -> "";
        };
    }

    private String or(String one, String other) {
        return messages.text("inspect.or", one, other);
    }

    private String name(Node node) {
        return new FactWords(messages).name(node);
    }

    private String vpc(Node node) {
        return messages.text(topology.vpcOf(node).name());
    }
}
