package blindspot.capture;

import blindspot.model.Field;
import blindspot.query.Sums;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.RowBits;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What some records of a viewpoint add up to on each strand of the path, sender by sender. Counted anew, or out of the
/// sums of other records when only few are others. A sum beyond 2^63 - 1 stays there.
public final class LegSums {
    /// Of each sender: what its own end recorded, the receiver's, and one of them; each accepted and rejected.
    private static final int SENT = 0;
    private static final int RECEIVED = 2;
    private static final int EITHER = 4;
    private static final int REJECTED = 1;
    private static final int KINDS = 6;

    private static final int RECORDS = 0;
    private static final int PACKETS = 1;
    private static final int BYTES = 2;
    private static final int MEASURES = 3;

    private final Evidence evidence;
    private final Viewpoint viewpoint;
    private final Form form;
    private final List<Strand> strands;
    private final Senders senders;
    private final boolean divided;
    private final RowBits shown;
    private final @Nullable NumberColumn packetColumn;
    private final @Nullable NumberColumn byteColumn;
    private final long[] withPackets;
    private final long[] sums;

    /// Whether a sum is beyond what it can hold: nothing can be taken from it then.
    private boolean full;

    private LegSums(Evidence evidence, Viewpoint viewpoint, Form form, RowBits shown, @Nullable LegSums before) {
        this.evidence = evidence;
        this.viewpoint = viewpoint;
        this.form = form;
        this.shown = shown;
        if (before == null) {
            Parts parts = Parts.of(evidence.topology(), form);
            strands = parts.strands();
            senders = new Senders(evidence, strands, parts);
            withPackets = new long[strands.size() + 1];
            sums = new long[senders.count() * KINDS * MEASURES];
        } else {
            strands = before.strands;
            senders = before.senders;
            withPackets = before.withPackets.clone();
            sums = before.sums.clone();
        }
        divided = strands.size() > evidence.topology().legs().size();
        FlowTable table = evidence.table();
        packetColumn = table.column(Field.PACKETS) instanceof NumberColumn column ? column : null;
        byteColumn = table.column(Field.BYTES) instanceof NumberColumn column ? column : null;
    }

    /// Of these rows, as far as the viewpoint sees them.
    public static LegSums of(Evidence evidence, Viewpoint viewpoint, Form form, RowBits shown) {
        LegSums sums = new LegSums(evidence, viewpoint, form, shown, null);
        shown.forEach(row -> sums.add(row, 1));
        return sums;
    }

    /// Of other rows of the same table: counted anew, or only what is not in both, whatever is less.
    public LegSums of(RowBits others) {
        RowBits gone = shown.minus(others);
        RowBits come = others.minus(shown);
        if (full || gone.count() + come.count() >= others.count()) {
            return of(evidence, viewpoint, form, others);
        }
        LegSums sums = new LegSums(evidence, viewpoint, form, others, this);
        gone.forEach(row -> sums.add(row, -1));
        come.forEach(row -> sums.add(row, 1));
        return sums;
    }

    /// Whether these are of the same records from the same viewpoint on the path in the same form.
    public boolean isOf(Evidence ofEvidence, Viewpoint from, Form in) {
        return evidence.equals(ofEvidence) && viewpoint.equals(from) && form == in;
    }

    private void add(int row, int times) {
        int number = divided ? evidence.strand(row) : evidence.leg(row);
        if (number == 0 || !evidence.seenFrom(row, viewpoint)) {
            return;
        }
        Leg leg = strands.get(number - 1).leg();
        Lane lane = evidence.lane(row);
        int recorder = evidence.recorderNode(row);
        int sender = lane == Lane.REQUEST ? leg.from() : leg.to();
        int kind = recorder < 0 ? EITHER : recorder == sender ? SENT : RECEIVED;
        int from = senders.of(row, number, lane, evidence.recordedBy(row));
        int at = at(from, kind + (evidence.table().rejected(row) ? REJECTED : 0));
        sums[at + RECORDS] += times;
        if (packetColumn != null && packetColumn.present(row)) {
            withPackets[number] += times;
            add(at + PACKETS, times * packetColumn.get(row));
        }
        if (byteColumn != null && byteColumn.present(row)) {
            add(at + BYTES, times * byteColumn.get(row));
        }
    }

    private void add(int sum, long count) {
        sums[sum] = Sums.capped(sums[sum], count);
        full |= sums[sum] == Long.MAX_VALUE;
    }

    private static int at(int sender, int kind) {
        return (sender * KINDS + kind) * MEASURES;
    }

    Evidence evidence() {
        return evidence;
    }

    Viewpoint viewpoint() {
        return viewpoint;
    }

    List<Strand> strands() {
        return strands;
    }

    boolean hasPackets(int number) {
        return withPackets[number] > 0;
    }

    /// What a lane of the strand of this number adds up to.
    LaneTotal total(int number, Lane lane) {
        LaneTotal total = LaneTotal.NONE;
        for (int sender = senders.from(number, lane); sender < senders.to(number, lane); sender++) {
            total = total.plus(total(sender));
        }
        return total;
    }

    /// What all strands add up to, counted once.
    public Volume once() {
        return strands.stream()
                .flatMap(strand -> Stream.of(Lane.values()).map(lane -> total(strand.number(), lane)))
                .map(LaneTotal::once)
                .reduce(Volume.NONE, Volume::plus);
    }

    private LaneTotal total(int sender) {
        Volume either = volume(sender, EITHER);
        Volume sent = volume(sender, SENT);
        Volume received = volume(sender, RECEIVED).plus(volume(sender, RECEIVED + REJECTED));
        Volume leaving = sent.plus(either);
        Volume refused = volume(sender, SENT + REJECTED).plus(volume(sender, EITHER + REJECTED));
        Volume turnedAway = volume(sender, RECEIVED + REJECTED);
        boolean compared = either.records() == 0 && sent.records() > 0 && received.records() > 0;
        return new LaneTotal(
                (leaving.records() > 0 ? leaving.atLeast(turnedAway) : received).plus(refused),
                leaving.plus(received).plus(refused), refused.plus(turnedAway),
                either.records() + volume(sender, EITHER + REJECTED).records(), compared ? sent : Volume.NONE,
                compared ? received : Volume.NONE);
    }

    /// What is recorded at this end of a lane of the strand of this number; what is of either end counts at the sender's.
    Quarter quarter(int number, Lane lane, End end) {
        boolean ofSender = (lane == Lane.REQUEST) == (end == End.FROM);
        Volume certain = Volume.NONE;
        Volume possible = Volume.NONE;
        for (int sender = senders.from(number, lane); sender < senders.to(number, lane); sender++) {
            int kind = ofSender ? SENT : RECEIVED;
            certain = certain.plus(volume(sender, kind)).plus(volume(sender, kind + REJECTED));
            possible = possible.plus(volume(sender, EITHER)).plus(volume(sender, EITHER + REJECTED));
        }
        Volume counted = ofSender ? certain.plus(possible) : certain;
        return new Quarter(certain.records(), possible.records(), counted.packets(), counted.bytes());
    }

    private Volume volume(int sender, int kind) {
        int at = at(sender, kind);
        return new Volume(sums[at + RECORDS], sums[at + PACKETS], sums[at + BYTES]);
    }
}
