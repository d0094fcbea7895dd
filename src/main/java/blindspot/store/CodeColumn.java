package blindspot.store;

import java.util.List;

/// Text, each distinct value kept once; a row holds the value's code.
public final class CodeColumn implements Column {
    /// Of a text without its characters, and the place for it.
    private static final int BYTES_PER_TEXT = 44;

    private final LongSequence codes;
    private final List<String> dictionary;

    CodeColumn(LongSequence codes, List<String> dictionary) {
        this.codes = codes;
        this.dictionary = dictionary;
    }

    LongSequence codes() {
        return codes;
    }

    @Override
    public long bytes() {
        long bytes = codes.bytes();
        for (String text : dictionary) {
            bytes += BYTES_PER_TEXT + text.length();
        }
        return bytes;
    }

    @Override
    public boolean present(int row) {
        return codes.get(row) != 0;
    }

    /// The code of the row's value: 0 where there is none, else an index into [#dictionary].
    public int code(int row) {
        return (int) codes.get(row);
    }

    /// The distinct values by code, in the order of their first rows. The one at 0 is `-` and stands for no value.
    public List<String> dictionary() {
        return dictionary;
    }

    /// The code of `value`, -1 when no row ever had it.
    public int codeOf(String value) {
        int at = dictionary.subList(1, dictionary.size()).indexOf(value);
        return at < 0 ? -1 : at + 1;
    }

    /// Copies the codes of `count` rows from `first` on to the start of `out`.
    public void copyCodes(int first, int count, long[] out) {
        codes.copy(first, count, out, 0);
    }

    /// False: a row without a value has a code like any other.
    @Override
    public boolean hasMissing() {
        return false;
    }

    /// Keeps, of the rows of a chunk, those of this code.
    public void keepCode(ChunkRows rows, int code) {
        Scan.keepBetween(codes, rows, code, code);
    }

    /// Keeps, of the rows of a chunk, those whose code `wanted` holds for. It has a place for each value of
    /// [#dictionary].
    public void keepCodes(ChunkRows rows, boolean[] wanted) {
        Scan.keepWanted(codes, rows, wanted);
    }

    @Override
    public void keepPresent(ChunkRows rows) {
        Scan.keepBetween(codes, rows, 1, Integer.MAX_VALUE);
    }

    @Override
    public String text(int row) {
        return dictionary.get(code(row));
    }

    @Override
    public int compare(int row, int otherRow) {
        int code = code(row);
        int otherCode = code(otherRow);
        return code == otherCode || code == 0 || otherCode == 0
                ? Boolean.compare(code != 0, otherCode != 0)
                : dictionary.get(code).compareTo(dictionary.get(otherCode));
    }
}
