package blindspot.store;

/// Whole numbers and times.
public final class NumberColumn implements Column {
    private final LongSequence values;
    private final Validity validity;

    NumberColumn(LongSequence values, Validity validity) {
        this.values = values;
        this.validity = validity;
    }

    LongSequence values() {
        return values;
    }

    Validity validity() {
        return validity;
    }

    @Override
    public long bytes() {
        return values.bytes() + validity.bytes();
    }

    @Override
    public boolean present(int row) {
        return validity.present(row);
    }

    /// The number; 0 where there is none, so ask [#present] where 0 means something.
    public long get(int row) {
        return values.get(row);
    }

    /// Copies the numbers of `count` rows from `first` on to the start of `out`, 0 for a row without one.
    public void copy(int first, int count, long[] out) {
        values.copy(first, count, out, 0);
    }

    @Override
    public boolean hasMissing() {
        return validity.hasMissing();
    }

    /// Keeps, of the rows of a chunk, those whose number is from `from` to `to`, both included.
    public void keepBetween(ChunkRows rows, long from, long to) {
        validity.keepPresent(rows);
        Scan.keepBetween(values, rows, from, to);
    }

    @Override
    public void keepPresent(ChunkRows rows) {
        validity.keepPresent(rows);
    }

    @Override
    public String text(int row) {
        return present(row) ? Long.toString(get(row)) : "-";
    }

    @Override
    public int compare(int row, int otherRow) {
        int byPresence = Boolean.compare(present(row), present(otherRow));
        return byPresence != 0 ? byPresence : Long.compare(get(row), get(otherRow));
    }
}
