package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SortingTest {
    private static final FieldName START = FieldName.of(Field.START);

    private static RowSet sort(FlowTable table, RowSet rows, Order order) {
        return Sorting.sort(table, rows, order, new Cancel());
    }

    @Test
    void sortsAsAComparatorDoesOnAnyTable() {
        Random random = new Random(7);
        for (int round = 0; round < 60; round++) {
            FlowTable table = randomTable(random, 1 + random.nextInt(300));
            int[] some = IntStream.range(0, table.rowCount()).filter(_ -> random.nextInt(4) > 0).toArray();
            for (FieldName field : table.fields()) {
                Column column = table.column(field).orElseThrow();
                Comparator<Integer> byValue = column::compare;
                assertThat(sort(table, RowSet.of(some.clone()), Order.ascending(field)).toArray())
                        .as("%s", field)
                        .isEqualTo(naive(some, byValue));
                assertThat(sort(table, RowSet.of(some.clone()), Order.descending(field)).toArray())
                        .as("%s descending", field)
                        .isEqualTo(naive(some, byValue.reversed()));
            }
        }
    }

    @Test
    void keepsTheGivenOrderOfEqualRowsBothWays() {
        FlowTable table = Records.of("start").add("5").add("5").add("1").add("5").table();
        RowSet given = RowSet.of(new int[] {3, 0, 2, 1});
        assertThat(sort(table, given, Order.ascending(START)).toArray()).containsExactly(2, 3, 0, 1);
        assertThat(sort(table, given, Order.descending(START)).toArray()).containsExactly(3, 0, 1, 2);
    }

    @Test
    void putsRowsWithoutAValueFirstAndLastWhenDescending() {
        FlowTable table = Records.of("start").add("5").add("-").add("-7").add("0").table();
        assertThat(sort(table, RowSet.all(4), Order.ascending(START)).toArray()).containsExactly(1, 2, 3, 0);
        assertThat(sort(table, RowSet.all(4), Order.descending(START)).toArray()).containsExactly(0, 3, 2, 1);
    }

    @Test
    void sortsByFileOrderBothWays() {
        FlowTable table = Records.of("start").add("5").add("4").add("3").table();
        RowSet given = RowSet.of(new int[] {2, 0, 1});
        assertThat(sort(table, given, Order.FILE).toArray()).containsExactly(0, 1, 2);
        assertThat(sort(table, given, Order.FILE.reversed()).toArray()).containsExactly(2, 1, 0);
    }

    @Test
    void leavesRowsAloneByAFieldThatNoFormatHas() {
        FlowTable table = Records.of("start").add("5").add("4").table();
        RowSet given = RowSet.of(new int[] {1, 0});
        assertThat(sort(table, given, Order.ascending(FieldName.of(Field.BYTES)))).isSameAs(given);
    }

    @Test
    void leavesRowsAloneWhenCancelled() {
        FlowTable table = Records.of("start").add("5").add("4").table();
        Cancel cancel = new Cancel();
        cancel.request();
        RowSet all = RowSet.all(2);
        assertThat(Sorting.sort(table, all, Order.ascending(START), cancel)).isSameAs(all);
    }

    @Test
    void findsPositionsOfKeysOfAnySign() {
        long[] keys = {3, Long.MIN_VALUE, -1, Long.MAX_VALUE, 3, 0};
        assertThat(Sorting.positionsAscending(keys, new Cancel())).containsExactly(1, 2, 5, 0, 4, 3);
    }

    @Test
    void sortsNumbersByTheirUpperBitsAndKeepsTheOrderOfEqualOnes() {
        Random random = new Random(12);
        for (int bit : new int[] {0, 1, 31, 52, 63}) {
            long[] numbers = random.longs(3000).map(each -> each >> random.nextInt(64)).toArray();
            long[] expected = Arrays.stream(numbers)
                    .boxed()
                    .sorted(Comparator.comparing(each -> each >>> bit, Long::compareUnsigned))
                    .mapToLong(Long::longValue)
                    .toArray();

            assertThat(Sorting.byBitsFrom(bit, numbers, new Cancel())).isEqualTo(expected);
        }
    }

    private static int[] naive(int[] rows, Comparator<Integer> order) {
        return Arrays.stream(rows).boxed().sorted(order).mapToInt(Integer::intValue).toArray();
    }

    private static FlowTable randomTable(Random random, int rows) {
        Records records = Records.of("start bytes srcaddr action made-up");
        for (int row = 0; row < rows; row++) {
            records.add(String.join(" ",
                    maybe(random, Long.toString(1_664_883_467L + random.nextInt(50))),
                    maybe(random, Long.toString(random.nextLong() >> random.nextInt(64))),
                    maybe(random, random.nextBoolean()
                            ? "10.0." + random.nextInt(256) + ".7"
                            : "2001:db8::" + Integer.toHexString(random.nextInt(70_000) & 0xFFFF)),
                    maybe(random, random.nextBoolean() ? "ACCEPT" : "REJECT"),
                    maybe(random, Integer.toString(random.nextInt(40), 36))));
        }
        return records.table();
    }

    private static String maybe(Random random, String value) {
        return random.nextInt(5) == 0 ? "-" : value;
    }
}
