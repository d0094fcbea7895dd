package blindspot.decode.text;

import blindspot.decode.Issue.Reason;
import blindspot.decode.RecordFormat;
import blindspot.store.FlowTableBuilder;
import blindspot.task.Workers;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Reads plain-text flow logs, in blocks of whole lines.
///
/// A line of more than [#LONGEST_LINE] bytes is no record and is not kept in memory. With several workers the blocks are
/// decoded side by side, behind the rows that are there already.
public final class TextDecoder {
    /// The longest line that can be a record, in bytes.
    public static final int LONGEST_LINE = 1 << 20;

    /// Bytes that are read, and then decoded, at once: small enough to stay in the processor's cache.
    private static final int STEP = 1 << 18;

    /// The same for the first bytes of an input, which may be a small one.
    private static final int FIRST_STEP = 1 << 14;

    private final LineDecoder lines;
    private final BlockQueue blocks;
    private final boolean sideBySide;
    private byte[] buffer = new byte[FIRST_STEP + 1];
    private int start;
    private int end;
    private long base;
    private boolean inLongLine;

    /// Records go into `rows` as those of `input`. `supplied` is the format of records that no header names; null when
    /// there is none, and then only the default format is told by its values. `strict` says that it was told by the
    /// values of the first lines, so that each line must bear it out.
    public TextDecoder(String input, @Nullable RecordFormat supplied, boolean strict, FlowTableBuilder rows,
            Workers workers) {
        lines = new LineDecoder(input, supplied, strict, rows);
        blocks = new BlockQueue(lines, workers);
        sideBySide = workers.count() > 1;
    }

    /// Decodes the next bytes of the input; false when there are none left. Between two calls no row is open.
    ///
    /// @throws IOException from the stream; what was read before it is kept
    public boolean decodeSome(InputStream text) throws IOException {
        if (start > 0) {
            System.arraycopy(buffer, start, buffer, 0, end - start);
            base += start;
            end -= start;
            start = 0;
        }
        int step = position() == 0 && end == 0 ? FIRST_STEP : STEP;
        if (buffer.length < end + step + 1) {
            buffer = Arrays.copyOf(buffer, Math.max(2 * STEP, end + step) + 1);
        }
        int count = text.read(buffer, end, step);
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
        if (!inLongLine && last > unseen && last > start) {
            refuseLongLine(unseen);
            decode(last);
        }
        if (!inLongLine && end - start > LONGEST_LINE) {
            blocks.finish();
            lines.refuse(buffer, start, end, Reason.LINE_TOO_LONG, "≤ " + LONGEST_LINE);
            inLongLine = true;
        }
        if (inLongLine) {
            start = end;
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
        blocks.finish();
        if (!inLongLine && end > start) {
            buffer[end] = '\n';
            if (whole) {
                lines.decode(buffer, start, end + 1, base);
            } else {
                lines.refuse(buffer, start, end, Reason.CUT_OFF, "");
            }
            start = end;
        }
        return lines.result();
    }

    /// What there was when the reading was given up: an unfinished last line is not looked at.
    public TextResult abandon() {
        blocks.finish();
        return lines.result();
    }

    /// Decodes the whole lines up to `to`.
    private void decode(int to) {
        if (sideBySide && lines.isSteady()) {
            byte[] rest = blocks.buffer(buffer.length);
            System.arraycopy(buffer, to, rest, 0, end - to);
            blocks.add(buffer, start, to, base);
            buffer = rest;
            base += to;
            end -= to;
            start = 0;
        } else {
            blocks.finish();
            lines.decode(buffer, start, to, base);
            start = to;
        }
    }

    /// Looks for the end of the long line from `from` on.
    private void skipLongLine(int from) {
        int at = from;
        while (at < end && buffer[at] != '\n') {
            at++;
        }
        inLongLine = at == end;
        start = Math.min(at + 1, end);
    }

    /// Refuses the first line when it is too long although it ends here: it ends behind `unseen`.
    private void refuseLongLine(int unseen) {
        int at = Math.max(unseen, start);
        while (buffer[at] != '\n') {
            at++;
        }
        if (at - start > LONGEST_LINE) {
            blocks.finish();
            lines.refuse(buffer, start, at, Reason.LINE_TOO_LONG, "≤ " + LONGEST_LINE);
            start = at + 1;
        }
    }
}
