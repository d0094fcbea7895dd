package blindspot.model;

import java.util.Optional;

/// An IP address as a 128-bit number; IPv4 is kept as an IPv4-mapped IPv6 address (`::ffff:a.b.c.d`).
///
/// An IPv4-mapped address written as IPv6 therefore equals the IPv4 address and is shown as IPv4.
public record Address(long high, long low) implements Comparable<Address> {
    private static final long MAPPED = 0xFFFF_0000_0000L;

    public static Address ofV4(int bits) {
        return new Address(0, MAPPED | (bits & 0xFFFF_FFFFL));
    }

    public boolean isV4() {
        return high == 0 && (low & 0xFFFF_FFFF_0000_0000L) == MAPPED;
    }

    /// The address written in `text` (dotted decimal, or IPv6 in any of its forms); empty when it is none.
    public static Optional<Address> parse(String text) {
        return text.indexOf(':') < 0 ? parseV4(text) : parseV6(text);
    }

    private static Optional<Address> parseV4(String text) {
        int bits = 0;
        int parts = 0;
        int at = 0;
        while (at < text.length() && parts < 4) {
            int value = 0;
            int digits = 0;
            while (at < text.length() && isDigit(text.charAt(at)) && digits < 3) {
                value = value * 10 + (text.charAt(at) - '0');
                at++;
                digits++;
            }
            if (digits == 0 || value > 255) {
                return Optional.empty();
            }
            bits = bits << 8 | value;
            parts++;
            if (parts < 4) {
                if (at >= text.length() || text.charAt(at) != '.') {
                    return Optional.empty();
                }
                at++;
            }
        }
        return parts == 4 && at == text.length() ? Optional.of(ofV4(bits)) : Optional.empty();
    }

    private static Optional<Address> parseV6(String text) {
        int[] groups = new int[8];
        int count = 0;
        int gapAt = -1;
        int at = 0;
        if (text.startsWith("::")) {
            gapAt = 0;
            at = 2;
        }
        while (at < text.length()) {
            int end = at;
            while (end < text.length() && text.charAt(end) != ':') {
                end++;
            }
            String group = text.substring(at, end);
            if (group.indexOf('.') >= 0) {
                Optional<Address> tail = parseV4(group);
                if (end != text.length() || count > 6 || tail.isEmpty()) {
                    return Optional.empty();
                }
                groups[count++] = (int) (tail.get().low >>> 16) & 0xFFFF;
                groups[count++] = (int) tail.get().low & 0xFFFF;
                at = end;
                break;
            }
            if (count == 8 || group.isEmpty() || group.length() > 4 || !group.chars().allMatch(Address::isHex)) {
                return Optional.empty();
            }
            groups[count++] = Integer.parseInt(group, 16);
            at = end;
            if (at < text.length()) {
                at++;
                if (at == text.length()) {
                    return Optional.empty();
                }
                if (text.charAt(at) == ':') {
                    if (gapAt >= 0) {
                        return Optional.empty();
                    }
                    gapAt = count;
                    at++;
                }
            }
        }
        if (gapAt < 0 ? count != 8 : count > 7) {
            return Optional.empty();
        }
        if (gapAt >= 0) {
            int moved = count - gapAt;
            for (int i = 0; i < moved; i++) {
                int from = count - 1 - i;
                groups[7 - i] = groups[from];
                groups[from] = from == 7 - i ? groups[from] : 0;
            }
        }
        long high = 0;
        long low = 0;
        for (int i = 0; i < 4; i++) {
            high = high << 16 | groups[i];
            low = low << 16 | groups[i + 4];
        }
        return Optional.of(new Address(high, low));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isHex(int c) {
        return isDigit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
    }

    @Override
    public int compareTo(Address other) {
        int byHigh = Long.compareUnsigned(high, other.high);
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low, other.low);
    }

    /// Dotted decimal for IPv4, the canonical form of RFC 5952 for IPv6.
    @Override
    public String toString() {
        if (isV4()) {
            return (low >>> 24 & 255) + "." + (low >>> 16 & 255) + "." + (low >>> 8 & 255) + "." + (low & 255);
        }
        int[] groups = new int[8];
        for (int i = 0; i < 4; i++) {
            groups[i] = (int) (high >>> (48 - 16 * i)) & 0xFFFF;
            groups[i + 4] = (int) (low >>> (48 - 16 * i)) & 0xFFFF;
        }
        int gapAt = -1;
        int gapLength = 1;
        for (int i = 0; i < 8; i++) {
            int length = 0;
            while (i + length < 8 && groups[i + length] == 0) {
                length++;
            }
            if (length > gapLength) {
                gapAt = i;
                gapLength = length;
            }
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 8; i++) {
            if (i == gapAt) {
                text.append("::");
                i += gapLength - 1;
            } else {
                if (i > 0 && text.charAt(text.length() - 1) != ':') {
                    text.append(':');
                }
                text.append(Integer.toHexString(groups[i]));
            }
        }
        return text.toString();
    }
}
