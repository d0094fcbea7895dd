package blindspot.layout;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.LocalizedText;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.PartPlace;
import blindspot.layout.Placement.StrandPlace;
import blindspot.layout.Placement.SubnetFrame;
import blindspot.layout.Placement.VpcFrame;
import blindspot.layout.Placement.ZoneFrame;
import blindspot.topology.Fact;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Parts;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.Vpc;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PlacementTest {
    private static final Origin STATED = new Origin.File("path.json");

    private static final Offset<Double> ABOUT = Offset.offset(0.001);
    private static final Topology LESSON = TopologyFile.read(Path.of("assets/lessons/privatelink/topology.json"));

    private final List<Size> sizes = IntStream.rangeClosed(2, 8)
            .boxed()
            .flatMap(nodes -> Stream.of(
                    new Size(nodes, 960, 296),
                    new Size(nodes, 960, 330),
                    new Size(nodes, 1600, 620),
                    new Size(nodes, 1440, 450),
                    new Size(nodes, 1440, 950),
                    new Size(nodes, 860, 190),
                    new Size(nodes, 700, 300)))
            .toList();

    record Canvas(Plan plan, double width, double height, Placement placed) {
        static Canvas of(Plan plan, double width, double height) {
            return new Canvas(
                    plan, width, height, PlacementRules.place(plan, width, height, height > 400 ? 2 : 1));
        }

        @Override
        public String toString() {
            return plan.topology().title().en() + " in " + plan.parts().parts().size() + " parts on " + width + "×"
                    + height;
        }
    }

    @Test
    void aRowIsAsHighAsTheFullestPartInARow() {
        int groups = 0;
        for (long seed = 0; seed < 60; seed++) {
            Topology topology = new RandomPaths(seed).topology();
            Placement placed = PlacementRules.place(Plan.of(topology, Form.EXPANDED, Set.of(), Set.of()), 960, 330);
            List<ZoneFrame> zones = placed.zones();
            if (zones.isEmpty() || placed.parts()
                    .stream()
                    .anyMatch(place -> !isInRow(place) && place.part().isWhole()
                            && place.pills().size() < 2)) {
                continue;
            }
            double unit = placed.parts().getFirst().box().height() / Sizes.NODE_HEIGHT_IN_ROWS;
            double tightest = zones.stream()
                    .mapToDouble(zone -> placed.parts()
                            .stream()
                            .filter(PlacementTest::isInRow)
                            .filter(place -> place.box().y() > zone.frame().y()
                                    && place.box().bottom() < zone.frame().bottom())
                            .mapToDouble(place -> zone.frame().bottom() - place.pills().getLast().bottom())
                            .min()
                            .orElse(Double.MAX_VALUE))
                    .min()
                    .orElseThrow();
            groups += placed.parts().stream().anyMatch(place -> !isInRow(place)) ? 1 : 0;
            assertThat(tightest).as("seed %s", seed).isLessThan((Sizes.ZONE_FOOT + 1) * unit);
        }
        assertThat(groups).isPositive();
    }

    private static boolean isInRow(PartPlace place) {
        return place.part().zone().isPresent() && !place.pills().isEmpty();
    }

    /// So that nothing is placed again for another picture of it.
    @Test
    void plansOfAnEqualPathInTheSameFormAreEqual() {
        for (long seed = 0; seed < 20; seed++) {
            Topology topology = new RandomPaths(seed).topology();
            Topology same = new RandomPaths(seed).topology();
            Plan plan = Plan.of(topology, Form.EXPANDED, Set.of(1), Set.of(0));
            assertThat(plan).isEqualTo(Plan.of(same, Form.EXPANDED, Set.of(1), Set.of(0)))
                    .hasSameHashCodeAs(Plan.of(same, Form.EXPANDED, Set.of(1), Set.of(0)))
                    .isNotEqualTo(Plan.of(new RandomPaths(seed + 100).topology(), Form.EXPANDED, Set.of(1), Set.of(0)))
                    .isNotEqualTo(Plan.of(same, Form.EXPANDED, Set.of(1), Set.of()));
            assertThat(plan.equals(Plan.of(same, Form.COLLAPSED, Set.of(1), Set.of(0))))
                    .isEqualTo(!Parts.isExpandable(topology));
        }
    }

    /// 2 to 8 nodes on every size of canvas that the program draws on; placed once for all tests.
    static final class Size {
        private final int nodes;
        private final double width;
        private final double height;
        private final List<Canvas> random;
        private final List<Canvas> all;

        Size(int nodes, double width, double height) {
            this.nodes = nodes;
            this.width = width;
            this.height = height;
            random = randomCanvases();
            all = Stream.concat(canvases().stream(), random.stream()).toList();
        }

        /// Each split of the nodes between the VPCs, joined by PrivateLink and by peering, in one subnet and in
        /// several, with one interface and with more than there are pills for.
        private List<Canvas> canvases() {
            List<Canvas> result = new ArrayList<>();
            for (int first = 1; first < nodes; first++) {
                for (int interfaces = 1; interfaces <= 4; interfaces += 3) {
                    for (boolean privateLink : new boolean[] {true, false}) {
                        for (boolean ownSubnets : new boolean[] {true, false}) {
                            Topology topology = path(nodes, first, interfaces, privateLink, ownSubnets);
                            result.add(Canvas.of(Plan.collapsed(topology), width, height));
                        }
                    }
                }
            }
            return result;
        }

        /// Paths of any length, in both forms, with strands across zones and with strips.
        private List<Canvas> randomCanvases() {
            RandomPaths paths = new RandomPaths(nodes);
            List<Canvas> result = new ArrayList<>();
            for (int i = 0; i < 60; i++) {
                Topology topology = paths.topology();
                Set<Integer> strips = paths.some(topology.vpcs().size()).stream().map(vpc -> vpc - 1).collect(toSet());
                for (Form form : Form.values()) {
                    result.add(Canvas.of(Plan.of(topology, form, paths.some(60), strips), width, height));
                }
            }
            return result;
        }

        List<Canvas> random() {
            return random;
        }

        List<Canvas> all() {
            return all;
        }

        @Override
        public String toString() {
            return nodes + " nodes on " + width + "×" + height;
        }
    }

    List<Size> sizes() {
        return sizes;
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void placesEverythingOnTheCanvas(Size size) {
        size.all().forEach(canvas -> {
            Placement placement = canvas.placed();
            Box all = new Box(-0.001, -0.001, canvas.width() + 0.002, canvas.height() + 0.002);

            assertThat(everything(placement)).isNotEmpty().allMatch(all::contains);
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void letsNothingOverlap(Size size) {
        size.all().forEach(canvas -> {
            Placement placement = canvas.placed();

            assertApart(placement.vpcs().stream().map(VpcFrame::frame).toList());
            assertApart(placement.subnets().stream().map(SubnetFrame::frame).toList());
            assertApart(placement.zones().stream().map(ZoneFrame::frame).toList());
            assertApart(placement.parts().stream().map(PartPlace::box).toList());
            List<Word> words = words(placement);
            for (int i = 0; i < words.size(); i++) {
                for (int j = 0; j < i; j++) {
                    Word one = words.get(i);
                    Word other = words.get(j);
                    assertApart(one.box(), other.box(), () -> canvas + ": " + one + other);
                }
            }
            for (PartPlace part : placement.parts()) {
                for (Word word : words) {
                    if (!part.pills().contains(word.box())) {
                        assertApart(word.box(), part.box(), () -> canvas + ": " + word + " over " + part.box());
                    }
                }
                placement.legs().forEach(leg -> assertApart(leg.target(), part.box(), () -> canvas + " target"));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void drawsNoLaneOverAPartOrIntoAHatchedBox(Size size) {
        size.all().forEach(canvas -> {
            Placement placement = canvas.placed();
            List<Box> solid = new ArrayList<>(placement.parts().stream().map(PartPlace::box).toList());
            placement.legs().forEach(leg -> leg.hatched().ifPresent(hatched -> solid.add(hatched.body())));

            for (StrandPlace strand : placement.strands()) {
                for (Line lane : List.of(strand.requests(), strand.responses())) {
                    for (double part = 0; part <= 1; part += 0.05) {
                        Box point = new Box(lane.x(part), lane.y(part), 0.001, 0.001);
                        assertThat(solid).noneMatch(point::overlaps);
                    }
                }
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void keepsTheFramesFarEnoughApart(Size size) {
        size.all().forEach(canvas -> {
            Placement placement = canvas.placed();
            if (placement.vpcs().size() < 2) {
                return;
            }
            double gap = placement.vpcs().getLast().frame().x() - placement.vpcs().getFirst().frame().right();

            assertThat(gap / placement.scale()).isGreaterThanOrEqualTo(PlacementRules.LEAST_GAP - 0.001);
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void putsPartsIntoTheFramesOfTheirSubnetZoneAndVpc(Size size) {
        size.all().forEach(canvas -> {
            Placement placement = canvas.placed();

            for (PartPlace part : placement.parts()) {
                Node node = part.part().node();
                if (!node.isInVpc()) {
                    assertThat(placement.vpcs()).noneMatch(vpc -> vpc.frame().overlaps(part.box()));
                    continue;
                }
                List<Box> all = new ArrayList<>(part.pills());
                all.add(part.box());
                all.add(part.never());
                assertThat(placement.vpcs())
                        .anyMatch(vpc -> vpc.index() == node.vpc() && all.stream().allMatch(vpc.frame()::contains));
                if (!placement.inRows()) {
                    assertThat(placement.subnets())
                            .anyMatch(subnet -> all.stream().allMatch(subnet.frame()::contains)
                                    && subnet.subnets()
                                            .stream()
                                            .map(Subnet::id)
                                            .sorted()
                                            .toList()
                                            .equals(node.subnets().stream().sorted().toList()));
                }
                part.part()
                        .zone()
                        .ifPresent(zone -> assertThat(placement.zones())
                                .anyMatch(frame -> frame.zone().equals(zone)
                                        && all.stream().allMatch(frame.frame()::contains)));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void makesTheLegsInsideAVpcEquallyLong(Size size) {
        size.all().forEach(canvas -> {
            Placement placement = canvas.placed();

            List<Double> lengths = placement.legs()
                    .stream()
                    .filter(leg -> leg.leg().kind() == LegKind.SAME_VPC)
                    .map(leg -> leg.target().width())
                    .toList();

            assertThat(lengths).allSatisfy(length -> {
                assertThat(length).isCloseTo(lengths.getFirst(), ABOUT);
                assertThat(length).isGreaterThanOrEqualTo(49 * placement.scale());
            });
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void hatchesExactlyWhatIsNeverLogged(Size size) {
        size.all().forEach(canvas -> {
            Placement placement = canvas.placed();
            assertThat(placement.legs()).allSatisfy(leg -> assertThat(leg.hatched().isPresent())
                    .isEqualTo(leg.leg().kind() == LegKind.PRIVATELINK));
            assertThat(placement.strands()).noneMatch(strand -> strand.strand().leg().kind() == LegKind.PRIVATELINK);
            assertThat(placement.legs()
                    .stream()
                    .filter(leg -> leg.hatched().isEmpty())
                    .map(LegPlace::leg))
                    .as("a leg is never left out")
                    .allMatch(leg -> placement.strands().stream().anyMatch(place -> place.strand().leg().equals(leg)));
        });
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void aHatchedBoxHasAStubToEachEnd(Size size) {
        size.random().forEach(canvas -> {
            Placement placement = canvas.placed();
            for (LegPlace leg : placement.legs()) {
                if (leg.hatched().filter(hatched -> hatched.words().isPresent()).isPresent()) {
                    long ends = placement.parts()
                            .stream()
                            .filter(part -> part.part().node().index() == leg.leg().from()
                                    || part.part().node().index() == leg.leg().to())
                            .count();
                    assertThat(leg.hatched().get().stubs()).hasSize((int) ends);
                    assertThat(placement.vpcs())
                            .noneMatch(vpc -> vpc.frame().overlaps(leg.hatched().get().body()));
                }
            }
        });
    }

    @Test
    void drawsTheLessonAtFullSizeOnASmallWindow() {
        Placement placement = PlacementRules.place(Plan.collapsed(LESSON), 960, 330);

        assertThat(placement.scale()).isGreaterThanOrEqualTo(0.99);
        assertThat(placement.subnets()).hasSize(2);
        assertThat(placement.parts().getFirst().box().width()).isGreaterThanOrEqualTo(95);
    }

    @Test
    void growsWithTheCanvasInBothDirections() {
        Placement small = PlacementRules.place(Plan.collapsed(LESSON), 960, 330);
        Placement wide = PlacementRules.place(Plan.collapsed(LESSON), 1600, 330);
        Placement large = PlacementRules.place(Plan.collapsed(LESSON), 1600, 620);
        Placement tall = PlacementRules.place(Plan.collapsed(LESSON), 960, 620);

        assertThat(wide.parts().getFirst().box().width()).isGreaterThan(small.parts().getFirst().box().width() * 1.2);
        assertThat(large.letters()).isGreaterThan(small.letters() * 1.5);
        assertThat(large.scale()).isGreaterThan(small.scale() * 1.5);
        assertThat(tall.parts().getFirst().box().height())
                .isGreaterThan(small.parts().getFirst().box().height() * 1.05);
    }

    @Test
    void usesAllOfTheWidthOrAllOfTheHeight() {
        for (double width = 700; width < 4000; width += 370) {
            for (double height = 250; height < 2000; height += 190) {
                Placement placement = PlacementRules.place(Plan.collapsed(LESSON), width, height);
                Box left = placement.vpcs().getFirst().frame();
                Box right = placement.vpcs().getLast().frame();
                double free = Math.min(width - (right.right() - left.x()), height - left.height());
                assertThat(free).as(width + " by " + height)
                        .isLessThan(Sizes.MARGIN * 2.001 * placement.scale() * PlacementRules.MOST_STRETCHED);
            }
        }
    }

    @Test
    void lettersFollowTheSizeOfTextsAsFarAsThereIsRoom() {
        Plan plan = Plan.collapsed(LESSON);
        Placement ordinary = PlacementRules.place(plan, 960, 240);

        assertThat(PlacementRules.place(plan, 960, 240, 0.8).letters()).isCloseTo(0.8 * ordinary.letters(), ABOUT);
        assertThat(PlacementRules.place(plan, 960, 240, 1.1).letters()).isCloseTo(1.1 * ordinary.letters(), ABOUT);
        assertThat(PlacementRules.place(plan, 960, 240, 2.5).letters())
                .isGreaterThan(1.19 * ordinary.letters())
                .isLessThanOrEqualTo(PlacementRules.MOST_ENLARGED * PlacementRules.place(plan, 960, 240, 2.5).scale());
        assertThat(PlacementRules.place(plan, 960, 600, 2.5).scale())
                .isGreaterThan(PlacementRules.place(plan, 960, 600).scale());
    }

    @Test
    void standsInTheMiddleOfALargeCanvas() {
        Placement placement = PlacementRules.place(Plan.collapsed(LESSON), 6000, 3000);

        Box left = placement.vpcs().getFirst().frame();
        Box right = placement.vpcs().getLast().frame();
        assertThat(left.x()).isCloseTo(6000 - right.right(), ABOUT);
        assertThat(left.y()).isCloseTo(3000 - left.bottom(), ABOUT);
    }

    @Test
    void manyInterfacesAreAGroupWithOnePill() {
        Plan plan = Plan.collapsed(path(3, 1, 4, true, false));

        assertThat(PlacementRules.place(plan, 960, 330).parts())
                .allMatch(part -> part.isGroup() && part.pills().size() == 1);
    }

    /// Something that is read, and its room.
    record Word(String what, Box box) {}

    private static List<Box> everything(Placement placement) {
        List<Box> result = new ArrayList<>(words(placement).stream().map(Word::box).toList());
        placement.vpcs().forEach(frame -> result.add(frame.frame()));
        placement.subnets().forEach(frame -> result.addAll(List.of(frame.frame(), frame.title())));
        placement.zones().forEach(frame -> result.add(frame.frame()));
        placement.parts().forEach(part -> result.add(part.box()));
        placement.legs().forEach(leg -> {
            result.add(leg.target());
            leg.hatched().ifPresent(hatched -> result.add(hatched.body()));
        });
        return result;
    }

    static List<Word> words(Placement placement) {
        List<Word> result = new ArrayList<>();
        placement.parts().forEach(part -> part.pills().forEach(pill -> result.add(new Word("pill", pill))));
        placement.vpcs().forEach(frame -> result.add(new Word("VPC", frame.title())));
        placement.zones().forEach(frame -> result.add(new Word("zone", frame.title())));
        placement.strips().forEach(strip -> result.add(new Word("strip", strip.box())));
        for (LegPlace leg : placement.legs()) {
            boolean named = leg.hatched().filter(hatched -> hatched.words().isPresent()).isPresent();
            if (!named) {
                result.add(new Word("number", leg.number()));
            }
            leg.caption().ifPresent(box -> result.add(new Word("caption", box)));
            leg.hatched().ifPresent(hatched -> result.add(new Word("label", hatched.label())));
            leg.hatched().flatMap(Placement.Hatched::words).ifPresent(box -> result.add(new Word("inside", box)));
        }
        for (StrandPlace strand : placement.strands()) {
            strand.bracket().flatMap(Placement.Bracket::words).ifPresent(box -> result.add(new Word("bracket", box)));
            strand.caption().ifPresent(box -> result.add(new Word("strand", box)));
        }
        return result;
    }

    private static void assertApart(List<Box> boxes) {
        for (int i = 0; i < boxes.size(); i++) {
            for (int j = 0; j < i; j++) {
                Box one = boxes.get(i);
                Box other = boxes.get(j);
                assertApart(one, other, () -> one + " over " + other);
            }
        }
    }

    /// Whether they share no more than an edge, or what numbers are rounded by.
    private static void assertApart(Box one, Box other, Supplier<String> what) {
        double width = Math.min(one.right(), other.right()) - Math.max(one.x(), other.x());
        double height = Math.min(one.bottom(), other.bottom()) - Math.max(one.y(), other.y());
        assertThat(width > 0.001 && height > 0.001).as(what).isFalse();
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
