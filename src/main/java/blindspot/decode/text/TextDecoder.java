package blindspot.decode.text;

import blindspot.decode.Issue.Reason;
import blindspot.decode.RecordFormat;
import blindspot.store.EightBytes;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Workers;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/// Reads plain-text flow logs, in blocks of whole lines.
///
/// A line of more than [#LONGEST_LINE] bytes is no record and is not kept in memory. With several workers the blocks are
/// decoded side by side, behind the rows that are there already.
public final class TextDecoder {
    /// The longest line that can be a record, in bytes.
    public static final int LONGEST_LINE = 1 << 20;

    /// Bytes that are read at once: few enough to stay in the processor's cache.
    private static final int STEP = 1 << 18;

    /// The same for the first bytes of an input, which may be a small one; then twice as many each time.
    private static final int FIRST_STEP = 1 << 14;

    /// Lines of so many bytes are decoded on the side although they are fewer than would be best.
    private static final int LARGEST_BLOCK = 1 << 22;

    /// Bytes whose line feeds are counted at once.
    private static final int COUNTED_AT_ONCE = 1 << 12;

    private final LineDecoder lines;
    private final BlockQueue blocks;
    private final boolean sideBySide;
    /// The bytes read: whole lines from `start` on that wait to be decoded, so many line feeds in them up to `counted`;
    /// then from `lineStart` to `end` the start of a line.
    private byte[] buffer = new byte[FIRST_STEP + 1];
    private int start;
    private int counted;
    private int feeds;
    private int lineStart;
    private int end;
    private long base;
    private boolean inLongLine;
    private int step = FIRST_STEP;

    /// Records go into `rows` as those of `input`. `supplied` is the format of records that no header names; null when
    /// there is none, and then only the default format is told by its values. `strict` says that it was told by the
    /// values of the first lines, so that each line must bear it out.
    public TextDecoder(String input, @Nullable RecordFormat supplied, boolean strict, FlowTableBuilder rows,
            Workers workers) {
        lines = new LineDecoder(input, supplied, strict, rows);
        blocks = new BlockQueue(lines, workers, rows.memory());
        sideBySide = workers.count() > 1;
    }

    /// Decodes the next bytes of the input; false when there are none left. Between two calls no row is open.
    ///
    /// @throws IOException from the stream; what was read before it is kept
    public boolean decodeSome(InputStream text) throws IOException {
        makeRoom();
        int count = text.read(buffer, end, step);
        step = Math.min(2 * step, STEP);
        if (count < 0) {
            return false;
        }
        int unseen = end;
        end += count;
        if (inLongLine) {
            skipLongLine(unseen);
        }
        int last = end;
        while (last > unseen && buffer[last - 1] != '\n') {
            last--;
        }
        if (!inLongLine && last > unseen && last > lineStart) {
            refuseLongLine(unseen);
            lineStart = last;
            decode();
        }
        if (!inLongLine && end - lineStart > LONGEST_LINE) {
            decodeAll();
            lines.refuse(buffer, start, end, Reason.LINE_TOO_LONG, "≤ " + LONGEST_LINE);
            inLongLine = true;
        }
        if (inLongLine) {
            goOn(end);
        }
        return true;
    }

    /// Whether a header or a record, be it of a transit gateway, has been read.
    public boolean recognised() {
        return lines.recognised();
    }

    /// How many decompressed bytes have been looked at.
    public long position() {
        return base + start;
    }

    /// What there was, after the last call of [#decodeSome].
    ///
    /// @param whole whether the input went on to its end, so that a last line without a line feed is a whole one
    public TextResult finish(boolean whole) {
        decodeAll();
        if (!inLongLine && end > start) {
            buffer[end] = '\n';
            if (whole) {
                lines.decode(buffer, start, end + 1, base);
            } else {
                lines.refuse(buffer, start, end, Reason.CUT_OFF, "");
            }
            goOn(end);
        }
        blocks.close();
        return lines.result();
    }

    /// What there was when the reading was given up: an unfinished last line is not looked at.
    public TextResult abandon() {
        decodeAll();
        blocks.close();
        return lines.result();
    }

    /// Moves what is left to the start of the buffer when all whole lines are decoded, and makes room for what is to be
    /// read and a line feed.
    private void makeRoom() {
        if (start > 0 && start == lineStart) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            base += start;
            end -= start;
            lineStart = 0;
            counted = 0;
            start = 0;
        }
        if (buffer.length < end + step + 1) {
            buffer = blocks.longer(buffer, Math.max(end * 2, end + step) + 1);
        }
    }

    /// Decodes the whole lines, or leaves them until there are more.
    private void decode() {
        if (!sideBySide || !lines.isSteady()) {
            decodeAll();
            return;
        }
        while (counted < lineStart) {
            int best = blocks.bestCount();
            int to = Math.min(counted + COUNTED_AT_ONCE, lineStart);
            int more = EightBytes.lineFeeds(buffer, counted, to);
            if (feeds + more >= best) {
                to = counted;
                while (feeds < best && to < lineStart) {
                    feeds += buffer[to++] == '\n' ? 1 : 0;
                }
                add(to);
            } else {
                feeds += more;
                counted = to;
            }
        }
        if (lineStart - start > LARGEST_BLOCK) {
            add(lineStart);
        }
    }

    /// Has the lines up to `to` decoded on the side.
    private void add(int to) {
        byte[] rest = blocks.buffer(buffer.length);
        System.arraycopy(buffer, to, rest, 0, end - to);
        blocks.add(buffer, start, to, base, feeds);
        buffer = rest;
        base += to;
        end -= to;
        lineStart -= to;
        start = 0;
        counted = 0;
        feeds = 0;
    }

    /// Decodes all whole lines, after those that are decoded on the side.
    private void decodeAll() {
        blocks.finish();
        if (lineStart > start) {
            lines.decode(buffer, start, lineStart, base);
            goOn(lineStart);
        }
    }

    /// All before this place is done.
    private void goOn(int to) {
        start = to;
        lineStart = Math.max(lineStart, to);
        counted = lineStart;
        feeds = 0;
    }

    /// Looks for the end of the long line from `from` on.
    private void skipLongLine(int from) {
        int at = from;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        inLongLine = at == end;
        goOn(Math.min(at + 1, end));
    }

    /// Refuses the line that was unfinished before the last bytes came when it is too long although it ends in them.
    private void refuseLongLine(int unseen) {
        int at = Math.max(unseen, lineStart);
        while (buffer[at] != '\n') {
            at++;
        }
        if (at - lineStart > LONGEST_LINE) {
            decodeAll();
            lines.refuse(buffer, start, at, Reason.LINE_TOO_LONG, "≤ " + LONGEST_LINE);
            goOn(at + 1);
        }
    }
}
