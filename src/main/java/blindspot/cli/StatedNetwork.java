package blindspot.cli;

import blindspot.intake.Inventories;
import blindspot.source.ByteSource;
import blindspot.task.Problem;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.Joining;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What `check` says of an inventory.
///
/// @param inventory what the file states by itself
/// @param problems what could not be read of it, or contradicts what was read before
record StatedNetwork(Inventory inventory, List<Problem> problems) {
    StatedNetwork {
        problems = List.copyOf(problems);
    }

    /// What a file states; empty when it is no inventory. The last one is told too what they contradict each other in.
    static Optional<StatedNetwork> in(ByteSource file, Inventories inventories) {
        return inventories.file(file.name()).map(read -> {
            List<Problem> problems = new ArrayList<>(read.problems());
            if (read.equals(inventories.files().getLast())) {
                problems.addAll(inventories.contradictions());
            }
            return new StatedNetwork(Joining.of(List.of(read)).inventory(), problems);
        });
    }

    /// The first one.
    Optional<Problem> problem() {
        return problems.stream().findFirst();
    }
}
