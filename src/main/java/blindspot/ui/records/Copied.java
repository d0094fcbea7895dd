package blindspot.ui.records;

import blindspot.i18n.Messages;
import blindspot.load.RawLine;
import blindspot.load.RawLines;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.List;
import java.util.stream.Collectors;

/// What goes to the clipboard, and what is said about it.
sealed interface Copied {
    /// The most records that are copied as a table.
    int MOST_ROWS = 100_000;

    /// The most characters of a table, not counting the rest of the record that reaches it.
    int MOST_CHARACTERS = 16 << 20;

    /// Also the wide forms, which spreadsheets in Japanese take for the same.
    String FORMULA_STARTS = "=+-@\t\r\n＝＋－＠";

    String text();

    String told(Messages messages);

    /// One record as it was read.
    record Line(RawLine line) implements Copied {
        @Override
        public String text() {
            return line.text();
        }

        @Override
        public String told(Messages messages) {
            return messages.text(line.rebuilt() ? "records.copied.rebuilt" : "records.copied.line");
        }
    }

    /// Records as CSV with a header.
    record Table(String text, int copied, int shown) implements Copied {
        @Override
        public String told(Messages messages) {
            return copied < shown
                    ? messages.text("records.copied.first-rows", copied, shown)
                    : messages.text("records.copied.rows", copied);
        }
    }

    static Copied line(RawLines lines, FlowTable table, int row, Cancel cancel) {
        return new Line(lines.of(table, row, cancel));
    }

    /// Source of the format: <https://www.rfc-editor.org/rfc/rfc4180>. A spreadsheet takes a cell that starts with one of
    /// [#FORMULA_STARTS] for a formula, which may run programs, so an apostrophe goes before it; numbers stay, and `-`.
    /// Source: <https://owasp.org/www-community/attacks/CSV_Injection>
    static Copied table(RecordTexts texts, List<RecordColumn> columns, RowSet rows, Cancel cancel) {
        StringBuilder csv = new StringBuilder();
        csv.append(columns.stream().map(texts::name).map(Copied::quoted).collect(Collectors.joining(",")));
        csv.append("\r\n");
        int most = Math.min(rows.size(), MOST_ROWS);
        int copied = 0;
        while (copied < most && csv.length() < MOST_CHARACTERS && !cancel.requested()) {
            int row = rows.row(copied++);
            csv.append(
                    columns.stream()
                            .map(column -> quoted(texts.plain(column, row)))
                            .collect(Collectors.joining(",")));
            csv.append("\r\n");
        }
        return new Table(csv.toString(), copied, rows.size());
    }

    private static String quoted(String text) {
        String value = isFormula(text) ? "'" + text : text;
        return value.chars().anyMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r')
                ? '"' + value.replace("\"", "\"\"") + '"'
                : value;
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0 && !text.equals("-")
                && !text.matches("[+-]\\d+(\\.\\d+)?");
    }
}
