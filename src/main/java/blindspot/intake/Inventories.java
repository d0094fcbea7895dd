package blindspot.intake;

import blindspot.decode.InputKind;
import blindspot.source.ByteSource;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryFile;
import blindspot.topology.inventory.Joining;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The inventories that were given, each read once.
///
/// @param files in the order given; a later one counts where it contradicts an earlier one
public record Inventories(List<InventoryFile> files) {
    public static final Inventories NONE = new Inventories(List.of());

    public Inventories {
        files = List.copyOf(files);
    }

    /// Work for a job. When cancelled, what was read until then.
    public static Inventories of(Intake intake, Cancel cancel) {
        List<InventoryFile> files = new ArrayList<>();
        for (Given given : intake.given()) {
            if (given instanceof Given.Recognised(ByteSource file, InputKind kind) && !cancel.requested()
                    && (kind == InputKind.INVENTORY || kind == InputKind.FLOW_LOG_DEFINITION)) {
                read(file, kind).ifPresent(files::add);
            }
        }
        return new Inventories(files);
    }

    /// What defines flow logs need not be an inventory.
    private static Optional<InventoryFile> read(ByteSource file, InputKind kind) {
        InventoryFile read = InventoryFile.read(file);
        boolean nothing = read.stated().isEmpty();
        if (kind == InputKind.FLOW_LOG_DEFINITION && nothing) {
            return Optional.empty();
        }
        return Optional.of(
                nothing && read.problems().isEmpty()
                        ? new InventoryFile(
                                read.name(), List.of(), List.of(new Problem("inventory-nothing", read.name())))
                        : read);
    }

    /// The file of this name; empty when none was read.
    public Optional<InventoryFile> file(String name) {
        return files.stream().filter(file -> file.name().equals(name)).findFirst();
    }

    /// These, and what was given later; a file that is read again makes way for what it says now.
    public Inventories plus(Inventories later) {
        return new Inventories(
                Stream.concat(
                        files.stream().filter(file -> later.file(file.name()).isEmpty()), later.files.stream())
                        .toList());
    }

    /// What they state together.
    public Inventory inventory() {
        return Joining.of(files).inventory();
    }

    /// What they say differently, and what is left out of them together.
    public List<Problem> contradictions() {
        return Joining.of(files).problems();
    }

    /// All that could not be read or used of them.
    public List<Problem> problems() {
        return Stream.concat(files.stream().flatMap(file -> file.problems().stream()), contradictions().stream())
                .toList();
    }

    /// Those that state something.
    public List<String> names() {
        return files.stream().filter(file -> !file.stated().isEmpty()).map(InventoryFile::name).toList();
    }
}
