package blindspot.ui.open;

import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
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
    /// @param range the time that a record must overlap to be kept; empty for whatever was asked for anyway
    /// @param glance is given the records as they are so far, several times a second, on the job's thread
    Job<Opened> behind(
            LoadResult before, Optional<TimeRange> range, BiConsumer<FlowTable, Optional<Topology>> glance);
}
