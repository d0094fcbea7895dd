package blindspot.ui.open;

import blindspot.load.LoadResult;
import blindspot.store.FlowTable;
import blindspot.task.Job;
import blindspot.topology.Topology;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Makes the job that reads something behind the records that stay.
@FunctionalInterface
interface Reading {
    /// The job.
    ///
    /// @param before the records that stay and what they were read from
    /// @param glance is given the records as they are so far, several times a second, on the job's thread
    Job<Opened> behind(LoadResult before, BiConsumer<FlowTable, Optional<Topology>> glance);
}
