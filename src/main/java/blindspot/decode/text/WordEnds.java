package blindspot.decode.text;

import blindspot.store.EightBytes;

/// Where the words of some lines end: the places of all bytes that are no visible ASCII, found without a branch for
/// each. Not safe for use by several threads.
final class WordEnds {
    /// How many bytes are looked at in one go: what is found stays in the processor's nearest cache.
    static final int STRETCH = 1 << 14;

    /// So many ends in 64 bytes are noted down at once, needed or not; more are seldom.
    private static final int AT_ONCE = 12;

    private final int[] ends = new int[1 + STRETCH + Long.SIZE];
    private int count;

    /// Looks at the bytes from `from` inclusive to `to` exclusive, [#STRETCH] at the most.
    void find(byte[] bytes, int from, int to) {
        ends[0] = from - 1;
        count = 0;
        int at = from;
        while (at + Long.SIZE <= to) {
            add(at, EightBytes.notVisible64(bytes, at));
            at += Long.SIZE;
        }
        while (at < to) {
            if (bytes[at] <= ' ') {
                ends[++count] = at;
            }
            at++;
        }
    }

    /// How many there are.
    int count() {
        return count;
    }

    /// The place of each, in order, behind one element that is the place before the first byte.
    int[] ends() {
        return ends;
    }

    private void add(int at, long bits) {
        int[] target = ends;
        int to = count + 1;
        int found = Long.bitCount(bits);
        long left = bits;
        for (int i = 0; i < AT_ONCE; i++) {
            target[to + i] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
        for (int i = AT_ONCE; i < found; i++) {
            target[to + i] = at + Long.numberOfTrailingZeros(left);
            left &= left - 1;
        }
        count += found;
    }
}
