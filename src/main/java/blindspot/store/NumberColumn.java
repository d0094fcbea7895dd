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
    public boolean present(int row) {
        return validity.present(row);
    }

    /// The number; 0 where there is none, so ask [#present] where 0 means something.
    public long get(int row) {
        return values.get(row);
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
