package blindspot.topology.inference;

/// Which of the outside addresses that an interface talks to are told apart: the first [#EACH] of each.
final class OutsideAddresses {
    /// The number of all outside addresses that are not told apart.
    static final int MANY = 1;

    private static final int EACH = 8;

    /// The lower halves of IPv4 addresses; 0, which is none, where there is room for more.
    private final long[] near;

    OutsideAddresses(int interfaces) {
        near = new long[interfaces * EACH];
    }

    /// Whether it is one of those that are told apart.
    boolean isNear(int id, long low) {
        for (int i = id * EACH; i < (id + 1) * EACH; i++) {
            if (near[i] == low) {
                return true;
            }
            if (near[i] == 0) {
                near[i] = low;
                return true;
            }
        }
        return false;
    }

    /// Whether an IPv4 address is none that networks keep for themselves. Of IPv6 nothing is told, for interfaces have
    /// public ones of their own.
    /// Sources: <https://www.rfc-editor.org/rfc/rfc1918>, <https://www.rfc-editor.org/rfc/rfc6598>
    static boolean isPublic(long high, long low) {
        if (high != 0 || low >>> 32 != 0xFFFF) {
            return false;
        }
        int bits = (int) low;
        return bits >>> 24 != 10 && bits >>> 20 != ((172 << 4) | 1) && bits >>> 16 != ((192 << 8) | 168)
                && bits >>> 22 != ((100 << 2) | 1);
    }
}
