package blindspot.decode.text;

import blindspot.decode.Issue.Reason;
import blindspot.decode.RecordFormat;
import blindspot.decode.Remark;
import blindspot.store.FlowTableBuilder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Turns whole lines into rows, and knows the format in force. Not safe for use by several threads.
final class LineDecoder {
    /// Room for the records of a block, so that arrays seldom grow.
    private static final int ROWS_AHEAD = 1 << 12;

    private static final byte[] SIMULATED = Remark.SIMULATED_COMMENT.getBytes(StandardCharsets.US_ASCII);

    private final String input;
    private final FlowTableBuilder rows;
    private final IssueList issues;
    private final RegularLines regular;
    private final long rowsBefore;
    private @Nullable RecordParser parser;
    private @Nullable RecordFormat format;
    private boolean headerInForce;
    private long lines;
    private long linesBefore;
    private long headerLines;
    private long commentLines;
    private long blankLines;
    private long foreignLines;
    private long firstForeignLine;
    private int switches;
    private boolean headerWasInForce;
    private boolean started;
    private final Set<Remark> remarks = new LinkedHashSet<>();

    /// @param supplied the format of records that no header names, null when there is none
    /// @param strict whether that was told by the values of the first lines, so that each line must bear it out
    LineDecoder(String input, @Nullable RecordFormat supplied, boolean strict, FlowTableBuilder rows) {
        this(input, supplied, strict, rows, new IssueList());
    }

    LineDecoder(
            String input,
            @Nullable RecordFormat supplied,
            boolean strict,
            FlowTableBuilder rows,
            IssueList issues) {
        this(input, rows, new RegularLines(rows), issues);
        if (supplied != null) {
            use(supplied, false, strict);
        }
    }

    private LineDecoder(String input, FlowTableBuilder rows, RegularLines regular, IssueList issues) {
        this.input = input;
        this.issues = issues;
        this.rows = rows;
        this.regular = regular;
        rowsBefore = rows.seenCount();
    }

    /// Decodes what comes behind, into rows of its own, as if nothing changed until then.
    ///
    /// @param used one whose rows were taken over: what it holds is used again; null when there is none
    LineDecoder ahead(@Nullable LineDecoder used) {
        FlowTableBuilder rowsAhead = used == null ? rows.another(ROWS_AHEAD) : used.rows;
        LineDecoder ahead = new LineDecoder(
                input, rowsAhead, used == null ? new RegularLines(rowsAhead) : used.regular, new IssueList());
        if (parser != null) {
            ahead.parser = new RecordParser(parser.format(), parser.isStrict(), rowsAhead);
            rowsAhead.begin(input, parser.format().fields());
        }
        ahead.format = format;
        ahead.headerInForce = headerInForce;
        ahead.headerWasInForce = headerInForce;
        ahead.started = true;
        return ahead;
    }

    /// It was made [#ahead] and is not used any more.
    void release() {
        rows.release();
    }

    /// How many records that were decoded [#ahead], from the number `behind` of those that are here, are best taken over.
    int bestCount(int behind) {
        return rows.roomInChunk(behind);
    }

    /// Whether the format in force is known and is likely to stay.
    boolean isSteady() {
        return parser != null && recognised();
    }

    /// Takes over what was decoded [#ahead] of this, and its rows; false, and nothing is changed, when it was decoded on
    /// a wrong assumption.
    boolean take(LineDecoder ahead) {
        boolean right = isSteady()
                && ahead.switches == 0
                && ahead.foreignLines == 0
                && isSameFormat(ahead)
                && headerInForce == ahead.headerWasInForce;
        if (right) {
            rows.take(ahead.rows);
            remarks.addAll(ahead.remarks());
            issues.addAll(ahead.issues, lines);
            lines += ahead.lines;
            headerLines += ahead.headerLines;
            commentLines += ahead.commentLines;
            blankLines += ahead.blankLines;
            headerInForce = ahead.headerInForce;
        }
        return right;
    }

    private boolean isSameFormat(LineDecoder other) {
        return parser != null
                && other.parser != null
                && parser.isStrict() == other.parser.isStrict()
                && parser.format().equals(other.parser.format());
    }

    /// Decodes the lines from `from` inclusive to `to` exclusive; the byte before `to` is a line feed.
    ///
    /// @param base the offset of `bytes[0]` in the decompressed input
    void decode(byte[] bytes, int from, int to, long base) {
        int at = from;
        while (at < to) {
            int next = parser == null ? at : regular.read(bytes, at, to, base, parser);
            if (next > at) {
                lines += regular.lines();
                at = next;
            } else {
                lines++;
                int behind = parser != null && !mayBeNoRecord(bytes, at) ? parser.read(bytes, at, base + at) : -1;
                at = behind >= 0 ? behind : readOther(bytes, at, base);
            }
        }
    }

