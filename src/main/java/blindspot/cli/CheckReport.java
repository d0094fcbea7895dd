package blindspot.cli;

import blindspot.load.Counts;
import blindspot.topology.inventory.Inventory;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What `check` says.
///
/// @param skipped paths of files in folders that are of no known kind
/// @param stated what all inventories state together
/// @param filter what counted the records it keeps; null without one
record CheckReport(
        List<InputReport> inputs, List<String> skipped, Inventory stated, @Nullable RecordFilter filter) {
    boolean hasTrouble() {
        return inputs.stream().anyMatch(InputReport::hasTrouble);
    }

    Counts totals() {
        return inputs.stream().map(InputReport::counts).reduce(Counts.NONE, Counts::plus);
    }

    long sum(ToLongFunction<InputReport> counter) {
        return inputs.stream().mapToLong(counter).sum();
    }

    double seconds() {
        return inputs.stream().mapToDouble(InputReport::seconds).sum();
    }
}
