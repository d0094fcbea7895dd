package blindspot.query;

import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import java.util.ArrayList;
import java.util.List;

/// Binds tests of when a record was to the columns of one table, by [RecordTimes]: a column and a chunk at a time as far
/// as they are about spans of time.
final class TimeTests {
    private static final int NUMBER = 2;
    private static final int OF_DAY = 10;

    private final FlowTable table;

    TimeTests(FlowTable table) {
        this.table = table;
    }

    /// Some second of the record is in one of these.
    RowTest oneOf(List<FilterValue> values) {
        List<RowTest> tests = new ArrayList<>();
        for (FilterValue value : values) {
            tests.add(switch (value) {
                case FilterValue.Missing _ -> new RowTest.Not(placed());
                case FilterValue.Numbers(long from, long to) -> touching(from, to);
                case FilterValue.TimesOfDay times -> ofDay(times);
                case FilterValue.Block _,FilterValue.Addresses _,FilterValue.Text _ -> new RowTest.Always(false);
            });
        }
        return RowTest.any(tests);
    }

    /// Some second of the record stands so to a second.
    RowTest bounded(Bound bound, long second) {
        return switch (bound) {
            case BELOW -> touching(0, Math.max(second, Long.MIN_VALUE + 1) - 1);
            case AT_MOST -> touching(0, second);
            case ABOVE -> touching(Math.min(second, Long.MAX_VALUE - 1) + 1, RecordTimes.LAST);
            case AT_LEAST -> touching(second, RecordTimes.LAST);
        };
    }

    /// The record is on the timeline.
    RowTest placed() {
        return RowTest.any(List.of(between(Field.START, 0, RecordTimes.LAST), between(Field.END, 0, RecordTimes.LAST)));
    }

    /// The time in one field, which is [Field#START] or [Field#END], is at these times of day.
    RowTest ofDay(Field field, FilterValue.TimesOfDay times) {
        if (!(table.column(field) instanceof NumberColumn column)) {
            return new RowTest.Always(false);
        }
        DayClock clock = DayClock.in(times.zone());
        return RowTest.all(List.of(
                between(field, 0, RecordTimes.LAST),
                new RowTest.OfColumn(OF_DAY, rows -> rows.keepIf(row -> {
                    long time = column.get(row);
                    return clock.touches(time, time, times.from(), times.to());
                }))));
    }

    private RowTest ofDay(FilterValue.TimesOfDay times) {
        DayClock clock = DayClock.in(times.zone());
        RecordTimes records = new RecordTimes(table);
        return RowTest.all(List.of(
                placed(),
                new RowTest.OfColumn(OF_DAY, rows -> rows.keepIf(
                        row -> clock.touches(records.start(row), records.end(row), times.from(), times.to())))));
    }

    /// Some second of the record is from `from` to `to`.
    private RowTest touching(long from, long to) {
        long first = Math.max(0, from);
        long last = Math.min(RecordTimes.LAST, to);
        if (first > last) {
            return new RowTest.Always(false);
        }
        RowTest startsInTime = between(Field.START, 0, last);
        RowTest reaches = RowTest.any(List.of(
                between(Field.START, first, RecordTimes.LAST), between(Field.END, first, RecordTimes.LAST)));
        RowTest withoutStart = RowTest.all(List.of(
                between(Field.END, first, last), new RowTest.Not(between(Field.START, 0, RecordTimes.LAST))));
        return RowTest.any(List.of(RowTest.all(List.of(startsInTime, reaches)), withoutStart));
    }

    private RowTest between(Field field, long from, long to) {
        return table.column(field) instanceof NumberColumn column
                ? new RowTest.OfColumn(NUMBER, rows -> column.keepBetween(rows, from, to))
                : new RowTest.Always(false);
    }
}
