package blindspot.load;

import blindspot.decode.LineReader;
import blindspot.decode.LogFormat;
import blindspot.decode.NumberedLine;
import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.source.ByteSource;
import blindspot.store.FlowTable;
import blindspot.store.Segment;
import blindspot.task.Cancel;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Finds the line that a record was read from.
public final class RawLines {
    private final List<FileReport> files;

    /// @param report of all that is in the tables that will be asked about
    public RawLines(LoadReport report) {
        files = report.files();
    }

    /// The line of a row, read again from its input; put together from its values where that is not possible, and
    /// where the input has no lines.
    /// Work for a job: the input is read up to the line.
    public RawLine of(FlowTable table, int row, Cancel cancel) {
        return of(table, row, _ -> true, cancel);
    }

    /// The same, but put together from its values where its input is on another machine: for what nobody asked to be
    /// fetched.
    public RawLine near(FlowTable table, int row, Cancel cancel) {
        return of(table, row, source -> !source.remote(), cancel);
    }

    private RawLine of(FlowTable table, int row, Predicate<ByteSource> readable, Cancel cancel) {
        Segment segment = table.segmentOf(row);
        return files.stream()
                .filter(file -> file.name().equals(segment.input()))
                .reduce((_, later) -> later)
                .filter(file -> hasLines(file.decoded().container()) && readable.test(file.source()))
                .flatMap(file -> read(file, table.offset(row), cancel))
                .map(line -> new RawLine(line.text(), line.number(), false))
                .orElseGet(() -> new RawLine(rebuilt(table, segment, row), OptionalLong.empty(), true));
    }

    /// Whether each record stands on a line of its own that can be read again.
    private static boolean hasLines(@Nullable LogFormat container) {
        return container == LogFormat.TEXT || container == LogFormat.CSV;
    }

    private static Optional<NumberedLine> read(FileReport file, long offset, Cancel cancel) {
        ByteSource source = file.source();
        try {
            return file.version().equals(source.version())
                    ? new LineReader(cancel).lineAt(source, offset)
                    : Optional.empty();
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static String rebuilt(FlowTable table, Segment segment, int row) {
        return segment.format().stream().map(name -> value(table, name, row)).collect(Collectors.joining(" "));
    }

    private static String value(FlowTable table, FieldName name, int row) {
        String text = table.column(name).orElseThrow().text(row);
        boolean encoded = name.field().map(Field::isTag).orElse(false) && !text.equals("-");
        return encoded ? percentEncoded(text) : text;
    }

    private static String percentEncoded(String text) {
        StringBuilder encoded = new StringBuilder();
        for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
            if (b > ' ' && b != '%' && b != 0x7F) {
                encoded.append((char) b);
            } else {
                encoded.append(String.format(Locale.ROOT, "%%%02X", b & 0xFF));
            }
        }
        return encoded.toString();
    }
}
