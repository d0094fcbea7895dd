package blindspot.store;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Gives each distinct run of bytes a code, without making a `String` for one that it has seen. Code 0 is "no value".
final class Dictionary {
    private final List<String> values = new ArrayList<>(List.of("-"));
    private byte[][] keys = new byte[16][];
    private int[] slots = new int[32];

    int code(byte[] bytes, int from, int to) {
        int mask = slots.length - 1;
        int slot = hash(bytes, from, to) & mask;
        while (slots[slot] != 0) {
            byte[] key = keys[slots[slot]];
            if (Arrays.equals(key, 0, key.length, bytes, from, to)) {
                return slots[slot];
            }
            slot = slot + 1 & mask;
        }
        int code = values.size();
        values.add(new String(bytes, from, to - from, StandardCharsets.UTF_8));
        if (code == keys.length) {
            keys = Arrays.copyOf(keys, code * 2);
        }
        keys[code] = Arrays.copyOfRange(bytes, from, to);
        slots[slot] = code;
        if (code * 2 > slots.length) {
            rehash();
        }
        return code;
    }

    List<String> snapshot() {
        return List.copyOf(values);
    }

    private void rehash() {
        slots = new int[slots.length * 4];
        int mask = slots.length - 1;
        for (int code = 1; code < values.size(); code++) {
            byte[] key = keys[code];
            int slot = hash(key, 0, key.length) & mask;
            while (slots[slot] != 0) {
                slot = slot + 1 & mask;
            }
            slots[slot] = code;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        int hash = 1;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + bytes[i];
        }
        return hash ^ hash >>> 15;
    }
}
