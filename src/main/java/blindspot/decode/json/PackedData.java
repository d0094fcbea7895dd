package blindspot.decode.json;

import blindspot.decode.Issue;
import blindspot.decode.Issue.Reason;
import blindspot.decode.text.EntryDecoder;
import blindspot.decode.text.Position;
import blindspot.decode.text.TextDecoder;
import blindspot.source.GzipInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// Reads what stands in a JSON text as base64: a record, or gzip or JSON of more of them.
final class PackedData {
    /// The most bytes that one text is unpacked to. CloudWatch Logs packs at most one MiB.
    private static final long LARGEST = 64L << 20;

    /// The most texts packed in each other.
    private static final int DEEPEST = 3;

    private final EntryDecoder entries;
    private final int depth;

    /// @param depth how often the text with the data is packed itself
    PackedData(EntryDecoder entries, int depth) {
        this.entries = entries;
        this.depth = depth;
    }

    /// Decodes the data; where they are damaged, what comes before that. Its records and issues stand at `at`.
    void decode(String base64, Position at) {
        byte[] bytes;
        try {
            bytes = Base64.getDecoder().decode(base64.strip().getBytes(StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException _) {
            refuse(at, base64);
            return;
        }
        boolean zipped = bytes.length > 1 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
        GzipInput gzip = new GzipInput(new ByteArrayInputStream(bytes), bytes.length);
        try (InputStream plain = zipped ? gzip : new ByteArrayInputStream(bytes)) {
            Bounded text = new Bounded(plain);
            boolean damaged = decode(text, at);
            if (damaged || (zipped && gzip.end() != GzipInput.End.COMPLETE && gzip.end() != GzipInput.End.NONE)) {
                refuse(at, base64);
            } else if (text.left == 0) {
                entries.refuse(at, Reason.LINE_TOO_LONG, "≤ " + LARGEST, base64.substring(0, Issue.LONGEST_TEXT));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory could not be read", e);
        }
    }

    /// Whether they turned out to be damaged.
    private boolean decode(InputStream plain, Position at) throws IOException {
        PushbackInputStream text = new PushbackInputStream(plain);
        int first = text.read();
        if (first < 0) {
            return false;
        }
        text.unread(first);
        if (first != '{' && first != '[') {
            byte[] message = text.readNBytes(TextDecoder.LONGEST_LINE + 1);
            entries.message(message, 0, message.length, at, true);
            return false;
        }
        if (depth == DEEPEST) {
            return true;
        }
        JsonLogDecoder inside = new JsonLogDecoder(entries, at, depth + 1);
        boolean more = true;
        while (more) {
            more = inside.decodeSome(text);
        }
        return inside.end() != JsonLogDecoder.End.COMPLETE;
    }

    private void refuse(Position at, String base64) {
        entries.refuse(at, Reason.DAMAGED_DATA, "", base64.substring(0, Math.min(base64.length(), 1000)));
    }

    /// Ends after [#LARGEST] bytes.
    private static final class Bounded extends InputStream {
        private final InputStream bytes;
        private long left = LARGEST;

        Bounded(InputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() throws IOException {
            int value = left == 0 ? -1 : bytes.read();
            left -= value < 0 ? 0 : 1;
            return value;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = left == 0 ? -1 : bytes.read(target, offset, (int) Math.min(length, left));
            left -= Math.max(count, 0);
            return count;
        }
    }
}
