package blindspot.decode;

/// Tells a tar archive by its first header.
///
/// The checksum of the header tells it, also of archives that are older than the word `ustar`.
/// Source: <https://pubs.opengroup.org/onlinepubs/9799919799/utilities/pax.html>, "ustar Interchange Format"
final class TarMark {
    private static final int BLOCK = 512;
    private static final int CHECKSUM = 148;
    private static final int CHECKSUM_LENGTH = 8;

    private TarMark() {}

    /// Whether the first `length` bytes of an input begin with the header of a file.
    static boolean isIn(byte[] head, int length) {
        if (length < BLOCK || head[0] == 0) {
            return false;
        }
        long expected = 0;
        int digits = 0;
        for (int i = CHECKSUM; i < CHECKSUM + CHECKSUM_LENGTH; i++) {
            if (head[i] >= '0' && head[i] <= '7') {
                expected = expected * 8 + head[i] - '0';
                digits++;
            } else if (head[i] != ' ' && head[i] != 0) {
                return false;
            }
        }
        return digits > 0 && sum(head) == expected;
    }

    /// The sum of the header's bytes, where spaces stand in the place of the sum itself.
    private static long sum(byte[] head) {
        long sum = (long) CHECKSUM_LENGTH * ' ';
        for (int i = 0; i < BLOCK; i++) {
            sum += i < CHECKSUM || i >= CHECKSUM + CHECKSUM_LENGTH ? head[i] & 0xFF : 0;
        }
        return sum;
    }
}
