package blindspot.decode.text;

import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads records that stand behind something else on their lines, as CloudWatch Logs and its tools write events:
///
/// - exported to S3, behind the time; by `aws logs tail`, behind time and log stream
/// - by `aws logs … --output text`, in a cell of lines that start with `EVENTS`, between tabs
///
/// A line without any of that is read as it stands. Sources:
/// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/S3Export.html>,
/// <https://docs.aws.amazon.com/cli/latest/reference/logs/tail.html>,
/// <https://docs.aws.amazon.com/cli/latest/userguide/cli-usage-output-format.html#text-output>
public final class EventLineDecoder {
    private static final Pattern TIME = Pattern.compile(
            "\uFEFF?\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,9})?(Z|[-+]\\d\\d:?\\d\\d)?[ \t]+");

    /// A log stream that flow logs are delivered to is named after the interface and the traffic.
    private static final Pattern STREAM = Pattern.compile("eni-[0-9a-f]+-[A-Za-z]+[ \t]+");

    private static final Pattern ANY_STREAM = Pattern.compile("[^ \t]+[ \t]+");

    /// More characters than any time and log stream have.
    private static final int LONGEST_LEAD = 600;

    private static final String EVENTS = "EVENTS\t";

    private final EntryDecoder entries;
    private final boolean cells;
    private final RowSplitter rows = new RowSplitter(false);

    private EventLineDecoder(EntryDecoder entries, boolean cells) {
        this.entries = entries;
        this.cells = cells;
    }

    /// The decoder of a text that starts like this; empty when it is none of these.
    public static Optional<EventLineDecoder> of(byte[] head, int length, EntryDecoder entries) {
        List<String> lines = new FirstLines(head, length, StandardCharsets.UTF_8).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .limit(5)
                .toList();
        boolean cells = lines.stream().anyMatch(line -> line.startsWith(EVENTS));
        return cells || lines.stream().anyMatch(line -> TIME.matcher(line).lookingAt())
                ? Optional.of(new EventLineDecoder(entries, cells))
                : Optional.empty();
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

    /// Decodes the last line; one that the input stops in the middle of is refused.
    public void finish(boolean whole) {
        while (rows.next(true)) {
            if (whole) {
                decode();
            } else {
                entries.refuse(rows.position(rows.to()), Reason.CUT_OFF, "", text(rows.from(), rows.to()));
            }
        }
    }

    /// How many bytes of the text have been read.
    public long offset() {
        return rows.offset();
    }

    private void decode() {
        if (rows.isTooLong()) {
            entries.refuse(rows.position(rows.from()), Reason.LINE_TOO_LONG, "≤ " + TextDecoder.LONGEST_LINE,
                    text(rows.from(), rows.to()));
            return;
        }
        byte[] bytes = rows.bytes();
        int from = rows.from();
        int to = rows.to();
        if (startsWith(bytes, from, to, EVENTS)) {
            decodeCell(bytes, from, to);
        } else if (!isBetweenEvents(bytes, from, to)) {
            int message = from + lead(new String(
                    bytes, from, Math.min(to - from, LONGEST_LEAD), StandardCharsets.ISO_8859_1));
            entries.message(bytes, message, to, rows.position(message), false);
        }
    }

    /// The length of what stands before the record.
    private static int lead(String line) {
        Matcher time = TIME.matcher(line.startsWith("\u00EF\u00BB\u00BF") ? "   " + line.substring(3) : line);
        int start = line.startsWith("\u00EF\u00BB\u00BF") ? 3 : 0;
        time.region(start, line.length());
        if (!time.lookingAt()) {
            return 0;
        }
        Matcher stream = STREAM.matcher(line).region(time.end(), line.length());
        if (stream.lookingAt()) {
            return stream.end();
        }
        Matcher other = ANY_STREAM.matcher(line).region(time.end(), line.length());
        boolean hasStream = other.lookingAt()
                && DefaultFormat.fits(List.of(line.substring(other.end()).strip().split("[ \t]+")));
        return hasStream ? other.end() : time.end();
    }

    /// Decodes the cell with the message: cells are in the order of their names, so that `timestamp` comes behind it.
    private void decodeCell(byte[] bytes, int from, int to) {
        int last = to;
        while (last > from && bytes[last - 1] != '\t') {
            last--;
        }
        boolean timed = last < to;
        for (int i = last; timed && i < to; i++) {
            timed = bytes[i] >= '0' && bytes[i] <= '9';
        }
        int end = timed ? last - 1 : to;
        int start = end;
        while (start > from && bytes[start - 1] != '\t') {
            start--;
        }
        entries.message(bytes, start, end, rows.position(start), false);
    }

    /// Whether the line is one of `--output text` that holds no event: the streams that were searched, and tokens to
    /// ask for more, which have no spaces in them.
    private boolean isBetweenEvents(byte[] bytes, int from, int to) {
        boolean between = cells && to > from && bytes[from] != '#';
        for (int i = from; between && i < to; i++) {
            between = bytes[i] != ' ';
        }
        return between || (cells && startsWith(bytes, from, to, "SEARCHEDLOGSTREAMS\t"));
    }

    private String text(int from, int to) {
        return new String(rows.bytes(), from, Math.min(to - from, 4 * Issue.LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int from, int to, String start) {
        return to - from >= start.length() && KnownNames.startsWith(bytes, from, start);
    }
}
