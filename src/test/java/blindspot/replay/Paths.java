package blindspot.replay;

import blindspot.capture.Evidence;
import blindspot.capture.Viewpoint;
import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.topology.Candidates;
import blindspot.topology.Fact;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Path;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/// Two topologies of the lesson's path, and records on them.
final class Paths {
    /// What [#line] fills.
    static final String FORMAT = "interface-id srcaddr dstaddr srcport dstport packets start end action log-status";

    private static final Origin STATED = new Origin.File("known.json");
    private static final List<String> ADDRESSES =
            List.of("10.0.0.146", "10.0.0.76", "10.1.0.45", "10.1.0.136", "10.1.0.127");
    private static final List<NodeKind> KINDS = List.of(
            NodeKind.INSTANCE, NodeKind.INTERFACE_ENDPOINT, NodeKind.NETWORK_LOAD_BALANCER,
            NodeKind.APPLICATION_LOAD_BALANCER, NodeKind.INSTANCE);

    private Paths() {}

    /// The interface of node `i` is `eni-i`.
    static Topology known() {
        return topology(true, List.of());
    }

    /// As the article states it: which of two ends an interface belongs to is not known.
    static Topology asStated() {
        return topology(false, List.of(
                new Candidates("eni-0dfc71062338593dc", List.of(0, 1)),
                new Candidates("eni-0b5462ff97b19b4bf", List.of(2, 3)),
                new Candidates("eni-01979b3bf139569bb", List.of(3, 4))));
    }

    static FlowTable lesson() {
        return Records.of("interface-id srcaddr dstaddr srcport dstport start end action log-status")
                .add("eni-0dfc71062338593dc 10.0.0.76 10.0.0.146 80 34574 1664883467 1664883469 ACCEPT OK")
                .add("eni-0dfc71062338593dc 10.0.0.146 10.0.0.76 34574 80 1664883467 1664883469 ACCEPT OK")
                .add("eni-0b5462ff97b19b4bf 10.1.0.45 10.1.0.136 42382 80 1664883469 1664883471 ACCEPT OK")
                .add("eni-0b5462ff97b19b4bf 10.1.0.136 10.1.0.45 80 42382 1664883469 1664883471 ACCEPT OK")
                .add("eni-01979b3bf139569bb 10.1.0.136 10.1.0.127 31738 80 1664883470 1664883078 ACCEPT OK")
                .add("eni-01979b3bf139569bb 10.1.0.127 10.1.0.136 80 31738 1664883470 1664883078 ACCEPT OK")
                .table();
    }

    static Script lessonScript() {
        return script(lesson(), asStated());
    }

    static Script script(FlowTable table, Topology topology) {
        return Script.of(Evidence.of(table, topology), RowSet.all(table.rowCount()), Viewpoint.BOTH);
    }

    /// A script of these lines of [#FORMAT] on the known topology.
    static Script script(String... lines) {
        Records records = Records.of(FORMAT);
        for (String line : lines) {
            records.add(line);
        }
        return script(records.table(), known());
    }

    /// A record taken at node `at` of traffic from node `from` to node `to`.
    static String line(int at, int from, int to, int port, String packets, long start, long end, String action) {
        return "eni-" + at + " " + ADDRESSES.get(from) + " " + ADDRESSES.get(to) + " " + port + " 80 " + packets + " "
                + start + " " + end + " " + action + " OK";
    }

    /// An accepted request on leg 3, taken at the sender.
    static String sent(String packets, long start, long end) {
        return line(2, 2, 3, 4000, packets, start, end, "ACCEPT");
    }

    /// An accepted request on leg 3, taken at the receiver.
    static String received(String packets, long start, long end) {
        return line(3, 2, 3, 4000, packets, start, end, "ACCEPT");
    }

    /// Records of all kinds, on all legs, within `seconds`.
    static FlowTable random(Random random, int rows, int seconds, int mostPackets) {
        Records records = Records.of(FORMAT);
        for (int row = 0; row < rows; row++) {
            long start = 1_000_000L + random.nextInt(seconds);
            long end = start + (random.nextInt(4) == 0 ? random.nextInt(2) - 1 : random.nextInt(60));
            int near = random.nextInt(4);
            boolean request = random.nextBoolean();
            int at = near + random.nextInt(2);
            if (random.nextInt(20) == 0) {
                records.add("eni-" + at + " - - - - - " + start + " " + end
                        + (random.nextBoolean() ? " - NODATA" : " - SKIPDATA"));
            } else {
                records.add(line(at, request ? near : near + 1, request ? near + 1 : near, 4000 + random.nextInt(3),
                        random.nextInt(10) == 0 ? "-" : Integer.toString(random.nextInt(mostPackets)), start, end,
                        random.nextInt(5) == 0 ? "REJECT" : "ACCEPT"));
            }
        }
        return records.table();
    }

    private static Topology topology(boolean withInterfaces, List<Candidates> candidates) {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < ADDRESSES.size(); i++) {
            nodes.add(new Node(i, "node-" + i, Fact.of(KINDS.get(i), STATED), text("node " + i), i < 2 ? 0 : 1,
                    List.of(new NetworkInterface(i, Fact.of(i, STATED),
                            withInterfaces ? Optional.of("eni-" + i) : Optional.empty(),
                            List.of(Address.parse(ADDRESSES.get(i)).orElseThrow()),
                            Optional.of("subnet"), Optional.empty()))));
        }
        return new Topology(
                text("path"), false, List.of(vpc("a"), vpc("b")), nodes,
                List.of(new Path(List.of(leg(1, LegKind.SAME_VPC), leg(2, LegKind.PRIVATELINK),
                        leg(3, LegKind.SAME_VPC), leg(4, LegKind.SAME_VPC)))),
                candidates);
    }

    private static Leg leg(int number, LegKind kind) {
        return new Leg(number, number - 1, number, Fact.of(kind, STATED));
    }

    private static Vpc vpc(String id) {
        return new Vpc(id, text(id), text(id), Optional.empty(), List.of(), List.of());
    }

    private static LocalizedText text(String text) {
        return new LocalizedText(text, text);
    }
}
