package blindspot.query;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// Rows with equal values in some fields put together, with what each group counts. Immutable.
///
/// Groups are numbered from 0, in an order that means nothing. No value is equal to no value. Sums are over records: a
/// flow recorded at both ends counts twice. A sum beyond 2^63 - 1 stays there. Takes at most about 150 bytes a group
/// while it works and 70 afterwards, and there are at most as many groups as rows.
public final class Grouping {
    private static final int BLOCK = 1 << 12;

    /// As many groups as stay in a processor's cache. When there are more, they are put into parts by their hash, and
    /// each part is brought together on its own.
    private static final int AT_ONCE = 1 << 14;
    private static final int PARTS = 256;

    private final List<Aggregates> parts;
    private final int[] starts;

    private Grouping(List<Aggregates> parts) {
        this.parts = parts;
        starts = new int[parts.size() + 1];
        for (int i = 0; i < parts.size(); i++) {
            starts[i + 1] = starts[i] + parts.get(i).size();
        }
    }

    /// Groups the rows by these fields, of which those that no format has are left out; when cancelled, some of them.
    public static Grouping of(FlowTable table, List<FieldName> fields, RowSet rows, Cancel cancel) {
        List<Column> columns = fields.stream().flatMap(name -> table.column(name).stream()).toList();
        int[] order = rows.isWholeTable(rows.size()) ? new int[0] : rows.toArray();
        PackedKey key = PackedKey.of(columns, order, rows.size());
        RowBlock packets = RowBlock.of(table.column(Field.PACKETS) instanceof NumberColumn column ? column : null);
        RowBlock bytes = RowBlock.of(table.column(Field.BYTES) instanceof NumberColumn column ? column : null);
        Aggregates aggregates = new Aggregates(key.words(), AT_ONCE);
        Aggregates.Entries[] spilled = new Aggregates.Entries[0];
        for (int first = 0; first < rows.size() && !cancel.requested(); first += BLOCK) {
            int count = Math.min(BLOCK, rows.size() - first);
            key.read(order, first, count);
            packets.read(order, first, count);
            bytes.read(order, first, count);
            for (int i = 0; i < count; i++) {
                aggregates.count(
                        key.packed(), i * key.words(), packets.value(i), bytes.value(i), rows.row(first + i));
            }
            if (aggregates.size() > AT_ONCE - BLOCK && first + count < rows.size()) {
                if (spilled.length == 0) {
                    spilled = Stream.generate(Aggregates.Entries::new).limit(PARTS).toArray(Aggregates.Entries[]::new);
                }
                aggregates.spillInto(spilled);
            }
        }
        if (spilled.length == 0) {
            return new Grouping(List.of(aggregates));
        }
        aggregates.spillInto(spilled);
        List<Aggregates> merged = new ArrayList<>();
        for (int i = 0; i < PARTS && !cancel.requested(); i++) {
            merged.add(spilled[i].merged(key.words()));
            spilled[i] = new Aggregates.Entries();
        }
        return new Grouping(merged);
    }

    /// How many groups there are.
    public int size() {
        return starts[parts.size()];
    }

    /// The first row of a group: all its rows have this one's values in the fields.
    public int firstRow(int group) {
        int part = part(group);
        return parts.get(part).firstRow(group - starts[part]);
    }

    public long records(int group) {
        int part = part(group);
        return parts.get(part).records(group - starts[part]);
    }

    public long packets(int group) {
        int part = part(group);
        return parts.get(part).packets(group - starts[part]);
    }

    public long bytes(int group) {
        int part = part(group);
        return parts.get(part).bytes(group - starts[part]);
    }

    /// The groups that count most, at most `most` of them, the largest first.
    public int[] largest(Measure measure, int most) {
        long[] counts = IntStream.range(0, size()).mapToLong(group -> -switch (measure) {
            case RECORDS -> records(group);
            case PACKETS -> packets(group);
            case BYTES -> bytes(group);
        }).toArray();
        return Arrays.copyOf(Sorting.positionsAscending(counts, new Cancel()), Math.min(most, size()));
    }

    /// The part that a group is in: the last of those that start at it or before it.
    private int part(int group) {
        if (group < 0 || group >= size()) {
            throw new IndexOutOfBoundsException(group);
        }
        int at = Arrays.binarySearch(starts, group);
        int part = at < 0 ? -at - 2 : at;
        while (starts[part + 1] == group) {
            part++;
        }
        return part;
    }
}
