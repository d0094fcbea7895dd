package blindspot.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.task.Cancel;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class FlowTableBuilderTest {
    private static final FieldName SRCADDR = FieldName.of(Field.SRCADDR);
    private static final FieldName BYTES = FieldName.of(Field.BYTES);
    private static final FieldName ACTION = FieldName.of(Field.ACTION);
    private static final List<FieldName> FORMAT = List.of(SRCADDR, BYTES, ACTION);

    @Test
    void keepsValuesAndTheAbsenceOfValues() {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.log", FORMAT);
        add(rows, 1);
        rows.missing();
        rows.missing();
        rows.missing();
        rows.endRow(40);
        FlowTable table = rows.build();
        assertEquals(2, table.rowCount());
        assertEquals(List.of("10.0.0.1", "1", "ACCEPT"), texts(table, 0));
        assertEquals(List.of("-", "-", "-"), texts(table, 1));
        assertFalse(table.present(Field.BYTES, 1));
        assertEquals(40, table.offset(1));
    }

    @Test
    void dropsAnOpenRowAtTheEndOfAChunk() {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.log", FORMAT);
        for (int i = 0; i < LongSequence.CHUNK - 1; i++) {
            add(rows, i);
        }
        rows.address(1, 2);
        rows.number(3);
        rows.dropRow();
        FlowTable before = rows.build();
        rows.missing();
        rows.number(9);
        rows.text("REJECT");
        rows.dropRow();
        add(rows, 7);
        add(rows, 8);
        FlowTable after = rows.build();
        assertEquals(LongSequence.CHUNK - 1, before.rowCount());
        assertEquals(LongSequence.CHUNK + 1, after.rowCount());
        assertEquals(List.of("10.0.0.7", "7", "ACCEPT"), texts(after, LongSequence.CHUNK - 1));
        assertEquals(List.of("10.0.0.8", "8", "ACCEPT"), texts(after, LongSequence.CHUNK));
        assertTrue(after.present(Field.SRCADDR, LongSequence.CHUNK - 1));
    }

    @Test
    void leavesATableAloneThatWasBuiltBefore() {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.log", FORMAT);
        add(rows, 1);
        FlowTable first = rows.build();
        for (int i = 0; i < 3 * LongSequence.CHUNK; i++) {
            add(rows, i);
        }
        assertEquals(1, first.rowCount());
        assertEquals(List.of("10.0.0.1", "1", "ACCEPT"), texts(first, 0));
        assertEquals(List.of(new Segment(0, 1, "a.log", FORMAT)), first.segments());
    }

    @Test
    void saysOfEachRowWhereItCameFromAndInWhichFormat() {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("header only.log", List.of(FieldName.of(Field.VPC_ID)));
        rows.begin("a.log", FORMAT);
        add(rows, 1);
        add(rows, 2);
        rows.begin("b.log", List.of(new FieldName("new-field"), BYTES));
        rows.text("x");
        rows.number(5);
        rows.endRow(0);
        FlowTable table = rows.build();
        assertEquals("a.log", table.segmentOf(0).input());
        assertEquals("a.log", table.segmentOf(1).input());
        assertEquals("b.log", table.segmentOf(2).input());
        assertEquals(List.of(SRCADDR, BYTES, ACTION, new FieldName("new-field")), table.fields());
        assertEquals(List.of("-", "5", "-"), texts(table, 2));
        assertEquals("-", table.column(new FieldName("new-field")).orElseThrow().text(0));
    }

    @Test
    void addsATableToAnEmptyOneAndToAFilledOne() {
        Random random = new Random(4);
        FlowTable first = randomTable("a.log", FORMAT, random, LongSequence.CHUNK + 100);
        FlowTable second = randomTable("b.log", List.of(ACTION, BYTES), random, 50);
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.addAll(first);
        rows.addAll(second);
        rows.begin("c.log", FORMAT);
        add(rows, 3);
        FlowTable table = rows.build();
        assertEquals(first.rowCount() + 51, table.rowCount());
        for (int row = 0; row < first.rowCount(); row++) {
            assertEquals(texts(first, row), texts(table, row));
            assertEquals(first.offset(row), table.offset(row));
        }
        for (int row = 0; row < 50; row++) {
            int at = first.rowCount() + row;
            assertEquals("-", table.text(Field.SRCADDR, at));
            assertEquals(second.text(Field.BYTES, row), table.text(Field.BYTES, at));
            assertEquals(second.text(Field.ACTION, row), table.text(Field.ACTION, at));
            assertEquals(second.offset(row), table.offset(at));
        }
        assertEquals(List.of("10.0.0.3", "3", "ACCEPT"), texts(table, table.rowCount() - 1));
        assertEquals(List.of("a.log", "b.log", "c.log"), table.segments().stream().map(Segment::input).toList());
    }

    @Test
    void tellsATableThatOnlyGrewFromOneOfOtherRecords() {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.log", FORMAT);
        add(rows, 1);
        FlowTable first = rows.build();
        add(rows, 2);
        FlowTable longer = rows.build();
        rows.begin("b.log", FORMAT);
        add(rows, 3);
        FlowTable both = rows.build();

        assertTrue(longer.continues(first));
        assertTrue(both.continues(longer));
        assertFalse(first.continues(longer));
        assertFalse(both.without(Set.of("a.log")).continues(first));
        assertFalse(first.continues(FlowTable.empty()));
    }

    @Test
    void findsEachOfManyTextsByItsCode() {
        Dictionary dictionary = new Dictionary(MemoryLimit.none());
        for (int round = 0; round < 2; round++) {
            for (int i = 0; i < 20_000; i++) {
                byte[] bytes = ("xx" + "y".repeat(i % 19) + i + "zz").getBytes(StandardCharsets.UTF_8);
                assertEquals(i + 1, dictionary.code(bytes, 2, bytes.length - 2));
            }
        }
        List<String> values = dictionary.values();
        assertEquals(20_001, values.size());
        assertEquals("yyy3", values.get(4));
        assertEquals(values, new Dictionary(values, MemoryLimit.none()).values());
    }

    @Test
    void refusesMoreFieldsThanATableHolds() {
        FlowTableBuilder rows = new FlowTableBuilder();
        List<FieldName> many = IntStream.range(0, FlowTableBuilder.MOST_FIELDS)
                .mapToObj(i -> new FieldName("f" + i))
                .toList();
        assertTrue(rows.hasRoomFor(many));
        rows.begin("a.log", many);
        assertTrue(rows.hasRoomFor(many));
        assertFalse(rows.hasRoomFor(FORMAT));
    }

    @Test
    void refusesARowWithTooFewValues() {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.log", FORMAT);
        rows.missing();
        assertThrows(IllegalStateException.class, () -> rows.endRow(0));
    }

    @Test
    void tellsMissingValuesApartWhereverTheyAre() {
        Random random = new Random(5);
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.log", List.of(BYTES));
        boolean[] present = new boolean[2 * LongSequence.CHUNK + 1000];
        for (int i = 0; i < present.length; i++) {
            present[i] = i < LongSequence.CHUNK || random.nextInt(10) > 0;
            if (present[i]) {
                rows.missing();
                rows.dropRow();
                rows.number(i);
            } else {
                rows.number(i);
                rows.dropRow();
                rows.missing();
            }
            rows.endRow(i);
        }
        FlowTable table = rows.build();
        rows.missing();
        rows.endRow(0);
        for (int i = 0; i < present.length; i++) {
            assertEquals(present[i], table.present(Field.BYTES, i));
        }
    }

    @Test
    void forgetsATextThatOnlyADroppedRowHad() {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.log", List.of(ACTION, BYTES));
        for (String action : List.of("ACCEPT", "x", "REJECT")) {
            rows.text(action);
            if (action.equals("x")) {
                rows.dropRow();
            } else {
                rows.number(1);
                rows.endRow(0);
            }
        }
        CodeColumn column = (CodeColumn) rows.build().column(ACTION).orElseThrow();
        assertEquals(List.of("-", "ACCEPT", "REJECT"), column.dictionary());
    }

    @Test
    void continuesASegmentThatGoesOn() {
        FlowTableBuilder part = new FlowTableBuilder();
        part.begin("a.log", FORMAT);
        add(part, 2);
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.log", FORMAT);
        add(rows, 1);
        rows.addAll(part.build());
        rows.begin("a.log", FORMAT);
        add(rows, 3);
        assertEquals(List.of(new Segment(0, 3, "a.log", FORMAT)), rows.build().segments());
    }

    @Test
    void knowsRoughlyHowMuchMemoryItNeeds() {
        MemoryLimit memory = MemoryLimit.none();
        FlowTableBuilder rows = new FlowTableBuilder(null, memory);
        rows.begin("a.log", FORMAT);
        Random random = new Random(6);
        long before = memory.used();
        for (int i = 0; i < 10 * LongSequence.CHUNK; i++) {
            rows.address(0, random.nextLong());
            rows.number(random.nextInt());
            rows.text(i % 2 == 0 ? "ACCEPT" : "REJECT");
            rows.endRow(100L * i);
        }
        double bytesPerRow = (double) (memory.used() - before) / (10 * LongSequence.CHUNK);
        assertTrue(bytesPerRow > 17 && bytesPerRow < 22, () -> bytesPerRow + " bytes a row");
        assertThat((double) rows.build().bytes()).isBetween(0.75 * memory.used(), 1.05 * memory.used());
    }

    @Test
    void countsWhatIsMadeOfEachRecordAndTheRecordsOfOthersOnce() {
        Cancel stop = new Cancel();
        MemoryLimit memory = new MemoryLimit(60_000_000, 1000, stop);
        FlowTableBuilder rows = new FlowTableBuilder(null, memory);
        FlowTableBuilder part = rows.another(0);
        for (int i = 0; i < 3; i++) {
            part.begin("a.log", FORMAT);
            for (int row = 0; row < LongSequence.CHUNK; row++) {
                add(part, row);
            }
            rows.take(part);
        }
        part.release();
        long thousands = 3L * LongSequence.CHUNK * 1000;
        assertThat(memory.used()).isBetween(thousands, thousands + 3L * LongSequence.CHUNK * 22 + 1_500_000);
        assertThat(memory.reached()).isFalse();
        part.begin("a.log", FORMAT);
        for (int row = 0; row < LongSequence.CHUNK; row++) {
            add(part, row);
        }
        assertThat(memory.reached()).isTrue();
        assertThat(stop.requested()).isTrue();
    }

    @Test
    void takesNoMoreMemoryForManyColumnsThanThereIs() {
        Cancel stop = new Cancel();
        MemoryLimit memory = new MemoryLimit(12_000_000, 0, stop);
        FlowTableBuilder rows = new FlowTableBuilder(null, memory);
        List<FieldName> format = IntStream.range(0, FlowTableBuilder.MOST_FIELDS)
                .mapToObj(i -> new FieldName("name-" + i))
                .toList();
        rows.begin("a.log", format);
        int count = 0;
        while (!stop.requested()) {
            addTexts(rows, format.size(), count++);
        }
        for (int i = 0; i < 200; i++) {
            addTexts(rows, format.size(), count++);
        }
        assertThat(memory.used()).isBetween(4_000_000L, 16_000_000L);
        FlowTable table = rows.build();
        assertThat(table.rowCount()).isEqualTo(count);
        assertThat(table.column(format.get(999)).orElseThrow().text(count - 1)).isEqualTo("text " + (count - 1) % 7);
    }

    private static void addTexts(FlowTableBuilder rows, int columns, int number) {
        for (int i = 0; i < columns; i++) {
            rows.text("text " + number % 7);
        }
        rows.endRow(number);
    }

    @Test
    void keepsManyTextsOnlyWhereTheRecordsAre() {
        MemoryLimit memory = new MemoryLimit(1 << 26, 0, new Cancel());
        FlowTableBuilder rows = new FlowTableBuilder(null, memory);
        FlowTableBuilder part = rows.another(0);
        part.begin("a.log", FORMAT);
        for (int row = 0; row < LongSequence.CHUNK; row++) {
            part.address(0, row);
            part.number(row);
            part.text("eni-" + row);
            part.endRow(row);
        }
        rows.take(part);
        long used = memory.used();
        part.release();
        assertThat(used - memory.used()).isLessThan(1 << 20);
        assertThat(rows.build().text(Field.ACTION, 77)).isEqualTo("eni-77");
    }

    private static void add(FlowTableBuilder rows, int value) {
        Address address = Address.ofV4(0x0A00_0000 | value);
        rows.address(address.high(), address.low());
        rows.number(value);
        rows.text("ACCEPT");
        rows.endRow(value);
    }

    private static FlowTable randomTable(String input, List<FieldName> format, Random random, int count) {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin(input, format);
        for (int row = 0; row < count; row++) {
            for (FieldName name : format) {
                if (random.nextInt(5) == 0) {
                    rows.missing();
                    continue;
                }
                switch (name.type()) {
                    case ADDRESS -> rows.address(random.nextLong(), random.nextLong());
                    case NUMBER, TIME -> rows.number(random.nextInt(1 << 20));
                    case TEXT -> rows.text("value " + random.nextInt(30));
                }
            }
            rows.endRow(random.nextInt(1 << 30));
        }
        return rows.build();
    }

    private static List<String> texts(FlowTable table, int row) {
        return List.of(
                table.text(Field.SRCADDR, row), table.text(Field.BYTES, row), table.text(Field.ACTION, row));
    }
}
