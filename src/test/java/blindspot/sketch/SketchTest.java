package blindspot.sketch;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.LaneTotal;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Quarter;
import blindspot.capture.Volume;
import blindspot.layout.Box;
import blindspot.layout.Placement;
import blindspot.layout.Placement.Hatched;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.PartPlace;
import blindspot.layout.PlacementRules;
import blindspot.layout.Plan;
import blindspot.layout.RandomPaths;
import blindspot.sketch.Look.StripLook;
import blindspot.sketch.Look.SubnetLook;
import blindspot.sketch.Look.VpcLook;
import blindspot.topology.Form;
import blindspot.topology.LegKind;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class SketchTest {
    /// Every letter is half as wide as it is high.
    private static final Letters LETTERS = new Letters() {
        @Override
        public double width(String text, Lettering lettering) {
            return text.length() * lettering.size() / 2;
        }

        @Override
        public double ascent(Lettering lettering) {
            return lettering.size();
        }

        @Override
        public double lineHeight(Lettering lettering) {
            return lettering.size() * 1.2;
        }
    };

    @Test
    void isTheSameForTheSamePictureAndAnotherForAnother() {
        Placement placement = placement(3, Form.EXPANDED);

        Sketch sketch = Sketch.of(placement, look(placement, LegState.RECORDED, 0), LETTERS);

        assertThat(Sketch.of(placement, look(placement, LegState.RECORDED, 0), LETTERS)).isEqualTo(sketch);
        assertThat(Sketch.of(placement, look(placement, LegState.NO_RECORD, 0), LETTERS)).isNotEqualTo(sketch);
    }

    @Test
    void takesOverTheMarksOfWhatLooksAsItDidAndIsTheSameAsOneThatDoesNot() {
        Sketches sketches = new Sketches(LETTERS);
        for (Placement placement : List.of(placement(3, Form.EXPANDED), placement(3, Form.COLLAPSED))) {
            for (LegState state : LegState.values()) {
                for (long possible = 0; possible < 2; possible++) {
                    Look look = look(placement, state, possible);
                    assertThat(sketches.of(placement, look)).isEqualTo(Sketch.of(placement, look, LETTERS));
                }
            }
        }
        Placement placement = placement(3, Form.EXPANDED);
        Set<Mark> before = Collections.newSetFromMap(new IdentityHashMap<>());
        before.addAll(sketches.of(placement, look(placement, LegState.RECORDED, 0)).marks());
        Sketch after = sketches.of(placement, look(placement, LegState.NO_RECORD, 0));
        assertThat(after.marks()).filteredOn(before::contains).hasSizeGreaterThan(placement.parts().size());
        sketches.forget();
        assertThat(sketches.of(placement, look(placement, LegState.NO_RECORD, 0)).marks())
                .isEqualTo(after.marks())
                .noneMatch(before::contains);
    }

    @Test
    void drawsNothingButHatchesEyeAndWordsIntoAHatchedBox() {
        int boxes = 0;
        for (int seed = 0; seed < 40; seed++) {
            for (Form form : Form.values()) {
                Placement placement = placement(seed, form);
                Sketch sketch = Sketch.of(placement, look(placement, LegState.RECORDED, 1), LETTERS);
                for (LegPlace leg : placement.legs()) {
                    Optional<Box> body = leg.hatched().map(Hatched::body);
                    boxes += body.isPresent() ? 1 : 0;
                    assertThat(body.isEmpty() || sketch.marks().stream().noneMatch(mark -> isIn(mark, body.get())))
                            .as("seed %s, %s", seed, form)
                            .isTrue();
                }
            }
        }
        assertThat(boxes).isPositive();
    }

    /// Whether a lane, an arrow head or a bracket has a point in the box.
    private static boolean isIn(Mark mark, Box box) {
        Stream<Point> points = switch (mark) {
            case Mark.Bar bar -> Stream.of(bar.from(), bar.to());
            case Mark.Outline outline -> outline.points().stream();
            case Mark.Panel _,Mark.Hatching _,Mark.Sign _,Mark.Words _ -> Stream.of();
        };
        return points.anyMatch(point -> box.overlaps(new Box(point.x(), point.y(), 0.001, 0.001)));
    }

    @Test
    void aLaneThatOneOfTwoEndsRecordedIsFilledAndABracketJoinsTheirPills() {
        Placement placement = placement(2, Form.COLLAPSED);

        Sketch certain = Sketch.of(placement, look(placement, LegState.RECORDED, 0), LETTERS);
        Sketch doubtful = Sketch.of(placement, look(placement, LegState.RECORDED, 1), LETTERS);

        assertThat(placement.strands()).isNotEmpty();
        assertThat(doubtful.marks())
                .filteredOn(mark -> mark instanceof Mark.Bar bar && bar.fill().equals(Optional.of(Colour.RECORDED)))
                .hasSize(4 * placement.strands().size());
        assertThat(doubtful.words().filter("one of two"::equals)).hasSameSizeAs(placement.strands());
        assertThat(certain.words()).doesNotContain("one of two");
    }

    @Test
    void noLettersAreTooSmallToBeReadWhereOrdinaryOnesAreNot() {
        for (int seed = 0; seed < 20; seed++) {
            for (Form form : Form.values()) {
                Placement placement = placement(seed, form);
                assertThat(placement.letters()).isGreaterThan(0.5);
                double least = Math.min(8.5, Math.rint(13 * placement.letters()));
                assertThat(Sketch.of(placement, look(placement, LegState.RECORDED, 1), LETTERS).marks())
                        .filteredOn(Mark.Words.class::isInstance)
                        .allMatch(mark -> ((Mark.Words) mark).lettering().size() >= least);
            }
        }
    }

    @Test
    void aNameHasTwoLinesRatherThanLettersSmallerThanTheirs() {
        assertThat(namedLines("short")).containsExactly("short");
        assertThat(namedLines("vpce-0ea34897c9")).containsExactly("vpce-", "0ea34897c9");
        assertThat(namedLines("[エンドポイントの名前]")).as("no word is broken").hasSize(1);
    }

    private static List<String> namedLines(String name) {
        PartPlace place = placement(2, Form.COLLAPSED).parts().getFirst();
        PartLook look = new PartLook(
                NodeKind.INTERFACE_ENDPOINT, new PartTexts(name, "10.0.0.1", "", List.of(), "said"), true, true, false,
                "");
        List<Mark> marks = new ArrayList<>();
        PartSketch.add(place, look, new Measures(1, 1, false, LETTERS), marks);
        return marks.stream()
                .filter(mark -> mark instanceof Mark.Words words && words.text().equals(name))
                .flatMap(mark -> ((Mark.Words) mark).lines().stream())
                .toList();
    }

    @Test
    void aStripSaysNoNameOfItsVpcWhereThatHasNoRoom() {
        Placement placement = Stream.iterate(0, seed -> seed + 1)
                .map(seed -> PlacementRules.place(
                        Plan.of(new RandomPaths(seed).topology(), Form.COLLAPSED, Set.of(), Set.of(0)), 960, 330))
                .filter(each -> !each.strips().isEmpty())
                .findFirst()
                .orElseThrow();

        assertThat(strip(placement, "elsewhere in it")).contains("elsewhere in it");
        assertThat(strip(placement, "elsewhere in " + "it".repeat(200))).contains("elsewhere");
    }

    private static List<String> strip(Placement placement, String words) {
        Look look = look(placement, LegState.NO_RECORD, 0);
        List<StripLook> strips =
                placement.strips().stream().map(_ -> new StripLook(words, "elsewhere", true)).toList();
        return Sketch.of(
                placement,
                new Look(look.vpcs(), look.subnets(), look.zones(), look.parts(), look.legs(), look.strands(), strips),
                LETTERS)
                .words()
                .toList();
    }

    @Test
    void aLowCaptionHasFewerLinesWhereItsLettersAreLargerThen() {
        assertThat(caption(new Box(0, 0, 200, 26))).containsExactly("147 records", "630 packets (once)");
        assertThat(caption(new Box(0, 0, 200, 60))).containsExactly("147 records", "630 packets", "(once)");
        assertThat(caption(new Box(0, 0, 70, 26))).as("no line is broken for it").hasSize(3);
    }

    private static List<String> caption(Box box) {
        List<Mark> marks = new ArrayList<>();
        LegSketch.caption(
                "147 records\n630 packets\n(once)", Colour.TEXT, box, new Measures(1, 1, false, LETTERS), marks);
        return new Sketch(marks).words().flatMap(String::lines).toList();
    }

    @Test
    void aStretchThatSaysNothingOfItsStateIsDrawnWithoutAnyColourOfData() {
        Placement placement = placement(2, Form.COLLAPSED);
        Look look = look(placement, LegState.RECORDED, 1);
        Look plain = new Look(
                look.vpcs(),
                look.subnets(),
                look.zones(),
                look.parts(),
                look.legs()
                        .stream()
                        .map(leg -> new LegLook(
                                leg.view(), leg.texts(), true, false, false, Optional.empty(), Optional.empty()))
                        .toList(),
                look.strands().stream().map(strand -> new StrandLook(strand.view(), "", true, "")).toList(),
                look.strips());

        assertThat(Sketch.of(placement, plain, LETTERS).marks())
                .noneMatch(mark -> mark instanceof Mark.Hatching)
                .noneMatch(mark -> mark instanceof Mark.Bar bar && bar.fill().isPresent());
    }

    @Test
    void aVpcOfWhichNothingIsLoadedHasADashedFrame() {
        Placement placement = placement(2, Form.COLLAPSED);
        Look look = look(placement, LegState.NO_RECORD, 0);
        Look ghost = new Look(
                look.vpcs().stream().map(vpc -> new VpcLook(vpc.title(), true)).toList(),
                look.subnets(),
                look.zones(),
                look.parts(),
                look.legs(),
                look.strands(),
                look.strips());

        assertThat(edges(Sketch.of(placement, look, LETTERS), placement)).allMatch(edge -> edge.dashes().isEmpty());
        assertThat(edges(Sketch.of(placement, ghost, LETTERS), placement)).allMatch(edge -> !edge.dashes().isEmpty());
    }

    @Test
    void aPartThatStandsForManyLooksStacked() {
        Placement placement = Stream.iterate(0, seed -> seed + 1)
                .map(seed -> placement(seed, Form.COLLAPSED))
                .filter(each -> each.parts().stream().anyMatch(PartPlace::isGroup))
                .findFirst()
                .orElseThrow();
        Sketch sketch = Sketch.of(placement, look(placement, LegState.NO_RECORD, 0), LETTERS);

        assertThat(placement.parts()).allSatisfy(part -> assertThat(sketch.marks()
                .stream()
                .filter(mark -> mark instanceof Mark.Panel panel && panel.box().height() == part.box().height()
                        && panel.box().x() >= part.box().x() && panel.box().right() <= part.box().right()))
                .hasSize(part.isGroup() ? 3 : 1));
    }

    private static List<Stroke> edges(Sketch sketch, Placement placement) {
        List<Box> frames = placement.vpcs().stream().map(Placement.VpcFrame::frame).toList();
        List<Stroke> edges = sketch.marks()
                .stream()
                .filter(mark -> mark instanceof Mark.Panel panel && frames.contains(panel.box()))
                .flatMap(mark -> ((Mark.Panel) mark).edge().stream())
                .toList();
        assertThat(edges).hasSameSizeAs(frames);
        return edges;
    }

    @Test
    void wordsWithoutRoomAreCutIntoLinesAndEndInAnEllipsis() {
        List<Mark> marks = new ArrayList<>();
        Paragraph words = new Paragraph("one two three four five", Lettering.plain(10), Colour.TEXT);

        words.add(new Box(0, 0, 45, 24), Paragraph.Place.TOP, LETTERS, marks);

        assertThat(marks).singleElement().isInstanceOfSatisfying(Mark.Words.class, mark -> {
            assertThat(mark.lines()).containsExactly("one two", "three fo…");
            assertThat(mark.text()).isEqualTo("one two three four five");
        });
    }

    @Test
    void whatIsCutShortHasNoSpaceThatTheTextHasNotAndTheEndOfAnIdentifierStays() {
        List<Mark> marks = new ArrayList<>();
        Paragraph words = new Paragraph("subnet-0123456789abcdef", Lettering.plain(10), Colour.TEXT);

        words.add(new Box(0, 0, 70, 12), Paragraph.Place.LEFT, LETTERS, marks);

        assertThat(marks).singleElement()
                .isInstanceOfSatisfying(
                        Mark.Words.class, mark -> assertThat(mark.lines()).containsExactly("subnet-01…cdef"));
    }

    @Test
    void lettersAreALittleSmallerRatherThanThatALineIsBrokenOrWordsAreCut() {
        Box box = new Box(0, 0, 52, 40);
        Paragraph ordinary = new Paragraph("1,244 rows\n3,000 here", Lettering.plain(10), Colour.TEXT);
        Paragraph wide = new Paragraph("1,244 records", Lettering.plain(10), Colour.TEXT);
        Paragraph widest = new Paragraph("1,244 records of this", Lettering.plain(10), Colour.TEXT);

        assertThat(ordinary.fitting(box, LETTERS)).isEqualTo(ordinary);
        assertThat(wide.fitting(new Box(0, 0, 60, 40), LETTERS).lettering().size()).isEqualTo(9);
        assertThat(widest.fitting(box, LETTERS)).as("two lines have room").isEqualTo(widest);
        assertThat(widest.fitting(new Box(0, 0, 52, 12), LETTERS).lettering().size()).as("smaller ones are not read")
                .isEqualTo(8.5);
    }

    @Test
    void wordsOfALanguageWithoutSpacesAreCutTooAndThoseFromTheRightStayOnALine() {
        assertThat(lines("この二つのどちらかが記録", 30)).hasSizeGreaterThan(1);
        assertThat(lines("1,318 パケット", 40)).containsExactly("1,318", "パケット");
        assertThat(lines("שרת האינטרנט הראשי", 1000)).hasSize(1);
        assertThat(lines("שרת האינטרנט הראשי", 30)).singleElement().asString().endsWith("…");
    }

    private static List<String> lines(String text, double width) {
        List<Mark> marks = new ArrayList<>();
        new Paragraph(text, Lettering.plain(10), Colour.TEXT)
                .add(new Box(0, 0, width, 200), Paragraph.Place.LEFT, LETTERS, marks);
        return ((Mark.Words) marks.getFirst()).lines();
    }

    private static Placement placement(long seed, Form form) {
        Topology topology = new RandomPaths(seed).topology();
        Set<Integer> all = IntStream.rangeClosed(1, 60).boxed().collect(Collectors.toSet());
        return PlacementRules.place(Plan.of(topology, form, all, Set.of()), 960, 330);
    }

    private static Look look(Placement placement, LegState state, long possible) {
        return new Look(
                placement.vpcs().stream().map(_ -> new VpcLook("VPC", false)).toList(),
                placement.subnets().stream().map(_ -> new SubnetLook("subnet", "subnet", "subnet")).toList(),
                placement.zones().stream().map(_ -> "zone").toList(),
                placement.parts().stream().map(SketchTest::part).toList(),
                placement.legs()
                        .stream()
                        .map(leg -> new LegLook(
                                view(leg.leg().kind() == LegKind.PRIVATELINK ? LegState.NEVER_LOGGED : state, leg,
                                        possible),
                                new LegTexts("" + leg.leg().number(), "words", "said"),
                                false,
                                false,
                                false,
                                Optional.empty(),
                                leg.hatched()
                                        .map(_ -> new LegLook.Hatch(
                                                "label", "more", "inside", "more", Optional.empty()))))
                        .toList(),
                placement.strands()
                        .stream()
                        .map(strand -> new StrandLook(
                                view(state, placement.legs().get(strand.strand().leg().number() - 1), possible),
                                "words",
                                false,
                                possible > 0 ? "one of two" : ""))
                        .toList(),
                placement.strips().stream().map(_ -> new StripLook("elsewhere in it", "elsewhere", true)).toList());
    }

    private static PartLook part(PartPlace place) {
        List<Pill> pills = place.pills().stream().map(_ -> new Pill("eni", true, false, "explained")).toList();
        PartTexts texts = new PartTexts("name", "address", "", pills, "said");
        return new PartLook(NodeKind.OTHER, texts, true, false, true, "");
    }

    private static LegView view(LegState state, LegPlace leg, long possible) {
        long certain = state == LegState.RECORDED && possible == 0 ? 1 : 0;
        Quarter quarter = new Quarter(certain, state == LegState.RECORDED ? possible : 0, 1, 1);
        Volume one = new Volume(1, 0, 0);
        LaneTotal total = new LaneTotal(one, one, Volume.NONE, possible, Volume.NONE, Volume.NONE);
        return new LegView(
                leg.leg(), state, Optional.empty(), false, total, LaneTotal.NONE, Collections.nCopies(4, quarter));
    }
}
