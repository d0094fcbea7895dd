package blindspot.decode.text;

import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.Likeness;
import blindspot.decode.RecordFormat;
import blindspot.decode.Remark;
import blindspot.decode.guess.FormatGuess;
import blindspot.store.FlowTableBuilder;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns the entries of a container, records as text or as values with names, into rows, and knows what was neither.
/// Not safe for use by several threads.
public final class EntryDecoder {
    /// Bytes of messages that are kept to tell what they are when they are no records.
    private static final int SAMPLE = 1 << 15;

    /// Messages that wait until their format is told.
    private static final int LOOKED_AT = 50;

    /// Places where records were found that are told.
    private static final int MOST_PLACES = 5;

    /// Characters of such a place that are told.
    private static final int LONGEST_PLACE = 60;

    private final String input;
    private final @Nullable RecordFormat supplied;
    private final FlowTableBuilder rows;
    private final IssueList issues = new IssueList();
    private final TimeReader times = new TimeReader();
    private final Set<String> places = new HashSet<>();
    private final List<Remark> found = new ArrayList<>();
    private final RecordReader records;
    private final int rowsBefore;
    private final List<Message> waiting = new ArrayList<>();
    private final ByteArrayOutputStream waitingBytes = new ByteArrayOutputStream();
    private Optional<FormatGuess> guess = Optional.empty();
    private @Nullable LineDecoder lines;
    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private byte[] line = new byte[1024];
    private boolean namedLast;
    private boolean enveloped;
    private boolean named;
    private @Nullable RecordFormat header;
    private long headerRows;
    private long commentRows;
    private long blankRows;

    /// A message that waits; its bytes are those from `from` inclusive to `to` exclusive of all that wait.
    private record Message(int from, int to, Position at, boolean wholly, boolean odd) {}

    /// Records go into `rows` as those of `input`. `supplied` is the format of messages that no header names; null when
    /// there is none, and then it is the one that the values of the first messages tell for certain.
    public EntryDecoder(String input, @Nullable RecordFormat supplied, FlowTableBuilder rows) {
        this.input = input;
        this.supplied = supplied;
        this.rows = rows;
        rowsBefore = rows.rowCount();
        records = new RecordReader(input, rows, issues, times);
    }

    /// Reads a message: a record as text, or several lines of them.
    ///
    /// @param wholly whether a column of the message is none of the input, so that issues stand at the message's start
    public void message(byte[] bytes, int from, int to, Position at, boolean wholly) {
        message(bytes, from, to, at, wholly, false);
    }

    /// Reads a line that lacks what stands around the others.
    void oddMessage(byte[] bytes, int from, int to, Position at) {
        message(bytes, from, to, at, false, true);
    }

    private void message(byte[] bytes, int from, int to, Position at, boolean wholly, boolean odd) {
        int start = from;
        int end = to;
        while (start < end && isSpace(bytes[start])) {
            start++;
        }
        while (end > start && isSpace(bytes[end - 1])) {
            end--;
        }
        int length = end - start;
        if (length > TextDecoder.LONGEST_LINE) {
            refuse(at, Reason.LINE_TOO_LONG, "≤ " + TextDecoder.LONGEST_LINE, text(bytes, start, end));
            return;
        }
        if (sample.size() < SAMPLE) {
            sample.write(bytes, start, Math.min(length, SAMPLE));
            sample.write('\n');
        }
        Position begin = new Position(at.line(), at.column() + (wholly ? 0 : start - from), at.offset());
        if (lines != null) {
            decode(lines, bytes, start, length, begin, wholly, odd);
        } else {
            waiting.add(new Message(waitingBytes.size(), waitingBytes.size() + length, begin, wholly, odd));
            waitingBytes.write(bytes, start, length);
            if (waiting.size() == LOOKED_AT || waitingBytes.size() >= SAMPLE) {
                lines();
            }
        }
    }

    private void decode(
            LineDecoder decoder, byte[] bytes, int from, int length, Position at, boolean wholly, boolean odd) {
        if (line.length <= length) {
            line = new byte[Math.max(length + 1, 2 * line.length)];
        }
        System.arraycopy(bytes, from, line, 0, length);
        line[length] = '\n';
        if (namedLast) {
            decoder.resume();
            namedLast = false;
        }
        decoder.place(at.line(), at.column() - 1, wholly, odd);
        decoder.decode(line, 0, length + 1, at.offset());
    }

    /// Decides for the format of messages that nothing names, and decodes those that waited for it.
    private LineDecoder lines() {
        if (lines == null) {
            guess = supplied == null && !waiting.isEmpty()
                    ? FormatGuess.of(sample.toString(StandardCharsets.UTF_8).lines().toList())
                    : Optional.empty();
            RecordFormat told = guess.filter(FormatGuess::certain)
                    .map(FormatGuess::proposal)
                    .filter(format -> !format.equals(RecordFormat.DEFAULT))
                    .orElse(null);
            namedLast = false;
            LineDecoder decoder = new LineDecoder(input, told == null ? supplied : told, told != null, rows, issues);
            lines = decoder;
            byte[] bytes = waitingBytes.toByteArray();
            waiting.forEach(message -> decode(
                    decoder, bytes, message.from(), message.to() - message.from(), message.at(), message.wholly(),
                    message.odd()));
            waiting.clear();
            waitingBytes.reset();
        }
        return lines;
    }

