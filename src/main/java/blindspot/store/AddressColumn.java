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
    public long bytes() {
        return high.bytes() + low.bytes() + validity.bytes();
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

    /// Copies the upper 64 bits of `count` rows from `first` on to the start of `out`, 0 for a row without an address.
    public void copyHigh(int first, int count, long[] out) {
        high.copy(first, count, out, 0);
    }

    /// The same of the lower 64 bits.
    public void copyLow(int first, int count, long[] out) {
        low.copy(first, count, out, 0);
    }

    /// Whether the upper 64 bits of all rows are equal, as they are of IPv4 addresses.
    public boolean sameHigh() {
        return high.isConstant();
    }

    @Override
    public boolean hasMissing() {
        return validity.hasMissing();
    }

    /// Keeps, of the rows of a chunk, those whose upper 64 bits are from `highFrom` to `highTo` and whose lower ones are
    /// from `lowFrom` to `lowTo`, all included, read as signed numbers.
    public void keepBetween(ChunkRows rows, long highFrom, long highTo, long lowFrom, long lowTo) {
        validity.keepPresent(rows);
        Scan.keepBetween(high, rows, highFrom, highTo);
        if (!rows.isEmpty()) {
            Scan.keepBetween(low, rows, lowFrom, lowTo);
        }
    }

    @Override
    public void keepPresent(ChunkRows rows) {
        validity.keepPresent(rows);
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
