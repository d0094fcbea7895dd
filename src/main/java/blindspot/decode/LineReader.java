package blindspot.decode;

import blindspot.decode.text.TextDecoder;
import blindspot.source.ByteSource;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// Reads one line of an input again.
public final class LineReader {
    private LineReader() {}

    /// The line that starts at `offset` of the decompressed bytes, as it stands there, without its end. Compressed
    /// bytes are read up to there. Empty when the input ends before it.
    public static Optional<String> lineAt(ByteSource source, long offset) throws IOException {
        try (OpenInput input = OpenInput.of(source)) {
            input.skipNBytes(offset);
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
        } catch (EOFException _) {
            return Optional.empty();
        }
    }

    private static int lineEnd(byte[] bytes, int from) {
        int at = from;
        while (at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return at;
    }
}
