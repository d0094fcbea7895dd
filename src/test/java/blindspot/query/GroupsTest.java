package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.query.Groups.Group;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class GroupsTest {
    private static final List<FieldName> KEY = List.of(FieldName.of(Field.ACTION), FieldName.of(Field.DSTPORT));

    @Test
    void tellsOfTheFirstByAnyOrderAndAddsUpTheRest() {
        FlowTable table = new RandomRecords(5).table(3000);
        List<Group> all = naive(table);
        Column action = table.column(FieldName.of(Field.ACTION)).orElseThrow();
        Map<Groups.By, Comparator<Group>> orders = Map.of(
                new Groups.By.Counted(Measure.RECORDS), Comparator.comparingLong(Group::records),
                new Groups.By.Counted(Measure.PACKETS), Comparator.comparingLong(Group::packets),
                new Groups.By.Counted(Measure.BYTES), Comparator.comparingLong(Group::bytes),
                new Groups.By.Value(action::compare), (one, other) -> action.compare(one.row(), other.row()));
        orders.forEach((by, order) -> {
            for (boolean descending : new boolean[] {true, false}) {
                Groups groups = Groups.of(
                        table, GroupKey.of(table, KEY), RowSet.all(3000), new BitSet(), by, descending, 5,
                        new Cancel());
                List<Group> expected = all.stream()
                        .sorted((descending ? order.reversed() : order).thenComparingInt(Group::row))
                        .toList();
                assertThat(groups.first()).isEqualTo(expected.subList(0, 5));
                assertThat(groups.size()).isEqualTo(expected.size());
                assertThat(groups.rest().records())
                        .isEqualTo(expected.stream().skip(5).mapToLong(Group::records).sum());
                assertThat(groups.rest().packets())
                        .isEqualTo(expected.stream().skip(5).mapToLong(Group::packets).sum());
            }
        });
    }

    @Test
    void noRowsAreNoGroups() {
        FlowTable table = new RandomRecords(5).table(30);
        assertThat(Groups.of(
                table, GroupKey.of(table, KEY), RowSet.all(0), new BitSet(), new Groups.By.Counted(Measure.BYTES), true,
                5,
                new Cancel()).size()).isZero();
    }

    private static List<Group> naive(FlowTable table) {
        Map<List<String>, Group> groups = new LinkedHashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            Group one = new Group(
                    row, 1, table.number(Field.PACKETS, row, 0), table.number(Field.BYTES, row, 0));
            groups.merge(
                    List.of(table.text(Field.ACTION, row), table.text(Field.DSTPORT, row)), one,
                    (sum, more) -> new Group(
                            sum.row(), sum.records() + more.records(), sum.packets() + more.packets(),
                            plus(sum.bytes(), more.bytes())));
        }
        return new ArrayList<>(groups.values());
    }

    private static long plus(long one, long other) {
        try {
            return Math.addExact(one, other);
        } catch (ArithmeticException _) {
            return Long.MAX_VALUE;
        }
    }
}
