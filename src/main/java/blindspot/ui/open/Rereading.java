package blindspot.ui.open;

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
import java.util.stream.Collectors;

/// Reads files once more in the way that they were read before, behind the records of a table.
record Rereading(List<FileReport> files, FlowTable before) implements Job<LoadResult> {
    Rereading {
        files = List.copyOf(files);
    }

    /// The table without the records of these files.
    static Job<FlowTable> without(FlowTable table, List<FileReport> files) {
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
        files.forEach(
                file -> alike.computeIfAbsent(file.options(), _ -> new ArrayList<>()).add(file.source()));
        LoadResult all = new LoadResult(before, LoadReport.NOTHING);
        try {
            for (Map.Entry<LoadOptions, List<ByteSource>> some : alike.entrySet()) {
                LoadResult result = new LoadJob(some.getValue(), all.table(), some.getKey(), _ -> {})
                        .run(progress, cancel);
                all = new LoadResult(result.table(), all.report().plus(result.report()));
            }
            return all;
        } catch (OutOfMemoryError e) {
            throw new ProblemException(new Problem("not-enough-memory"), e);
        }
    }
}
