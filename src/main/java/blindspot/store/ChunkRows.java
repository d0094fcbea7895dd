package blindspot.store;

import java.util.Arrays;
import java.util.function.IntPredicate;

/// Some of the rows of one chunk of a table, as bits: what a filter has not yet ruled out. Columns take rows out of it
/// ([NumberColumn#keepBetween] and the like), a whole chunk at a time and without an object per row.
///
/// Used by one thread at a time.
public final class ChunkRows {
    /// The most rows of a chunk. Every chunk of a table but the last has as many.
    public static final int CHUNK = LongSequence.CHUNK;

    private final long[] words = new long[CHUNK / Long.SIZE];
    private int chunk;

    /// How many chunks a table of `rowCount` rows has.
    public static int chunks(int rowCount) {
        return (rowCount + CHUNK - 1) / CHUNK;
    }

    /// Makes these all rows of the chunk of this number, counted from 0, of a table of `rowCount` rows.
    public void fill(int chunkNumber, int rowCount) {
        chunk = chunkNumber;
        int rows = Math.min(CHUNK, rowCount - first());
        Arrays.fill(words, 0, rows / Long.SIZE, -1L);
        Arrays.fill(words, rows / Long.SIZE, words.length, 0);
        if (rows % Long.SIZE != 0) {
            words[rows / Long.SIZE] = -1L >>> -rows;
        }
    }

    /// Makes these the same rows as `other`.
    public void set(ChunkRows other) {
        chunk = other.chunk;
        System.arraycopy(other.words, 0, words, 0, words.length);
    }

    public void clear() {
        Arrays.fill(words, 0);
    }

    /// The number of the chunk.
    public int chunk() {
        return chunk;
    }

    /// The first row of the chunk, here or not.
    public int first() {
        return chunk * CHUNK;
    }

    public boolean isEmpty() {
        for (long word : words) {
            if (word != 0) {
                return false;
            }
        }
        return true;
    }

    public int count() {
        int count = 0;
        for (long word : words) {
            count += Long.bitCount(word);
        }
        return count;
    }

    public void addAll(ChunkRows other) {
        for (int i = 0; i < words.length; i++) {
            words[i] |= other.words[i];
        }
    }

    public void removeAll(ChunkRows other) {
        for (int i = 0; i < words.length; i++) {
            words[i] &= ~other.words[i];
        }
    }

    /// Keeps the rows, by their numbers in the table, that `wanted` holds for.
    public void keepIf(IntPredicate wanted) {
        for (int i = 0; i < words.length; i++) {
            long left = words[i];
            while (left != 0) {
                long bit = Long.lowestOneBit(left);
                left ^= bit;
                if (!wanted.test(first() + i * Long.SIZE + Long.numberOfTrailingZeros(bit))) {
                    words[i] ^= bit;
                }
            }
        }
    }

    /// Writes the row numbers, ascending, into `rows` from the index `at` on; the index behind the last.
    public int writeTo(int[] rows, int at) {
        int next = at;
        for (int i = 0; i < words.length; i++) {
            long left = words[i];
            while (left != 0) {
                rows[next++] = first() + i * Long.SIZE + Long.numberOfTrailingZeros(left);
                left &= left - 1;
            }
        }
        return next;
    }

    /// One bit per row of the chunk, 64 rows in each.
    long[] words() {
        return words;
    }
}
