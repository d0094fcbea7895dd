package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.model.Printable;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.RoleText;
import blindspot.topology.inventory.StatedFlowLog;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what an inventory states: for people as a table, and as JSON.
final class InventoryOutput {
    /// The most interfaces, and the most flow logs, that are listed for people.
    private static final int SHOWN = 50;

    /// The most characters of a cell.
    private static final int WIDEST = 40;

    private static final String NOTHING = "-";

    private InventoryOutput() {}

    static void print(Inventory inventory, Messages messages, Consumer<String> lines) {
        lines.accept(messages.text(
                "inventory.states",
                inventory.interfaces().size(),
                inventory.services().endpoints().size(),
                inventory.services().offered().size(),
                inventory.services().connections().size(),
                inventory.loadBalancing().balancers().size(),
                inventory.loadBalancing().groups().size(),
                inventory.networks().vpcs().size(),
                inventory.networks().subnets().size(),
                inventory.networks().flowLogs().size()));
        List<InventoryInterface> interfaces = inventory.interfaces();
        table(interfaces.stream().limit(SHOWN).map(one -> row(one, messages)).toList(), lines);
        more(interfaces.size(), messages, lines);
        List<StatedFlowLog> flowLogs = inventory.networks().flowLogs();
        flowLogs.stream()
                .limit(SHOWN)
                .map(one -> messages.text(
                        "inventory.flow-log", shown(one.id()), shown(one.resource()), shown(one.traffic()),
                        one.interval() == 0 ? NOTHING : Integer.toString(one.interval())))
                .forEach(lines);
        more(flowLogs.size(), messages, lines);
    }

    private static void more(int count, Messages messages, Consumer<String> lines) {
        if (count > SHOWN) {
            lines.accept(messages.text("inventory.more", count - SHOWN));
        }
    }

    private static List<String> row(InventoryInterface one, Messages messages) {
        return List.of(
                shown(one.id()),
                RoleText.of(one.role(), messages),
                shown(one.name().equals(one.title()) || one.title().isEmpty()
                        ? one.name()
                        : one.title() + " (" + one.name() + ")"),
                shown(one.home().vpc()),
                shown(one.home().subnet()),
                shown(one.addresses().stream().map(Address::toString).collect(Collectors.joining(" "))));
    }

    private static String shown(String text) {
        return text.isEmpty() ? NOTHING : Printable.of(text, WIDEST);
    }

    private static void table(List<List<String>> rows, Consumer<String> lines) {
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> row.get(at).length()).max().orElse(0));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(row.get(column));
                line.repeat(' ', widths.get(column) - row.get(column).length() + 2);
            }
            lines.accept(line.toString().stripTrailing());
        }
    }

    /// Names and roles are a contract with scripts.
    static void put(ObjectNode node, Inventory inventory) {
        ArrayNode interfaces = node.putArray("interfaces");
        for (InventoryInterface one : inventory.interfaces()) {
            ObjectNode entry = interfaces.addObject();
            put(entry, "id", one.id());
            entry.put("role", one.role().group());
            put(entry, "name", one.name());
            put(entry, "vpc", one.home().vpc());
            put(entry, "subnet", one.home().subnet());
            ArrayNode addresses = entry.putArray("addresses");
            one.addresses().forEach(address -> addresses.add(address.toString()));
            put(entry, "instance", one.owner().instance());
        }
    }

    private static void put(ObjectNode node, String name, String value) {
        node.put(name, value.isEmpty() ? null : value);
    }
}
