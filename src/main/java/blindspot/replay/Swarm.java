package blindspot.replay;

import blindspot.capture.Lane;
import java.util.Arrays;

/// The dots of a script at one time. Filled anew by [#show], which makes no objects; for one thread.
///
/// What it holds depends on script, scale and time alone. A dot is a share of a record, not a packet. The dots of a
/// record leave evenly from its start to its end, the first at the start, the last at the end, because the log does not
/// say when within; those of a record that is zero long leave within [Timing#PULSE]. A dot is where a packet would be
/// that left then and crossed the leg in [Timing#CROSSING], and is there only while on the half of the interface that
/// recorded it: one recorded at the receiver appears at the middle, half a crossing after its time.
///
/// A rejected one is a cross and stays for [Timing#STAY] where it was stopped: recorded at the sender it never leaves;
/// recorded at the receiver it comes from the middle and stops outside; where nobody knows, it stands at the middle.
/// All that stand at one place are one cross with a count.
///
/// Where a piece of a strand would have more than [Scale#FULL] dots it is full and shows none, but tells how many.
public final class Swarm {
    /// No more are shown under way at once; where there would be, the fullest pieces count as full. Of crosses there is
    /// one at most for each piece beside them.
    public static final int CAPACITY = 400;

    private final Script script;
    private final Scale scale;
    private final Releases releases = new Releases();

    private final int[] events;
    private final double[] progress;
    private final long[] standingAt;
    private int size;

    private final long[] underWay;
    private final long[] standing;
    private final int[] lastStanding;
    private final boolean[] full;

    /// The events with dots under way, and from which to which dot, of pieces that are not full.
    private final int[] hits;
    private final long[] firstDots;
    private final long[] lastDots;
    private int hitCount;
    private double now;

    public Swarm(Script script, Scale scale) {
        this.script = script;
        this.scale = scale;
        int pieces = EventCode.pieces(script.strands());
        underWay = new long[pieces];
        standing = new long[pieces];
        lastStanding = new int[pieces];
        full = new boolean[pieces];
        events = new int[CAPACITY + pieces];
        progress = new double[events.length];
        standingAt = new long[events.length];
        hits = new int[pieces * Scale.FULL];
        firstDots = new long[hits.length];
        lastDots = new long[hits.length];
    }

    /// Holds the dots at a time in Unix milliseconds from now on.
    public void show(double millis) {
        now = millis;
        Arrays.fill(underWay, 0);
        Arrays.fill(standing, 0);
        Arrays.fill(full, false);
        hitCount = 0;
        size = 0;
        int limit = script.startedBy(millis);
        long reaching = (long) Math.floor((millis - scale.log(Timing.PULSE + Timing.TAIL)) / 1000);
        for (int event = script.nextReaching(0, limit, reaching); event < limit; event =
                script.nextReaching(event + 1, limit, reaching)) {
            if (script.kind(event) == EventKind.FLOW) {
                count(event);
            }
        }
        fillStanding();
        limitTotal();
        fillUnderWay();
    }

    /// The number of dots.
    public int size() {
        return size;
    }

    /// The event that the dot is a share of; of crosses that stand at one place, the last of theirs.
    public int event(int dot) {
        return events[dot];
    }

    public int strand(int dot) {
        return script.strand(events[dot]);
    }

    public Lane lane(int dot) {
        return script.lane(events[dot]);
    }

    public Half half(int dot) {
        return script.half(events[dot]);
    }

    /// How far it is on the piece it may be drawn on, 0 to 1.
    public double progress(int dot) {
        return progress[dot];
    }

    /// How far it is on the whole leg, 0 at the sender to 1 at the receiver.
    public double along(int dot) {
        return switch (half(dot)) {
            case AT_SENDER -> progress[dot] / 2;
            case AT_RECEIVER -> 0.5 + progress[dot] / 2;
            case UNKNOWN -> progress[dot];
        };
    }

    public Shape shape(int dot) {
        return script.rejected(events[dot])
                ? Shape.REJECT_CROSS
                : lane(dot) == Lane.REQUEST ? Shape.REQUEST_DOT : Shape.RESPONSE_SQUARE;
    }

    /// Whether nobody knows which end recorded it: drawn hollow and dashed.
    public boolean dashed(int dot) {
        return half(dot) == Half.UNKNOWN;
    }

