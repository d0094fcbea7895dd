package blindspot.decode.text;

import blindspot.model.Field;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Tells AWS's field names among bytes, without making a `String`: a line that starts with one may be a header.
final class KnownNames {
    private static final int SLOTS = 512;
    private static final byte[][] NAMES = names();

    private KnownNames() {}

    /// Whether the word at `from`, which ends before white space, is the name of a field, be it of a transit gateway.
    static boolean startsAt(byte[] bytes, int from) {
        int to = from;
        int hash = 0;
        while (bytes[to] > ' ') {
            hash = hash * 31 + (bytes[to] == '_' ? '-' : bytes[to]);
            to++;
            if (to - from > 40) {
                return false;
            }
        }
        if (startsWith(bytes, from, "tgw-") || startsWith(bytes, from, "packets-lost-")) {
            return true;
        }
        int slot = slot(hash);
        while (NAMES[slot].length > 0) {
            if (isName(NAMES[slot], bytes, from, to)) {
                return true;
            }
            slot = (slot + 1) % SLOTS;
        }
        return false;
    }

    /// Whether the bytes at `from` start with the ASCII `text`. There must be a byte below `!` behind them.
    static boolean startsWith(byte[] bytes, int from, String text) {
        for (int i = 0; i < text.length(); i++) {
            if (bytes[from + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isName(byte[] name, byte[] bytes, int from, int to) {
        if (to - from != name.length) {
            return false;
        }
        for (int i = 0; i < name.length; i++) {
            if ((bytes[from + i] == '_' ? '-' : bytes[from + i]) != name[i]) {
                return false;
            }
        }
        return true;
    }

    private static int slot(int hash) {
        return (hash ^ hash >>> 15) & (SLOTS - 1);
    }

    private static byte[][] names() {
        byte[][] names = new byte[SLOTS][];
        Arrays.fill(names, new byte[0]);
        for (Field field : Field.values()) {
            put(names, field.fieldName());
        }
        put(names, "resource-type");
        return names;
    }

    private static void put(byte[][] names, String text) {
        byte[] name = text.getBytes(StandardCharsets.US_ASCII);
        int hash = 0;
        for (byte b : name) {
            hash = hash * 31 + b;
        }
        int slot = slot(hash);
        while (names[slot].length > 0) {
            slot = (slot + 1) % SLOTS;
        }
        names[slot] = name;
    }
}
