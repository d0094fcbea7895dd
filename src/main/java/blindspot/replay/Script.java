package blindspot.replay;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.Recorder;
import blindspot.capture.Viewpoint;
import blindspot.model.Field;
import blindspot.model.TimeRange;
import blindspot.query.RecordTimes;
import blindspot.query.Sorting;
import blindspot.query.TimeSpan;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Parts;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// The records of a viewpoint in time: events, numbered from 0 in the order of their starts, those of one start in the
/// order of their rows. Immutable.
///
/// Legs play by their own times; nothing is reordered to look like a journey. A leg that is never logged has no events.
/// Times and packets are looked up in the table.
public final class Script {
    /// What [#packets] says of a record that does not say.
    public static final long UNKNOWN_PACKETS = -1;

    /// The most memory that each event needs: its row, its code, a gap before it, its part of the index.
    public static final int BYTES_PER_EVENT = Integer.BYTES + Short.BYTES + 2 * Integer.BYTES + 1;

    /// The same beside it as long as it is made, or its scale is looked for: two lists of events, one of them being
    /// sorted.
    public static final int BYTES_PER_EVENT_MEANWHILE = 2 * Integer.BYTES + Sorting.BYTES_PER_ROW + 1;

    private final Parts parts;
    private final int[] rows;
    private final RecordTimes times;
    private final short[] codes;
    private final int[] firstOfLegs;
    private final IntervalIndex index;
    private final Gaps gaps;
    private final Evidence evidence;
    private final long notOnTheTimeline;
    private final long notOnThePath;
    private final long latestEnd;
    private final Optional<TimeRange> time;

    private Script(ScriptBuilder builder, Optional<TimeRange> time) {
        this.time = time;
        evidence = builder.evidence;
        parts = builder.parts;
        rows = builder.rows;
        times = builder.times;
        codes = builder.codes;
        notOnTheTimeline = builder.notOnTheTimeline;
        notOnThePath = builder.notOnThePath;
        firstOfLegs = firstOfLegs();
        index = new IntervalIndex(rows.length, this::end);
        long latest = 0;
        for (int event = 0; event < rows.length; event++) {
            latest = Math.max(latest, end(event));
        }
        latestEnd = latest;
        gaps = new Gaps(this, latest);
    }

    /// The visible rows that the viewpoint's flow logs show, on the path in this form; when cancelled, none or only some
    /// of them.
    public static Script of(Evidence evidence, RowSet visible, Viewpoint viewpoint, Form form, Cancel cancel) {
        return of(evidence, visible, viewpoint, form, Optional.empty(), cancel);
    }

    /// The same, played only within a time where one is given, which all of the rows overlap that have one.
    public static Script of(
            Evidence evidence, RowSet visible, Viewpoint viewpoint, Form form, Optional<TimeRange> time,
            Cancel cancel) {
        return new Script(new ScriptBuilder(evidence, visible, viewpoint, form, cancel), time);
    }

    /// The same on the collapsed path, when nothing can cancel it.
    public static Script of(Evidence evidence, RowSet visible, Viewpoint viewpoint) {
        return of(evidence, visible, viewpoint, Form.COLLAPSED, new Cancel());
    }

    /// Of which records it is.
    public Evidence evidence() {
        return evidence;
    }

    /// The number of events.
    public int size() {
        return rows.length;
    }

    /// The parts and strands that it plays on.
    public Parts parts() {
        return parts;
    }

    /// The number of strands that it plays on, which are the legs where these are not divided; a strand's number is
    /// between 1 and this.
    public int strands() {
        return parts.strands().size();
    }

    /// From the first start to the last end, as far as they are within the time that is played; empty without events.
    public Optional<TimeSpan> span() {
        if (rows.length == 0) {
            return Optional.empty();
        }
        long from = time.map(TimeRange::start).orElse(Long.MIN_VALUE);
        long to = time.map(TimeRange::end).orElse(Long.MAX_VALUE);
        return Optional.of(new TimeSpan(Math.max(from, start(0)), Math.min(to, latestEnd)));
    }

    /// Whether records go on after the time that is played.
    boolean isCutShort() {
        return time.isPresent() && time.get().end() < latestEnd;
    }

    /// How many of the visible rows have no time to be played at.
    public long notOnTheTimeline() {
        return notOnTheTimeline;
    }

    /// How many of the visible rows that the viewpoint sees are of none of the path's legs: traffic of something else, or
    /// taken elsewhere.
    public long notOnThePath() {
        return notOnThePath;
    }

    /// When nothing happens.
    public Gaps gaps() {
        return gaps;
    }

