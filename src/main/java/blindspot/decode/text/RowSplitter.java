package blindspot.decode.text;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/// Takes a text apart into rows: lines, or for a table several lines that quotation marks hold together.
///
/// A row of more than [TextDecoder#LONGEST_LINE] bytes is not kept in memory. Quotation marks that are not closed within
/// that length, or at all, hold nothing together.
public final class RowSplitter {
    /// A byte order mark in UTF-8.
    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private static final int STEP = 1 << 16;

    private final boolean quoting;
    private final boolean cells;
    private final byte delimiter;
    private byte[] buffer = new byte[STEP];
    /// The row given out last, and the end of its first line.
    private int from;
    private int to;
    private int firstLineTo;
    private long line = 1;
    private boolean tooLong;
    /// Where the next row starts, up to where it has been looked at, and its state there.
    private int start;
    private int scanned;
    private int end;
    private long nextLine = 1;
    private long base;
    private int firstFeed = -1;
    private int feeds;
    private boolean quoted;
    private boolean atValue = true;
    private boolean skipping;
    /// The columns of the line before the row given out last, and before the next one.
    private int columnsBefore;
    private int columnsOfNext;

    private RowSplitter(boolean quoting, boolean cells, char delimiter) {
        this.quoting = quoting;
        this.cells = cells;
        this.delimiter = (byte) delimiter;
    }

    /// Takes lines apart.
    public static RowSplitter ofLines() {
        return new RowSplitter(false, false, '\n');
    }

    /// One that takes lines apart at tabs: each cell of a line is a row.
    static RowSplitter ofCells() {
        return new RowSplitter(false, true, '\t');
    }

    /// Takes a table apart, in which a line end inside of quotation marks is no row's end.
    ///
    /// @param delimiter what stands between two values
    public static RowSplitter ofTable(char delimiter) {
        return new RowSplitter(true, false, delimiter);
    }

    /// Reads more of the text; false when there is nothing left.
    public boolean fill(InputStream text) throws IOException {
        System.arraycopy(buffer, start, buffer, 0, end - start);
        base += start;
        scanned -= start;
        end -= start;
        firstFeed -= firstFeed < 0 ? 0 : start;
        start = 0;
        if (buffer.length - end < STEP) {
            buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, end + STEP));
        }
        int count = text.read(buffer, end, STEP);
        end += Math.max(count, 0);
        return count >= 0;
    }

    /// Goes on to the next row; false when more of the text is needed to tell where it ends, or `last` and there is
    /// none.
    public boolean next(boolean last) {
        skip();
        if (scanned == start && !passMark() && !last) {
            return false;
        }
        while (scanned < end) {
            byte b = buffer[scanned++];
            if (b == '\n') {
                feeds++;
                firstFeed = firstFeed < 0 ? scanned - 1 : firstFeed;
                if (!quoted) {
                    give(scanned - 1, scanned);
                    return true;
                }
            } else if (cells && b == '\t') {
                give(scanned - 1, scanned);
                return true;
            } else if (quoting) {
                quote(b);
            }
        }
        if (scanned - start > TextDecoder.LONGEST_LINE) {
            giveLong();
            return true;
        }
        if (last && end > start) {
            if (firstFeed >= 0) {
                giveFirstLine();
            } else {
                give(end, end);
            }
            return true;
        }
        return false;
    }

    /// Passes over a byte order mark that the row starts with, also where files were joined; false when more of the text
    /// is needed to tell.
    private boolean passMark() {
        int mark = 0;
        while (mark < MARK.length && start + mark < end && buffer[start + mark] == MARK[mark]) {
            mark++;
        }
        if (mark == MARK.length) {
            start += mark;
            scanned = start;
        }
        return mark == 0 || mark == MARK.length || start + mark < end;
    }

    /// Makes the row end with its first line, so that the next one starts behind that.
    public void cutBehindFirstLine() {
        if (firstLineTo < to) {
            start = firstLineTo + 1;
            nextLine = line + 1;
            to = firstLineTo;
            reset();
        }
    }

    /// The bytes that the row stands in, from [#from] inclusive to [#to] exclusive, without its line end. They change
    /// with the next row.
    public byte[] bytes() {
        return buffer;
    }

    public int from() {
        return from;
    }

    public int to() {
        return to;
    }

    /// Whether the row is several lines.
    public boolean hasSeveralLines() {
        return firstLineTo < to;
    }

    /// Whether the row is too long; of such a one there is only the start.
    public boolean isTooLong() {
        return tooLong;
    }

    /// Where a byte of the row stands, which is in its first line.
    public Position position(int at) {
        return new Position(line, columnsBefore + 1 + columns(from, at), base + from);
    }

    private int columns(int first, int behind) {
        int columns = 0;
        for (int i = first; i < behind; i++) {
            columns += (buffer[i] & 0xC0) == 0x80 ? 0 : 1;
        }
        return columns;
    }

    /// How many bytes have been taken from the text.
    public long filled() {
        return base + end;
    }

    /// How many bytes have been looked at.
    public long offset() {
        return base + start;
    }

    private void give(int rowEnd, int next) {
        columnsBefore = columnsOfNext;
        columnsOfNext = cells && next > rowEnd && buffer[rowEnd] == '\t' ? columnsBefore + columns(start, next) : 0;
        from = start;
        to = rowEnd > from && buffer[rowEnd - 1] == '\r' ? rowEnd - 1 : rowEnd;
        firstLineTo = firstFeed < 0 ? to : Math.min(firstFeed, to);
        line = nextLine;
        nextLine += feeds;
        tooLong = to - from > TextDecoder.LONGEST_LINE;
        start = next;
        reset();
    }

    private void giveFirstLine() {
        feeds = 1;
        int feed = firstFeed;
        give(feed, feed + 1);
    }

    private void giveLong() {
        if (firstFeed >= 0) {
            giveFirstLine();
        } else {
            give(end, end);
            tooLong = true;
            skipping = true;
        }
    }

    private void reset() {
        scanned = start;
        firstFeed = -1;
        feeds = 0;
        quoted = false;
        atValue = true;
    }

    /// Passes over the rest of a row that was too long.
    private void skip() {
        while (skipping && start < end) {
            if (buffer[start++] == '\n') {
                skipping = false;
                nextLine++;
            }
        }
        scanned = Math.max(scanned, start);
    }

    /// A quotation mark at the start of a value holds until the next one; two of them are one of the value.
    private void quote(byte b) {
        if (quoted) {
            quoted = b != '"';
            atValue = !quoted;
        } else if (b == '"') {
            quoted = atValue;
        } else {
            atValue = b == delimiter || (atValue && (b == ' ' || b == '\t'));
        }
    }
}
