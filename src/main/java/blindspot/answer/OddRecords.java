package blindspot.answer;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.model.TimeRange;
import blindspot.query.Basis;
import blindspot.query.GroupKey;
import blindspot.query.Grouping;
import blindspot.source.s3.LogKey;
import blindspot.store.RowSet;
import blindspot.store.Segment;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds records that look wrong: that end before they start, that are there twice, or whose times are not those that the
/// name of their file says.
final class OddRecords extends Answering {
    /// What two records of one interval and flow at one interface do not both have.
    private static final List<Field> TELLING = List.of(
            Field.INTERFACE_ID, Field.RESOURCE_ID, Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT,
            Field.PROTOCOL, Field.PACKETS, Field.BYTES, Field.START, Field.END, Field.ACTION, Field.LOG_STATUS,
            Field.TCP_FLAGS, Field.FLOW_DIRECTION, Field.PKT_SRCADDR, Field.PKT_DSTADDR);

    OddRecords(Asking asking, List<Caveat> limits, Cancel cancel) {
        super(asking, limits, cancel);
    }

    Answer answer() {
        List<String> by = !asking.by().isEmpty() ? asking.by()
                : records.lacking(Field.INTERFACE_ID).isEmpty() ? List.of(Field.INTERFACE_ID.fieldName()) : List.of();
        List<String> missing = missing(by, Field.START, Field.END);
        if (!missing.isEmpty()) {
            return lacking(by, missing);
        }
        List<Key> wanted = keys.of(by);
        GroupKey key = Key.together(wanted);
        Map<Says, Grouping> said = new EnumMap<>(Says.class);
        RowSet turned = Records.where(table::endsBeforeItStarts, asking.rows(), cancel);
        said.put(Says.END_BEFORE_START, Grouping.of(table, key, turned, new BitSet(), cancel));
        said.put(Says.SAME_TWICE, twice(key));
        said.put(Says.OUTSIDE_FILE_NAME, Grouping.of(table, key, elsewhere(), new BitSet(), cancel));
        return SaidLines.answer(asking, wanted, said, Basis.BOTH_ENDS, false, missing, limits);
    }

    /// The records that another one is the same as, without the first of each.
    private Grouping twice(GroupKey key) {
        Grouping same = Grouping.of(
                table, TELLING.stream().map(FieldName::of).toList(), asking.rows(), cancel);
        Repeated repeated = new Repeated();
        same.each((first, records, packets, bytes, _) -> {
            if (records > 1) {
                repeated.add(first, records - 1, packets / records * (records - 1), bytes / records * (records - 1));
            }
        });
        return Grouping.ofCounted(key, Arrays.copyOf(repeated.rows, repeated.size), repeated.counts, cancel);
    }

    private static final class Repeated {
        private int[] rows = new int[16];
        private long[] counts = new long[16 * Grouping.COUNTS];
        private int size;

        void add(int row, long records, long packets, long bytes) {
            if (size == rows.length) {
                rows = Arrays.copyOf(rows, size * 2);
                counts = Arrays.copyOf(counts, counts.length * 2);
            }
            rows[size] = row;
            counts[size * Grouping.COUNTS] = records;
            counts[size * Grouping.COUNTS + 1] = packets;
            counts[size * Grouping.COUNTS + 2] = bytes;
            size++;
        }
    }

    private RowSet elsewhere() {
        BitSet odd = new BitSet();
        for (Segment segment : table.segments()) {
            Optional<TimeRange> told = LogKey.plausible(segment.input());
            for (int row = segment.first(); told.isPresent() && row < segment.end(); row++) {
                TimeRange span = told.get();
                long start = table.number(Field.START, row, span.start());
                long end = Math.max(start, table.number(Field.END, row, start));
                odd.set(row, end < span.start() || start >= span.end());
            }
        }
        return odd.isEmpty() ? RowSet.all(0) : Records.where(odd::get, asking.rows(), cancel);
    }
}