    /// How many packets a dot stands for at this speed (log seconds per real second). Takes time in proportion to the
    /// number of events: for millions of them, ask in a job.
    public Scale scale(double speed) {
        return new Density(this).scale(speed);
    }

    public int row(int event) {
        return rows[event];
    }

    /// The event of a row, -1 when the row is not played.
    public int eventOf(int row) {
        for (int event = 0; event < rows.length; event++) {
            if (rows[event] == row) {
                return event;
            }
        }
        return -1;
    }

    public EventKind kind(int event) {
        return EventCode.kind(codes[event]);
    }

    /// The number of the strand, 0 for anything but a flow.
    public int strand(int event) {
        return EventCode.strand(codes[event]);
    }

    /// Means nothing for anything but a flow, as [#half] and [#rejected] do.
    public Lane lane(int event) {
        return EventCode.lane(codes[event]);
    }

    public Half half(int event) {
        return EventCode.half(codes[event]);
    }

    public boolean rejected(int event) {
        return EventCode.rejected(codes[event]);
    }

    /// Whether the other end of the leg has no record that goes with this one, where it should: drawn as a short tick at
    /// the middle. Never so where the recording end is unknown.
    public boolean looseEnd(int event) {
        return EventCode.looseEnd(codes[event]);
    }

    /// The packets of the record, [#UNKNOWN_PACKETS] where it does not say.
    public long packets(int event) {
        return Math.max(UNKNOWN_PACKETS, evidence.table().number(Field.PACKETS, rows[event], UNKNOWN_PACKETS));
    }

    /// Who recorded it.
    public Recorder recorder(int event) {
        return evidence.recorder(rows[event]);
    }

    /// In Unix seconds.
    public long start(int event) {
        return times.start(rows[event]);
    }

    /// In Unix seconds; never before [#start].
    public long end(int event) {
        return times.end(rows[event]);
    }

    /// In Unix milliseconds.
    public long startMillis(int event) {
        return start(event) * 1000;
    }

    /// The event being played at a time in Unix milliseconds: the last that has started, -1 before the first.
    public int playedAt(double millis) {
        return startedBy(millis) - 1;
    }

    /// The next start after a time, both in Unix milliseconds.
    public OptionalLong nextMoment(double millis) {
        int event = startedBy(millis);
        return event == rows.length ? OptionalLong.empty() : OptionalLong.of(startMillis(event));
    }

    /// The last start before a time, both in Unix milliseconds.
    public OptionalLong previousMoment(double millis) {
        int event = startedBy(Math.ceil(millis) - 1) - 1;
        return event < 0 ? OptionalLong.empty() : OptionalLong.of(startMillis(event));
    }

    /// The first event of the moment being played at a time in Unix milliseconds, that is of those with the last start
    /// that is not after it; -1 before the first.
    public int firstEventAt(double millis) {
        int event = playedAt(millis);
        return event < 0 ? -1 : startedBy(Math.nextDown(startMillis(event) * 1.0));
    }

    /// The next rejected event after this one (-1 for the start), -1 when there is none.
    public int nextReject(int event) {
        for (int next = event + 1; next < codes.length; next++) {
            if (EventCode.rejected(codes[next])) {
                return next;
            }
        }
        return -1;
    }

    /// The last rejected event before this one, -1 when there is none.
    public int previousReject(int event) {
        for (int previous = event - 1; previous >= 0; previous--) {
            if (EventCode.rejected(codes[previous])) {
                return previous;
            }
        }
        return -1;
    }

    /// The next event after this one that is the first on its leg, -1 when there is none.
    public int nextNewLeg(int event) {
        return Arrays.stream(firstOfLegs).filter(each -> each > event).findFirst().orElse(-1);
    }

    /// The last event before this one that is the first on its leg, -1 when there is none.
    public int previousNewLeg(int event) {
        return Arrays.stream(firstOfLegs).filter(each -> each < event).max().orElse(-1);
    }

    /// How many events have started at a time in Unix milliseconds.
    int startedBy(double millis) {
        int low = 0;
        int high = rows.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (start(middle) * 1000.0 <= millis) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /// The first event from `from` inclusive to `limit` exclusive that ends at this second or later, else `limit`.
    int nextReaching(int from, int limit, long second) {
        return index.next(from, limit, second);
    }

    short code(int event) {
        return codes[event];
    }

    private int[] firstOfLegs() {
        int legs = evidence.topology().legs().size();
        boolean[] met = new boolean[legs + 1];
        int[] result = new int[legs];
        int count = 0;
        for (int event = 0; event < codes.length && count < legs; event++) {
            int leg = evidence.leg(rows[event]);
            if (leg > 0 && !met[leg]) {
                met[leg] = true;
                result[count++] = event;
            }
        }
        return Arrays.copyOf(result, count);
    }
}
