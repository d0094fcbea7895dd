package blindspot.topology.inventory;

import blindspot.source.Bytes;
import blindspot.source.LocalFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Inventories that tests read.
final class Inventories {
    private Inventories() {}

    static InventoryFile shipped(String name) {
        Path path = Path.of("src", "test", "resources", "inventory", name);
        try {
            return InventoryFile.read(new LocalFile(path, Files.size(path)));
        } catch (IOException e) {
            throw new UncheckedIOException("could not look at " + path, e);
        }
    }

    static InventoryFile of(String name, String text) {
        return InventoryFile.read(new Bytes(name, text.getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE));
    }

    static InventoryFile of(String text) {
        return of("inventory.json", text);
    }

    static Inventory joined(InventoryFile... files) {
        return Joining.of(Arrays.asList(files)).inventory();
    }

    static List<String> codes(InventoryFile file) {
        return file.problems().stream().map(problem -> problem.code()).toList();
    }
}
