package blindspot.replay;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.Evidence;
import blindspot.capture.Lane;
import blindspot.capture.Viewpoint;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.RandomTopology;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Records of paths by chance, played on the collapsed and on the expanded path.
final class StrandsTest {
    private static final int ROUNDS = 60;
    private static final long START = 1000;
    private static final int SECONDS = 120;
    private static final String FORMAT =
            "vpc-id interface-id srcaddr dstaddr srcport dstport packets start end action log-status flow-direction";

    @ParameterizedTest
    @EnumSource
    void showsTheSameDotsAtATimeWhateverWasShownBefore(Form form) {
        Random random = new Random(21);
        for (int round = 0; round < ROUNDS; round++) {
            Script script = script(RandomTopology.of(random), random, form);
            Scale scale = script.scale(1 + random.nextInt(20));
            Swarm used = new Swarm(script, scale);
            for (int i = 0; i < 20; i++) {
                double millis = START * 1000 + random.nextDouble() * (SECONDS + 60) * 1000;
                used.show(random.nextDouble() * START * 3000);
                used.show(millis);
                Swarm fresh = new Swarm(script, scale);
                fresh.show(millis);

                assertThat(picture(used)).isEqualTo(picture(fresh));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void sendsAsManyDotsAsThePacketsMakeWithinTheRounding(Form form) {
        Random random = new Random(22);
        for (int round = 0; round < ROUNDS; round++) {
            Script script = script(RandomTopology.of(random), random, form);
            long each = 1L + random.nextInt(50);
            Swarm swarm = new Swarm(script, new Scale(1, each, true, false));
            long[][] seen = new long[script.strands() + 1][Half.values().length];
            for (double millis = START * 1000; millis < (START + SECONDS + 130) * 1000; millis += Timing.CROSSING / 2) {
                swarm.show(millis);
                for (int strand = 1; strand < seen.length; strand++) {
                    for (Half half : Half.values()) {
                        for (Lane lane : Lane.values()) {
                            seen[strand][index(half)] += swarm.underWay(strand, lane, half);
                        }
                    }
                }
            }
            long[][] packets = new long[seen.length][Half.values().length];
            long[][] records = new long[seen.length][Half.values().length];
            for (int event = 0; event < script.size(); event++) {
                boolean travels = script.kind(event) == EventKind.FLOW
                        && (!script.rejected(event) || script.half(event) == Half.AT_RECEIVER);
                if (travels) {
                    packets[script.strand(event)][index(script.half(event))] += script.packets(event);
                    records[script.strand(event)][index(script.half(event))]++;
                }
            }
            for (int strand = 1; strand < seen.length; strand++) {
                for (Half half : Half.values()) {
                    // A dot on the whole strand is under way twice as long as one on a half.
                    long dots = seen[strand][index(half)] / (half == Half.UNKNOWN ? 2 : 1);
                    assertThat(dots * each).isBetween(
                            packets[strand][index(half)],
                            packets[strand][index(half)] + records[strand][index(half)] * (each - 1));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void playsNothingOnPrivateLink(Form form) {
        Random random = new Random(23);
        for (int round = 0; round < ROUNDS; round++) {
            Script script = script(RandomTopology.of(random), random, form);
            for (int event = 0; event < script.size(); event++) {
                if (script.kind(event) == EventKind.FLOW) {
                    Strand strand = script.parts().strands().get(script.strand(event) - 1);
                    assertThat(strand.leg().kind()).isNotEqualTo(LegKind.PRIVATELINK);
                }
            }
        }
    }

    @Test
    void playsTheSameRecordsInBothForms() {
        Random random = new Random(24);
        int divided = 0;
        for (int round = 0; round < ROUNDS; round++) {
            Topology topology = RandomTopology.of(random);
            Evidence evidence = Evidence.of(records(topology, random), topology);
            Script collapsed = script(evidence, Form.COLLAPSED);
            Script expanded = script(evidence, Form.EXPANDED);
            assertThat(expanded.size()).isEqualTo(collapsed.size());
            for (int event = 0; event < expanded.size(); event++) {
                assertThat(expanded.row(event)).isEqualTo(collapsed.row(event));
                assertThat(expanded.half(event)).isEqualTo(collapsed.half(event));
                if (expanded.kind(event) == EventKind.FLOW) {
                    Strand strand = expanded.parts().strands().get(expanded.strand(event) - 1);
                    assertThat(strand.leg().number()).isEqualTo(collapsed.strand(event));
                }
            }
            divided += expanded.strands() > collapsed.strands() ? 1 : 0;
        }
        assertThat(divided).as("paths that can be expanded").isGreaterThan(ROUNDS / 4);
    }

    private static int index(Half half) {
        return List.of(Half.values()).indexOf(half);
    }

    private static String picture(Swarm swarm) {
        StringBuilder text = new StringBuilder();
        for (int dot = 0; dot < swarm.size(); dot++) {
            text.append(swarm.strand(dot))
                    .append(swarm.lane(dot))
                    .append(swarm.shape(dot))
                    .append(swarm.along(dot))
                    .append(swarm.standing(dot))
                    .append('\n');
        }
        return text.toString();
    }

    private static Script script(Topology topology, Random random, Form form) {
        return script(Evidence.of(records(topology, random), topology), form);
    }

    private static Script script(Evidence evidence, Form form) {
        return Script.of(
                evidence, RowSet.all(evidence.table().rowCount()), Viewpoint.BOTH, form, new Cancel());
    }

    private static FlowTable records(Topology topology, Random random) {
        Records records = Records.of(FORMAT);
        for (int i = 0; i < 80; i++) {
            Leg leg = topology.legs().get(random.nextInt(topology.legs().size()));
            NetworkInterface from = any(topology.from(leg), random);
            NetworkInterface to = any(topology.to(leg), random);
            boolean request = random.nextBoolean();
            NetworkInterface sender = request ? from : to;
            NetworkInterface receiver = request ? to : from;
            List<NetworkInterface> inVpc = Stream.of(sender, receiver)
                    .filter(each -> topology.nodes().get(each.node()).isInVpc())
                    .toList();
            NetworkInterface recorder = inVpc.get(random.nextInt(inVpc.size()));
            Node node = topology.nodes().get(recorder.node());
            long start = START + random.nextInt(SECONDS);
            records.add(String.join(" ",
                    topology.vpcOf(node).vpcId().orElse("-"), recorder.interfaceId().orElse("-"),
                    sender.addresses().getFirst().toString(), receiver.addresses().getFirst().toString(), "1000", "80",
                    Integer.toString(1 + random.nextInt(60)), Long.toString(start),
                    Long.toString(start + random.nextInt(60)), random.nextInt(6) == 0 ? "REJECT" : "ACCEPT", "OK",
                    random.nextInt(3) == 0 ? "-" : recorder.equals(sender) ? "egress" : "ingress"));
        }
        return records.table();
    }

    private static NetworkInterface any(Node node, Random random) {
        return node.interfaces().get(random.nextInt(node.interfaces().size()));
    }
}
