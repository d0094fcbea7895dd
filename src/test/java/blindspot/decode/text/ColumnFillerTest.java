package blindspot.decode.text;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// Whatever is filled in at once is what [ValueReader] adds one by one.
final class ColumnFillerTest {
    /// Larger ones are finer than milliseconds, which only the careful reading knows.
    private static final long LARGEST_MILLISECONDS = 99_999_999_999_999L;

    private static final String[] TEXTS = {
        "", "-", "None", "none", "10.1.2.3", "10.1.2.345", "0.0.0.0", "255.255.255.255", "::1", "2001:db8::1", " x",
        "x ",
        "eni-0123456789abcdef0", "\u7db2", "a\u0001", "a%20b", "%2D", "%", "1.2.3.4.", "1234567890123456789012345678"
    };
    private static final long[] NUMBERS = {
        0, 1, -1, 255, 256, 65_535, 65_536, 1_790_000_000L, 1_790_000_000_123L, 100_000_000_000L, 100_000_000_001L,
        99_999_999_999_999L, 100_000_000_000_000L, Long.MAX_VALUE, Long.MIN_VALUE
    };

    @Test
    void fillsTextsAndAddresses() {
        Random random = new Random(8);
        int filled = 0;
        for (int i = 0; i < 3000; i++) {
            Field field = new Field[] {Field.SRCADDR, Field.INTERFACE_ID, Field.ACTION}[random.nextInt(3)];
            List<String> values = new ArrayList<>();
            for (int count = 1 + random.nextInt(6); count > 0; count--) {
                boolean odd = random.nextInt(6) == 0;
                values.add(
                        odd ? TEXTS[random.nextInt(TEXTS.length)]
                                : field == Field.SRCADDR ? "10.0." + random.nextInt(256) + "." + random.nextInt(256)
                                        : "word-" + random.nextInt(9));
            }
            filled += checkBytes(FieldName.of(field), values, random.nextInt(7)) ? 1 : 0;
        }
        assertThat(filled).isBetween(1500, 2900);
        assertThat(checkBytes(FieldName.read("ecs-cluster-name"), List.of("a%20b", "%2D", "%"), -1)).isTrue();
    }

    @Test
    void fillsNumbers() {
        Random random = new Random(9);
        int filled = 0;
        for (int i = 0; i < 3000; i++) {
            Field field = new Field[] {Field.START, Field.BYTES, Field.SRCPORT}[random.nextInt(3)];
            long[] values = random.longs(1 + random.nextInt(4), 0, 60_000).toArray();
            if (random.nextInt(3) == 0) {
                values[random.nextInt(values.length)] = NUMBERS[random.nextInt(NUMBERS.length)];
            }
            filled += checkNumbers(FieldName.of(field), values, random.nextInt(5)) ? 1 : 0;
        }
        assertThat(filled).isBetween(2000, 2900);
    }

    private static boolean checkNumbers(FieldName name, long[] values, int without) {
        FlowTableBuilder rows = rows(name, values.length);
        ColumnFiller filler = new ColumnFiller(name, 0, rows);
        assertThat(filler.takesNumbers()).isTrue();
        boolean right = filler.fill(values, 0, values.length, true, place -> place == without);
        FlowTableBuilder single = rows(name, 0);
        ValueReader reader = new ValueReader(name, single);
        boolean taken = true;
        for (int i = 0; taken && i < values.length; i++) {
            if (i == without) {
                reader.addMissing();
            } else {
                taken = reader.addNumber(values[i]) == null;
            }
            if (taken) {
                single.endRow(i);
            }
        }
        boolean closely = name.equals(FieldName.of(Field.START))
                && IntStream.range(0, values.length)
                        .anyMatch(i -> i != without && values[i] > LARGEST_MILLISECONDS);
        assertThat(right).as(Arrays.toString(values)).isEqualTo(taken && !closely);
        if (right) {
            assertSame(name, rows, single);
        }
        if (Arrays.stream(values).allMatch(value -> value == (int) value)) {
            FlowTableBuilder narrow = rows(name, values.length);
            int[] ints = Arrays.stream(values).mapToInt(value -> (int) value).toArray();
            boolean also = new ColumnFiller(name, 0, narrow).fill(
                    ints, 0, ints.length, true, place -> place == without);
            assertThat(also).isEqualTo(right);
            if (right) {
                assertSame(name, narrow, single);
            }
        }
        return right;
    }

    private static boolean checkBytes(FieldName name, List<String> values, int without) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int[] offsets = new int[values.size() + 1];
        for (int i = 0; i < values.size(); i++) {
            bytes.writeBytes(values.get(i).getBytes(StandardCharsets.UTF_8));
            offsets[i + 1] = bytes.size();
        }
        FlowTableBuilder rows = rows(name, values.size());
        ColumnFiller filler = new ColumnFiller(name, 0, rows);
        assertThat(filler.takesNumbers()).isFalse();
        if (!filler.fill(bytes.toByteArray(), offsets, 0, values.size(), true, place -> place == without)) {
            return false;
        }
        FlowTableBuilder single = rows(name, 0);
        ValueReader reader = new ValueReader(name, single);
        IntStream.range(0, values.size()).forEach(i -> {
            byte[] value = values.get(i).getBytes(StandardCharsets.UTF_8);
            if (i == without || values.get(i).equals("None")) {
                reader.addMissing();
            } else {
                assertThat(reader.add(value, 0, value.length)).as(values.get(i)).isNull();
            }
            single.endRow(i);
        });
        assertSame(name, rows, single);
        return true;
    }

    private static void assertSame(FieldName name, FlowTableBuilder opened, FlowTableBuilder single) {
        assertThat(opened.close()).isTrue();
        FlowTable one = opened.build();
        FlowTable other = single.build();
        assertThat(one.rowCount()).isEqualTo(other.rowCount());
        for (int row = 0; row < one.rowCount(); row++) {
            assertThat(one.column(name).orElseThrow().text(row)).isEqualTo(other.column(name).orElseThrow().text(row));
        }
    }

    private static FlowTableBuilder rows(FieldName name, int opened) {
        FlowTableBuilder rows = new FlowTableBuilder();
        rows.begin("a.parquet", List.of(name));
        rows.open(opened);
        return rows;
    }
}
