package blindspot.query;

import blindspot.model.Field;
import blindspot.model.TimeRange;
import blindspot.store.ChunkRows;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowBits;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Finds the rows of a table that a time has, by the rule by which records are left out where they are read: a record is of
/// it when it overlaps it, from its start to its end as [RecordTimes] has them. One without times is of every time, for
/// nothing says that it is outside.
///
/// Knows of each chunk of rows from when to when its records are, so that of a log in the order of time few rows are looked
/// at. Immutable.
public final class TimeSlice {
    private final int rowCount;
    private final RecordTimes times;
    /// Of each chunk the bounds of the starts and of the ends of its records that have times.
    private final long[] firstStarts;
    private final long[] lastStarts;
    private final long[] firstEnds;
    private final long[] lastEnds;
    private final boolean[] timeless;
    /// Whether all records of the chunk have times that can be compared as they are written.
    private final boolean[] plain;
    private final @Nullable NumberColumn starts;
    private final @Nullable NumberColumn ends;

    private TimeSlice(FlowTable table) {
        rowCount = table.rowCount();
        times = new RecordTimes(table);
        int chunks = ChunkRows.chunks(rowCount);
        firstStarts = new long[chunks];
        lastStarts = new long[chunks];
        firstEnds = new long[chunks];
        lastEnds = new long[chunks];
        timeless = new boolean[chunks];
        plain = new boolean[chunks];
        starts = table.column(Field.START) instanceof NumberColumn column ? column : null;
        ends = table.column(Field.END) instanceof NumberColumn column ? column : null;
    }

    /// Looks at every record once; of no use when cancelled.
    public static TimeSlice of(FlowTable table, Cancel cancel) {
        TimeSlice slice = new TimeSlice(table);
        List<Integer> chunks = IntStream.range(0, ChunkRows.chunks(table.rowCount())).boxed().toList();
        Shares.ofParts(chunks, table.rowCount(), some -> {
            TimesInTurn records = new TimesInTurn(table, RowSet.all(table.rowCount()));
            some.stream().takeWhile(_ -> !cancel.requested()).forEach(chunk -> slice.note(chunk, records));
            return some.size();
        });
        return slice;
    }

    private void note(int chunk, TimesInTurn records) {
        int end = endOf(chunk);
        long firstStart = Long.MAX_VALUE;
        long lastStart = Long.MIN_VALUE;
        long firstEnd = Long.MAX_VALUE;
        long lastEnd = Long.MIN_VALUE;
        boolean allPlain = starts != null && ends != null;
        for (int row = chunk * ChunkRows.CHUNK; row < end; row++) {
            if (!records.at(row)) {
                timeless[chunk] = true;
            } else {
                firstStart = Math.min(firstStart, records.start());
                lastStart = Math.max(lastStart, records.start());
                firstEnd = Math.min(firstEnd, records.end());
                lastEnd = Math.max(lastEnd, records.end());
            }
            allPlain &= records.plain();
        }
        firstStarts[chunk] = firstStart;
        lastStarts[chunk] = lastStart;
        firstEnds[chunk] = firstEnd;
        lastEnds[chunk] = lastEnd;
        plain[chunk] = allPlain;
    }

    private int endOf(int chunk) {
        return Math.min(rowCount, (chunk + 1) * ChunkRows.CHUNK);
    }

    /// The rows of a time; when cancelled, a part of them.
    public RowBits rows(TimeRange time, Cancel cancel) {
        RowBits.Builder found = new RowBits.Builder(rowCount);
        ChunkRows rows = new ChunkRows();
        long[] from = new long[ChunkRows.CHUNK];
        long[] to = new long[ChunkRows.CHUNK];
        for (int chunk = 0; chunk < timeless.length && !cancel.requested(); chunk++) {
            boolean none = firstStarts[chunk] >= time.end() || lastEnds[chunk] < time.start();
            boolean all = lastStarts[chunk] < time.end() && firstEnds[chunk] >= time.start();
            if (!none || timeless[chunk]) {
                rows.fill(chunk, rowCount);
                if (!all && plain[chunk] && starts != null && ends != null) {
                    int first = chunk * ChunkRows.CHUNK;
                    starts.copy(first, endOf(chunk) - first, from);
                    ends.copy(first, endOf(chunk) - first, to);
                    rows.keepIf(row -> from[row - first] < time.end()
                            && Math.max(from[row - first], to[row - first]) >= time.start());
                } else if (!all) {
                    rows.keepIf(row -> !times.placed(row)
                            || (times.start(row) < time.end() && times.end(row) >= time.start()));
                }
                found.add(rows);
            }
        }
        return found.build();
    }
}
