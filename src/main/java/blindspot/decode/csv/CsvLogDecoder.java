package blindspot.decode.csv;

import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.csv.CsvHeader.Content;
import blindspot.decode.guess.RecordLikeness;
import blindspot.decode.text.EntryDecoder;
import blindspot.decode.text.NamedValues;
import blindspot.decode.text.Position;
import blindspot.decode.text.RowSplitter;
import blindspot.decode.text.TextDecoder;
import blindspot.model.FieldName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads flow logs out of tables with commas, semicolons, tabs or bars between the values:
///
/// - results of Athena and Logs Insights queries, whose columns are the fields of a record or hold it as text
///   (`@message`), and log events that the CloudWatch console gives out (`timestamp,message`)
/// - any other table with records as text in its cells; equal ones in a row are one record
/// - rows that are records, without names above them: read as lines of text are
/// - Markdown tables and drawn ones
///
/// No value is an empty one, quoted or not; a row of nothing else is a blank line. A row that quotation marks hold together over several lines, and that is
/// none, is lost with its first line only.
///
/// Sources: <https://docs.aws.amazon.com/athena/latest/ug/querying-finding-output-files.html>,
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/CWL_Insights-Visualizing-Log-Data.html>
public final class CsvLogDecoder {
    private final EntryDecoder entries;
    private final CsvShape shape;
    private final RowSplitter rows;
    private final NamedValues values = new NamedValues();
    private @Nullable CsvHeader header;

    public CsvLogDecoder(EntryDecoder entries, CsvShape shape) {
        this.entries = entries;
        this.shape = shape;
        rows = RowSplitter.ofTable(shape.delimiter());
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
        String row = text(rows);
        if (row.isBlank() || CsvShape.isFrame(row, shape.delimiter())) {
            entries.blankRow();
            return;
        }
        if (row.startsWith("#")) {
            rows.cutBehindFirstLine();
            entries.commentRow();
            return;
        }
        Optional<CsvCells> cells = CsvCells.of(row, shape.delimiter(), shape.framed());
        if (cells.isPresent()) {
            decode(cells.get());
        } else {
            refuseRow(cells);
        }
    }

    private void decode(CsvCells cells) {
        if (cells.areBlank()) {
            entries.blankRow();
            return;
        }
        if (readHeader(cells.values())) {
            return;
        }
        CsvHeader named = header;
        if (named == null) {
            line(cells);
        } else if (cells.values().size() != named.names().size()) {
            refuseRow(Optional.of(cells));
        } else {
            switch (named.content()) {
                case FIELDS -> values(cells, named.names());
                case MESSAGES -> message(cells, named.message());
                case ANYTHING -> anything(cells, named.names());
            }
        }
    }

    /// A row that is a header, be it the first one or one further down where files were joined, names what follows.
    private boolean readHeader(List<String> cells) {
        String first = cells.getFirst();
        boolean name = header == null
                || (mayBeNames(cells)
                        && (first.equals(header.names().getFirst())
                                || first.startsWith("@")
                                || FieldName.read(first).field().isPresent()));
        Optional<CsvHeader> next = name ? CsvHeader.of(cells) : Optional.empty();
        if (next.isEmpty() && header == null && shape.anything()) {
            next = CsvHeader.any(cells);
        }
        next.ifPresent(found -> {
            header = found;
            ZoneId zone = found.zone();
            if (zone != null) {
                entries.times().useMonthFirst(zone);
            }
            entries.headerRow(found.content() == Content.FIELDS ? found.names() : List.of());
        });
        return next.isPresent();
    }

    /// Told at a glance, for it is asked of every row: no name begins with a digit, and most records have a number.
    private static boolean mayBeNames(List<String> cells) {
        for (String cell : cells) {
            if (!cell.isEmpty() && cell.charAt(0) >= '0' && cell.charAt(0) <= '9') {
                return false;
            }
        }
        return true;
    }

    /// Reads a row that no header names the values of, as a line with spaces between them, or the records in its cells.
    private void line(CsvCells cells) {
        List<String> words = new ArrayList<>();
        for (String cell : cells.values()) {
            String value = cell.strip();
            byte[] text = value.getBytes(StandardCharsets.ISO_8859_1);
            if (value.indexOf(' ') >= 0 && RecordLikeness.inText(text, 0, text.length)) {
                anything(cells, List.of());
                return;
            }
            words.add(value.isEmpty() ? "-" : value.indexOf(' ') < 0 ? value : entries.seconds(text).orElse(value));
        }
        String joined = String.join(" ", words);
        if (joined.indexOf('\n') >= 0) {
            refuseRow(Optional.of(cells));
            return;
        }
        byte[] line = joined.getBytes(StandardCharsets.ISO_8859_1);
        entries.message(line, 0, line.length, position(0), true);
    }

    /// Reads the records that stand as text in some of the cells.
    private void anything(CsvCells cells, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < cells.values().size(); i++) {
            byte[] text = cells.values().get(i).getBytes(StandardCharsets.ISO_8859_1);
            if (RecordLikeness.inText(text, 0, text.length) && seen.add(cells.values().get(i).strip())) {
                entries.foundIn(names.isEmpty() ? Integer.toString(i + 1) : names.get(i));
                message(cells, i);
            }
        }
        if (seen.isEmpty()) {
            rows.cutBehindFirstLine();
            refuse(rows.from(), Reason.NOT_A_RECORD, "", text());
        }
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

    /// The row as text in which a byte of UTF-8 is a character.
    static String text(RowSplitter rows) {
        return new String(rows.bytes(), rows.from(), rows.to() - rows.from(), StandardCharsets.ISO_8859_1);
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
