package blindspot.store;

import blindspot.model.FieldName;
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
    /// The most different fields that one table can have.
    public static final int MOST_FIELDS = 1000;

    private final Map<FieldName, ColumnBuilder> columns = new LinkedHashMap<>();
    private final List<Segment> segments = new ArrayList<>();
    private LongSequence offsets = new LongSequence();
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

    /// Whether the table can have these fields beside those that it has.
    public boolean hasRoomFor(List<FieldName> fields) {
        return columns.size() + fields.stream().filter(name -> !columns.containsKey(name)).count() <= MOST_FIELDS;
    }

    /// The records that follow come from `inputName` and have these fields in this order, each at most once.
    public void begin(String inputName, List<FieldName> fields) {
        closeSegment();
        input = inputName;
        format = List.copyOf(fields);
        current = new ColumnBuilder[fields.size()];
        for (int i = 0; i < current.length; i++) {
            current[i] = columns.computeIfAbsent(fields.get(i), name -> new ColumnBuilder(name.type()));
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

    /// Adds all records of `table` behind those that are here. Call [#begin] before the next record.
    public void addAll(FlowTable table) {
        if (columns.isEmpty()) {
            adopt(table);
            return;
        }
        for (Segment segment : table.segments()) {
            begin(segment.input(), segment.format());
            for (int i = 0; i < current.length; i++) {
                current[i].addAll(table.column(format.get(i)).orElseThrow(), segment.first(), segment.end());
            }
            for (int row = segment.first(); row < segment.end(); row++) {
                offsets.add(table.offset(row));
            }
            rows += segment.end() - segment.first();
        }
        closeSegment();
        current = new ColumnBuilder[0];
    }

    /// Takes the records of `table` over without copying those of full chunks.
    private void adopt(FlowTable table) {
        for (FieldName name : table.fields()) {
            columns.put(name, new ColumnBuilder(name.type(), table.column(name).orElseThrow()));
        }
        segments.addAll(table.segments());
        offsets = table.offsets();
        rows = table.rowCount();
        segmentStart = rows;
    }

    /// The complete records so far. The builder may go on.
    public FlowTable build() {
        List<Segment> closed = new ArrayList<>(segments);
        if (rows > segmentStart) {
            closed.add(new Segment(segmentStart, rows, input, format));
        }
        Map<FieldName, Column> built = new LinkedHashMap<>();
        columns.forEach((name, column) -> {
            if (column.used() || (rows > segmentStart && format.contains(name))) {
                built.put(name, column.build(rows));
            }
        });
        return new FlowTable(rows, built, closed, offsets.snapshot());
    }

    private void closeSegment() {
        if (filled != 0) {
            throw new IllegalStateException("a record is open");
        }
        if (rows > segmentStart) {
            segments.add(new Segment(segmentStart, rows, input, format));
            segmentStart = rows;
            for (ColumnBuilder column : current) {
                column.use();
            }
        }
    }
}
