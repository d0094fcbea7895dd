package blindspot.opening;

import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.task.Job;
import blindspot.topology.Topology;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Files and folders that are to be opened.
///
/// @param options how the logs among them are to be read
public record FilesRequest(List<Path> paths, LoadOptions options) implements OpenRequest {
    public FilesRequest {
        paths = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    @Override
    public List<String> names() {
        return paths.stream().map(Path::toString).toList();
    }

    @Override
    public FilesRequest within(TimeRange span) {
        return new FilesRequest(paths, options.withRange(span));
    }

    @Override
    public Job<Opened> behind(LoadResult before, BiConsumer<FlowTable, Optional<Topology>> glance) {
        return new FilesOpening(paths, options, before, glance);
    }
}
