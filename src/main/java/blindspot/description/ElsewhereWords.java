package blindspot.description;

import blindspot.capture.Evidence;
import blindspot.i18n.Messages;
import blindspot.topology.Topology;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/// Says how much of a VPC is not on the path that is drawn.
public final class ElsewhereWords {
    private final Evidence evidence;
    private final Messages messages;

    public ElsewhereWords(Evidence evidence, Messages messages) {
        this.evidence = evidence;
        this.messages = messages;
    }

    /// What is elsewhere in a VPC.
    ///
    /// @param vpc its index
    public String of(int vpc) {
        String name = messages.text(evidence.topology().vpcName(vpc));
        long records = evidence.elsewhere(vpc);
        long interfaces = evidence.interfacesElsewhere(vpc);
        if (!evidence.topology().pathVpcs().contains(vpc)) {
            return messages.text("diagram.off-path", name, records);
        }
        return interfaces == 0
                ? messages.text("diagram.elsewhere.records", name, records)
                : messages.text("diagram.elsewhere", name, records, interfaces);
    }

    /// What the picture says beside the frame of a VPC: that nothing of it is loaded, or what of it is not on the path.
    ///
    /// @param plain says nothing of records
    public String strip(int vpc, boolean plain) {
        String name = messages.text(evidence.topology().vpcName(vpc));
        if (!evidence.topology().pathVpcs().contains(vpc)) {
            return plain ? messages.text("diagram.off-path.plain", name) : of(vpc);
        }
        if (isGhost(evidence, vpc)) {
            return messages.text("diagram.ghost", name);
        }
        return plain ? messages.text("diagram.elsewhere.plain", name) : of(vpc);
    }

    /// The same without the name of the VPC where it stands in the frame of that anyway, which has a title.
    ///
    /// @param plain says nothing of records
    public String brief(int vpc, boolean plain) {
        if (plain || isGhost(evidence, vpc) || !evidence.topology().pathVpcs().contains(vpc)) {
            return strip(vpc, plain);
        }
        long interfaces = evidence.interfacesElsewhere(vpc);
        return interfaces == 0
                ? messages.text("diagram.elsewhere.records.brief", evidence.elsewhere(vpc))
                : messages.text("diagram.elsewhere.brief", evidence.elsewhere(vpc), interfaces);
    }

    /// The VPCs, by their index, of which there is something to say: what is elsewhere in them, that nothing of them is
    /// loaded, or that the path does not go through them.
    public List<Integer> vpcs() {
        Topology topology = evidence.topology();
        Set<Integer> path = Set.copyOf(topology.pathVpcs());
        return IntStream.range(0, topology.vpcs().size())
                .filter(vpc -> evidence.elsewhere(vpc) > 0 || evidence.interfacesElsewhere(vpc) > 0
                        || !path.contains(vpc) || isGhost(evidence, vpc))
                .boxed()
                .toList();
    }

    /// Whether nothing of this VPC is loaded, while something of another is.
    public static boolean isGhost(Evidence evidence, int vpc) {
        BitSet loaded = evidence.loadedVpcs();
        return !loaded.isEmpty() && !loaded.get(vpc);
    }
}
