package blindspot.replay;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.Recorder;
import blindspot.capture.Viewpoint;
import blindspot.query.TimeSpan;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.Optional;
import java.util.OptionalLong;

/// The records of a viewpoint in time: events, numbered from 0 in the order of their starts, those of one start in the
/// order of their rows. Immutable.
///
/// Legs play by their own times; nothing is reordered to look like a journey. A leg that is never logged has no events.
public final class Script {
    /// What [#packets] says of a record that does not say.
    public static final long UNKNOWN_PACKETS = ScriptBuilder.UNKNOWN_PACKETS;

    private final int legs;
    private final int[] rows;
    private final long[] starts;
    private final long[] ends;
    private final short[] codes;
    private final long[] packets;
    private final int[] moments;
    private final int[] firstOfLegs;
    private final IntervalIndex index;
    private final Gaps gaps;
    private final Evidence evidence;
    private final long notOnTheTimeline;
    private final long notOnThePath;
    private final long latestEnd;
    private final Density density;

    private Script(ScriptBuilder builder) {
        evidence = builder.evidence;
        legs = evidence.topology().legs().size();
        rows = builder.rows;
        starts = builder.starts;
        ends = builder.ends;
        codes = builder.codes;
        packets = builder.packets;
        notOnTheTimeline = builder.notOnTheTimeline;
        notOnThePath = builder.notOnThePath;
        moments = moments();
        firstOfLegs = firstOfLegs();
        index = new IntervalIndex(ends);
        gaps = Gaps.between(starts, ends, codes);
        long latest = 0;
        for (long end : ends) {
            latest = Math.max(latest, end);
        }
        latestEnd = latest;
        density = new Density(this);
    }

    /// The visible rows that the viewpoint's flow logs show; when cancelled, none or only some of them.
    public static Script of(Evidence evidence, RowSet visible, Viewpoint viewpoint, Cancel cancel) {
        return new Script(new ScriptBuilder(evidence, visible, viewpoint, cancel));
    }

    /// The same, when nothing can cancel it.
    public static Script of(Evidence evidence, RowSet visible, Viewpoint viewpoint) {
        return of(evidence, visible, viewpoint, new Cancel());
    }

    /// The number of events.
    public int size() {
        return rows.length;
    }

    /// The number of legs of the path; a leg's number is between 1 and this.
    public int legs() {
        return legs;
    }

    /// From the first start to the last end; empty without events.
    public Optional<TimeSpan> span() {
        return rows.length == 0 ? Optional.empty() : Optional.of(new TimeSpan(starts[0], latestEnd));
    }

    /// How many of the visible rows have no time to be played at.
    public long notOnTheTimeline() {
        return notOnTheTimeline;
    }

    /// How many of the visible rows were recorded at an interface of the picture, but belong to none of its legs.
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
        return density.scale(speed);
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

    /// The number of the leg, 0 for anything but a flow.
    public int leg(int event) {
        return EventCode.leg(codes[event]);
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
        return packets.length == 0 ? UNKNOWN_PACKETS : packets[event];
    }

    /// Who recorded it.
    public Recorder recorder(int event) {
        return evidence.recorder(rows[event]);
    }

    /// In Unix seconds.
    public long start(int event) {
        return starts[event];
    }

    /// In Unix seconds; never before [#start].
    public long end(int event) {
        return ends[event];
    }

    /// In Unix milliseconds.
    public long startMillis(int event) {
        return starts[event] * 1000;
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

    /// The number of different starts.
    public int momentCount() {
        return moments.length;
    }

    /// The number of the moment being played at a time in Unix milliseconds, from 0; -1 before the first.
    public int momentAt(double millis) {
        int event = playedAt(millis);
        int at = Arrays.binarySearch(moments, event);
        return at >= 0 ? at : -at - 2;
    }

    /// The first event of a moment; of [#momentCount], the number of events.
    public int firstEventOf(int moment) {
        return moment == moments.length ? rows.length : moments[moment];
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
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (starts[middle] * 1000.0 <= millis) {
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

    private int[] moments() {
        int[] result = new int[16];
        int count = 0;
        for (int event = 0; event < starts.length; event++) {
            if (event == 0 || starts[event] != starts[event - 1]) {
                if (count == result.length) {
                    result = Arrays.copyOf(result, count * 2);
                }
                result[count++] = event;
            }
        }
        return Arrays.copyOf(result, count);
    }

    private int[] firstOfLegs() {
        boolean[] met = new boolean[legs + 1];
        int[] result = new int[legs];
        int count = 0;
        for (int event = 0; event < codes.length && count < legs; event++) {
            int leg = EventCode.leg(codes[event]);
            if (leg > 0 && !met[leg]) {
                met[leg] = true;
                result[count++] = event;
            }
        }
        return Arrays.copyOf(result, count);
    }
}
