package blindspot.replay;

import blindspot.capture.Lane;
import blindspot.capture.Recorder;
import java.util.Arrays;
import java.util.BitSet;

/// What goes on at one time without any motion: per strand, lane and half the records in progress and those that began in
/// the current moment, and the interfaces that report no traffic or skipped records. Filled anew by [#show], which makes
/// no objects; for one thread.
public final class QuartersNow {
    private final Script script;
    private final long[] inProgress;
    private final long[] begunRecords;
    private final long[] begunRejects;
    private final long[] begunPackets;
    private final BitSet withoutTraffic = new BitSet();
    private final BitSet withSkipped = new BitSet();

    public QuartersNow(Script script) {
        this.script = script;
        int pieces = EventCode.pieces(script.strands());
        inProgress = new long[pieces];
        begunRecords = new long[pieces];
        begunRejects = new long[pieces];
        begunPackets = new long[pieces];
    }

    /// Holds what goes on at a time in Unix milliseconds, played at `speed` log seconds per real second: a record is in
    /// progress from its start to its end, and for [Timing#PULSE] at least.
    public void show(double millis, double speed) {
        Arrays.fill(inProgress, 0);
        Arrays.fill(begunRecords, 0);
        Arrays.fill(begunRejects, 0);
        Arrays.fill(begunPackets, 0);
        withoutTraffic.clear();
        withSkipped.clear();
        double pulse = Timing.PULSE * speed;
        int limit = script.startedBy(millis);
        long reaching = (long) Math.floor((millis - pulse) / 1000);
        for (int event = script.nextReaching(0, limit, reaching); event < limit; event =
                script.nextReaching(event + 1, limit, reaching)) {
            if (script.end(event) * 1000 >= millis || script.startMillis(event) + pulse > millis) {
                progress(event);
            }
        }
        int first = script.firstEventAt(millis);
        for (int event = first < 0 ? limit : first; event < limit; event++) {
            begin(event);
        }
    }

    private void progress(int event) {
        switch (script.kind(event)) {
            case FLOW -> inProgress[EventCode.piece(script.code(event))]++;
            case NODATA -> add(script.recorder(event), withoutTraffic);
            case SKIPDATA -> add(script.recorder(event), withSkipped);
        }
    }

    private static void add(Recorder recorder, BitSet interfaces) {
        switch (recorder) {
            case Recorder.Known known -> interfaces.set(known.networkInterface());
            case Recorder.OneOf several -> {
                for (int i = 0; i < several.networkInterfaces().size(); i++) {
                    interfaces.set(several.networkInterfaces().get(i));
                }
            }
            case Recorder.Elsewhere _,Recorder.NotDrawn _ -> {}
        }
    }

    private void begin(int event) {
        if (script.kind(event) == EventKind.FLOW) {
            int piece = EventCode.piece(script.code(event));
            begunRecords[piece]++;
            begunRejects[piece] += script.rejected(event) ? 1 : 0;
            begunPackets[piece] += Math.max(0, script.packets(event));
        }
    }

    /// The records in progress.
    public long inProgress(int strand, Lane lane, Half half) {
        return inProgress[EventCode.piece(strand, lane, half)];
    }

    /// The records that began in the current moment, the last start that is not after the time shown.
    public long begunRecords(int strand, Lane lane, Half half) {
        return begunRecords[EventCode.piece(strand, lane, half)];
    }

    /// Those of [#begunRecords] that are rejected.
    public long begunRejects(int strand, Lane lane, Half half) {
        return begunRejects[EventCode.piece(strand, lane, half)];
    }

    /// The packets of [#begunRecords]; a record that does not say counts none.
    public long begunPackets(int strand, Lane lane, Half half) {
        return begunPackets[EventCode.piece(strand, lane, half)];
    }

    /// Whether the network interface of this index reports, perhaps, no traffic now (NODATA).
    public boolean isWithoutTraffic(int networkInterface) {
        return withoutTraffic.get(networkInterface);
    }

    /// Whether the network interface of this index reports, perhaps, skipped records now (SKIPDATA).
    public boolean hasSkippedRecords(int networkInterface) {
        return withSkipped.get(networkInterface);
    }
}
