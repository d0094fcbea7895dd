package blindspot.opening;

import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.task.Job;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/// Files and folders that are to be opened.
///
/// @param kept the span that a record must overlap to be kept, empty for all
public record FilesRequest(List<Path> paths, Optional<TimeRange> kept) implements OpenRequest {
    public FilesRequest {
        paths = paths.stream().map(path -> path.toAbsolutePath().normalize()).toList();
    }

    @Override
    public List<String> names() {
        return paths.stream().map(Path::toString).toList();
    }

    @Override
    public FilesRequest within(TimeRange span) {
        return new FilesRequest(paths, Optional.of(span));
    }

    @Override
    public Job<Opened> behind(
            LoadResult before, LoadOptions options, BiConsumer<FlowTable, Beside> glance) {
        return new FilesOpening(paths, options.withRange(kept.orElse(null)), before, glance);
    }
}
