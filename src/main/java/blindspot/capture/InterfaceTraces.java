package blindspot.capture;

import blindspot.model.Field;
import blindspot.model.LogStatus;
import blindspot.query.RecordTimes;
import blindspot.query.TimeSpan;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What all records of a table have of each network interface of a topology, whatever they say of traffic, and when.
final class InterfaceTraces {
    /// How far the times in a record may be off, in seconds.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    static final int INEXACT = 60;

    /// Rows between two looks at whether to stop, less one.
    private static final int LOOK_AT_CANCEL = (1 << 16) - 1;

    private final Evidence evidence;
    private final FlowTable table;
    private final RecordTimes times;
    private final List<Trace> traces = new ArrayList<>();
    private final Span path = new Span();
    private final List<Span> legs = new ArrayList<>();
    private boolean undrawn;
    private boolean nameless;

    /// What there is of one interface.
    private static final class Trace {
        private final Span span = new Span();
        private long records;
        private boolean withoutStatus;
        private boolean traffic;
        private boolean skipped;
        private boolean accepted;
        private boolean rejected;
        private boolean gap;
        private boolean perhaps;
        private boolean perhapsSkipped;
    }

    private static final class Span {
        private long start = Long.MAX_VALUE;
        private long end = Long.MIN_VALUE;

        void add(long from, long until) {
            start = Math.min(start, from);
            end = Math.max(end, until);
        }

        Optional<TimeSpan> span() {
            return start > end ? Optional.empty() : Optional.of(new TimeSpan(start, end));
        }
    }

    private InterfaceTraces(Evidence evidence) {
        this.evidence = evidence;
        table = evidence.table();
        times = new RecordTimes(table);
        evidence.topology().interfaces().forEach(_ -> traces.add(new Trace()));
        evidence.topology().legs().forEach(_ -> legs.add(new Span()));
    }

    /// Looks at every record once; of no use when cancelled.
    static InterfaceTraces of(Evidence evidence, Cancel cancel) {
        InterfaceTraces all = new InterfaceTraces(evidence);
        for (int row = 0; row < all.table.rowCount() && ((row & LOOK_AT_CANCEL) != 0 || !cancel.requested()); row++) {
            all.add(row);
        }
        return all;
    }

    private void add(int row) {
        boolean skip = table.logStatus(row) == LogStatus.SKIPDATA;
        switch (evidence.recorder(row)) {
            case Recorder.Known(int known) -> add(traces.get(known), row, skip);
            case Recorder.OneOf(List<Integer> among) -> among.forEach(each -> {
                traces.get(each).perhaps = true;
                traces.get(each).perhapsSkipped |= skip;
            });
            case Recorder.Elsewhere _ -> {
                // Of an interface that the topology does not have.
            }
            case Recorder.NotDrawn _ -> {
                undrawn = true;
                nameless |= !table.present(Field.INTERFACE_ID, row);
            }
        }
        if (times.placed(row) && evidence.isOnPath(row)) {
            path.add(times.start(row), times.end(row));
            int leg = evidence.leg(row);
            if (leg > 0) {
                legs.get(leg - 1).add(times.start(row), times.end(row));
            }
        }
    }

    private void add(Trace trace, int row, boolean skip) {
        trace.withoutStatus |= !table.present(Field.LOG_STATUS, row);
        trace.skipped |= skip;
        trace.traffic |= table.logStatus(row) == LogStatus.OK;
        if (table.present(Field.ACTION, row)) {
            trace.rejected |= table.rejected(row);
            trace.accepted |= !table.rejected(row);
        }
        if (times.placed(row)) {
            long start = times.start(row);
            long end = times.end(row);
            Span span = trace.span;
            trace.gap |= trace.records > 0 && (end < span.start - INEXACT || start > span.end + INEXACT);
            span.add(start, end);
        } else {
            trace.gap = true;
        }
        trace.records++;
    }

    /// Whether there are records of the interface of this index: surely, perhaps, or none.
    Told recorded(int networkInterface) {
        Trace trace = traces.get(networkInterface);
        return trace.records > 0 ? Told.YES : trace.perhaps ? Told.UNKNOWN : Told.NO;
    }

    /// Whether records of it were skipped.
    Told skipped(int networkInterface) {
        Trace trace = traces.get(networkInterface);
        return trace.skipped ? Told.YES
                : trace.records == 0 || trace.withoutStatus || trace.perhapsSkipped ? Told.UNKNOWN : Told.NO;
    }

    /// Whether it recorded accepted traffic, so that its flow log is not of rejected traffic only.
    boolean recordedAccepted(int networkInterface) {
        return traces.get(networkInterface).accepted;
    }

    /// Whether its records follow each other without a gap, from the first to the last. Where they stand in no order of
    /// time, no.
    boolean gapless(int networkInterface) {
        return !traces.get(networkInterface).gap;
    }

    /// Whether it recorded accepted traffic and rejected.
    boolean recordedBoth(int networkInterface) {
        return traces.get(networkInterface).accepted && traces.get(networkInterface).rejected;
    }

    /// Whether its records say that there was no traffic all the time, from the first to the last, and nothing else. Where
    /// they stand in no order of time, no.
    boolean silent(int networkInterface) {
        Trace trace = traces.get(networkInterface);
        return trace.records > 0 && !trace.traffic && !trace.skipped && !trace.gap && !trace.perhaps;
    }

    /// From its first record to its last; empty where it has none with a time.
    Optional<TimeSpan> time(int networkInterface) {
        return traces.get(networkInterface).span.span();
    }

    /// From the first record of the leg of this number to the last, at any of its ends; of all that is on the path where
    /// the leg has none.
    Optional<TimeSpan> timeOfLeg(int leg) {
        return legs.get(leg - 1).span().or(path::span);
    }

    /// Whether there are records of interfaces and VPCs that the topology does not have.
    boolean undrawn() {
        return undrawn;
    }

    /// Whether one of these does not name its interface.
    boolean nameless() {
        return nameless;
    }
}
