package blindspot.layout;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.LocalizedText;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.NodePlace;
import blindspot.layout.Placement.SubnetFrame;
import blindspot.layout.Placement.VpcFrame;
import blindspot.topology.Fact;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.Vpc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class PlacementTest {
    private static final Origin STATED = new Origin.File("path.json");

    private static final Offset<Double> ABOUT = Offset.offset(0.001);
    private static final Topology LESSON = TopologyFile.read(Path.of("assets/lessons/privatelink/topology.json"));

    record Canvas(Topology topology, double width, double height) {
        Placement placed() {
            return PlacementRules.place(topology, width, height);
        }

        @Override
        public String toString() {
            return topology.title().en() + " on " + width + "×" + height;
        }
    }

    /// 2 to 8 nodes on every size of canvas that the program draws on.
    record Size(int nodes, double width, double height) {
        /// Each split of the nodes between the VPCs, joined by PrivateLink and by peering, in one subnet and in
        /// several, with one interface and with more than there are pills for.
        List<Canvas> canvases() {
            List<Canvas> result = new ArrayList<>();
            for (int first = 1; first < nodes; first++) {
                for (int interfaces = 1; interfaces <= 4; interfaces += 3) {
                    for (boolean privateLink : new boolean[] {true, false}) {
                        for (boolean ownSubnets : new boolean[] {true, false}) {
                            result.add(
                                    new Canvas(path(nodes, first, interfaces, privateLink, ownSubnets), width, height));
                        }
                    }
                }
            }
            return result;
        }
    }

    static List<Size> sizes() {
        return IntStream.rangeClosed(2, 8)
                .boxed()
                .flatMap(nodes -> Stream.of(
                        new Size(nodes, 960, 330), new Size(nodes, 1600, 620), new Size(nodes, 700, 300)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void placesEverythingOnTheCanvas(Size size) {
        assertThat(size.canvases()).allSatisfy(canvas -> {
            Placement placement = canvas.placed();
            Box all = new Box(-0.001, -0.001, canvas.width() + 0.002, canvas.height() + 0.002);

            assertThat(everything(placement)).isNotEmpty().allMatch(all::contains);
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void letsNothingOverlap(Size size) {
        assertThat(size.canvases()).allSatisfy(canvas -> {
            Placement placement = canvas.placed();

            assertApart(placement.vpcs().stream().map(VpcFrame::frame).toList());
            assertApart(placement.subnets().stream().map(SubnetFrame::frame).toList());
            for (int i = 0; i < placement.legs().size(); i++) {
                LegPlace leg = placement.legs().get(i);
                List<Box> words = new ArrayList<>(List.of(leg.number(), leg.caption(), leg.target()));
                leg.label().ifPresent(words::add);
                placement.nodes().forEach(node -> words.addAll(node.pills()));
                placement.nodes().forEach(node -> {
                    Box box = node.box();
                    words.forEach(word -> assertThat(word.overlaps(box) && !node.pills().contains(word)).isFalse());
                });
                assertApart(words);
            }
            assertApart(placement.legs()
                    .stream()
                    .flatMap(leg -> Stream.concat(Stream.of(leg.caption()), leg.label().stream()))
                    .toList());
            placement.vpcs()
                    .forEach(frame -> assertThat(placement.nodes())
                            .noneMatch(node -> node.box().overlaps(frame.title())));
            placement.subnets()
                    .forEach(frame -> assertThat(placement.legs())
                            .noneMatch(leg -> leg.number().overlaps(frame.title())));
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void keepsTheFramesFarEnoughApart(Size size) {
        assertThat(size.canvases()).allSatisfy(canvas -> {
            Placement placement = canvas.placed();

            double gap = placement.vpcs().getLast().frame().x() - placement.vpcs().getFirst().frame().right();

            assertThat(gap / placement.scale()).isGreaterThanOrEqualTo(PlacementRules.LEAST_GAP - 0.001);
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void putsNodesIntoTheFramesOfTheirSubnetAndVpc(Size size) {
        assertThat(size.canvases()).allSatisfy(canvas -> {
            Placement placement = canvas.placed();

            for (NodePlace node : placement.nodes()) {
                VpcFrame vpc = placement.vpcs().get(node.node().vpc());
                assertThat(vpc.frame().contains(node.box())).isTrue();
                assertThat(placement.subnets())
                        .anyMatch(subnet -> subnet.subnet().id().equals(node.node().subnet())
                                && vpc.frame().contains(subnet.frame())
                                && subnet.frame().contains(node.box())
                                && node.pills().stream().allMatch(subnet.frame()::contains));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void makesTheLegsInsideAVpcEquallyLong(Size size) {
        assertThat(size.canvases()).allSatisfy(canvas -> {
            Placement placement = canvas.placed();

            List<LegPlace> inside = placement.legs()
                    .stream()
                    .filter(leg -> leg.leg().kind() == LegKind.SAME_VPC)
                    .toList();

            assertThat(inside).allSatisfy(leg -> {
                assertThat(leg.x2() - leg.x1()).isCloseTo(inside.getFirst().x2() - inside.getFirst().x1(), ABOUT);
                assertThat(leg.x2() - leg.x1()).isGreaterThanOrEqualTo(49 * placement.scale());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void drawsATubeExactlyWhereNothingIsEverLogged(Size size) {
        assertThat(size.canvases()).allSatisfy(canvas -> {
            assertThat(canvas.placed().legs()).allSatisfy(leg -> {
                assertThat(leg.tube().isPresent()).isEqualTo(leg.leg().kind() == LegKind.PRIVATELINK);
                assertThat(leg.label().isPresent()).isEqualTo(leg.leg().kind() == LegKind.PRIVATELINK);
            });
        });
    }

    @Test
    void drawsTheLessonAtFullSizeOnASmallWindow() {
        Placement placement = PlacementRules.place(LESSON, 960, 330);

        assertThat(placement.scale()).isGreaterThanOrEqualTo(0.99);
        assertThat(placement.subnets()).hasSize(2);
        assertThat(placement.nodes().getFirst().box().width()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void growsWithTheCanvasUpToItsLargestScale() {
        assertThat(PlacementRules.place(LESSON, 1600, 620).scale()).isEqualTo(1.6);
        assertThat(PlacementRules.place(LESSON, 6000, 3000).scale()).isEqualTo(1.6);
    }

    @Test
    void standsInTheMiddleOfALargeCanvas() {
        Placement placement = PlacementRules.place(LESSON, 6000, 3000);

        Box left = placement.vpcs().getFirst().frame();
        Box right = placement.vpcs().getLast().frame();
        assertThat(left.x()).isCloseTo(6000 - right.right(), ABOUT);
        assertThat(left.y()).isCloseTo(3000 - left.bottom(), ABOUT);
    }

    @Test
    void givesANodeNoMorePillsThanThereIsRoomFor() {
        Topology topology = path(3, 1, 4, true, false);

        assertThat(PlacementRules.place(topology, 960, 330).nodes())
                .allMatch(node -> node.pills().size() == PlacementRules.MOST_PILLS);
    }

    private static List<Box> everything(Placement placement) {
        List<Box> result = new ArrayList<>();
        placement.vpcs().forEach(frame -> result.addAll(List.of(frame.frame(), frame.title())));
        placement.subnets().forEach(frame -> result.addAll(List.of(frame.frame(), frame.title())));
        placement.nodes().forEach(node -> result.add(node.box()));
        placement.nodes().forEach(node -> result.addAll(node.pills()));
        placement.legs().forEach(leg -> {
            result.addAll(List.of(leg.target(), leg.number(), leg.caption()));
            leg.tube().ifPresent(result::add);
            leg.label().ifPresent(result::add);
        });
        return result;
    }

    private static void assertApart(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(boxes.get(i).overlaps(boxes.get(j)))
                        .as("%s over %s", boxes.get(i), boxes.get(j))
                        .isFalse();
            }
        }
    }

    private static Topology path(int count, int first, int interfaces, boolean privateLink, boolean ownSubnets) {
        List<Node> nodes = new ArrayList<>();
        List<Leg> legs = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int vpc = i < first ? 0 : 1;
            String subnet = ownSubnets ? "subnet-" + i : "subnet-of-" + vpc;
            int node = i;
            nodes.add(new Node(
                    i, "node-" + i, Fact.of(NodeKind.OTHER, STATED), text("node " + i), vpc,
                    IntStream.range(0, interfaces)
                            .mapToObj(at -> new NetworkInterface(
                                    node * interfaces + at, Fact.of(node, STATED), Optional.empty(), List.of(),
                                    Optional.of(subnet), Optional.empty()))
                            .toList()));
            if (i > 0) {
                LegKind between = privateLink ? LegKind.PRIVATELINK : LegKind.VPC_PEERING;
                legs.add(new Leg(i, i - 1, i, Fact.of(i == first ? between : LegKind.SAME_VPC, STATED)));
            }
        }
        String title = first + "+" + (count - first) + " nodes, " + interfaces + " interfaces, "
                + (privateLink ? "PrivateLink" : "peering") + (ownSubnets ? ", own subnets" : "");
        return new Topology(text(title), false, List.of(vpc(0, nodes), vpc(1, nodes)), nodes,
                List.of(new blindspot.topology.Path(legs)), List.of());
    }

    private static Vpc vpc(int index, List<Node> nodes) {
        List<Subnet> subnets = nodes.stream()
                .filter(node -> node.vpc() == index)
                .map(Node::subnet)
                .distinct()
                .map(id -> new Subnet(id, text(id), Optional.empty(), Optional.empty(), List.of()))
                .toList();
        return new Vpc("vpc-" + index, text("VPC"), text("role"), Optional.empty(), List.of(), subnets);
    }

    private static LocalizedText text(String words) {
        return new LocalizedText(words, words);
    }
}
