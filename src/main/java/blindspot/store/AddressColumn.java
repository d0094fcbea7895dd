package blindspot.store;

import blindspot.model.Address;

/// IP addresses as 128-bit numbers; see [Address].
public final class AddressColumn implements Column {
    private final LongSequence high;
    private final LongSequence low;
    private final Validity validity;

    AddressColumn(LongSequence high, LongSequence low, Validity validity) {
        this.high = high;
        this.low = low;
        this.validity = validity;
    }

    LongSequence high() {
        return high;
    }

    LongSequence low() {
        return low;
    }

    Validity validity() {
        return validity;
    }

    @Override
    public boolean present(int row) {
        return validity.present(row);
    }

    public long high(int row) {
        return high.get(row);
    }

    public long low(int row) {
        return low.get(row);
    }

    /// The address of a row that has one; `::` where there is none.
    public Address get(int row) {
        return new Address(high(row), low(row));
    }

    @Override
    public String text(int row) {
        return present(row) ? get(row).toString() : "-";
    }

    @Override
    public int compare(int row, int otherRow) {
        int byPresence = Boolean.compare(present(row), present(otherRow));
        if (byPresence != 0) {
            return byPresence;
        }
        int byHigh = Long.compareUnsigned(high(row), high(otherRow));
        return byHigh != 0 ? byHigh : Long.compareUnsigned(low(row), low(otherRow));
    }
}
