package blindspot.decode;

import blindspot.decode.text.TextDecoder;
import blindspot.source.ByteSource;
import blindspot.task.Cancel;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.OptionalLong;

/// Reads one line of an input again.
public final class LineReader {
    private static final int STEP = 1 << 16;

    /// The most decompressed bytes before a line in which lines are counted.
    private static final long MOST_COUNTED = 1L << 30;

    private final Cancel cancel;
    private final long mostCounted;

    /// @param cancel makes the reading end without a line
    public LineReader(Cancel cancel) {
        this(cancel, MOST_COUNTED);
    }

    LineReader(Cancel cancel, long mostCounted) {
        this.cancel = cancel;
        this.mostCounted = mostCounted;
    }

    /// The line that starts at `offset` of the decompressed bytes, as it stands there, without its end. All bytes up to
    /// there are read, for the number of the line; where they are over 1 GiB it has none, and only compressed bytes are
    /// read. Empty when the input ends before it, or the reading was cancelled.
    public Optional<NumberedLine> lineAt(ByteSource source, long offset) throws IOException {
        try (OpenInput input = OpenInput.of(source)) {
            OptionalLong number =
                    offset <= mostCounted ? OptionalLong.of(1 + linesIn(input, offset)) : skip(input, offset);
            return cancel.requested() ? Optional.empty() : line(input).map(text -> new NumberedLine(text, number));
        } catch (EOFException _) {
            return Optional.empty();
        }
    }

    private long linesIn(OpenInput input, long length) throws IOException {
        byte[] step = new byte[STEP];
        long lines = 0;
        long left = length;
        while (left > 0 && !cancel.requested()) {
            int count = input.read(step, 0, (int) Math.min(STEP, left));
            if (count < 0) {
                throw new EOFException();
            }
            for (int i = 0; i < count; i++) {
                if (step[i] == '\n') {
                    lines++;
                }
            }
            left -= count;
        }
        return lines;
    }

    private OptionalLong skip(OpenInput input, long length) throws IOException {
        long left = length;
        while (left > 0 && !cancel.requested()) {
            long count = Math.min(STEP, left);
            input.skipNBytes(count);
            left -= count;
        }
        return OptionalLong.empty();
    }

    private static Optional<String> line(OpenInput input) throws IOException {
        byte[] bytes = input.readNBytes(1024);
        int end = lineEnd(bytes, 0);
        while (end == bytes.length && end <= TextDecoder.LONGEST_LINE) {
            byte[] more = input.readNBytes(bytes.length * 3);
            if (more.length == 0) {
                break;
            }
            byte[] both = new byte[bytes.length + more.length];
            System.arraycopy(bytes, 0, both, 0, bytes.length);
            System.arraycopy(more, 0, both, bytes.length, more.length);
            end = lineEnd(both, bytes.length);
            bytes = both;
        }
        if (end > 0 && bytes[end - 1] == '\r') {
            end--;
        }
        return end == 0 ? Optional.empty() : Optional.of(new String(bytes, 0, end, StandardCharsets.UTF_8));
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
