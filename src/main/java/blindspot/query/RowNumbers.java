package blindspot.query;

/// Writes, of a block of rows, the numbers that are kept of their groups. Each thread has its own.
@FunctionalInterface
interface RowNumbers {
    /// Of `count` rows from the position `first` of `order` on, an empty `order` being that of the table: each where the
    /// numbers of its entry begin, first at `at` of `out`, `stride` behind the one before.
    ///
    /// @param turned of each whether its source is the end that stands second; empty where there are no ends
    void write(int[] order, int first, int count, boolean[] turned, long[] out, int at, int stride);
}
