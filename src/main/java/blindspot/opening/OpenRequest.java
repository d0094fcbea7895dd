package blindspot.opening;

import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.task.Job;
import java.util.List;
import java.util.function.BiConsumer;

/// Something that is to be opened.
public sealed interface OpenRequest permits FilesRequest, BucketRequest {
    /// What it is called by: paths, or an address.
    List<String> names();

    /// The same for the records that overlap another span.
    OpenRequest within(TimeRange span);

    /// The job that reads it.
    ///
    /// @param before the records that stay and what they were read from
    /// @param options how logs are to be read, whatever their time
    /// @param glance is given the records as they are so far, several times a second, on the job's thread
    Job<Opened> behind(LoadResult before, LoadOptions options, BiConsumer<FlowTable, Beside> glance);
}
