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
import org.jspecify.annotations.Nullable;

/// In which sums of the legs each row counts: of each sender on each strand what its own end recorded, the receiver's, and
/// one of them, each accepted and rejected. All sums stand in one array, so that those of some rows can be added to those of
/// others; one beyond 2^63 - 1 stays there. Immutable.
final class LegCounter {
    static final int SENT = 0;
    static final int RECEIVED = 2;
    static final int EITHER = 4;
    static final int REJECTED = 1;
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
    private final @Nullable NumberColumn packetColumn;
    private final @Nullable NumberColumn byteColumn;

    LegCounter(Evidence evidence, Viewpoint viewpoint, Form form) {
        this.evidence = evidence;
        this.viewpoint = viewpoint;
        this.form = form;
        Parts parts = Parts.of(evidence.topology(), form);
        strands = parts.strands();
        senders = new Senders(evidence, strands, parts);
        divided = strands.size() > evidence.topology().legs().size();
        FlowTable table = evidence.table();
        packetColumn = table.column(Field.PACKETS) instanceof NumberColumn column ? column : null;
        byteColumn = table.column(Field.BYTES) instanceof NumberColumn column ? column : null;
    }

    Evidence evidence() {
        return evidence;
    }

    Viewpoint viewpoint() {
        return viewpoint;
    }

    Form form() {
        return form;
    }

    List<Strand> strands() {
        return strands;
    }

    Senders senders() {
        return senders;
    }

    /// How many sums there are.
    int size() {
        return withPackets(strands.size() + 1);
    }

    /// The sums of no rows.
    long[] none() {
        return new long[size()];
    }

    /// Where it stands how many rows of the strand of this number have a number of packets.
    int withPackets(int strand) {
        return senders.count() * KINDS * MEASURES + strand;
    }

    /// What is summed up of a sender.
    Volume volume(long[] sums, int sender, int kind) {
        int at = at(sender, kind);
        return new Volume(sums[at + RECORDS], sums[at + PACKETS], sums[at + BYTES]);
    }

    private static int at(int sender, int kind) {
        return (sender * KINDS + kind) * MEASURES;
    }

    /// Takes from the sums what is only in `before`, and adds then what is only in `now`, as far as the viewpoint sees it: the
    /// rows of the words from `from` inclusive to `to` exclusive.
    void change(long[] sums, RowBits before, RowBits now, int from, int to) {
        for (int word = from; word < to; word++) {
            count(sums, word, before.word(word) & ~now.word(word), -1);
        }
        for (int word = from; word < to; word++) {
            count(sums, word, now.word(word) & ~before.word(word), 1);
        }
    }

    private void count(long[] sums, int word, long rows, int times) {
        for (long left = rows; left != 0; left &= left - 1) {
            count(sums, word * Long.SIZE + Long.numberOfTrailingZeros(left), times);
        }
    }

    private void count(long[] sums, int row, int times) {
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
            sums[withPackets(number)] += times;
            sums[at + PACKETS] = Sums.capped(sums[at + PACKETS], times * packetColumn.get(row));
        }
        if (byteColumn != null && byteColumn.present(row)) {
            sums[at + BYTES] = Sums.capped(sums[at + BYTES], times * byteColumn.get(row));
        }
    }

    /// Adds so many times what other rows count.
    static void add(long[] sums, long[] others, int times) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Sums.capped(sums[i], times * others[i]);
        }
    }
}
