package blindspot.answer;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.store.KeyNumbers;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import blindspot.topology.Leg;
import blindspot.topology.NodeKind;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which of some records count packets that the sender's interface counted too: among the rows between the same two
/// addresses those of the receiver do, where there are any that the sender's interface let go. What it rejected never got to
/// the receiver's. Before a NAT gateway, which hides addresses, that is asked leg by leg.
final class Ends {
    private final BitSet uncounted;
    private final long known;
    private final long unknown;

    private Ends(BitSet uncounted, long known, long unknown) {
        this.uncounted = uncounted;
        this.known = known;
        this.unknown = unknown;
    }

    static Ends of(Known known, RowSet rows, Cancel cancel) {
        int[] order = rows.isWholeTable(known.table().rowCount()) ? new int[0] : rows.toArray();
        List<Share> all = Shares.of(
                rows.size(), (from, to) -> new Share(known, order, from, to, cancel).look());
        all.forEach(each -> all.stream().filter(other -> !other.equals(each)).forEach(each::learn));
        BitSet uncounted = new BitSet();
        Shares.of(all, Share::uncounted).forEach(uncounted::or);
        return new Ends(
                uncounted, all.stream().mapToLong(each -> each.known).sum(),
                all.stream().mapToLong(each -> each.unknown).sum());
    }

    /// The rows whose packets and bytes are counted with the sender's. Not to be changed.
    BitSet uncounted() {
        return uncounted;
    }

    /// Whether it is known of any traffic which end took it.
    boolean anyKnown() {
        return known > 0 || unknown == 0;
    }

    boolean anyUnknown() {
        return unknown > 0;
    }

    /// A part of the rows.
    private static final class Share {
        private final Known beside;
        private final int[] order;
        private final int from;
        private final int to;
        private final Cancel cancel;
        private final KeyNumbers pairs = new KeyNumbers(1 << 10);
        /// The pairs between which the sender's interface let go something.
        private final BitSet sent = new BitSet();
        /// Of each row the number of its pair and one: negative where the receiver took it, 0 where nobody else can have.
        private final int[] pairOf;
        private long known;
        private long unknown;

        Share(Known beside, int[] order, int from, int to, Cancel cancel) {
            this.beside = beside;
            this.order = order;
            this.from = from;
            this.to = to;
            this.cancel = cancel;
            pairOf = new int[to - from];
        }

        Share look() {
            FlowColumns columns = new FlowColumns(beside.table());
            Owners owners = beside.owners();
            HiddenLegs hidden = new HiddenLegs(beside);
            for (int first = from; first < to && !cancel.requested(); first += FlowColumns.BLOCK) {
                int count = Math.min(FlowColumns.BLOCK, to - first);
                columns.read(order, first, count);
                for (int i = 0; i < count; i++) {
                    if (!columns.isTraffic(i)) {
                        continue;
                    }
                    int row = order.length == 0 ? first + i : order[first + i];
                    Owners.End end = hidden.isOn(row) ? hidden.end(row) : owners.end(columns, i);
                    if (end == Owners.End.UNKNOWN) {
                        unknown++;
                        continue;
                    }
                    known++;
                    long pair = hidden.isOn(row) ? hidden.key(row) : pair(owners, columns, i);
                    if (pair != 0) {
                        int number = pairs.number(pair);
                        boolean sender = end == Owners.End.SENDER;
                        pairOf[first - from + i] = sender ? number + 1 : -number - 1;
                        if (sender && !sent.get(number) && !beside.table().rejected(row)) {
                            sent.set(number);
                        }
                    }
                }
            }
            return this;
        }

        /// A number for two addresses that interfaces have; 0 where one is nobody's.
        private static long pair(Owners owners, FlowColumns columns, int i) {
            long source = owners.number(columns.sourceHigh(i), columns.sourceLow(i));
            int destination = source == 0 ? 0 : owners.number(columns.destinationHigh(i), columns.destinationLow(i));
            return destination == 0 ? 0 : source << Integer.SIZE | destination;
        }

        /// What the sender took may be in another part.
        void learn(Share other) {
            other.sent.stream()
                    .map(number -> pairs.find(other.pairs.key(number)))
                    .filter(number -> number >= 0)
                    .forEach(
                            sent::set);
        }

        BitSet uncounted() {
            BitSet rows = new BitSet();
            for (int i = 0; i < pairOf.length; i++) {
                if (pairOf[i] < 0 && sent.get(-pairOf[i] - 1)) {
                    rows.set(order.length == 0 ? from + i : order[from + i]);
                }
            }
            return rows;
        }
    }

    /// The legs to a NAT gateway.
    private static final class HiddenLegs {
        private final @Nullable Evidence evidence;
        private final BitSet legs = new BitSet();

        HiddenLegs(Known known) {
            evidence = known.evidence().orElse(null);
            if (evidence != null) {
                evidence.topology()
                        .legs()
                        .stream()
                        .filter(leg -> evidence.topology().to(leg).kind() == NodeKind.NAT_GATEWAY)
                        .forEach(leg -> legs.set(leg.number()));
            }
        }

        boolean isOn(int row) {
            return evidence != null && !legs.isEmpty() && legs.get(evidence.leg(row));
        }

        Owners.End end(int row) {
            if (evidence == null) {
                return Owners.End.UNKNOWN;
            }
            Leg leg = evidence.topology().legs().get(evidence.leg(row) - 1);
            int recorder = evidence.recorderNode(row);
            int sender = evidence.lane(row) == Lane.REQUEST ? leg.from() : leg.to();
            return recorder < 0 ? Owners.End.UNKNOWN
                    : recorder == sender ? Owners.End.SENDER : Owners.End.RECEIVER;
        }

        long key(int row) {
            return evidence == null ? 0
                    : -1L - (2L * evidence.strand(row) + (evidence.lane(row) == Lane.REQUEST ? 0 : 1));
        }
    }
}
