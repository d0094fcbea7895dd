package blindspot.decode;

import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// Whatever the bytes are: no exception, every line accounted for, no text that is not in the input.
final class FuzzTest {
    private static final String GOOD = """
            version account-id interface-id srcaddr dstaddr srcport dstport bytes start end action log-status my-field
            2 012345678901 eni-0a1 10.0.0.1 2001:db8::1 50000 443 840 1700000000 1700000060 ACCEPT OK x
            2 012345678901 eni-0a1 - - - - - 1700000000 1700000060 - NODATA -
            # comment

            srcaddr instance-tag srcport
            192.0.2.1 a%20b 80
            """;
    private static final byte[] PIECES = " \t\r\n#-0123456789.:%abcdefgtw{}[],\"\0\u007f\u00ff"
            .getBytes(StandardCharsets.ISO_8859_1);

    @Test
    void survivesRandomBytes() {
        Random random = new Random(11);
        for (int round = 0; round < 2_000; round++) {
            byte[] bytes = new byte[random.nextInt(400)];
            random.nextBytes(bytes);
            decode(bytes);
        }
    }

    @Test
    void survivesRandomPiecesOfLogs() {
        Random random = new Random(12);
        byte[] good = GOOD.getBytes(StandardCharsets.UTF_8);
        for (int round = 0; round < 5_000; round++) {
            byte[] bytes = new byte[random.nextInt(1, 600)];
            int at = 0;
            while (at < bytes.length) {
                if (random.nextBoolean()) {
                    bytes[at++] = PIECES[random.nextInt(PIECES.length)];
                } else {
                    int from = random.nextInt(good.length);
                    int count = Math.min(Math.min(random.nextInt(120), good.length - from), bytes.length - at);
                    System.arraycopy(good, from, bytes, at, count);
                    at += count;
                }
            }
            decode(bytes);
        }
    }

    @Test
    void survivesFlippedBits() {
        Random random = new Random(13);
        for (byte[] whole : new byte[][] {GOOD.getBytes(StandardCharsets.UTF_8), Bytes.gzip(GOOD)}) {
            for (int round = 0; round < 3_000; round++) {
                byte[] bytes = whole.clone();
                for (int flips = random.nextInt(1, 4); flips > 0; flips--) {
                    bytes[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
                }
                decode(bytes);
            }
        }
    }

    @Test
    void survivesACutAtEveryByte() {
        for (byte[] whole : new byte[][] {
            GOOD.getBytes(StandardCharsets.UTF_8), Bytes.gzip(GOOD), Bytes.gzip(Bytes.gzip(GOOD)),
            "{\"logEvents\":[{\"message\":\"2 1 eni-1\"}]}".getBytes(StandardCharsets.UTF_8)
        }) {
            for (int length = 0; length <= whole.length; length++) {
                decode(Arrays.copyOf(whole, length));
            }
        }
    }

    @Test
    void isBoundedByEverNewFieldNames() {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 5_000; i++) {
            text.append("srcaddr end bytes unknown-").append(i).append("\n10.0.0.1 1 1 x\n");
        }
        FlowTable table = decode(text.toString().getBytes(StandardCharsets.UTF_8));
        assertTrue(table.fields().size() <= FlowTableBuilder.MOST_FIELDS);
    }

    private static FlowTable decode(byte[] bytes) {
        return AnyBytes.decode(bytes, null);
    }
}
