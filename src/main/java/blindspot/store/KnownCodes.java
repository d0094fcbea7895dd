package blindspot.store;

import blindspot.model.FieldName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Which code a text of another builder has here, as far as it was looked up, so that it is looked up once.
final class KnownCodes {
    private static final int[] NO_CODES = {};

    private final Map<FieldName, int[]> codes = new HashMap<>();

    /// The code here of each code in a column there, 0 where it is not known yet; more are to be noted down in it.
    int[] of(FieldName name, Column there) {
        int size = there instanceof CodeColumn text ? text.dictionary().size() : 0;
        int[] known = codes.getOrDefault(name, NO_CODES);
        if (known.length < size) {
            known = Arrays.copyOf(known, Math.max(size, known.length * 2));
            codes.put(name, known);
        }
        return known;
    }

    void clear() {
        codes.clear();
    }

    /// The size of all this in memory.
    long bytes() {
        return codes.values().stream().mapToLong(known -> (long) known.length * Integer.BYTES).sum();
    }
}
