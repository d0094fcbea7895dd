package blindspot.store;

import java.util.BitSet;

/// Which rows of a column hold a value. Costs nothing while every row does.
final class Validity {
    private final BitSet missing = new BitSet();
    private int size;

    void add(boolean present) {
        if (!present) {
            missing.set(size);
        }
        size++;
    }

    void removeLast() {
        size--;
        missing.clear(size);
    }

    boolean present(int row) {
        return !missing.get(row);
    }

    Validity snapshot() {
        Validity copy = new Validity();
        copy.missing.or(missing);
        copy.size = size;
        return copy;
    }
}
