package blindspot.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.query.Basis;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.RandomTopology;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.inventory.Inventory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Who sees what, and what is counted once of it.
final class MatrixTest {
    private static final String FORMAT =
            "interface-id srcaddr dstaddr packets bytes action log-status flow-direction";
    private static final Topology KNOWN =
            TopologyFile.read(Path.of("src/test/resources/assets/lessons/second/topology.json"));
    private static final String CLIENT = "eni-0c11e11700000001a 172.20.1.10 172.20.2.20 ";
    private static final String DOOR = "eni-0d00700000000002a 172.20.1.10 172.20.2.20 ";

    @Test
    void whatTheReceiverRejectsIsPartOfWhatTheSenderSent() {
        LaneTotal total = requests(CLIENT + "10 1000 ACCEPT OK egress", DOOR + "4 400 REJECT OK ingress");
        assertThat(total.once().packets()).isEqualTo(10);
        assertThat(total.rejected()).isEqualTo(new Volume(1, 4, 400));
        assertThat(total.on(Basis.BOTH_ENDS).bytes()).isEqualTo(1400);
    }

    @Test
    void whatTheSendersEndRejectsNeverGetsToTheReceivers() {
        LaneTotal total = requests(CLIENT + "3 300 REJECT OK egress", DOOR + "7 700 ACCEPT OK ingress");
        assertThat(total.once().packets()).isEqualTo(10);
        assertThat(total.rejected().packets()).isEqualTo(3);
    }

    @Test
    void aRejectIsCountedThoughTheSenderRecordedLess() {
        LaneTotal total = requests(CLIENT + "10 1000 ACCEPT OK egress", DOOR + "12 1200 REJECT OK ingress");
        assertThat(total.once().packets()).isEqualTo(12);
    }

    @Test
    void theEndsDifferByAShareOfTheLargerNumber() {
        assertThat(requests(CLIENT + "100 1000 ACCEPT OK egress", DOOR + "90 1000 ACCEPT OK ingress").difference())
                .hasValueCloseTo(10.0, within(1e-9));
        assertThat(requests(CLIENT + "100 1000 ACCEPT OK egress").difference()).isEmpty();
        assertThat(requests(CLIENT + "9 1000 ACCEPT OK egress", DOOR + "9 900 ACCEPT OK ingress").difference())
                .isEqualTo(OptionalDouble.of(0));
    }

    @Test
    void whatAddsUpToMoreThanALongHoldsStaysThere() {
        String most = " 9223372036854775807 9223372036854775807 ACCEPT OK egress";
        Records records = Records.of(FORMAT)
                .add(CLIENT.strip() + most)
                .add(CLIENT.strip() + most)
                .add(
                        CLIENT + "5 50 ACCEPT OK egress");
        Evidence evidence = Evidence.of(records.table(), KNOWN);
        RowBits all = RowBits.all(3);
        LegSums sums = LegSums.of(evidence, Viewpoint.BOTH, Form.COLLAPSED, all);
        assertThat(sums.total(1, Lane.REQUEST).once()).isEqualTo(new Volume(3, Long.MAX_VALUE, Long.MAX_VALUE));
        assertThat(sums.quarter(1, Lane.REQUEST, End.FROM).bytes()).isEqualTo(Long.MAX_VALUE);
        List<LegView> legs = LegViews.of(evidence, Viewpoint.BOTH);
        EmptyHalves empty = EmptyHalves.in(evidence, Inventory.NOTHING, new Cancel());
        Matrix matrix = Matrix.of(empty, Viewpoint.BOTH, all, legs, new Cancel());
        Node client = KNOWN.from(leg());
        assertThat(matrix.of(client, leg(), Lane.REQUEST)).isInstanceOfSatisfying(
                Sight.Recorded.class, sight -> assertThat(sight.accepted().bytes()).isEqualTo(Long.MAX_VALUE));
    }

    /// Of a sum that stays at its end nothing can be taken away.
    @Test
    void fewerRecordsAreCountedAnewWhereTheyWereMoreThanALongHolds() {
        Records records = Records.of(FORMAT)
                .add(CLIENT + "9223372036854775000 1 ACCEPT OK egress")
                .add(
                        CLIENT + "9223372036854775000 1 ACCEPT OK egress");
        for (int i = 0; i < 9; i++) {
            records.add(CLIENT + "5 50 ACCEPT OK egress");
        }
        Evidence evidence = Evidence.of(records.table(), KNOWN);
        RowBits all = RowBits.all(11);
        RowBits few = RowBits.of(RowSet.of(IntStream.range(2, 11).toArray()), 11);
        LegBlocks absurd = LegBlocks.of(evidence, Viewpoint.BOTH, Form.COLLAPSED, all, null, new Cancel());
        LegBlocks sane = LegBlocks.of(evidence, Viewpoint.BOTH, Form.COLLAPSED, few, absurd, new Cancel());
        for (LegSums sums : List.of(absurd.sums(few, absurd.sums(all, null)), sane.sums(all, null))) {
            assertThat(sums.total(1, Lane.REQUEST).once()).isEqualTo(new Volume(9, 45, 450));
        }
    }

