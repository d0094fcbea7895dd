package blindspot.query;

import blindspot.model.LogStatus;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import java.util.Optional;

/// The instants at which the records of a log are cut, where they share them: `phase` and every `interval` seconds after,
/// by Unix time. An inference, for no field says so.
///
/// Flow logs are aggregated over 60 or 600 seconds, and no record reaches over the end of its interval; whether several
/// interfaces end theirs at the same instants depends on them.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public record AggregationGrid(int interval, int phase) {
    private static final int[] INTERVALS = {60, 600};

    /// As many records are looked at, evenly taken of all.
    private static final int LOOKED_AT = 20_000;

    /// Fewer records tell nothing.
    private static final int LEAST = 20;

    /// Of a hundred records so many may be longer than the interval, or reach over a cut.
    private static final int OUTLIERS = 1;

    /// Of a hundred records at least so many reach over an instant that is no cut, on the average.
    private static final int COVERED = 25;

    /// Empty where the records have no common cuts.
    public static Optional<AggregationGrid> of(FlowTable table, RowSet rows) {
        for (int interval : INTERVALS) {
            Optional<AggregationGrid> found = of(table, rows, interval);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private static Optional<AggregationGrid> of(FlowTable table, RowSet rows, int interval) {
        RecordTimes times = new RecordTimes(table);
        int[] changes = new int[2 * interval + 1];
        int looked = 0;
        int longer = 0;
        int step = Math.max(1, rows.size() / LOOKED_AT);
        for (int i = 0; i < rows.size(); i += step) {
            int row = rows.row(i);
            if (!times.placed(row) || table.logStatus(row) != LogStatus.OK) {
                continue;
            }
            looked++;
            long length = times.end(row) - times.start(row);
            if (length > interval) {
                longer++;
            } else if (length > 1) {
                int from = (int) (times.start(row) % interval);
                changes[from + 1]++;
                changes[from + (int) length]--;
            }
        }
        if (looked < LEAST || longer * 100L > (long) looked * OUTLIERS) {
            return Optional.empty();
        }
        return cut(changes, interval, looked);
    }

    /// @param changes how many records more than a second before reach over a second of two intervals
    private static Optional<AggregationGrid> cut(int[] changes, int interval, int looked) {
        int[] over = new int[interval];
        int reaching = 0;
        long all = 0;
        for (int second = 0; second < 2 * interval; second++) {
            reaching += changes[second];
            over[second % interval] += reaching;
            all += reaching;
        }
        int best = 0;
        for (int second = 1; second < interval; second++) {
            best = over[second] < over[best] ? second : best;
        }
        boolean found =
                over[best] * 100L <= (long) looked * OUTLIERS && all * 100 >= (long) looked * interval * COVERED;
        return found ? Optional.of(new AggregationGrid(interval, best)) : Optional.empty();
    }

    /// The first cut at a second or after.
    public long cutFrom(long second) {
        return second + Math.floorMod(phase - second, (long) interval);
    }
}
