package blindspot.capture;

import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.topology.NetworkInterface;
import blindspot.topology.NodeKind;
import blindspot.topology.Part;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Numbers the senders of each lane of each strand, from 0: what each of them sent is counted at one end, whatever is
/// recorded of the others. What comes from an interface that is not known has a number, too.
///
/// A sender is told by the interface that recorded it or by its address; before a NAT gateway, which hides addresses, all are
/// one. So are those of an end beyond [#MOST] together.
final class Senders {
    static final int MOST = 1 << 14;

    private static final int LANES = 2;
    private static final int NOBODY = -1;

    private final Evidence evidence;
    private final int[] nodeOf;
    private final KnownAddresses known;
    private final @Nullable AddressColumn sources;
    /// By twice the number of the strand, and one more for responses.
    private final int[] first;
    private final int[] end;
    private final int[] nodes;
    /// Of each interface its place in its part, from 1; 0 where its part is not told apart.
    private final int[] places;
    /// By twice the number of the strand of the expanded path, and one more for responses, the only sender, or -1.
    private final int[] only;
    private int count;

    Senders(Evidence evidence, List<Strand> strands, Parts parts) {
        this.evidence = evidence;
        Topology topology = evidence.topology();
        List<NetworkInterface> interfaces = topology.interfaces();
        nodeOf = interfaces.stream().mapToInt(NetworkInterface::node).toArray();
        known = new KnownAddresses(topology);
        sources = evidence.table().column(Field.SRCADDR) instanceof AddressColumn column ? column : null;
        first = new int[(strands.size() + 1) * LANES];
        end = new int[first.length];
        nodes = new int[first.length];
        places = new int[interfaces.size()];
        Arrays.fill(nodes, NOBODY);
        for (Part part : parts.parts()) {
            for (int i = 0; i < part.interfaces().size(); i++) {
                places[part.interfaces().get(i).index()] = i + 1;
            }
        }
        List<Strand> expanded = evidence.parts().strands();
        only = new int[(expanded.size() + 1) * LANES];
        Arrays.fill(only, NOBODY);
        for (Strand strand : expanded) {
            only[strand.number() * LANES] = only(strand.from());
            only[strand.number() * LANES + 1] = only(strand.to());
        }
        for (Strand strand : strands) {
            boolean hidden = topology.to(strand.leg()).kind() == NodeKind.NAT_GATEWAY;
            add(strand.number() * LANES, strand.from(), hidden);
            add(strand.number() * LANES + 1, strand.to(), hidden);
        }
    }

    private void add(int lane, List<Part> senders, boolean hidden) {
        first[lane] = count++;
        int several = senders.size() == 1 ? senders.getFirst().interfaces().size() : 0;
        if (several > 1 && !hidden && count + several <= MOST) {
            nodes[lane] = senders.getFirst().node().index();
            count += several;
        }
        end[lane] = count;
    }

    private static int only(List<Part> senders) {
        return senders.size() == 1 && senders.getFirst().interfaces().size() == 1
                ? senders.getFirst().interfaces().getFirst().index()
                : NOBODY;
    }

    /// How many numbers there are.
    int count() {
        return count;
    }

    /// The first number of a lane of the strand of this number.
    int from(int strand, Lane lane) {
        return first[at(strand, lane)];
    }

    /// The one behind the last.
    int to(int strand, Lane lane) {
        return end[at(strand, lane)];
    }

    private static int at(int strand, Lane lane) {
        return strand * LANES + (lane == Lane.REQUEST ? 0 : 1);
    }

    /// The number of who sent what a row tells of.
    ///
    /// @param recorder the index of the interface that recorded it, -1 where that is not known
    int of(int row, int strand, Lane lane, int recorder) {
        int at = at(strand, lane);
        if (nodes[at] == NOBODY) {
            return first[at];
        }
        int alone = only[at(evidence.strand(row), lane)];
        int sender = recorder >= 0 && nodeOf[recorder] == nodes[at] ? recorder
                : alone >= 0 ? alone : at(nodes[at], row);
        int number = sender < 0 ? first[at] : first[at] + places[sender];
        return number < end[at] ? number : first[at];
    }

    /// The interface of a node that has the source address, -1 where none has.
    private int at(int node, int row) {
        if (sources == null || !sources.present(row)) {
            return -1;
        }
        BitSet having = known.interfaces(known.number(sources.high(row), sources.low(row)));
        for (int each = having.nextSetBit(0); each >= 0; each = having.nextSetBit(each + 1)) {
            if (nodeOf[each] == node) {
                return each;
            }
        }
        return -1;
    }
}
