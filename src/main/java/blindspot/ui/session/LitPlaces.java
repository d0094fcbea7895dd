package blindspot.ui.session;

import blindspot.capture.Evidence;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.BitSet;
import java.util.Set;
import java.util.stream.Collectors;

/// Where several records are on the path, all of which is lit at once. Immutable.
///
/// @param first the first of the records that is on a leg, [Selection#NO_ROW] where none is
/// @param legs the numbers of their legs
/// @param interfaces which network interfaces recorded them, or may have
public record LitPlaces(int first, Set<Integer> legs, Set<Integer> interfaces) {
    /// Of no records.
    public static final LitPlaces NONE = new LitPlaces(Selection.NO_ROW, Set.of(), Set.of());

    public LitPlaces {
        legs = Set.copyOf(legs);
        interfaces = Set.copyOf(interfaces);
    }

    /// Of these rows; takes time in proportion to their number, and is of no use when cancelled.
    public static LitPlaces of(Evidence evidence, RowSet rows, Cancel cancel) {
        int first = Selection.NO_ROW;
        BitSet legs = new BitSet();
        BitSet interfaces = new BitSet();
        for (int i = 0; i < rows.size() && !cancel.requested(); i++) {
            int row = rows.row(i);
            if (evidence.leg(row) != 0) {
                first = first == Selection.NO_ROW ? row : first;
                legs.set(evidence.leg(row));
                evidence.recorder(row).possible().forEach(interfaces::set);
            }
        }
        return new LitPlaces(first, set(legs), set(interfaces));
    }

    private static Set<Integer> set(BitSet numbers) {
        return numbers.stream().boxed().collect(Collectors.toUnmodifiableSet());
    }
}
