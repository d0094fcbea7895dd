package blindspot.simulation;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Settled;
import blindspot.topology.inference.Inference;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.Joining;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// A part of a simulated capture, as what records say of it is found out.
final class Inferring {
    private Inferring() {}

    static boolean all(String name) {
        return true;
    }

    static boolean none(String name) {
        return false;
    }

    /// @param inventories of which VPCs, by the ids that the topology file has for them
    static Inferred of(Captured captured, Predicate<String> logs, Predicate<String> inventories, String only) {
        return Inference.of(table(captured, logs, only), inventory(captured, inventories), Settled.NOTHING,
                new Cancel());
    }

    /// @param only the interface whose records there are, all where it is empty
    static FlowTable table(Captured captured, Predicate<String> logs, String only) {
        List<ByteSource> sources = captured.simulation()
                .files()
                .stream()
                .filter(file -> file.name().endsWith(".log") && logs.test(file.name()))
                .<ByteSource>map(file -> new Bytes(file.name(), lines(file.content(), only), Integer.MAX_VALUE))
                .toList();
        return new LoadJob(sources, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }

    private static byte[] lines(byte[] content, String only) {
        if (only.isEmpty()) {
            return content;
        }
        List<String> lines = new String(content, StandardCharsets.UTF_8).lines().toList();
        List<String> header = lines.stream()
                .filter(line -> line.contains("interface-id"))
                .map(line -> Arrays.asList(line.split(" ", -1)))
                .findFirst()
                .orElseThrow();
        int place = header.indexOf("interface-id");
        return lines.stream()
                .filter(line -> line.contains("interface-id")
                        || (!line.startsWith("#") && line.split(" ", -1)[place].equals(only)))
                .collect(Collectors.joining("\n", "", "\n"))
                .getBytes(StandardCharsets.UTF_8);
    }

    static blindspot.topology.inventory.Inventory inventory(Captured captured, Predicate<String> wanted) {
        return Joining.of(captured.simulation()
                .files()
                .stream()
                .filter(file -> file.name().startsWith("inventory/") && wanted.test(file.name()))
                .map(file -> InventoryFile.read(new Bytes(file.name(), file.content(), Integer.MAX_VALUE)))
                .toList())
                .inventory();
    }
}
