package blindspot.answer;

/// Tells addresses that networks keep for themselves from those of the internet.
///
/// Sources: <https://www.rfc-editor.org/rfc/rfc1918>, <https://www.rfc-editor.org/rfc/rfc6598>,
/// <https://www.rfc-editor.org/rfc/rfc3927>, <https://www.rfc-editor.org/rfc/rfc4193>,
/// <https://www.rfc-editor.org/rfc/rfc4291>
final class Inside {
    private Inside() {}

    /// Whether an address is one of the internet's. An IPv6 address is, too, where an interface has it.
    static boolean isPublic(long high, long low) {
        if (high == 0 && low >>> 32 == 0xFFFF) {
            return isPublic((int) low);
        }
        int first = (int) (high >>> 48);
        boolean unique = first >>> 9 == 0xFC >>> 1;
        boolean link = first >>> 6 == 0xFE80 >>> 6;
        return high != 0 && !unique && !link && first >>> 8 != 0xFF;
    }

    private static boolean isPublic(int bits) {
        int first = bits >>> 24;
        return first != 0 && first != 10 && first != 127 && first < 224 && bits >>> 20 != ((172 << 4) | 1)
                && bits >>> 16 != ((192 << 8) | 168) && bits >>> 16 != ((169 << 8) | 254)
                && bits >>> 22 != ((100 << 2) | 1);
    }
}
