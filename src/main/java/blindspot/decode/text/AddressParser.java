package blindspot.decode.text;

import blindspot.store.EightBytes;

/// Reads an IP address from bytes into two numbers, as in [blindspot.model.Address], without making an object.
///
/// The bytes must go on behind the address with one that belongs to none. Not safe for use by several threads.
final class AddressParser {
    private static final long MAPPED = 0xFFFF_0000_0000L;

    private final int[] groups = new int[8];
    private long high;
    private long low;

    /// The upper 64 bits of the address read last.
    long high() {
        return high;
    }

    /// The lower 64 bits of the address read last.
    long low() {
        return low;
    }

    /// The lower 64 bits of the address of IPv4 from `from` inclusive to `to` exclusive, -1 when it is none. At least 24
    /// bytes must follow on `from`. Takes no branch that depends on how long its parts are, so it is faster than [#read].
    static long dotted(byte[] bytes, int from, int to) {
        int at = from;
        int bits = 0;
        int wrong = 0;
        for (int part = 0; part < 4; part++) {
            int word = EightBytes.four(bytes, at);
            int count = EightBytes.digits(word);
            int value = EightBytes.number(word, count);
            bits = bits << 8 | value;
            at += count;
            wrong |= count - 1 | 3 - count | 255 - value;
            if (part < 3) {
                wrong |= -(bytes[at] ^ '.');
                at++;
            }
        }
        return wrong >= 0 && at == to ? MAPPED | (bits & 0xFFFF_FFFFL) : -1;
    }

    /// Reads an address; the position behind it, or -1 when there is none.
    int read(byte[] bytes, int from) {
        int end = readDotted(bytes, from);
        if (end >= 0 && !isPart(bytes[end])) {
            high = 0;
            return end;
        }
        return readGroups(bytes, from);
    }

    /// Reads four decimal numbers with dots between them into `low`.
    private int readDotted(byte[] bytes, int from) {
        int at = from;
        long bits = 0;
        for (int part = 0; part < 4; part++) {
            int value = bytes[at] - '0';
            if (value < 0 || value > 9) {
                return -1;
            }
            int digit = bytes[++at] - '0';
            if (digit >= 0 && digit <= 9) {
                value = value * 10 + digit;
                digit = bytes[++at] - '0';
                if (digit >= 0 && digit <= 9) {
                    value = value * 10 + digit;
                    at++;
                }
            }
            if (value > 255) {
                return -1;
            }
            bits = bits << 8 | value;
            if (part < 3) {
                if (bytes[at] != '.') {
                    return -1;
                }
                at++;
            }
        }
        low = MAPPED | bits;
        return at;
    }

    /// Reads hexadecimal groups with colons between them, one gap of `::` at most, the last two perhaps dotted.
    private int readGroups(byte[] bytes, int from) {
        int at = from;
        int count = 0;
        int gapAt = -1;
        if (bytes[at] == ':') {
            if (bytes[at + 1] != ':') {
                return -1;
            }
            gapAt = 0;
            at += 2;
        }
        while (isPart(bytes[at])) {
            int group = at;
            int value = 0;
            for (int digit = hex(bytes[at]); digit >= 0; digit = hex(bytes[at])) {
                value = value << 4 | digit;
                if (++at - group > 4) {
                    return -1;
                }
            }
            if (at == group || count == 8) {
                return -1;
            }
            if (bytes[at] == '.') {
                at = readDotted(bytes, group);
                if (at < 0 || count > 6 || isPart(bytes[at])) {
                    return -1;
                }
                groups[count++] = (int) (low >>> 16) & 0xFFFF;
                groups[count++] = (int) low & 0xFFFF;
                break;
            }
            groups[count++] = value;
            if (bytes[at] != ':') {
                break;
            }
            at++;
            if (bytes[at] == ':') {
                if (gapAt >= 0) {
                    return -1;
                }
                gapAt = count;
                at++;
            } else if (hex(bytes[at]) < 0) {
                return -1;
            }
        }
        if (isPart(bytes[at]) || (gapAt < 0 ? count != 8 : count > 7)) {
            return -1;
        }
        join(count, gapAt);
        return at;
    }

    private void join(int count, int gapAt) {
        long[] halves = new long[2];
        for (int i = 0; i < count; i++) {
            int place = gapAt < 0 || i < gapAt ? i : 8 - count + i;
            halves[place >> 2] |= (long) groups[i] << (48 - 16 * (place & 3));
        }
        high = halves[0];
        low = halves[1];
    }

    private static boolean isPart(byte b) {
        return b == ':' || b == '.' || hex(b) >= 0;
    }

    private static int hex(byte b) {
        if (b >= '0' && b <= '9') {
            return b - '0';
        }
        int letter = b | 0x20;
        return letter >= 'a' && letter <= 'f' ? letter - 'a' + 10 : -1;
    }
}