    /// The line that starts here was cut off, or is too long to be a record.
    void refuse(byte[] bytes, int from, int to, Reason reason, String expected) {
        lines++;
        Line line = Line.of(bytes, from, to);
        if (line.isBlank()) {
            blankLines++;
        } else {
            issues.add(lines + linesBefore, line, to, reason, expected);
        }
    }

    /// The lines that follow are inside of something that stands at this line of the input, behind so many columns.
    ///
    /// @param wholly whether a column of theirs means nothing in the input
    /// @param odd whether what stands around the others is missing there
    void place(long line, int columnsBefore, boolean wholly, boolean odd) {
        linesBefore = line - 1 - lines;
        issues.place(columnsBefore, wholly, odd);
    }

    /// Goes on after others have added rows of other formats.
    void resume() {
        if (parser != null) {
            rows.begin(input, parser.format().fields());
        }
    }

    /// Whether something that can be told from other text has been found.
    boolean recognised() {
        return started || headerLines > 0 || foreignLines > 0 || rows.seenCount() > rowsBefore;
    }

    TextResult result() {
        return new TextResult(
                lines,
                headerLines,
                commentLines,
                blankLines,
                foreignLines,
                firstForeignLine,
                rows.seenCount() - rowsBefore,
                issues.issues(),
                format,
                remarks());
    }

    private List<Remark> remarks() {
        if (parser != null) {
            remarks.addAll(parser.times().remarks());
        }
        return List.copyOf(remarks);
    }

    /// Whether the line starts like a header, of names or of `${name}`, a comment or a byte order mark: a cheap look
    /// before the parser's.
    static boolean mayBeNoRecord(byte[] bytes, int from) {
        byte first = bytes[from];
        return (first >= 'a' && first <= 'z') ? KnownNames.startsAt(bytes, from) : first <= '$';
    }

    /// Reads a line that is no record of the format in force; the position behind it.
    private int readOther(byte[] bytes, int from, long base) {
        int end = from;
        while (bytes[end] != '\n') {
            end++;
        }
        Line line = Line.of(bytes, from, end).spaced();
        if (line.isBlank()) {
            blankLines++;
        } else if (line.isComment()) {
            commentLines++;
            if (line.startsWith(SIMULATED)) {
                remarks.add(Remark.of(Remark.Kind.SIMULATED));
            }
        } else if (!readHeader(line)) {
            readUnknown(line, base);
        }
        return end + 1;
    }

    private boolean readHeader(Line line) {
        if (!line.startsLikeAHeader()) {
            return false;
        }
        boolean start = !recognised() && issues.count() == 0;
        Optional<RecordFormat> header = RecordFormat.ofHeader(line.words(RecordFormat.MOST_NAMES + 1), start);
        header.ifPresent(next -> {
            if (next.isTransitGateway() || rows.hasRoomFor(next.fields())) {
                headerLines++;
                use(next, true, false);
            } else {
                parser = null;
                headerInForce = false;
                switches++;
                issues.add(lines + linesBefore, line, line.start(), Reason.TOO_MANY_NAMES,
                        "≤ " + FlowTableBuilder.MOST_FIELDS);
            }
        });
        return header.isPresent();
    }

    private void readUnknown(Line line, long base) {
        if (headerInForce && parser == null) {
            foreignLines++;
            noteForeign();
            return;
        }
        RecordParser candidate = parser == null ? byValues(line) : parser;
        if (candidate != null && candidate.read(line.bytes(), line.start(), base + line.place()) >= 0) {
            parser = candidate;
            format = candidate.format();
        } else if (!headerInForce && line.isOfTransitGateway()) {
            foreignLines++;
            noteForeign();
        } else if (candidate == null) {
            issues.add(lines + linesBefore, line, line.start(), Reason.NOT_A_RECORD, "");
        } else {
            issues.add(lines + linesBefore, line, candidate);
        }
    }

    private @Nullable RecordParser byValues(Line line) {
        if (!DefaultFormat.fits(line.words(RecordFormat.DEFAULT.fields().size() + 1))) {
            return null;
        }
        rows.begin(input, RecordFormat.DEFAULT.fields());
        return new RecordParser(RecordFormat.DEFAULT, true, rows);
    }

    private void use(RecordFormat next, boolean header, boolean strict) {
        headerInForce = header || next.isTransitGateway();
        if (parser != null) {
            remarks.addAll(parser.times().remarks());
        }
        if (next.isTransitGateway()) {
            parser = null;
            switches++;
            if (header) {
                noteForeign();
            }
        } else if (parser == null || parser.isStrict() || !next.equals(format)) {
            parser = new RecordParser(next, strict, rows);
            switches++;
            rows.begin(input, next.fields());
        }
        format = next;
    }

    private void noteForeign() {
        if (firstForeignLine == 0) {
            firstForeignLine = lines + linesBefore;
        }
    }
}
