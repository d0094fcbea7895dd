package blindspot.bench;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.replay.Playback;
import blindspot.replay.Script;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Fact;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Path;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/// Invented records on a path that all of their network interfaces belong to: half of them are clients of the others,
/// which are in three Availability Zones.
final class Drawn {
    private static final Origin STATED = new Origin.File("bench.json");
    private static final int ZONES = 3;

    private final FlowTable table;
    private final Topology topology;

    Drawn(FlowTable table) {
        this.table = table;
        topology = topology(ownAddresses());
    }

    /// The address that is common to the records of an interface, as far as it is not another's.
    private Map<String, Address> ownAddresses() {
        Map<String, Address> own = new HashMap<>();
        Set<Address> taken = new HashSet<>();
        Map<String, Address> first = new HashMap<>();
        for (int row = 0; row < Math.min(table.rowCount(), 200_000); row++) {
            String id = table.text(Field.INTERFACE_ID, row);
            Address source = table.address(Field.SRCADDR, row);
            Address destination = table.address(Field.DSTADDR, row);
            if (own.containsKey(id) || source == null || destination == null) {
                continue;
            }
            Address before = first.get(id);
            if (before == null) {
                first.put(id, source);
            } else if ((before.equals(source) || before.equals(destination)) && taken.add(before)) {
                own.put(id, before);
            } else {
                first.put(id, destination);
            }
        }
        return own;
    }

    private static Topology topology(Map<String, Address> addresses) {
        List<Subnet> subnets = new ArrayList<>();
        for (int zone = 0; zone < ZONES; zone++) {
            subnets.add(new Subnet("s" + zone, text("s"), Optional.empty(), Optional.of("xx1-az" + zone), List.of()));
        }
        List<String> ids = addresses.keySet().stream().sorted().toList();
        List<Node> nodes = new ArrayList<>();
        int index = 0;
        for (int node = 0; node < 2; node++) {
            List<NetworkInterface> interfaces = new ArrayList<>();
            for (int i = node; i < ids.size(); i += 2) {
                Subnet subnet = subnets.get(index % ZONES);
                interfaces.add(new NetworkInterface(index++, Fact.of(node, STATED), Optional.of(ids.get(i)),
                        List.of(addresses.get(ids.get(i))), Optional.of(subnet.id()), subnet.zone()));
            }
            nodes.add(new Node(node, "n" + node, Fact.of(NodeKind.INSTANCE, STATED), text("n"), 0, interfaces));
        }
        Vpc vpc = new Vpc("v", text("v"), text("r"), Optional.empty(), List.of(), subnets);
        Path path = new Path(List.of(new Leg(1, 0, 1, Fact.of(LegKind.SAME_VPC, STATED))));
        return new Topology(text("bench"), true, List.of(vpc), nodes, List.of(path), List.of());
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }

    Evidence evidence() {
        return Evidence.of(table, topology);
    }

    /// A script of some of the records that belong to the leg.
    static Script script(Evidence evidence, RowSet rows) {
        return Script.of(evidence, rows, Viewpoint.BOTH, Form.EXPANDED, new Cancel());
    }

    /// The first rows that belong to the leg.
    static RowSet onLeg(Evidence evidence, int most) {
        int[] rows = new int[most];
        int count = 0;
        for (int row = 0; row < evidence.table().rowCount() && count < most; row++) {
            if (evidence.leg(row) != 0) {
                rows[count++] = row;
            }
        }
        if (count < most) {
            throw new IllegalStateException(count + " records on the leg");
        }
        return RowSet.of(rows);
    }

    /// Jumps to a thousand times by chance and to the records there.
    static int seek(Script script) {
        Random random = new Random(3);
        Playback playback = Playback.of(script);
        int events = 0;
        for (int i = 0; i < 1000; i++) {
            playback = playback.seek(playback.start() + random.nextDouble() * (playback.end() - playback.start()));
            events += playback.event();
        }
        return events;
    }
}
