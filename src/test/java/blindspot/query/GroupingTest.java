package blindspot.query;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final List<FieldName> FIVE_TUPLE = names(
            Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL);

    @Test
    void sumsWhatBelongsTogether() {
        FlowTable table = Records.of("srcaddr dstport packets bytes")
                .add("10.0.0.1 443 1 100")
                .add("10.0.0.2 443 2 200")
                .add("10.0.0.1 443 4 -")
                .add("- 443 8 800")
                .add("- - 16 -")
                .add("- 443 - 1")
                .table();
        Grouping grouping = Grouping.of(table, names(Field.SRCADDR, Field.DSTPORT), RowSet.all(6), new Cancel());
        assertThat(IntStream.range(0, grouping.size())
                .mapToObj(group -> grouping.firstRow(group) + ": " + grouping.records(group) + " "
                        + grouping.packets(group) + " " + grouping.bytes(group)))
                .containsExactly("0: 2 5 100", "1: 1 2 200", "3: 2 8 801", "4: 1 16 0");
        assertThat(grouping.largest(Measure.BYTES, 2)).containsExactly(2, 1);
        assertThat(grouping.largest(Measure.PACKETS, 9)).containsExactly(3, 2, 0, 1);
    }

    @Test
    void equalsAGroupingByText() {
        for (int seed = 0; seed < 6; seed++) {
            FlowTable table = new RandomRecords(seed).table(60_000);
            int[] some = IntStream.range(0, table.rowCount()).filter(row -> row % 3 != 0).toArray();
            for (RowSet rows : List.of(RowSet.all(table.rowCount()), RowSet.of(some))) {
                for (List<FieldName> fields : List.of(
                        FIVE_TUPLE, names(Field.ACTION), names(Field.BYTES, Field.INTERFACE_ID), names(Field.VPC_ID))) {
                    Grouping grouping = Grouping.of(table, fields, rows, new Cancel());
                    assertThat(IntStream.range(0, grouping.size())
                            .mapToObj(group -> List.of(
                                    (long) grouping.firstRow(group), grouping.records(group), grouping.packets(group)))
                            .sorted(Comparator.comparing(List::getFirst))
                            .toList())
                            .isEqualTo(List.copyOf(expected(table, fields, rows)));
                }
            }
        }
    }

    @Test
    void countsFlowsWhicheverEndSentThemAndWhenTheyWere() {
        for (int seed = 0; seed < 4; seed++) {
            FlowTable table = new RandomRecords(seed).table(40_000);
            BitSet uncounted = new BitSet();
            IntStream.range(0, table.rowCount()).filter(row -> row % 5 == 0).forEach(uncounted::set);
            int[] some = IntStream.range(0, table.rowCount()).filter(row -> row % 3 != 0).toArray();
            for (RowSet rows : List.of(RowSet.all(table.rowCount()), RowSet.of(some))) {
                for (List<FieldName> fields : List.of(
                        names(Field.INTERFACE_ID), names(Field.SRCADDR, Field.DSTADDR), List.<FieldName>of())) {
                    Grouping grouping = Grouping.of(
                            table, GroupKey.of(table, fields), rows, new Grouping.Wanted(uncounted, true, true),
                            new Cancel());
                    Map<String, Set<String>> flows = new HashMap<>();
                    Map<String, Long> packets = new HashMap<>();
                    Map<String, List<Long>> times = new HashMap<>();
                    RecordTimes when = new RecordTimes(table);
                    for (int row : rows.toArray()) {
                        String key = key(table, fields, row);
                        if (when.placed(row)) {
                            times.merge(
                                    key, List.of(when.start(row), when.end(row)),
                                    (one, other) -> List.of(
                                            Math.min(one.getFirst(), other.getFirst()),
                                            Math.max(one.getLast(), other.getLast())));
                        }
                        flows.computeIfAbsent(key, _ -> new HashSet<>());
                        if (table.present(Field.SRCADDR, row) && table.present(Field.DSTADDR, row)) {
                            flows.getOrDefault(key, Set.of()).add(flow(table, row));
                        }
                        packets.merge(
                                key, uncounted.get(row) ? 0 : table.number(Field.PACKETS, row, 0), Math::addExact);
                    }
                    assertThat(grouping.size()).isEqualTo(flows.size());
                    for (int group = 0; group < grouping.size(); group++) {
                        String key = key(table, fields, grouping.firstRow(group));
                        assertThat(grouping.flows(group)).isEqualTo(
                                table.column(Field.DSTADDR) == null ? 0 : flows.getOrDefault(key, Set.of()).size());
                        assertThat(grouping.packets(group)).isEqualTo(packets.get(key));
                    }
                    Map<String, List<Long>> told = new HashMap<>();
                    grouping.eachTime((first, start, end) -> told.put(key(table, fields, first), List.of(start, end)));
                    assertThat(told).isEqualTo(times);
                }
            }
        }
    }

    private static String key(FlowTable table, List<FieldName> fields, int row) {
        return String.join(" ", fields.stream()
                .map(name -> table.column(name).map((Column column) -> column.text(row)).orElse("-"))
                .toList());
    }

    private static String flow(FlowTable table, int row) {
        String source = table.text(Field.SRCADDR, row) + " " + table.number(Field.SRCPORT, row, 0);
        String destination = table.text(Field.DSTADDR, row) + " " + table.number(Field.DSTPORT, row, 0);
        return table.number(Field.PROTOCOL, row, 0) + (source.compareTo(destination) < 0
                ? " " + source + " " + destination
                : " " + destination + " " + source);
    }

    @Test
    void aSumStaysAtItsBound() {
        FlowTable table = Records.of(Field.BYTES).add("9223372036854775807").add("5").table();
        Grouping grouping = Grouping.of(table, List.of(), RowSet.all(2), new Cancel());
        assertThat(grouping.size()).isEqualTo(1);
        assertThat(grouping.bytes(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void hasNoGroupsOfNoRows() {
        assertThat(Grouping.of(FlowTable.empty(), FIVE_TUPLE, RowSet.all(0), new Cancel()).size()).isZero();
    }

    private static Collection<List<Long>> expected(FlowTable table, List<FieldName> fields, RowSet rows) {
        Map<List<String>, List<Long>> groups = new LinkedHashMap<>();
        for (int row : rows.toArray()) {
            List<String> key = fields.stream()
                    .map(name -> table.column(name).map((Column column) -> column.text(row)).orElse("-"))
                    .toList();
            long packets = table.number(Field.PACKETS, row, 0);
            groups.merge(key, List.of((long) row, 1L, packets), (before, more) -> List.of(
                    before.get(0), before.get(1) + more.get(1), before.get(2) + more.get(2)));
        }
        return groups.values();
    }

    private static List<FieldName> names(Field... fields) {
        return Stream.of(fields).map(FieldName::of).toList();
    }
}