    /// Whether the other end has no record that goes with it: a short tick is drawn at the middle.
    public boolean looseEnd(int dot) {
        return script.looseEnd(events[dot]);
    }

    /// Whether its record is zero long and began less than [Timing#PULSE] ago.
    public boolean pulse(int dot) {
        int event = events[dot];
        return instant(event) && now - script.startMillis(event) < scale.log(Timing.PULSE);
    }

    /// How many crosses stand at this place; 0 for a dot that is under way.
    public long standing(int dot) {
        return standingAt[dot];
    }

    /// How many dots are under way on a piece, whether it shows them or is full.
    public long underWay(int strand, Lane lane, Half half) {
        return underWay[EventCode.piece(strand, lane, half)];
    }

    /// Whether a piece has too many dots to show: it is a solid bar with [#underWay] and the words "scale full".
    public boolean full(int strand, Lane lane, Half half) {
        return full[EventCode.piece(strand, lane, half)];
    }

    private boolean instant(int event) {
        return script.start(event) == script.end(event);
    }

    private void set(int event) {
        double length = instant(event)
                ? scale.log(Timing.PULSE)
                : (script.end(event) - script.start(event)) * 1000.0;
        releases.set((double) script.startMillis(event), length, scale.dots(script.packets(event)));
    }

    private void count(int event) {
        set(event);
        int piece = EventCode.piece(script.code(event));
        Half half = script.half(event);
        boolean rejected = script.rejected(event);
        if (rejected && half != Half.AT_RECEIVER) {
            stand(event, piece, releases.lastBy(now) - releases.lastBy(now - scale.log(Timing.STAY)));
            return;
        }
        double entering = now - scale.log(Timing.untilPiece(half));
        double leaving = entering - scale.log(Timing.onPiece(half));
        long arrived = releases.lastBy(leaving);
        long last = releases.lastBy(entering);
        if (last > arrived) {
            if (underWay[piece] + last - arrived <= Scale.FULL) {
                hits[hitCount] = event;
                firstDots[hitCount] = arrived + 1;
                lastDots[hitCount] = last;
                hitCount++;
            }
            underWay[piece] += last - arrived;
        }
        if (rejected) {
            stand(event, piece, arrived - releases.lastBy(leaving - scale.log(Timing.STAY)));
        }
    }

    private void stand(int event, int piece, long crosses) {
        if (crosses > 0) {
            standing[piece] += crosses;
            lastStanding[piece] = event;
        }
    }

    private void fillStanding() {
        for (int piece = 0; piece < standing.length; piece++) {
            if (standing[piece] > 0) {
                double place = EventCode.halfOf(piece) == Half.AT_SENDER
                        ? 0
                        : EventCode.halfOf(piece) == Half.AT_RECEIVER ? 1 : 0.5;
                add(lastStanding[piece], place, standing[piece]);
            }
        }
    }

    private void limitTotal() {
        long total = 0;
        for (int piece = 0; piece < underWay.length; piece++) {
            full[piece] = underWay[piece] > Scale.FULL;
            total += full[piece] ? 0 : underWay[piece];
        }
        while (total > CAPACITY) {
            int fullest = -1;
            for (int piece = 0; piece < underWay.length; piece++) {
                if (!full[piece] && (fullest < 0 || underWay[piece] > underWay[fullest])) {
                    fullest = piece;
                }
            }
            full[fullest] = true;
            total -= underWay[fullest];
        }
    }

    private void fillUnderWay() {
        for (int hit = 0; hit < hitCount; hit++) {
            int event = hits[hit];
            if (!full[EventCode.piece(script.code(event))]) {
                set(event);
                Half half = script.half(event);
                double onPiece = scale.log(Timing.onPiece(half));
                double entering = now - scale.log(Timing.untilPiece(half));
                for (long dot = firstDots[hit]; dot <= lastDots[hit]; dot++) {
                    add(event, Math.clamp((entering - releases.at(dot)) / onPiece, 0, 1), 0);
                }
            }
        }
    }

    private void add(int event, double place, long crosses) {
        events[size] = event;
        progress[size] = place;
        standingAt[size] = crosses;
        size++;
    }
}
