package blindspot.decode.text;

import blindspot.decode.Issue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// The values of one record with the names that a container gives them, to be filled again and again.
///
/// Holds at most [TextDecoder#LONGEST_LINE] bytes; of a larger record it only says so.
public final class NamedValues {
    /// The most values that one record may have.
    private static final int MOST = 1000;

    private final List<String> names = new ArrayList<>();
    private byte[] bytes = new byte[512];
    private int[] ends = new int[64];
    private long[] numbers = new long[64];
    private boolean[] numeric = new boolean[64];
    private Position[] positions = new Position[64];
    private boolean full;

    public void clear() {
        names.clear();
        full = false;
    }

    /// Adds the text from `from` inclusive to `to` exclusive, which is copied.
    public void add(String name, byte[] text, int from, int to, Position at) {
        int start = start(names.size());
        int length = to - from;
        if (makeRoom((long) start + length)) {
            System.arraycopy(text, from, bytes, start, length);
            put(name, start + length, false, 0, at);
        }
    }

    /// Adds a whole number that the container knows as one.
    public void add(String name, long number, Position at) {
        if (makeRoom(start(names.size()))) {
            put(name, start(names.size()), true, number, at);
        }
    }

    /// Adds that there is no value.
    public void addMissing(String name, Position at) {
        add(name, bytes, 0, 0, at);
    }

    public int size() {
        return names.size();
    }

    /// Whether the record was too large to be kept.
    public boolean isFull() {
        return full;
    }

    public String name(int index) {
        return names.get(index);
    }

    /// The place of the value of exactly this name, -1 when there is none.
    public int indexOf(String name) {
        return names.indexOf(name);
    }

    public boolean isNumber(int index) {
        return numeric[index];
    }

    public Position position(int index) {
        return positions[index];
    }

    public long number(int index) {
        return numbers[index];
    }

    /// The bytes that the texts stand in, not copied: text `index` from [#start] inclusive to [#end] exclusive.
    public byte[] bytes() {
        return bytes;
    }

    public int start(int index) {
        return index == 0 ? 0 : ends[index - 1];
    }

    public int end(int index) {
        return ends[index];
    }

    /// The text of a value that is one.
    public String textOf(int index) {
        return new String(bytes, start(index), end(index) - start(index), StandardCharsets.UTF_8);
    }

    /// The value as text, shortened.
    String text(int index) {
        int length = Math.min(end(index) - start(index), 4 * Issue.LONGEST_TEXT);
        return numeric[index]
                ? Long.toString(numbers[index])
                : Issue.shortened(new String(bytes, start(index), length, StandardCharsets.UTF_8));
    }

    /// All values with spaces between them, shortened.
    public String line() {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < size() && line.length() <= Issue.LONGEST_TEXT; i++) {
            String text = text(i);
            line.append(i == 0 ? "" : " ").append(text.isEmpty() ? "-" : text);
        }
        return Issue.shortened(line.toString());
    }

    private void put(String name, int end, boolean number, long value, Position at) {
        int index = names.size();
        names.add(name);
        ends[index] = end;
        numeric[index] = number;
        numbers[index] = value;
        positions[index] = at;
    }

    private boolean makeRoom(long length) {
        int index = names.size();
        if (full || index == MOST || length > TextDecoder.LONGEST_LINE) {
            full = true;
            return false;
        }
        if (length > bytes.length) {
            bytes = Arrays.copyOf(bytes, (int) Math.max(length, bytes.length * 2L));
        }
        if (index == ends.length) {
            ends = Arrays.copyOf(ends, index * 2);
            numbers = Arrays.copyOf(numbers, index * 2);
            numeric = Arrays.copyOf(numeric, index * 2);
            positions = Arrays.copyOf(positions, index * 2);
        }
        return true;
    }
}
