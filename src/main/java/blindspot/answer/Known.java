package blindspot.answer;

import blindspot.capture.Evidence;
import blindspot.capture.PictureTerms;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryInterface;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/// What is known of some records beside themselves: the path they are drawn on, inventories, and the addresses of the
/// interfaces that took them. Immutable.
public final class Known {
    private final FlowTable table;
    private final Optional<Evidence> evidence;
    private final BitSet healthChecks;
    private final Inventory inventory;
    private final Owners owners;

    private Known(
            FlowTable table, Optional<Evidence> evidence, BitSet healthChecks, Inventory inventory, Cancel cancel) {
        this.table = table;
        this.evidence = evidence;
        this.healthChecks = (BitSet) healthChecks.clone();
        this.inventory = inventory;
        Map<String, List<Address>> stated = new HashMap<>();
        inventory.interfaces().forEach(each -> add(stated, each.id(), each.addresses()));
        evidence.ifPresent(drawn -> drawn.topology()
                .interfaces()
                .forEach(each -> each.interfaceId().ifPresent(id -> add(stated, id, each.addresses()))));
        owners = Owners.of(table, stated, cancel);
    }

    private static void add(Map<String, List<Address>> stated, String id, List<Address> addresses) {
        stated.computeIfAbsent(id, _ -> new ArrayList<>()).addAll(addresses);
    }

    /// Of records on no path.
    public static Known of(FlowTable table, Inventory inventory, Cancel cancel) {
        return new Known(table, Optional.empty(), new BitSet(), inventory, cancel);
    }

    /// Of records on a path; they are on none where none of them is on a leg.
    ///
    /// @param healthChecks the rows that [blindspot.capture.HealthChecks] found
    public static Known of(Evidence evidence, BitSet healthChecks, Inventory inventory, Cancel cancel) {
        return evidence.recordedStrands().isEmpty()
                ? of(evidence.table(), inventory, cancel)
                : new Known(evidence.table(), Optional.of(evidence), healthChecks, inventory, cancel);
    }

    /// The same of the records of a picture.
    public static Known of(PictureTerms terms, Cancel cancel) {
        return of(terms.evidence(), terms.healthChecks(), terms.inventory(), cancel);
    }

    FlowTable table() {
        return table;
    }

    Optional<Evidence> evidence() {
        return evidence;
    }

    boolean isHealthCheck(int row) {
        return healthChecks.get(row);
    }

    Inventory inventory() {
        return inventory;
    }

    Owners owners() {
        return owners;
    }

    /// The codes of the interfaces that are of a kind, as the path or an inventory says.
    BitSet interfaces(NodeKind kind, Predicate<InventoryInterface> stated) {
        BitSet codes = new BitSet();
        if (table.column(Field.INTERFACE_ID) instanceof CodeColumn ids) {
            List<String> names = ids.dictionary();
            List<String> drawn = evidence.stream()
                    .flatMap(each -> each.topology().nodes().stream())
                    .filter(node -> node.kind() == kind)
                    .map(Node::interfaces)
                    .flatMap(List::stream)
                    .map(NetworkInterface::interfaceId)
                    .flatMap(Optional::stream)
                    .toList();
            for (int code = 1; code < names.size(); code++) {
                if (drawn.contains(names.get(code))
                        || inventory.interfaceOf(names.get(code)).filter(stated).isPresent()) {
                    codes.set(code);
                }
            }
        }
        return codes;
    }
}