    /// Reads a record of named values.
    public void values(NamedValues values, Position at) {
        beginNamed();
        records.read(values, at);
    }

    private void beginNamed() {
        if (!waiting.isEmpty()) {
            lines();
        }
        if (!namedLast) {
            records.interrupt();
            namedLast = true;
        }
    }

    /// Whether these are a record by their names.
    public boolean isRecord(NamedValues values) {
        return values.size() > 1 && records.isRecord(values);
    }

    /// Reads a record all of whose names are those of records before it; else false, and it may be one all the same.
    public boolean valuesIfLearnt(NamedValues values, Position at) {
        if (values.size() < 2 || values.isFull() || !records.isLearnt(values)) {
            return false;
        }
        beginNamed();
        records.addRow(values, at);
        return true;
    }

    /// Notes where in their container records were found that may stand anywhere in it; empty where no name leads there.
    public void foundIn(String path) {
        if (!path.isEmpty() && found.size() <= MOST_PLACES && places.add(path)) {
            found.add(new Remark(Remark.Kind.FOUND_IN, found.size() == MOST_PLACES ? "…" : shortened(path)));
        }
    }

    private static String shortened(String path) {
        StringBuilder shown = new StringBuilder();
        path.codePoints()
                .limit(LONGEST_PLACE)
                .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? 0xFFFD : c)
                .forEach(shown::appendCodePoint);
        return shown.length() < path.length() ? shown + "…" : shown.toString();
    }

    /// Whether values with these names are a record, so that they are a header.
    public static boolean isHeader(List<String> names) {
        return RecordReader.isRecord(names);
    }

    /// Notes something that is no record.
    public void refuse(Position at, Reason reason, String expected, String text) {
        refuse(at, reason, expected, text, text);
    }

    /// The same, where `found` is not all of the `text`.
    public void refuse(Position at, Reason reason, String expected, String found, String text) {
        if (!waiting.isEmpty()) {
            lines();
        }
        issues.add(new Issue(
                at.line(), at.column(), reason, "", expected, Issue.shortened(found), Issue.shortened(text)));
    }

    /// How the times of named values are read that are no numbers.
    public TimeReader times() {
        return times;
    }

    /// The seconds of a time, as digits; empty when the text is none.
    public Optional<String> seconds(byte[] text) {
        return TimeReader.mayBeTime(text, 0, text.length) && times.read(text, 0, text.length) == null
                ? Optional.of(Long.toString(times.seconds()))
                : Optional.empty();
    }

    /// The time zone of this name; empty when it is none, or several have it.
    public static Optional<ZoneId> zone(String name) {
        try {
            return Optional.of(TimeReader.zone(name));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /// How much was refused.
    public long issueCount() {
        return issues.count();
    }

    /// Notes a header row of a table, with the names of the record's fields when its columns are these.
    public void headerRow(List<String> names) {
        headerRows++;
        enveloped = true;
        if (!names.isEmpty()) {
            named = true;
            header = RecordReader.format(names);
        }
    }

    public void commentRow() {
        commentRows++;
    }

    public void blankRow() {
        blankRows++;
    }

    /// Notes that the container is one for messages or records, even when there are none in it.
    public void envelope() {
        enveloped = true;
    }

    /// Whether a header or a record, be it of a transit gateway, has been found.
    public boolean recognised() {
        return named
                || rows.rowCount() > rowsBefore
                || records.foreign() > 0
                || (lines != null && lines.recognised());
    }

    /// What values were by their names that were refused as no record; empty where that cannot be told.
    public Optional<Likeness> otherThing() {
        return records.otherThing();
    }

    /// Whether this is a container for messages or records, even when there are none in it.
    public boolean isEnvelope() {
        return enveloped;
    }

    /// What the format of the messages was told to be; empty when one was supplied, or nothing could be told.
    public Optional<FormatGuess> guess() {
        return guess;
    }

    /// The first messages, each on a line of its own.
    public byte[] sample() {
        return sample.toByteArray();
    }

    public TextResult result() {
        TextResult ofLines = lines().result();
        long headers = ofLines.headerLines() + headerRows;
        long comments = ofLines.commentLines() + commentRows;
        long blank = ofLines.blankLines() + blankRows;
        long foreign = ofLines.foreignLines() + records.foreign();
        long first = ofLines.firstForeignLine() == 0 || records.firstForeign() == 0
                ? Math.max(ofLines.firstForeignLine(), records.firstForeign())
                : Math.min(ofLines.firstForeignLine(), records.firstForeign());
        long read = (long) rows.rowCount() - rowsBefore;
        Set<Remark> all = new LinkedHashSet<>(found);
        all.addAll(times.remarks());
        all.addAll(ofLines.remarks());
        return new TextResult(
                headers + comments + blank + foreign + read + issues.count(),
                headers, comments, blank, foreign, first, read, issues.issues(), format(ofLines), List.copyOf(all));
    }

    private @Nullable RecordFormat format(TextResult ofLines) {
        RecordFormat read = records.format() == null ? header : records.format();
        return ofLines.format() == null || (namedLast && read != null) ? read : ofLines.format();
    }

    private static String text(byte[] bytes, int from, int to) {
        int length = Math.min(to - from, 4 * Issue.LONGEST_TEXT);
        return new String(bytes, from, length, StandardCharsets.UTF_8);
    }

    private static boolean isSpace(byte b) {
        return b == ' ' || b == '\t' || b == '\r' || b == '\n';
    }
}
