package blindspot.capture;

import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.NodeKind;
import blindspot.topology.Part;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.function.IntUnaryOperator;

/// Where records belong of which every fact leaves one network interface, as nearly all do that name the interface that
/// took them: looked up in arrays, because it is done for millions of records. Says nothing of the others.
final class PlainPlaces {
    /// Says nothing.
    static final int OTHER = -1;

    private final int strandLaneBits;
    private final int[] ofAddress;
    private final int[] ofStated;
    private final List<BitSet> allowed;
    private final int[] codes;
    private final IntUnaryOperator code;
    private final boolean[] hasAddress;
    /// Of each interface the place of its node on the path, -1 off it, and its part.
    private final int[] places;
    private final int[] partOf;
    /// Of each place on the path whether a NAT gateway is there.
    private final boolean[] gateways;
    /// By the index of the part that requests come from and of the one that they go to, 0 for none.
    private final int[][] strands;

    /// @param ofAddresses the interfaces by the number of their address, from 1
    /// @param stated the interfaces that an interface id may stand for, by its number from 1
    /// @param allowed the interfaces that what is said of the VPC leaves, by its number
    /// @param code the code of an interface as the recorder
    PlainPlaces(
            Topology topology,
            Parts parts,
            List<BitSet> ofAddresses,
            List<BitSet> stated,
            List<BitSet> allowed,
            IntUnaryOperator code,
            int strandLaneBits) {
        this.allowed = allowed;
        this.code = code;
        this.strandLaneBits = strandLaneBits;
        ofAddress = only(ofAddresses);
        ofStated = only(stated);
        List<NetworkInterface> interfaces = topology.interfaces();
        codes = new int[interfaces.size()];
        Arrays.fill(codes, OTHER);
        hasAddress = new boolean[interfaces.size()];
        places = new int[interfaces.size()];
        partOf = new int[interfaces.size()];
        List<Integer> path = topology.path().nodes();
        gateways = new boolean[path.size()];
        for (int place = 0; place < gateways.length; place++) {
            gateways[place] = topology.nodes().get(path.get(place)).kind() == NodeKind.NAT_GATEWAY;
        }
        for (NetworkInterface each : interfaces) {
            hasAddress[each.index()] = !each.addresses().isEmpty();
            places[each.index()] = path.indexOf(each.node());
            partOf[each.index()] = parts.partOf(each.index());
        }
        strands = new int[parts.parts().size()][parts.parts().size()];
        for (Strand strand : parts.strands()) {
            if (strand.leg().kind() != LegKind.PRIVATELINK) {
                for (Part from : strand.from()) {
                    strand.to().forEach(to -> strands[from.index()][to.index()] = strand.number());
                }
            }
        }
    }

    private static int[] only(List<BitSet> sets) {
        int[] result = new int[sets.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = sets.get(i).cardinality() == 1 ? sets.get(i).nextSetBit(0) : OTHER;
        }
        return result;
    }

    /// What is known of a record with these facts, as [Placing#place] says it, or [#OTHER].
    ///
    /// @param destination 0 for a record without traffic between known addresses
    int place(int source, int destination, int stands, int vpc) {
        int recorder = ofStated[stands];
        if (recorder < 0 || !hasAddress[recorder] || (vpc != 0 && !allowed.get(vpc).get(recorder))) {
            return OTHER;
        }
        int alone = code(recorder) << strandLaneBits;
        if (destination == 0) {
            return alone;
        }
        int sender = ofAddress[source];
        int receiver = ofAddress[destination];
        if (sender < 0 || receiver < 0) {
            return OTHER;
        }
        int before = places[sender];
        int after = places[receiver];
        boolean atAnEnd = recorder == sender || recorder == receiver;
        if (!atAnEnd || before < 0 || after < 0) {
            return alone;
        }
        if (Math.abs(before - after) != 1) {
            return Math.abs(before - after) == 2 && gateways[(before + after) / 2] ? OTHER : alone;
        }
        boolean request = before < after;
        int strand = request ? strands[partOf[sender]][partOf[receiver]] : strands[partOf[receiver]][partOf[sender]];
        return strand == 0 ? alone : alone | (2 * strand + (request ? 0 : 1));
    }

    private int code(int networkInterface) {
        if (codes[networkInterface] < 0) {
            codes[networkInterface] = code.applyAsInt(networkInterface);
        }
        return codes[networkInterface];
    }
}
