package blindspot.ui.records;

import blindspot.i18n.Formats;
import blindspot.model.CsvCell;
import blindspot.model.FieldName;
import blindspot.model.FieldType;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.ui.session.SelectedSpan;
import java.util.List;
import java.util.stream.Collectors;

/// Records as CSV, for other programs: fields under the names that AWS gives them, with whole identifiers and plain
/// numbers; times as ISO 8601 in the zone that is shown. What Blindspot finds out about a record is not in it.
///
/// Source of the format: <https://www.rfc-editor.org/rfc/rfc4180>
record CsvRecords(FlowTable table, Formats formats, List<FieldName> fields) {
    /// The most records, and the most characters, not counting the rest of the record that reaches them.
    static final int MOST_ROWS = 100_000;
    static final int MOST_CHARACTERS = 16 << 20;

    /// After how many records it says how far it is, and looks whether it is still wanted.
    private static final int STEP = 5_000;

    /// Those of the columns' fields that the records can have, each once.
    static CsvRecords of(FlowTable table, Formats formats, List<RecordColumn> columns) {
        List<FieldName> fields = columns.stream()
                .flatMap(column -> column.fields().stream())
                .distinct()
                .filter(field -> table.column(field).isPresent())
                .toList();
        return new CsvRecords(table, formats, fields);
    }

    /// The first of these records, below a header; ends early where it is cancelled.
    Copied.Table write(SelectedSpan records, Progress progress, Cancel cancel) {
        List<Column> columns = fields.stream().map(field -> table.column(field).orElseThrow()).toList();
        StringBuilder csv = new StringBuilder();
        csv.append(fields.stream().map(FieldName::text).map(CsvCell::of).collect(Collectors.joining(",")));
        csv.append("\r\n");
        int most = Math.min(records.size(), MOST_ROWS);
        int written = 0;
        while (written < most && csv.length() < MOST_CHARACTERS) {
            if (written > 0 && written % STEP == 0) {
                if (cancel.requested()) {
                    break;
                }
                progress.report(written, most, "");
            }
            int row = records.rows().row(records.first() + written++);
            for (int i = 0; i < columns.size(); i++) {
                csv.append(i == 0 ? "" : ",").append(CsvCell.of(value(fields.get(i), columns.get(i), row)));
            }
            csv.append("\r\n");
        }
        return new Copied.Table(csv.toString(), written, records.size());
    }

    /// As AWS writes it, but for times; nothing where the record's format has no such field.
    private String value(FieldName field, Column column, int row) {
        if (!column.present(row)) {
            return table.segmentOf(row).format().contains(field) ? column.text(row) : "";
        }
        return field.type() == FieldType.TIME && column instanceof NumberColumn numbers
                && TimeTexts.inCalendar(numbers.get(row)) ? formats.iso(numbers.get(row)) : column.text(row);
    }
}
