package blindspot.decode.text;

import blindspot.store.Dictionary;
import blindspot.store.FlowTableBuilder;

/// Undoes the percent-encoding of tag values.
///
/// A value that is not encoded rightly, or that would no longer differ from "no tag", is kept as it is written.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class TagDecoder {
    private byte[] decoded = new byte[256];
    private int length;

    /// Adds the value between the two positions to the row.
    void add(byte[] bytes, int from, int to, FlowTableBuilder rows) {
        if (decodes(bytes, from, to)) {
            rows.text(decoded, 0, length);
        } else {
            rows.text(bytes, from, to);
        }
    }

    /// The code of the value between the two positions.
    int code(byte[] bytes, int from, int to, Dictionary texts) {
        return decodes(bytes, from, to) ? texts.code(decoded, 0, length) : texts.code(bytes, from, to);
    }

    /// Whether the value is another one when it is decoded: the first `length` bytes of `decoded`.
    private boolean decodes(byte[] bytes, int from, int to) {
        int at = from;
        while (at < to && bytes[at] != '%') {
            at++;
        }
        length = at == to ? -1 : decode(bytes, from, to);
        return length > 0 && (length > 1 || decoded[0] != '-') && Utf8.isValid(decoded, 0, length);
    }

    /// The number of bytes that stand decoded in `decoded`, -1 when a percent sign is not followed by two digits.
    private int decode(byte[] bytes, int from, int to) {
        if (decoded.length <= to - from) {
            decoded = new byte[(to - from) * 2];
        }
        int length = 0;
        int at = from;
        while (at < to) {
            if (bytes[at] != '%') {
                decoded[length++] = bytes[at++];
                continue;
            }
            int high = at + 2 < to ? Character.digit(bytes[at + 1], 16) : -1;
            int low = at + 2 < to ? Character.digit(bytes[at + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return -1;
            }
            decoded[length++] = (byte) (high << 4 | low);
            at += 3;
        }
        return length;
    }
}
