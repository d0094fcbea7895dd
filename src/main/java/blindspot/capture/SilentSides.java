package blindspot.capture;

import blindspot.model.LogStatus;
import blindspot.query.RecordTimes;
import blindspot.query.TimeSpan;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/// Finds the side of PrivateLink that is silent while the other is not. Only of what all records say: flow logs of the silent
/// side must be loaded all the time that the other side had requests, without a gap, with none of their records skipped, and
/// accepted traffic must be what they record: there is some of the interface, or it is stated that they are of all traffic.
/// What NODATA of a flow log of one type means is not documented.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public final class SilentSides {
    /// Rows between two looks at whether to stop, less one.
    private static final int LOOK_AT_CANCEL = (1 << 16) - 1;

    private final Evidence evidence;
    private final FlowTable table;
    private final RecordTimes times;
    private final BitSet healthChecks;
    private final InterfaceTraces traces;
    private final StatedLogs stated;
    private final Leg tube;
    private final Requests reached = new Requests();
    private final Requests sent = new Requests();
    private boolean before;
    private boolean answered;
    private boolean sentOn;

    /// Accepted requests, and when.
    private final class Requests {
        private boolean untimed;
        private long start = Long.MAX_VALUE;
        private long end = Long.MIN_VALUE;

        void add(int row) {
            if (times.placed(row)) {
                start = Math.min(start, times.start(row));
                end = Math.max(end, times.end(row));
            } else {
                untimed = true;
            }
        }

        boolean areKnown() {
            return start <= end && !untimed;
        }
    }

    private SilentSides(PictureTerms terms, EmptyHalves halves, Leg tube) {
        evidence = terms.evidence();
        table = evidence.table();
        times = new RecordTimes(table);
        healthChecks = terms.healthChecks();
        traces = halves.interfaces();
        stated = halves.stated();
        this.tube = tube;
    }

    /// Empty where none is silent, where both are, where what is loaded does not tell, and of a leg that is not
    /// PrivateLink. Looks at every record; of no use when cancelled.
    ///
    /// @param halves of the same records and inventory
    public static Optional<SilentSide> of(PictureTerms terms, EmptyHalves halves, Leg tube, Cancel cancel) {
        return tube.kind() == LegKind.PRIVATELINK
                ? new SilentSides(terms, halves, tube).find(cancel)
                : Optional.empty();
    }

    private Optional<SilentSide> find(Cancel cancel) {
        for (int row = 0; row < table.rowCount() && ((row & LOOK_AT_CANCEL) != 0 || !cancel.requested()); row++) {
            if (table.logStatus(row) == LogStatus.OK) {
                add(row);
            }
        }
        if (reached.areKnown() && !answered && !sentOn && isLoaded(tube.to(), reached)) {
            return Optional.of(SilentSide.BEHIND);
        }
        boolean loaded = isLoaded(tube.from(), sent) || isLoaded(clients(), sent);
        return sent.areKnown() && !before && loaded ? Optional.of(SilentSide.BEFORE) : Optional.empty();
    }

    /// The node that sends to the endpoint; -1 for none.
    private int clients() {
        return tube.number() == 1 ? -1 : evidence.topology().legs().get(tube.number() - 2).from();
    }

    private void add(int row) {
        int leg = evidence.leg(row);
        int node = evidence.recorderNode(row);
        boolean request = leg > 0 && evidence.lane(row) == Lane.REQUEST && !table.rejected(row);
        before |= (leg > 0 && leg < tube.number()) || node == tube.from();
        answered |= leg == tube.number() - 1 && evidence.lane(row) == Lane.RESPONSE && !table.rejected(row);
        sentOn |= (leg == tube.number() + 1 || node == tube.to()) && !healthChecks.get(row);
        if (request && leg == tube.number() - 1 && node == tube.from()) {
            reached.add(row);
        } else if (request && leg == tube.number() + 1) {
            sent.add(row);
        }
    }

    private boolean isLoaded(int index, Requests other) {
        List<NetworkInterface> there = index < 0 ? List.of() : evidence.topology().nodes().get(index).interfaces();
        return !there.isEmpty() && there.stream().allMatch(each -> isLoaded(each, other));
    }

    private boolean isLoaded(NetworkInterface at, Requests other) {
        Optional<TimeSpan> own = traces.time(at.index());
        boolean accepted = traces.recordedAccepted(at.index()) || stated.oneType(at) == Told.NO;
        return traces.recorded(at.index()) == Told.YES
                && accepted
                && traces.gapless(at.index())
                && traces.skipped(at.index()) == Told.NO
                && own.isPresent()
                && own.get().start() - InterfaceTraces.INEXACT <= other.start
                && other.end <= own.get().end() + InterfaceTraces.INEXACT;
    }
}
