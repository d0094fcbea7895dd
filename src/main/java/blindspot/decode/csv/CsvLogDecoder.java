package blindspot.decode.csv;

import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.text.EntryDecoder;
import blindspot.decode.text.NamedValues;
import blindspot.decode.text.Position;
import blindspot.decode.text.RowSplitter;
import blindspot.decode.text.TextDecoder;
import blindspot.model.FieldName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Reads flow logs out of tables with commas between the values and names in the first row: results of Athena and Logs
/// Insights queries, whose columns are the fields of a record or hold it as text (`@message`), and log events that the
/// CloudWatch console gives out (`timestamp,message`).
///
/// No value is an empty one, quoted or not. A row that quotation marks hold together over several lines, and that is
/// none, is lost with its first line only.
///
/// Sources: <https://docs.aws.amazon.com/athena/latest/ug/querying-finding-output-files.html>,
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_Insights-Visualizing-Log-Data.html>
public final class CsvLogDecoder {
    private final EntryDecoder entries;
    private final RowSplitter rows = new RowSplitter(true);
    private final NamedValues values = new NamedValues();
    private @Nullable CsvHeader header;

    public CsvLogDecoder(EntryDecoder entries) {
        this.entries = entries;
    }

    /// Decodes the next bytes of the input; false when there are none left. Between two calls no row is open.
    ///
    /// @throws IOException from the stream; what was read before it is kept
    public boolean decodeSome(InputStream text) throws IOException {
        boolean more = rows.fill(text);
        while (rows.next(false)) {
            decode();
        }
        return more;
    }

    /// Decodes the last row; one that the input stops in the middle of is refused.
    public void finish(boolean whole) {
        while (rows.next(true)) {
            if (whole) {
                decode();
            } else {
                refuse(rows.to(), Reason.CUT_OFF, "", text());
            }
        }
    }

    /// How many bytes of the text have been read.
    public long offset() {
        return rows.offset();
    }

    private void decode() {
        if (rows.isTooLong()) {
            refuse(rows.from(), Reason.LINE_TOO_LONG, "≤ " + TextDecoder.LONGEST_LINE, text());
            return;
        }
        String row = new String(rows.bytes(), rows.from(), rows.to() - rows.from(), StandardCharsets.ISO_8859_1);
        if (row.isBlank()) {
            entries.blankRow();
            return;
        }
        if (row.startsWith("#")) {
            rows.cutBehindFirstLine();
            entries.commentRow();
            return;
        }
        Optional<CsvCells> cells = CsvCells.of(row);
        if (cells.isPresent() && readHeader(cells.get().values())) {
            return;
        }
        if (header == null || cells.isEmpty() || cells.get().values().size() != header.names().size()) {
            refuseRow(cells);
        } else if (header.message() >= 0) {
            message(cells.get(), header.message());
        } else {
            values(cells.get(), header.names());
        }
    }

    /// A row that is a header, be it the first one or one further down where files were joined, names what follows.
    private boolean readHeader(List<String> cells) {
        String first = cells.getFirst();
        boolean name = header == null
                || first.equals(header.names().getFirst())
                || first.startsWith("@")
                || FieldName.read(first).field().isPresent();
        Optional<CsvHeader> next = name ? CsvHeader.of(cells) : Optional.empty();
        next.ifPresent(found -> {
            header = found;
            entries.headerRow(found.message() < 0 ? found.names() : List.of());
        });
        return next.isPresent();
    }

    private void message(CsvCells cells, int column) {
        byte[] message = cells.values().get(column).getBytes(StandardCharsets.ISO_8859_1);
        int start = cells.starts().get(column);
        boolean quoted = rows.bytes()[rows.from() + start] == '"';
        entries.message(message, 0, message.length, position(start + (quoted ? 1 : 0)), rows.hasSeveralLines());
    }

    private void values(CsvCells cells, List<String> names) {
        values.clear();
        for (int i = 0; i < names.size(); i++) {
            byte[] value = cells.values().get(i).getBytes(StandardCharsets.ISO_8859_1);
            values.add(names.get(i), value, 0, value.length, position(cells.starts().get(i)));
        }
        long before = entries.issueCount();
        entries.values(values, position(0));
        if (entries.issueCount() > before) {
            rows.cutBehindFirstLine();
        }
    }

    private void refuseRow(Optional<CsvCells> cells) {
        if (rows.hasSeveralLines()) {
            rows.cutBehindFirstLine();
            refuse(rows.from(), Reason.NOT_CSV, "", text());
        } else if (cells.isEmpty()) {
            refuse(rows.from(), Reason.NOT_CSV, "", text());
        } else {
            int wanted = header == null ? 0 : header.names().size();
            int found = cells.get().values().size();
            int at = found < wanted ? rows.to() : rows.from() + cells.get().starts().get(wanted);
            entries.refuse(rows.position(at), found < wanted ? Reason.TOO_FEW_FIELDS : Reason.TOO_MANY_FIELDS,
                    Integer.toString(wanted), Integer.toString(found), text());
        }
    }

    private void refuse(int at, Reason reason, String expected, String text) {
        entries.refuse(rows.position(at), reason, expected, text);
    }

    private Position position(int inRow) {
        return rows.position(rows.from() + inRow);
    }

    private String text() {
        int length = Math.min(rows.to() - rows.from(), 4 * Issue.LONGEST_TEXT);
        return new String(rows.bytes(), rows.from(), length, StandardCharsets.UTF_8);
    }
}
