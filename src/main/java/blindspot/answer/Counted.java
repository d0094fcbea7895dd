package blindspot.answer;

import blindspot.query.Basis;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.BitSet;

/// How packets and bytes of some rows are counted. Immutable.
///
/// @param uncounted the rows that count none, for another end counted them; not to be changed
/// @param someUnknown whether it is not known of all which end took them, so that those count wherever they were taken
public record Counted(BitSet uncounted, Basis basis, boolean someUnknown) {
    /// Each record counts.
    public static final Counted BOTH_ENDS = new Counted(new BitSet(), Basis.BOTH_ENDS, false);

    /// Once where that is wanted, and it is known of any which end took it; else at both ends. Looks at each of the rows.
    public static Counted of(Known known, RowSet rows, Basis wanted, Cancel cancel) {
        if (wanted == Basis.BOTH_ENDS) {
            return BOTH_ENDS;
        }
        Ends ends = Ends.of(known, rows, cancel);
        return ends.anyKnown()
                ? new Counted(ends.uncounted(), Basis.ONCE, ends.anyUnknown())
                : new Counted(new BitSet(), Basis.BOTH_ENDS, ends.anyUnknown());
    }
}
