package blindspot.opening;

import blindspot.decode.RecordFormat;
import blindspot.load.FileReport;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadReport;
import blindspot.load.LoadResult;
import blindspot.source.ByteSource;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads files once more in the way that they were read before, behind the records of a table.
///
/// @param format of records that no header names, null for the one of before
/// @param glance is given the table as it is so far, several times a second, on the job's thread
public record Rereading(
        List<FileReport> files,
        FlowTable before,
        @Nullable RecordFormat format,
        Consumer<FlowTable> glance)
        implements Job<LoadResult> {
    public Rereading {
        files = List.copyOf(files);
    }

    /// The table without the records of these files.
    public static Job<FlowTable> without(FlowTable table, List<FileReport> files) {
        return (_, _) -> {
            try {
                return table.without(files.stream().map(FileReport::name).collect(Collectors.toSet()));
            } catch (OutOfMemoryError e) {
                throw new ProblemException(new Problem("not-enough-memory"), e);
            }
        };
    }

    @Override
    public LoadResult run(Progress progress, Cancel cancel) {
        Map<LoadOptions, List<ByteSource>> alike = new LinkedHashMap<>();
        for (FileReport file : files) {
            LoadOptions options = format == null ? file.options() : file.options().withFormat(format);
            alike.computeIfAbsent(options, _ -> new ArrayList<>()).add(file.source());
        }
        LoadResult all = new LoadResult(before, LoadReport.NOTHING);
        try {
            for (Map.Entry<LoadOptions, List<ByteSource>> some : alike.entrySet()) {
                LoadResult result = new LoadJob(some.getValue(), all.table(), some.getKey(), glance)
                        .run(progress, cancel);
                all = new LoadResult(result.table(), all.report().plus(result.report()));
            }
            return all;
        } catch (OutOfMemoryError e) {
            throw new ProblemException(new Problem("not-enough-memory"), e);
        }
    }
}
