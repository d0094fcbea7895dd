package blindspot.replay;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.Viewpoint;
import blindspot.model.LogStatus;
import blindspot.query.RecordTimes;
import blindspot.query.Sorting;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Parts;
import java.util.Arrays;
import java.util.BitSet;

/// Chooses the records of a [Script], puts them in order and packs what is known of each into a few bits. Their times and
/// packets stay in the table.
final class ScriptBuilder {
    private static final int CHECK_EVERY = 1 << 16;

    final Evidence evidence;
    final RecordTimes times;
    final Parts parts;
    final int[] rows;
    final short[] codes;
    private final boolean divided;
    /// The index of each node of the path.
    private final int[] path;
    long notOnTheTimeline;
    long notOnThePath;

    ScriptBuilder(Evidence evidence, RowSet visible, Viewpoint viewpoint, Form form, Cancel cancel) {
        this.evidence = evidence;
        parts = Parts.of(evidence.topology(), form);
        path = evidence.topology().path().nodes().stream().mapToInt(Integer::intValue).toArray();
        divided = parts.strands().size() > evidence.topology().legs().size();
        times = new RecordTimes(evidence.table());
        int[] chosen = chosen(visible, viewpoint, cancel);
        int[] inOrder = Sorting.ascending(chosen, times::start, cancel) ? chosen : new int[0];
        short[] coded = codes(inOrder, cancel);
        markLooseEnds(inOrder, coded, cancel);
        // What is left to do with the events is not worth doing any more.
        rows = cancel.requested() ? new int[0] : inOrder;
        codes = cancel.requested() ? new short[0] : coded;
    }

    private short[] codes(int[] inOrder, Cancel cancel) {
        short[] coded = new short[inOrder.length];
        for (int event = 0; event < coded.length && (event % CHECK_EVERY != 0 || !cancel.requested()); event++) {
            coded[event] = code(inOrder[event]);
        }
        return coded;
    }

    private int[] chosen(RowSet visible, Viewpoint viewpoint, Cancel cancel) {
        int[] candidates = visible.toArray();
        Arrays.sort(candidates);
        int count = 0;
        for (int i = 0; i < candidates.length; i++) {
            if (i % CHECK_EVERY == 0 && cancel.requested()) {
                break;
            }
            int row = candidates[i];
            if (!evidence.seenFrom(row, viewpoint)) {
                continue;
            }
            if (!times.placed(row)) {
                notOnTheTimeline++;
            } else if (!evidence.isOnPath(row)
                    || (evidence.leg(row) == 0 && evidence.table().logStatus(row) == LogStatus.OK)) {
                notOnThePath++;
            } else {
                candidates[count++] = row;
            }
        }
        return count == candidates.length ? candidates : Arrays.copyOf(candidates, count);
    }

    private short code(int row) {
        FlowTable table = evidence.table();
        int leg = evidence.leg(row);
        return switch (table.logStatus(row)) {
            case NODATA -> EventCode.of(EventKind.NODATA);
            case SKIPDATA -> EventCode.of(EventKind.SKIPDATA);
            case OK ->
                EventCode.of(
                        divided ? evidence.strand(row) : leg, evidence.lane(row), half(row, leg), table.rejected(row));
        };
    }

    private Half half(int row, int leg) {
        int recorder = evidence.recorderNode(row);
        int sender = path[evidence.lane(row) == Lane.REQUEST ? leg - 1 : leg];
        return recorder < 0 ? Half.UNKNOWN : recorder == sender ? Half.AT_SENDER : Half.AT_RECEIVER;
    }

    /// A record that is known to be of one end, and did not end there as a rejected one does, should go on at the other.
    private void markLooseEnds(int[] inOrder, short[] coded, Cancel cancel) {
        BitSet eligible = new BitSet();
        BitSet atReceiver = new BitSet();
        for (int event = 0; event < coded.length && (event % CHECK_EVERY != 0 || !cancel.requested()); event++) {
            Half half = EventCode.half(coded[event]);
            if (EventCode.kind(coded[event]) == EventKind.FLOW && half != Half.UNKNOWN) {
                eligible.set(event);
                atReceiver.set(event, half == Half.AT_RECEIVER);
            }
        }
        BitSet joined = Continuations.find(evidence, times, inOrder, eligible, atReceiver, cancel);
        eligible.andNot(joined);
        for (int event = eligible.nextSetBit(0); event >= 0; event = eligible.nextSetBit(event + 1)) {
            boolean stopsAtSender = EventCode.rejected(coded[event]) && !atReceiver.get(event);
            if (!stopsAtSender) {
                coded[event] = EventCode.withLooseEnd(coded[event]);
            }
        }
    }
}
