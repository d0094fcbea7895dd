package blindspot.cli;

import blindspot.model.FieldName;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowSet;
import blindspot.store.Segment;
import java.io.BufferedOutputStream;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;

/// Prints records, each as a JSON object on a line of its own, in UTF-8 whatever the terminal's encoding.
///
/// Names are AWS's, values are those of the record's format in its order: numbers and times (Unix seconds) as numbers,
/// no value as null.
final class RecordsOutput implements AutoCloseable {
    private final JsonGenerator json;
    private boolean any;
    /// Rows of the input being read that were printed already.
    private int printed;

    RecordsOutput(PrintStream out) {
        ObjectWriter writer = new JsonMapper().writer()
                .with(new Escapes())
                .withRootValueSeparator("\n")
                .without(StreamWriteFeature.AUTO_CLOSE_TARGET);
        json = writer.createGenerator(new BufferedOutputStream(out, 1 << 16));
    }

    /// Prints these rows, which ascend.
    void print(FlowTable table, RowSet rows) {
        print(table, rows, 0);
    }

    /// Prints the records of an input that is being read, but those that were printed before.
    void printMore(FlowTable table) {
        print(table, RowSet.all(table.rowCount()), printed);
        printed = table.rowCount();
    }

    /// Prints those of an input that were not printed while it was read: the last of them.
    void printRest(FlowTable table) {
        printMore(table);
        printed = 0;
    }

    private void print(FlowTable table, RowSet rows, int first) {
        int next = first;
        for (Segment segment : table.segments()) {
            List<FieldName> names = segment.format();
            List<Column> columns = names.stream().map(name -> table.column(name).orElseThrow()).toList();
            for (; next < rows.size() && rows.row(next) < segment.end(); next++) {
                any = true;
                json.writeStartObject();
                for (int i = 0; i < columns.size(); i++) {
                    json.writeName(names.get(i).text());
                    write(columns.get(i), rows.row(next));
                }
                json.writeEndObject();
            }
        }
    }

    private void write(Column column, int row) {
        if (!column.present(row)) {
            json.writeNull();
        } else if (column instanceof NumberColumn numbers) {
            json.writeNumber(numbers.get(row));
        } else {
            json.writeString(column.text(row));
        }
    }

    /// Ends the last line.
    @Override
    public void close() {
        if (any) {
            json.writeRaw('\n');
        }
        json.close();
    }
}
