package blindspot.ui.session;

import blindspot.capture.Evidence;
import blindspot.capture.HealthChecks;
import blindspot.capture.PictureTerms;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.inventory.Inventory;
import java.util.BitSet;
import java.util.function.BiFunction;

/// Records on the path that is drawn of them.
record Placed(DrawnPath path, PictureTerms terms) {
    /// Takes time in proportion to the number of records.
    ///
    /// @param finder finds the path
    static Placed of(
            FlowTable table, Inventory inventory, BiFunction<Inventory, Cancel, DrawnPath> finder, Cancel cancel) {
        DrawnPath path = finder.apply(inventory, cancel);
        Evidence evidence = Evidence.of(table, path.topology());
        return new Placed(
                path,
                new PictureTerms(evidence, HealthChecks.of(evidence, cancel), new BitSet()).withInventory(inventory));
    }
}
