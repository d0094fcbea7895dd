package blindspot.store;

import java.util.Arrays;
import java.util.function.IntConsumer;

/// Rows of a table, a bit for each of the table's: the result of a query that is put together with others. Immutable.
public final class RowBits {
    private static final long[] NO_WORDS = {};

    private final int rowCount;
    private final boolean all;
    /// No words at all where these are all rows, or known to be none.
    private final long[] words;

    private RowBits(int rowCount, boolean all, long[] words) {
        this.rowCount = rowCount;
        this.all = all || rowCount == 0;
        this.words = words;
    }

    /// All rows of a table of `rowCount` rows.
    public static RowBits all(int rowCount) {
        return new RowBits(rowCount, true, NO_WORDS);
    }

    /// None of the rows of a table of `rowCount` rows, in no memory worth mentioning.
    public static RowBits none(int rowCount) {
        return new RowBits(rowCount, false, NO_WORDS);
    }

    /// The same rows of a table of `rowCount` rows, without their order.
    public static RowBits of(RowSet rows, int rowCount) {
        if (rows.isWholeTable(rowCount)) {
            return all(rowCount);
        }
        long[] words = new long[(rowCount + Long.SIZE - 1) / Long.SIZE];
        for (int i = 0; i < rows.size(); i++) {
            int row = rows.row(i);
            words[row >>> 6] |= 1L << row;
        }
        return new RowBits(rowCount, false, words);
    }

    /// Whether these are all rows, as [#all] makes them.
    public boolean isAll() {
        return all;
    }

    public boolean contains(int row) {
        return all || (words.length > 0 && (words[row >>> 6] >>> row & 1) != 0);
    }

    public int count() {
        int count = isAll() ? rowCount : 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    /// How many words of 64 rows the table has; the last one may have less.
    public int wordCount() {
        return (rowCount + Long.SIZE - 1) / Long.SIZE;
    }

    /// Which of the 64 rows from 64 times `index` on are among these, the first in the lowest bit.
    public long word(int index) {
        if (!isAll()) {
            return words.length == 0 ? 0 : words[index];
        }
        return index == rowCount / Long.SIZE ? -1L >>> -rowCount : -1L;
    }

    /// Those that are also in `others`, which are of the same table.
    public RowBits and(RowBits others) {
        if (others.isAll() || isAll()) {
            return isAll() ? others : this;
        }
        if (words.length == 0 || others.words.length == 0) {
            return none(rowCount);
        }
        long[] both = new long[words.length];
        for (int i = 0; i < both.length; i++) {
            both[i] = words[i] & others.words[i];
        }
        return new RowBits(rowCount, false, both);
    }

    /// Tells each of these rows, ascending.
    public void forEach(IntConsumer row) {
        if (isAll()) {
            for (int each = 0; each < rowCount; each++) {
                row.accept(each);
            }
        }
        for (int i = 0; i < words.length; i++) {
            long left = words[i];
            while (left != 0) {
                row.accept(i * Long.SIZE + Long.numberOfTrailingZeros(left));
                left &= left - 1;
            }
        }
    }

    /// These rows, ascending.
    public RowSet rows() {
        if (isAll()) {
            return RowSet.all(rowCount);
        }
        int[] rows = new int[count()];
        int at = 0;
        for (int i = 0; i < words.length; i++) {
            int first = i * Long.SIZE;
            long left = words[i];
            if (left == -1L) {
                for (int row = 0; row < Long.SIZE; row++) {
                    rows[at + row] = first + row;
                }
                at += Long.SIZE;
                continue;
            }
            while (left != 0) {
                rows[at++] = first + Long.numberOfTrailingZeros(left);
                left &= left - 1;
            }
        }
        return RowSet.ascending(rows);
    }

    /// Those of `rows`, which are of the same table, that are among these, in their order.
    public RowSet among(RowSet rows) {
        if (isAll()) {
            return rows;
        }
        if (rows.isWholeTable(rowCount)) {
            return rows();
        }
        int[] both = new int[Math.min(rows.size(), count())];
        int at = 0;
        for (int i = 0; i < rows.size() && at < both.length; i++) {
            int row = rows.row(i);
            if (contains(row)) {
                both[at++] = row;
            }
        }
        return RowSet.of(at == both.length ? both : Arrays.copyOf(both, at));
    }

    /// Takes the rows chunk by chunk, those of a chunk that is left out are none of them. Used once.
    public static final class Builder {
        private final int rowCount;
        private final long[] words;

        /// @param rowCount how many rows the table has
        public Builder(int rowCount) {
            this.rowCount = rowCount;
            // A table without rows has no words either, and all of its rows are none.
            words = new long[(rowCount + Long.SIZE - 1) / Long.SIZE];
        }

        public void add(ChunkRows rows) {
            int first = rows.first() / Long.SIZE;
            System.arraycopy(rows.words(), 0, words, first, Math.min(rows.words().length, words.length - first));
        }

        public RowBits build() {
            return new RowBits(rowCount, false, words);
        }
    }
}
