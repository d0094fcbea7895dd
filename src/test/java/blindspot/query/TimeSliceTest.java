package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.store.MemoryLimit;
import blindspot.task.Cancel;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TimeSliceTest {
    private static int[] rows(FlowTable table, long from, long to) {
        return TimeSlice.of(table, new Cancel()).rows(new TimeRange(from, to), new Cancel()).rows().toArray();
    }

    @Test
    void hasTheRecordsThatOverlapItAndThoseWithoutTimes() {
        FlowTable table = Records.of("start end")
                .add("100 160")
                .add("160 220")
                .add("220 280")
                .add("- -")
                .add("- 170")
                .add("190 150")
                .table();
        assertThat(rows(table, 160, 220)).containsExactly(0, 1, 3, 4, 5);
        assertThat(rows(table, 161, 190)).containsExactly(1, 3, 4);
        assertThat(rows(table, 281, 300)).containsExactly(3);
    }

    @Test
    void hasAllRecordsOfALogWithoutTimes() {
        assertThat(rows(Records.of("bytes").add("1").add("2").table(), 0, 10)).containsExactly(0, 1);
    }

    /// Records in order of time over several chunks, and out of order; all with times, or some with absurd ones or none.
    @ParameterizedTest
    @CsvSource({"true,,", "false,,", "true,-,-", "false,-,-", "true,-7,-1", "true,253402300800,253402300900"})
    void findsTheSameAsALookAtEachRecord(boolean ordered, @Nullable String oddStart, @Nullable String oddEnd) {
        Random random = new Random(5);
        Records records = Records.of(Field.START, Field.END);
        int rows = 40_000;
        for (int row = 0; row < rows; row++) {
            long start = 1_000_000L + (ordered ? row / 3 : random.nextInt(20_000));
            long end = start + random.nextInt(90) - 5;
            records.add((oddStart != null && random.nextInt(500) == 0 ? oddStart : start) + " "
                    + (oddEnd != null && random.nextInt(300) == 0 ? oddEnd : end));
        }
        FlowTable table = records.table();
        RecordTimes times = new RecordTimes(table);
        for (int round = 0; round < 20; round++) {
            TimeRange time = new TimeRange(
                    1_000_000L + random.nextInt(10_000), 1_010_000L + random.nextInt(12_000));
            assertThat(rows(table, time.start(), time.end()))
                    .isEqualTo(IntStream.range(0, rows)
                            .filter(row -> !times.placed(row) || (times.start(row) < time.end()
                                    && times.end(row) >= time.start()))
                            .toArray());
        }
    }

    /// So the window shows what `--from` and `--to` would have read.
    @Test
    void hasTheRecordsThatAreReadOfThatTime() {
        Random random = new Random(6);
        TimeRange time = new TimeRange(1_000_100, 1_000_200);
        FlowTableBuilder all = new FlowTableBuilder();
        FlowTableBuilder read = new FlowTableBuilder(time, MemoryLimit.none());
        for (FlowTableBuilder builder : List.of(all, read)) {
            random.setSeed(7);
            builder.begin("test", List.of(Field.START, Field.END).stream().map(FieldName::of).toList());
            for (int row = 0; row < 500; row++) {
                for (int field = 0; field < 2; field++) {
                    if (random.nextInt(9) == 0) {
                        builder.missing();
                    } else {
                        builder.number(1_000_000L + random.nextInt(300));
                    }
                }
                builder.endRow(row);
            }
        }
        assertThat(rows(all.build(), time.start(), time.end())).hasSize(read.build().rowCount());
    }
}
