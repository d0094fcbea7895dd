package blindspot.decode.csv;

import blindspot.decode.guess.RecordLikeness;
import blindspot.decode.text.DefaultFormat;
import blindspot.decode.text.FirstLines;
import blindspot.decode.text.RowSplitter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// How the records of a table are written, told by its first rows.
///
/// @param delimiter what stands between two values: a comma, a semicolon, a tab or a bar
/// @param framed whether there is one before the first and behind the last value too, as in a drawn table
/// @param anything whether the first row names columns of which nothing is known, and records stand in some of them
public record CsvShape(char delimiter, boolean framed, boolean anything) {
    private static final String DELIMITERS = ",;\t|";

    /// As a byte is a character.
    private static final String BYTE_ORDER_MARK = "\u00EF\u00BB\u00BF";

    /// The rows that are looked at.
    private static final int ROWS = 3;

    /// The fewest values of a record that has no header.
    private static final int FEWEST_VALUES = 4;

    /// A line of a drawn table that holds nothing but its frame.
    private static final Pattern FRAME = Pattern.compile("[|+:= -]*--[|+:= -]*");

    /// The shape of the table that an input starts with; empty when it is none with records in it.
    public static Optional<CsvShape> at(byte[] head, int length) {
        Optional<String> first = new FirstLines(head, length, StandardCharsets.ISO_8859_1)
                .stream()
                .map(line -> line.startsWith(BYTE_ORDER_MARK) ? line.substring(BYTE_ORDER_MARK.length()) : line)
                .filter(line -> !line.isBlank() && !line.startsWith("#") && !FRAME.matcher(line).matches())
                .findFirst();
        for (int i = 0; first.isPresent() && i < DELIMITERS.length(); i++) {
            char delimiter = DELIMITERS.charAt(i);
            if (first.get().indexOf(delimiter) >= 0) {
                Optional<CsvShape> shape = of(head, length, delimiter, isFramed(first.get(), delimiter));
                if (shape.isPresent()) {
                    return shape;
                }
            }
        }
        return first.filter(line -> line.startsWith("\"")).flatMap(_ -> ofOneColumn(head, length));
    }

    /// The shape of a table of one column with records as text in quotation marks.
    private static Optional<CsvShape> ofOneColumn(byte[] head, int length) {
        List<List<String>> rows = rows(head, length, ',', false);
        boolean single = !rows.isEmpty() && rows.stream().allMatch(row -> row.size() == 1);
        boolean named = single && !isRecord(rows.getFirst().getFirst());
        boolean records = single && rows.stream().skip(named ? 1 : 0).anyMatch(row -> isRecord(row.getFirst()));
        return records ? Optional.of(new CsvShape(',', false, named)) : Optional.empty();
    }

    /// Whether a row is only the frame of a drawn table.
    static boolean isFrame(String row, char delimiter) {
        return delimiter == '|' && FRAME.matcher(row).matches();
    }

    private static boolean isFramed(String row, char delimiter) {
        return delimiter == '|' && row.startsWith("|") && row.stripTrailing().endsWith("|");
    }

    private static Optional<CsvShape> of(byte[] head, int length, char delimiter, boolean framed) {
        List<List<String>> rows = rows(head, length, delimiter, framed);
        List<String> first = rows.isEmpty() ? List.of() : rows.getFirst();
        if (first.size() < 2) {
            return first.size() == 1 && delimiter == ',' && CsvHeader.of(first).isPresent()
                    ? Optional.of(new CsvShape(delimiter, framed, false))
                    : Optional.empty();
        }
        boolean even = 2 * rows.stream().filter(row -> row.size() == first.size()).count() > rows.size();
        if (CsvHeader.of(first).isPresent()) {
            return even || delimiter != '\t' ? Optional.of(new CsvShape(delimiter, framed, false)) : Optional.empty();
        }
        List<List<String>> others = rows.subList(1, rows.size());
        if (even && first.stream().noneMatch(CsvShape::isRecord)
                && others.stream().anyMatch(row -> row.stream().anyMatch(CsvShape::isRecord))) {
            return Optional.of(new CsvShape(delimiter, framed, true));
        }
        boolean told = delimiter != '\t' || rows.stream().flatMap(List::stream).anyMatch(CsvShape::isNoWord);
        boolean values = even && told && first.size() >= FEWEST_VALUES && RecordLikeness.inWords(first);
        boolean texts = even && delimiter != '\t' && first.stream().anyMatch(CsvShape::isDefaultRecord);
        return values || texts ? Optional.of(new CsvShape(delimiter, framed, false)) : Optional.empty();
    }

    private static List<List<String>> rows(byte[] head, int length, char delimiter, boolean framed) {
        List<List<String>> found = new ArrayList<>();
        RowSplitter rows = RowSplitter.ofTable(delimiter);
        try {
            boolean more = true;
            while (more && found.size() < ROWS) {
                more = rows.fill(new ByteArrayInputStream(head, (int) rows.filled(), length - (int) rows.filled()));
                while (found.size() < ROWS && rows.next(!more)) {
                    String row = CsvLogDecoder.text(rows);
                    if (!row.isBlank() && !row.startsWith("#") && !isFrame(row, delimiter)) {
                        CsvCells.of(row, delimiter, framed).map(CsvCells::values).ifPresent(found::add);
                    }
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
        return found;
    }

    private static boolean isRecord(String cell) {
        byte[] text = cell.getBytes(StandardCharsets.ISO_8859_1);
        return RecordLikeness.inText(text, 0, text.length);
    }

    private static boolean isDefaultRecord(String cell) {
        return DefaultFormat.fits(List.of(cell.strip().split("[ \t]+")));
    }

    private static boolean isNoWord(String cell) {
        return cell.isBlank() || cell.strip().indexOf(' ') >= 0;
    }
}
