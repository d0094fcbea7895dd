package blindspot.store;

import blindspot.model.FieldName;
import blindspot.model.FieldType;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Collects records, one value after the other, into a [FlowTable]. Not safe for use by several threads.
///
/// Call [#begin] before the first record and whenever the input or the format changes; then for each record one of
/// [#number], [#address], [#text], [#missing] for each field of the format, in order, and [#endRow]; or [#dropRow] when
/// the record turns out to be none.
public final class FlowTableBuilder {
    private final Map<FieldName, ColumnBuilder> columns = new LinkedHashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private final LongSequence offsets = new LongSequence();
    private ColumnBuilder[] current = new ColumnBuilder[0];
    private List<FieldName> format = List.of();
    private String input = "";
    private int segmentStart;
    private int filled;
    private int rows;

    /// The number of complete records.
    public int rowCount() {
        return rows;
    }

    /// The records that follow come from `inputName` and have these fields in this order, each at most once.
    public void begin(String inputName, List<FieldName> fields) {
        closeSegment();
        input = inputName;
        format = List.copyOf(fields);
        current = new ColumnBuilder[fields.size()];
        for (int i = 0; i < current.length; i++) {
            current[i] = columns.computeIfAbsent(fields.get(i), ColumnBuilder::new);
            current[i].padTo(rows);
        }
    }

    /// The next value of the record, a number or time.
    public void number(long value) {
        current[filled++].addNumber(value);
    }

    /// The next value of the record, an address as in [blindspot.model.Address].
    public void address(long high, long low) {
        current[filled++].addAddress(high, low);
    }

    /// The next value of the record, the UTF-8 bytes from `from` inclusive to `to` exclusive.
    public void text(byte[] bytes, int from, int to) {
        current[filled++].addText(bytes, from, to);
    }

    public void text(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        text(bytes, 0, bytes.length);
    }

    /// The next value of the record is none.
    public void missing() {
        current[filled++].addMissing();
    }

    /// The record is complete; `offset` is where it starts in the decompressed bytes of its input.
    public void endRow(long offset) {
        if (filled != current.length) {
            throw new IllegalStateException(filled + " of " + current.length + " values");
        }
        offsets.add(offset);
        filled = 0;
        rows++;
    }

    /// Forgets the values added since the last complete record.
    public void dropRow() {
        while (filled > 0) {
            current[--filled].removeLast();
        }
    }

    /// Adds all records of `table` behind those that are here.
    public void addAll(FlowTable table) {
        for (Segment segment : table.segments()) {
            begin(segment.input(), segment.format());
            Column[] from = new Column[current.length];
            for (int i = 0; i < from.length; i++) {
                from[i] = table.column(format.get(i)).orElseThrow();
            }
            for (int row = segment.first(); row < segment.end(); row++) {
                for (int i = 0; i < from.length; i++) {
                    current[i].addFrom(from[i], row);
                }
                filled = current.length;
                endRow(table.offset(row));
            }
        }
    }

    /// The complete records so far. The builder may go on.
    public FlowTable build() {
        List<Segment> closed = new ArrayList<>(segments);
        if (rows > segmentStart) {
            closed.add(new Segment(segmentStart, rows, input, format));
        }
        Map<FieldName, Column> built = new LinkedHashMap<>();
        columns.forEach((name, column) -> built.put(name, column.build(rows)));
        return new FlowTable(rows, built, closed, offsets.snapshot());
    }

    private void closeSegment() {
        if (filled != 0) {
            throw new IllegalStateException("a record is open");
        }
        if (rows > segmentStart) {
            segments.add(new Segment(segmentStart, rows, input, format));
            segmentStart = rows;
        }
    }

    /// One column while it grows.
    private static final class ColumnBuilder {
        private final FieldType type;
        private final LongSequence numbers = new LongSequence();
        private final LongSequence high = new LongSequence();
        private final Validity validity = new Validity();
        private final Dictionary dictionary = new Dictionary();

        ColumnBuilder(FieldName name) {
            type = name.type();
        }

        void addNumber(long value) {
            numbers.add(value);
            validity.add(true);
        }

        void addAddress(long highBits, long lowBits) {
            high.add(highBits);
            addNumber(lowBits);
        }

        void addText(byte[] bytes, int from, int to) {
            addNumber(dictionary.code(bytes, from, to));
        }

        void addMissing() {
            if (type == FieldType.ADDRESS) {
                high.add(0);
            }
            numbers.add(0);
            validity.add(false);
        }

        void addFrom(Column column, int row) {
            if (!column.present(row)) {
                addMissing();
                return;
            }
            switch (column) {
                case NumberColumn from -> addNumber(from.get(row));
                case AddressColumn from -> addAddress(from.high(row), from.low(row));
                case CodeColumn from -> {
                    byte[] bytes = from.text(row).getBytes(StandardCharsets.UTF_8);
                    addText(bytes, 0, bytes.length);
                }
            }
        }

        void removeLast() {
            if (type == FieldType.ADDRESS) {
                high.removeLast();
            }
            numbers.removeLast();
            validity.removeLast();
        }

        void padTo(int rows) {
            while (numbers.size() < rows) {
                addMissing();
            }
        }

        Column build(int rows) {
            padTo(rows);
            return switch (type) {
                case NUMBER, TIME -> new NumberColumn(numbers.snapshot(), validity.snapshot());
                case ADDRESS -> new AddressColumn(high.snapshot(), numbers.snapshot(), validity.snapshot());
                case TEXT -> new CodeColumn(numbers.snapshot(), dictionary.snapshot());
            };
        }
    }
}
