package blindspot.cli;

import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.Measurements;
import blindspot.load.Counts;
import blindspot.store.FlowTable;
import blindspot.task.Problem;
import blindspot.topology.inventory.Inventory;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/// What `check` says.
///
/// @param skipped paths of files in folders that are of no known kind
/// @param stated what all inventories state together
/// @param measurements what CloudWatch measured
/// @param notes which topology files are not used, and why
/// @param path what the records are drawn on; empty where nobody asks for it, or there are no flow logs
/// @param records those of all inputs, as far as they are kept for the path
/// @param filter what counted the records it keeps; null without one
record CheckReport(
        List<InputReport> inputs, List<String> skipped, Inventory stated, Measurements measurements,
        @Nullable RecordFilter filter,
        List<Problem> notes, Optional<CheckedPath> path, FlowTable records) {
    /// What was measured of a path.
    Measured measured(CheckedPath drawn) {
        return drawn.topology()
                .map(topology -> Measured.of(measurements.series(), measurements.told(), topology, stated))
                .orElse(Measured.NOTHING);
    }

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
