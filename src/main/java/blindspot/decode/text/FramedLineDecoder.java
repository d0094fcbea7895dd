package blindspot.decode.text;

import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.RecordFormat;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads records that have something else around them on their lines, which a [Frame] says.
public final class FramedLineDecoder {
    /// A token, backward and forward ones, or the word for none.
    private static final Pattern TOKENS =
            Pattern.compile("None|[\\w+/=-]{20,}|[bf]/[\\w/=-]+(\t[bf]/[\\w/=-]+)?");

    private final EntryDecoder entries;
    private final Frame frame;
    private final RowSplitter rows;

    private FramedLineDecoder(EntryDecoder entries, Frame frame) {
        this.entries = entries;
        this.frame = frame;
        rows = frame instanceof Frame.Joined ? RowSplitter.ofCells() : RowSplitter.ofLines();
    }

    /// The decoder of a text that starts like this; empty when nothing is around its records.
    ///
    /// @param supplied the format of records that no header names, null when there is none
    public static Optional<FramedLineDecoder> of(
            byte[] head, int length, @Nullable RecordFormat supplied, EntryDecoder entries) {
        return FrameFinder.of(head, length, supplied).map(frame -> new FramedLineDecoder(entries, frame));
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
        switch (frame) {
            case Frame.Joined() -> message(from, to);
            case Frame.Cell(int index, int count) -> {
                int start = cellStart(bytes, from, to, index, count);
                message(start, start < 0 ? to : cellEnd(bytes, start, to));
            }
            case Frame.Events() -> decodeEvent(bytes, from, to);
            case Frame.Around(Lead lead, String tail) -> {
                int start = lead.end(new String(
                        bytes, from, Math.min(to - from, Lead.LONGEST), StandardCharsets.ISO_8859_1));
                int first = start < 0 ? start : from + start;
                message(first, behindRecord(bytes, Math.max(first, from), to, tail));
            }
        }
    }

    /// @param from where the record starts; negative when the line lacks what stands before the others
    private void message(int from, int to) {
        if (from < 0) {
            entries.oddMessage(rows.bytes(), rows.from(), to, rows.position(rows.from()));
        } else {
            entries.message(rows.bytes(), from, to, rows.position(from), false);
        }
    }

    /// Where the cell of this place starts when there are so many of them; else -1.
    private static int cellStart(byte[] bytes, int from, int to, int index, int count) {
        int start = index == 0 ? from : -1;
        int cells = 1;
        for (int i = from; i < to; i++) {
            if (bytes[i] == '\t') {
                start = cells == index ? i + 1 : start;
                cells++;
            }
        }
        return cells == count ? start : -1;
    }

    private static int cellEnd(byte[] bytes, int start, int to) {
        int end = start;
        while (end < to && bytes[end] != '\t') {
            end++;
        }
        return end;
    }

    /// Where the record ends: before the tail and white space behind that, where the line has it.
    private static int behindRecord(byte[] bytes, int from, int to, String tail) {
        int end = to;
        while (end > from && (bytes[end - 1] == ' ' || bytes[end - 1] == '\t')) {
            end--;
        }
        boolean has = end - from > tail.length();
        for (int i = 0; has && i < tail.length(); i++) {
            has = bytes[end - tail.length() + i] == tail.charAt(i);
        }
        return has ? end - tail.length() : to;
    }

    /// Decodes the cell with the message: cells are in the order of their names, so that `timestamp` comes behind it.
    private void decodeEvent(byte[] bytes, int from, int to) {
        if (!startsWith(bytes, from, to, Frame.EVENTS)) {
            if (!isBetweenEvents(bytes, from, to)) {
                message(from, to);
            }
            return;
        }
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
        message(start, end);
    }

    /// Whether the line holds no event: the streams that were searched, and tokens to ask for more, with or without
    /// their name.
    private static boolean isBetweenEvents(byte[] bytes, int from, int to) {
        return startsWith(bytes, from, to, "SEARCHEDLOGSTREAMS\t")
                || startsWith(bytes, from, to, "NEXTTOKEN\t")
                || TOKENS.matcher(new String(bytes, from, to - from, StandardCharsets.ISO_8859_1)).matches();
    }

    private String text(int from, int to) {
        return new String(rows.bytes(), from, Math.min(to - from, 4 * Issue.LONGEST_TEXT), StandardCharsets.UTF_8);
    }

    private static boolean startsWith(byte[] bytes, int from, int to, String start) {
        return to - from >= start.length() && KnownNames.startsWith(bytes, from, start);
    }
}
