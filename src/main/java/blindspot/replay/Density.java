package blindspot.replay;

import blindspot.query.Sorting;
import blindspot.task.Cancel;
import java.util.Arrays;

/// How many dots of a script are under way at once on the busiest piece, for any scale and speed.
///
/// Swept piece by piece over the starts and ends of its events, each of which counts as many dots as it can have under
/// way at once: never fewer than there are, so that a piece said to have room has room.
final class Density {
    private final Script script;
    private final int[][] byStart;
    private final int[][] longByEnd;
    private final int[][] instants;
    private final long mostPackets;
    private final boolean known;
    private final boolean mixed;

    Density(Script script) {
        this.script = script;
        int pieces = EventCode.pieces(script.strands());
        int[] sizes = new int[pieces];
        int saying = 0;
        int flows = 0;
        long most = 1;
        for (int event = 0; event < script.size(); event++) {
            if (script.kind(event) == EventKind.FLOW) {
                flows++;
                saying += script.packets(event) < 0 ? 0 : 1;
                most = Math.max(most, script.packets(event));
                sizes[EventCode.piece(script.code(event))] += travels(event) ? 1 : 0;
            }
        }
        mostPackets = most;
        known = saying > 0;
        mixed = known && saying < flows;
        byStart = new int[pieces][];
        longByEnd = new int[pieces][];
        instants = new int[pieces][];
        Arrays.setAll(byStart, piece -> new int[sizes[piece]]);
        int[] filled = new int[pieces];
        for (int event = 0; event < script.size(); event++) {
            if (script.kind(event) == EventKind.FLOW && travels(event)) {
                int piece = EventCode.piece(script.code(event));
                byStart[piece][filled[piece]++] = event;
            }
        }
        for (int piece = 0; piece < pieces; piece++) {
            instants[piece] = those(byStart[piece], true);
            longByEnd[piece] = those(byStart[piece], false);
            Sorting.ascending(longByEnd[piece], script::end, new Cancel());
        }
    }

    /// The smallest scale of 1, 2, 5, 10, … for which no piece has more dots under way than [Scale#FULL], except where
    /// even one dot per record is more.
    Scale scale(double speed) {
        int low = 0;
        int high = 0;
        while (known && step(high) < mostPackets) {
            high++;
        }
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (fits(step(middle), speed)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return new Scale(speed, step(low), known, mixed);
    }

    private static long step(int number) {
        long step = 1;
        for (int i = 0; i < number / 3 && step <= Long.MAX_VALUE / 50; i++) {
            step *= 10;
        }
        return step * (number % 3 == 0 ? 1 : number % 3 == 1 ? 2 : 5);
    }

    private boolean fits(long packetsPerDot, double speed) {
        for (int piece = 0; piece < byStart.length; piece++) {
            if (!fits(piece, packetsPerDot, speed)) {
                return false;
            }
        }
        return true;
    }

    private boolean fits(int piece, long packetsPerDot, double speed) {
        double life = Timing.onPiece(EventCode.halfOf(piece)) * speed;
        double pulse = Timing.PULSE * speed;
        int[] starting = byStart[piece];
        int longOver = 0;
        int instantsOver = 0;
        long dots = 0;
        long records = 0;
        for (int i = 0; i < starting.length; i++) {
            long now = script.startMillis(starting[i]);
            while (longOver < longByEnd[piece].length
                    && script.end(longByEnd[piece][longOver]) * 1000 + life <= now) {
                long over = atOnce(longByEnd[piece][longOver++], packetsPerDot, life, pulse);
                dots -= over;
                records -= Math.min(over, 1);
            }
            while (instantsOver < instants[piece].length
                    && script.startMillis(instants[piece][instantsOver]) + pulse + life <= now) {
                long over = atOnce(instants[piece][instantsOver++], packetsPerDot, life, pulse);
                dots -= over;
                records -= Math.min(over, 1);
            }
            long begun = atOnce(starting[i], packetsPerDot, life, pulse);
            dots += begun;
            records += Math.min(begun, 1);
            boolean allBegun = i + 1 == starting.length || script.startMillis(starting[i + 1]) > now;
            if (allBegun && dots > Scale.FULL && records <= Scale.FULL) {
                return false;
            }
        }
        return true;
    }

    /// The most dots that the event has under way at once.
    private long atOnce(int event, long packetsPerDot, double life, double pulse) {
        long dots = Scale.dots(script.packets(event), packetsPerDot);
        if (dots < 2) {
            return dots;
        }
        double length = instant(event) ? pulse : (script.end(event) - script.start(event)) * 1000.0;
        return Math.min(dots, (long) (life * (dots - 1) / length) + 1);
    }

    private boolean instant(int event) {
        return script.start(event) == script.end(event);
    }

    private boolean travels(int event) {
        return !script.rejected(event) || script.half(event) == Half.AT_RECEIVER;
    }

    private int[] those(int[] events, boolean instants) {
        int count = 0;
        for (int event : events) {
            count += instant(event) == instants ? 1 : 0;
        }
        int[] result = new int[count];
        count = 0;
        for (int event : events) {
            if (instant(event) == instants) {
                result[count++] = event;
            }
        }
        return result;
    }
}
