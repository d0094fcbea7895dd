package blindspot.capture;

import blindspot.model.LogStatus;
import blindspot.store.FlowTable;
import blindspot.topology.Form;
import blindspot.topology.Parts;
import java.util.BitSet;

/// What a viewpoint's flow logs have of each strand of a path at all, whatever is shown of them: whether there is a record
/// of it, and the interfaces of which records were skipped. Immutable.
public final class LegTraces {
    private final BitSet recorded = new BitSet();
    private final BitSet skipped = new BitSet();

    private LegTraces() {}

    /// Looks at every record once.
    public static LegTraces of(Evidence evidence, Viewpoint viewpoint, Form form) {
        LegTraces traces = new LegTraces();
        FlowTable table = evidence.table();
        boolean divided = Parts.of(evidence.topology(), form).strands().size() > evidence.topology().legs().size();
        for (int row = 0; row < table.rowCount(); row++) {
            if (evidence.seenFrom(row, viewpoint)) {
                if (table.logStatus(row) == LogStatus.SKIPDATA) {
                    evidence.recorder(row).possible().forEach(traces.skipped::set);
                }
                traces.recorded.set(divided ? evidence.strand(row) : evidence.leg(row));
            }
        }
        return traces;
    }

    /// Whether there is a record of the strand of this number.
    boolean recorded(int number) {
        return recorded.get(number);
    }

    /// Whether records of the interface of this index were skipped.
    boolean skipped(int networkInterface) {
        return skipped.get(networkInterface);
    }
}
