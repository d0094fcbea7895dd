package blindspot.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;

import blindspot.source.Bytes;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.Joining;
import java.util.List;

/// Inventories: read as far as they can be, and the same file twice contradicts itself in nothing new.
public final class InventoryTarget {
    private InventoryTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        InventoryFile file = InventoryFile.read(Bytes.of(bytes));
        List<String> once = ids(List.of(file));
        assertEquals(once.stream().filter(id -> !id.isEmpty()).toList(),
                ids(List.of(file, file)).stream().filter(id -> !id.isEmpty()).toList());
    }

    private static List<String> ids(List<InventoryFile> files) {
        return Joining.of(files).inventory().interfaces().stream().map(one -> one.id()).toList();
    }
}
