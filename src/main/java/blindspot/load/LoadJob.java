package blindspot.load;

import blindspot.decode.Decoded;
import blindspot.decode.Decoder;
import blindspot.decode.RecordFormat;
import blindspot.source.ByteSource;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Cancel;
import blindspot.task.Job;
import blindspot.task.Progress;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Reads inputs, one after the other, into a table behind the records that it has.
///
/// Never fails because of an input: what was wrong with it is in the report. When cancelled, the result has all that
/// was read until then.
public final class LoadJob implements Job<LoadResult> {
    private static final long BETWEEN_GLANCES_IN_NANOSECONDS = 150_000_000;

    private final List<ByteSource> sources;
    private final FlowTable before;
    private final Decoder decoder;
    private final Consumer<FlowTable> glance;

    /// @param before the records that stay, in front of the new ones
    /// @param supplied the format of records that no header names, null when there is none
    /// @param glance is given the table as it is so far, several times a second, on the job's thread
    public LoadJob(
            List<? extends ByteSource> sources,
            FlowTable before,
            @Nullable RecordFormat supplied,
            Consumer<FlowTable> glance) {
        this.sources = List.copyOf(sources);
        this.before = before;
        this.decoder = new Decoder(supplied);
        this.glance = glance;
    }

    @Override
    public LoadResult run(Progress progress, Cancel cancel) {
        long started = System.nanoTime();
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.addAll(before);
        Watch watch = new Watch(rows, progress, total());
        List<Loaded> loaded = new ArrayList<>();
        for (ByteSource source : sources) {
            if (cancel.requested()) {
                break;
            }
            long fileStarted = System.nanoTime();
            String version = version(source);
            Decoded decoded = decoder.decode(source, rows, watch, cancel);
            watch.nextFile(source);
            loaded.add(new Loaded(source, version, decoded, seconds(fileStarted)));
        }
        FlowTable table = rows.build();
        List<FileReport> files = loaded.stream().map(file -> file.report(table)).toList();
        return new LoadResult(table, new LoadReport(files, sources.size(), seconds(started), cancel.requested()));
    }

    private long total() {
        boolean known = sources.stream().allMatch(source -> source.size() >= 0);
        return known ? sources.stream().mapToLong(ByteSource::size).sum() : -1;
    }

    /// An input whose version cannot be told cannot be read either, which the decoder reports.
    private static String version(ByteSource source) {
        try {
            return source.version();
        } catch (IOException _) {
            return "";
        }
    }

    private static double seconds(long sinceNanoTime) {
        return (System.nanoTime() - sinceNanoTime) / 1e9;
    }

    private record Loaded(ByteSource source, String version, Decoded decoded, double seconds) {
        FileReport report(FlowTable table) {
            return new FileReport(
                    source, version, decoded, Counts.of(table, decoded.firstRow(), decoded.endRow()), seconds);
        }
    }

    /// Adds up the progress of the files, and lets the records so far be seen.
    private final class Watch implements Progress {
        private final FlowTableBuilder rows;
        private final Progress progress;
        private final long total;
        private long doneBefore;
        private long doneHere;
        private long lastGlance = System.nanoTime();
        private int rowsSeen;

        Watch(FlowTableBuilder rows, Progress progress, long total) {
            this.rows = rows;
            this.progress = progress;
            this.total = total;
            rowsSeen = rows.rowCount();
        }

        @Override
        public void report(long done, long ofFile, String name) {
            doneHere = done;
            progress.report(doneBefore + done, total, name);
            if (rows.rowCount() > rowsSeen && System.nanoTime() - lastGlance >= BETWEEN_GLANCES_IN_NANOSECONDS) {
                rowsSeen = rows.rowCount();
                glance.accept(rows.build());
                lastGlance = System.nanoTime();
            }
        }

        void nextFile(ByteSource source) {
            doneBefore += source.size() >= 0 ? source.size() : doneHere;
            doneHere = 0;
        }
    }
}
