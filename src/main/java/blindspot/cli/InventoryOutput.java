package blindspot.cli;

import blindspot.i18n.Messages;
import blindspot.model.Address;
import blindspot.model.Printable;
import blindspot.topology.inventory.Behind;
import blindspot.topology.inventory.Endpoint;
import blindspot.topology.inventory.EndpointConnection;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryInterface;
import blindspot.topology.inventory.LoadBalancer;
import blindspot.topology.inventory.RoleText;
import blindspot.topology.inventory.StatedFlowLog;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says what an inventory states: for people as a table, and as JSON.
final class InventoryOutput {
    /// The most interfaces, and the most flow logs, that are listed for people.
    private static final int SHOWN = 50;

    /// The most characters of a cell.
    private static final int WIDEST = 40;

    /// The most characters of the name of a service, which has an id at its end.
    private static final int WIDEST_SERVICE = 80;

    private static final Set<UnicodeScript> WIDE =
            Set.of(UnicodeScript.HAN, UnicodeScript.HIRAGANA, UnicodeScript.KATAKANA, UnicodeScript.HANGUL);

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

    /// What inventories state together of endpoints and load balancers; nothing where they name none.
    static void printWhoIsBehind(Inventory inventory, Messages messages, Consumer<String> lines) {
        Behind behind = new Behind(inventory);
        List<String> found = new ArrayList<>();
        Set<String> described = new HashSet<>();
        for (Endpoint endpoint : inventory.services().endpoints()) {
            described.add(endpoint.id());
            String leads = messages.text(
                    "inventory.endpoint", called(endpoint.title(), endpoint.id()),
                    shown(endpoint.service(), WIDEST_SERVICE));
            found.add(endpoint(leads, behind.endpoint(endpoint.id()), messages));
        }
        for (EndpointConnection connection : inventory.services().connections()) {
            if (!described.contains(connection.endpoint())) {
                String leads = messages.text(
                        "inventory.endpoint", shown(connection.endpoint()), shown(connection.service()));
                found.add(endpoint(leads, behind.endpoint(connection.endpoint()), messages));
            }
        }
        for (LoadBalancer balancer : inventory.loadBalancing().balancers()) {
            List<String> names = behind.loadBalancer(balancer.tail());
            if (!names.isEmpty()) {
                found.add(messages.text(
                        "inventory.forwards", shown(balancer.name()), shown(balancer.tail()), list(names, messages)));
            }
        }
        if (!found.isEmpty()) {
            lines.accept(messages.text("inventory.together"));
            found.stream().limit(SHOWN).map(line -> "  " + line).forEach(lines);
            if (found.size() > SHOWN) {
                lines.accept("  " + messages.text("inventory.more-behind", found.size() - SHOWN));
            }
        }
    }

    private static String endpoint(String leads, List<String> behind, Messages messages) {
        return behind.isEmpty() ? leads : messages.text("inventory.behind", leads, list(behind, messages));
    }

    private static String list(List<String> names, Messages messages) {
        return Stream.concat(
                names.stream().limit(SHOWN).map(InventoryOutput::shown),
                Stream.of("…").filter(_ -> names.size() > SHOWN))
                .reduce((one, other) -> messages.text("inventory.list", one, other))
                .orElse(NOTHING);
    }

    private static String called(String title, String id) {
        return title.isEmpty() ? shown(id) : shown(title + " (" + id + ")");
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
                called(one.name().equals(one.title()) ? "" : one.title(), one.name()),
                shown(one.home().vpc()),
                shown(one.home().subnet()),
                shown(one.addresses().stream().map(Address::toString).collect(Collectors.joining(" "))));
    }

    private static String shown(String text) {
        return shown(text, WIDEST);
    }

    private static String shown(String text, int most) {
        return text.isEmpty() ? NOTHING : Printable.of(text, most);
    }

    /// How many cells of a terminal a text takes: letters of East Asian scripts take two.
    private static int width(String text) {
        return text.codePoints().map(c -> WIDE.contains(UnicodeScript.of(c)) ? 2 : 1).sum();
    }

    private static void table(List<List<String>> rows, Consumer<String> lines) {
        if (rows.isEmpty()) {
            return;
        }
        List<Integer> widths = new ArrayList<>();
        for (int column = 0; column < rows.getFirst().size(); column++) {
            int at = column;
            widths.add(rows.stream().mapToInt(row -> width(row.get(at))).max().orElse(0));
        }
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int column = 0; column < row.size(); column++) {
                line.append(row.get(column));
                line.repeat(' ', widths.get(column) - width(row.get(column)) + 2);
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