    private static Leg leg() {
        return KNOWN.legs().getFirst();
    }

    private static LaneTotal requests(String... lines) {
        Records records = Records.of(FORMAT);
        for (String line : lines) {
            records.add(line);
        }
        return LegViews.of(Evidence.of(records.table(), KNOWN), Viewpoint.BOTH).getFirst().requests();
    }

    @Test
    void aVpcOfWhichNothingIsSurelyLoadedIsPerhapsNotLoadedWhereARecordMayBeOfIt() {
        String ofTheProvider = "eni-02b00000000000003 192.168.4.30 192.168.5.40 3 300 ACCEPT OK egress";
        assertThat(firstSight(ofTheProvider)).isEqualTo(new Sight.NotLoaded());
        assertThat(firstSight(ofTheProvider, "- 10.9.9.9 10.8.8.8 1 100 ACCEPT OK -"))
                .isInstanceOf(Sight.PerhapsNotLoaded.class);
    }

    /// What the client has of the requests on the first leg.
    private static Sight firstSight(String... lines) {
        Records records = Records.of(FORMAT);
        for (String line : lines) {
            records.add(line);
        }
        Evidence evidence = Evidence.of(records.table(), KNOWN);
        Matrix matrix = Matrix.of(
                EmptyHalves.in(evidence, Inventory.NOTHING, new Cancel()), Viewpoint.BOTH, RowBits.all(lines.length),
                LegViews.of(evidence, Viewpoint.BOTH), new Cancel());
        return matrix.of(KNOWN.from(leg()), leg(), Lane.REQUEST);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16})
    void sumsEqualTheRows(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 12; i++) {
            Topology topology = RandomTopology.of(random);
            Evidence evidence = Evidence.of(table(topology, random), topology);
            List<Viewpoint> all = Viewpoint.all(topology.vpcs().size());
            Viewpoint viewpoint = all.get(random.nextInt(all.size()));
            RowBits whole = RowBits.all(evidence.table().rowCount());
            RowBits kept = some(whole, random);
            RowBits time = some(whole, random);
            RowBits shown = kept.and(time);
            LegBlocks blocks = LegBlocks.of(evidence, viewpoint, Form.COLLAPSED, kept, null, new Cancel());
            LegSums sums = blocks.sums(time, blocks.sums(some(whole, random), null));
            List<LegView> views = LegViews.of(LegTraces.of(evidence, viewpoint, Form.COLLAPSED), sums);
            EmptyHalves empty = EmptyHalves.in(evidence, Inventory.NOTHING, new Cancel());
            Matrix matrix = Matrix.of(empty, viewpoint, shown, views, new Cancel());
            for (Leg leg : topology.legs()) {
                for (Lane lane : Lane.values()) {
                    check(matrix, leg, lane, rows(evidence, viewpoint, shown, leg, lane));
                }
            }
        }
    }

    private static RowBits some(RowBits whole, Random random) {
        int keeps = random.nextInt(3);
        return RowBits.of(
                RowSet.of(IntStream.of(whole.rows().toArray()).filter(_ -> random.nextInt(4) >= keeps).toArray()),
                whole.rows().size());
    }

    private static FlowTable table(Topology topology, Random random) {
        Records records = Records.of(FORMAT);
        for (int i = 0; i < 80; i++) {
            Leg leg = topology.legs().get(random.nextInt(topology.legs().size()));
            NetworkInterface from = any(topology.from(leg), random);
            NetworkInterface to = any(topology.to(leg), random);
            boolean request = random.nextBoolean();
            NetworkInterface sender = request ? from : to;
            NetworkInterface receiver = request ? to : from;
            boolean egress = random.nextBoolean();
            String id = random.nextInt(4) == 0 ? "-" : (egress ? sender : receiver).interfaceId().orElse("-");
            String direction = random.nextInt(3) == 0 ? "-" : egress ? "egress" : "ingress";
            records.add(
                    id + " " + address(sender) + " " + address(receiver) + " " + random.nextInt(50) + " "
                            + random.nextInt(5000) + (random.nextInt(3) == 0 ? " REJECT" : " ACCEPT") + " OK "
                            + direction);
        }
        return records.table();
    }

    private static NetworkInterface any(Node node, Random random) {
        return node.interfaces().get(random.nextInt(node.interfaces().size()));
    }

    private static String address(NetworkInterface at) {
        return at.addresses().isEmpty() ? "-" : at.addresses().getFirst().toString();
    }

    private static List<Integer> rows(
            Evidence evidence, Viewpoint viewpoint, RowBits shown, Leg leg, Lane lane) {
        List<Integer> rows = new ArrayList<>();
        shown.forEach(row -> {
            if (evidence.leg(row) == leg.number() && evidence.lane(row) == lane
                    && evidence.seenFrom(row, viewpoint)) {
                rows.add(row);
            }
        });
        return rows;
    }

    private static void check(Matrix matrix, Leg leg, Lane lane, List<Integer> rows) {
        Evidence evidence = matrix.evidence();
        Topology topology = evidence.topology();
        for (Node node : List.of(topology.from(leg), topology.to(leg))) {
            List<Integer> there = rows.stream().filter(row -> evidence.recorderNode(row) == node.index()).toList();
            List<Integer> perhaps = rows.stream().filter(row -> evidence.recorderNode(row) < 0).toList();
            check(evidence, matrix.of(node, leg, lane), there, perhaps);
            for (NetworkInterface each : node.interfaces()) {
                check(
                        evidence, matrix.of(each, leg, lane),
                        rows.stream()
                                .filter(row -> evidence.recorder(row).equals(new Recorder.Known(each.index())))
                                .toList(),
                        rows.stream()
                                .filter(row -> evidence.recorder(row) instanceof Recorder.OneOf(List<Integer> among)
                                        && among.contains(each.index()))
                                .toList());
            }
        }
        LegView view = matrix.legs().get(leg.number() - 1);
        LaneTotal total = lane == Lane.REQUEST ? view.requests() : view.responses();
        assertThat(total.bothEnds()).isEqualTo(volume(evidence, rows));
        assertThat(total.rejected()).isEqualTo(volume(evidence, rejected(evidence, rows, true)));
        assertThat(total.unknown()).isEqualTo(rows.stream().filter(row -> evidence.recorderNode(row) < 0).count());
        assertThat(total.once().packets()).isEqualTo(once(evidence, leg, lane, rows));
    }

    private static void check(Evidence evidence, Sight sight, List<Integer> there, List<Integer> perhaps) {
        if (there.isEmpty() && perhaps.isEmpty()) {
            assertThat(sight).isNotInstanceOf(Sight.Recorded.class);
        } else {
            assertThat(sight).isEqualTo(new Sight.Recorded(
                    volume(evidence, rejected(evidence, there, false)),
                    volume(evidence, rejected(evidence, there, true)), volume(evidence, perhaps)));
        }
    }

    private static List<Integer> rejected(Evidence evidence, List<Integer> rows, boolean wanted) {
        return rows.stream().filter(row -> evidence.table().rejected(row) == wanted).toList();
    }

    private static Volume volume(Evidence evidence, List<Integer> rows) {
        return new Volume(rows.size(), sum(evidence, Field.PACKETS, rows), sum(evidence, Field.BYTES, rows));
    }

    private static long sum(Evidence evidence, Field field, List<Integer> rows) {
        return rows.stream().mapToLong(row -> evidence.table().number(field, row, 0)).sum();
    }

    /// Sender by sender: its own end, else the other, with what either rejected.
    private static long once(Evidence evidence, Leg leg, Lane lane, List<Integer> rows) {
        Topology topology = evidence.topology();
        Node sender = lane == Lane.REQUEST ? topology.from(leg) : topology.to(leg);
        Node receiver = lane == Lane.REQUEST ? topology.to(leg) : topology.from(leg);
        boolean hidden = topology.to(leg).kind() == NodeKind.NAT_GATEWAY;
        Map<Integer, List<Integer>> bySender = new HashMap<>();
        for (int row : rows) {
            int known = evidence.recordedBy(row);
            boolean own = sender.interfaces().stream().anyMatch(each -> each.index() == known);
            int from = hidden || sender.interfaces().size() < 2 ? -1 : own ? known : at(sender, evidence, row);
            bySender.computeIfAbsent(from, _ -> new ArrayList<>()).add(row);
        }
        return bySender.values().stream().mapToLong(own -> {
            List<Integer> atReceiver =
                    own.stream().filter(row -> evidence.recorderNode(row) == receiver.index()).toList();
            List<Integer> atSender = own.stream().filter(row -> !atReceiver.contains(row)).toList();
            List<Integer> left = rejected(evidence, atSender, false);
            long refused = sum(evidence, Field.PACKETS, rejected(evidence, atSender, true));
            return refused + (left.isEmpty()
                    ? sum(evidence, Field.PACKETS, atReceiver)
                    : Math.max(
                            sum(evidence, Field.PACKETS, left),
                            sum(evidence, Field.PACKETS, rejected(evidence, atReceiver, true))));
        }).sum();
    }

    private static int at(Node node, Evidence evidence, int row) {
        Address source = evidence.table().address(Field.SRCADDR, row);
        return source == null ? -1 : IntStream.range(0, node.interfaces().size())
                .filter(i -> node.interfaces().get(i).addresses().contains(source))
                .map(i -> node.interfaces().get(i).index())
                .findFirst()
                .orElse(-1);
    }
}
