package blindspot.store;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells whether records that are being filled overlap a time range. One without times does: nothing says that it is
/// outside.
final class WantedTimes {
    private final @Nullable TimeRange range;
    private int startAt = -1;
    private int endAt = -1;

    /// @param range null when all are wanted
    WantedTimes(@Nullable TimeRange range) {
        this.range = range;
    }

    @Nullable
    TimeRange range() {
        return range;
    }

    /// The records that follow have these fields.
    void begin(List<FieldName> format) {
        startAt = format.indexOf(FieldName.of(Field.START));
        endAt = format.indexOf(FieldName.of(Field.END));
    }

    /// How many of `count` records from the place `from` on are outside.
    ///
    /// @param values of each column, the open chunk
    int countOutside(ColumnBuilder[] columns, long[][] values, int from, int count) {
        if (range == null) {
            return 0;
        }
        int outside = 0;
        for (int at = from; at < from + count; at++) {
            boolean started = startAt >= 0 && columns[startAt].present(at);
            boolean ended = endAt >= 0 && columns[endAt].present(at);
            if (started || ended) {
                long start = values[started ? startAt : endAt][at];
                long end = ended ? Math.max(start, values[endAt][at]) : start;
                outside += start >= range.end() || end < range.start() ? 1 : 0;
            }
        }
        return outside;
    }
}
