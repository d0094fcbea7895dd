package blindspot.decode;

import blindspot.source.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;

/// Text in UTF-16 that says by its first two bytes in which order they come, as Windows' PowerShell writes it behind `>`:
/// given out in UTF-8. Halves of characters become U+FFFD.
final class WideText extends BlockStream {
    private final Reader reader;
    private final char[] step = new char[1 << 13];
    private int kept;
    private byte[] bytes = new byte[0];
    private int at;

    WideText(InputStream wide) {
        reader = new InputStreamReader(wide, StandardCharsets.UTF_16);
    }

    /// Whether a text that starts with these bytes is of this kind, and not UTF-32.
    static boolean startsAt(byte[] head, int length) {
        boolean little = length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE;
        boolean big = length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF;
        boolean wider = length >= 4 && head[2] == 0 && head[3] == 0;
        return (little || big) && !wider;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        while (at == bytes.length && length > 0) {
            if (!fill()) {
                return -1;
            }
        }
        int count = Math.min(length, bytes.length - at);
        System.arraycopy(bytes, at, target, offset, count);
        at += count;
        return count;
    }

    /// The first half of a character waits for the second.
    private boolean fill() throws IOException {
        int count = reader.read(step, kept, step.length - kept);
        if (count < 0) {
            return false;
        }
        int end = kept + count;
        boolean half = Character.isHighSurrogate(step[end - 1]);
        bytes = new String(step, 0, half ? end - 1 : end).getBytes(StandardCharsets.UTF_8);
        at = 0;
        step[0] = step[end - 1];
        kept = half ? 1 : 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
