package blindspot.layout;

import blindspot.layout.Placement.Bracket;
import blindspot.layout.Placement.Hatched;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.PartPlace;
import blindspot.layout.Placement.StrandPlace;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Strand;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;

/// Where the legs and their strands are between parts that stand already, in units.
final class LegRules {
    private static final double BRACKET = 26;
    private static final double BRACKET_ASIDE = 4;
    private static final double BRACKET_WORDS = 30;
    private static final double STUB = 16;
    private static final double STUB_HEIGHT = 16;
    private static final double BODY_REACH = 24;
    private static final double WORDS_WIDTH = 104;
    private static final double WORDS_WIDTH_BETWEEN_LONG_LEGS = 118;
    private static final double WORDS_HEIGHT = 40;

    private final Plan plan;
    private final Rows rows;
    private final double first;
    private final List<PartPlace> parts;
    private final IntToDoubleFunction insets;
    private final StrandLines lines;

    /// The upper edge of the first row is at `first`; `insets` says how far the node at a place of the path is from the
    /// edge of its VPC's frame.
    LegRules(Plan plan, Rows rows, double first, List<PartPlace> parts, IntToDoubleFunction insets) {
        this.plan = plan;
        this.rows = rows;
        this.first = first;
        this.parts = parts;
        this.insets = insets;
        lines = new StrandLines(plan, rows, parts.stream().map(PartPlace::box).toList());
    }

    List<StrandPlace> strands() {
        return lines.drawn().stream().map(this::strand).toList();
    }

    private StrandPlace strand(Strand strand) {
        Line line = lines.line(strand);
        double below = lines.laneEdge() + (rows.several() ? Sizes.CAPTION_SPACE_IN_ROWS : Sizes.CAPTION_SPACE);
        double y = line.middleY() + below;
        double height = rows.several() ? Sizes.CAPTION_HEIGHT_IN_ROWS : Sizes.REACH - below;
        double inset = Sizes.SUBNET_INSET_BETWEEN - Sizes.LEG_SPACE;
        Box caption = new Box(line.x1() + inset, y, line.x2() - line.x1() - 2 * inset, height);
        return new StrandPlace(
                strand,
                line,
                lines.apart(line),
                rows.isSaidBelow(strand.leg()) ? Optional.empty() : Optional.of(caption),
                bracket(strand));
    }

    /// Between the lowest pills of two parts on the same height. In rows there is no room for words below it.
    private Optional<Bracket> bracket(Strand strand) {
        PartPlace from = parts.get(strand.from().getFirst().index());
        PartPlace to = parts.get(strand.to().getFirst().index());
        if (!rows.isLevel(from.part(), to.part()) || from.pills().isEmpty() || to.pills().isEmpty()) {
            return Optional.empty();
        }
        Box one = from.pills().getLast();
        Box other = to.pills().getLast();
        double x1 = one.x() + one.width() / 2 + BRACKET_ASIDE;
        double x2 = other.x() + other.width() / 2 - BRACKET_ASIDE;
        double y = from.box().bottom() + rows.pillsBelow() + (rows.several() ? Sizes.ZONE_FOOT / 2 : BRACKET);
        Box words = new Box(x1 - BRACKET_ASIDE, y + 2, x2 - x1 + 2 * BRACKET_ASIDE, BRACKET_WORDS);
        return Optional.of(new Bracket(
                x1, one.bottom(), x2, other.bottom(), y, rows.several() ? Optional.empty() : Optional.of(words)));
    }

    List<LegPlace> legs() {
        return plan.topology()
                .legs()
                .stream()
                .map(leg -> leg.kind() == LegKind.PRIVATELINK ? hatched(leg) : lanes(leg))
                .toList();
    }

    private LegPlace lanes(Leg leg) {
        double x1 = left(leg);
        double x2 = right(leg);
        double middle = (x1 + x2) / 2;
        double y = lines.above(leg, middle) - (rows.several() ? 2 : 7.5);
        double tall = rows.several() ? Sizes.NUMBER_HEIGHT_IN_ROWS : Sizes.NUMBER_HEIGHT;
        double numberY = rows.several() ? Math.max(first, y - tall) : y - tall;
        Box number = new Box(middle - Sizes.NUMBER_WIDTH / 2, numberY, Sizes.NUMBER_WIDTH, tall);
        double width = Math.min(Sizes.NODE_WIDTH + x2 - x1 - 6, 160);
        Optional<Box> caption = rows.isSaidBelow(leg)
                ? Optional
                        .of(new Box(middle - width / 2, first + rows.end() + Sizes.SPACE, width, Sizes.CAPTION_HEIGHT))
                : Optional.empty();
        Line walk = lines.line(lines.of(leg).getFirst());
        return new LegPlace(leg, target(x1, x2, walk), number, number.y() - 4, caption, Optional.empty(), walk);
    }

    private LegPlace hatched(Leg leg) {
        double x1 = left(leg);
        double x2 = right(leg);
        List<PartPlace> from = StrandLines.at(parts, leg.from());
        List<PartPlace> to = StrandLines.at(parts, leg.to());
        double fromY = middle(from.getFirst());
        double toY = middle(to.getFirst());
        boolean asTube =
                from.size() == 1 && to.size() == 1 && rows.isLevel(from.getFirst().part(), to.getFirst().part());
        double labelY = first + rows.end() + Sizes.SPACE;
        double labelWidth = plan.longWords() ? Sizes.LABEL_WIDTH_BETWEEN_LONG_LEGS : Sizes.LABEL_WIDTH;
        Box label = new Box((x1 + x2 - labelWidth) / 2, labelY, labelWidth, plan.labelHeight());
        Optional<Box> measured = plan.measured()
                ? Optional.of(new Box(
                        label.x(), label.bottom() + Sizes.MEASURED_SPACE, label.width(), Sizes.MEASURED_HEIGHT))
                : Optional.empty();
        Line walk = new Line(x1, fromY, x2, toY);
        Box body = asTube
                ? new Box(x1, fromY - Sizes.TUBE_HEIGHT / 2, x2 - x1, Sizes.TUBE_HEIGHT)
                : body(leg, x1, x2, from, to);
        Box number = new Box(
                (x1 + x2 - Sizes.NUMBER_WIDTH) / 2,
                body.y() - 5 - Sizes.NUMBER_HEIGHT,
                Sizes.NUMBER_WIDTH,
                Sizes.NUMBER_HEIGHT);
        Hatched hatched = asTube
                ? new Hatched(body, List.of(), Optional.empty(), label, measured)
                : new Hatched(body, stubs(x1, x2, body, from, to), Optional.of(words(body)), label, measured);
        return new LegPlace(
                leg, target(x1, x2, walk), number, number.y() - 4, Optional.empty(), Optional.of(hatched), walk);
    }

    private Box body(Leg leg, double x1, double x2, List<PartPlace> from, List<PartPlace> to) {
        List<PartPlace> ends = new ArrayList<>(from);
        ends.addAll(to);
        double top = ends.stream().mapToDouble(this::middle).min().orElseThrow() - BODY_REACH;
        double bottom = ends.stream().mapToDouble(this::middle).max().orElseThrow() + BODY_REACH;
        double left = x1 + insets.applyAsDouble(leg.number() - 1) + STUB - Sizes.LEG_SPACE;
        double right = x2 - insets.applyAsDouble(leg.number()) - STUB + Sizes.LEG_SPACE;
        return new Box(left, top, right - left, bottom - top);
    }

    private List<Box> stubs(double x1, double x2, Box body, List<PartPlace> from, List<PartPlace> to) {
        List<Box> result = new ArrayList<>();
        from.forEach(place -> result.add(
                new Box(x1, middle(place) - STUB_HEIGHT / 2, body.x() - x1, STUB_HEIGHT)));
        to.forEach(place -> result.add(
                new Box(body.right(), middle(place) - STUB_HEIGHT / 2, x2 - body.right(), STUB_HEIGHT)));
        return result;
    }

    /// In the middle of the lower half.
    private Box words(Box body) {
        double most = plan.longWords() ? WORDS_WIDTH_BETWEEN_LONG_LEGS : WORDS_WIDTH;
        double width = Math.min(most, body.width() - 8);
        double height = Math.min(WORDS_HEIGHT, body.height() / 2 - 4);
        double y = body.y() + body.height() * 0.72 - height / 2;
        return new Box(body.x() + (body.width() - width) / 2, y, width, height);
    }

    /// What can be pressed: all between the two ends, in one row as far as words reach.
    private Box target(double x1, double x2, Line line) {
        return rows.several()
                ? new Box(x1, first, x2 - x1, rows.end())
                : new Box(x1, line.middleY() - Sizes.REACH, x2 - x1, 2 * Sizes.REACH);
    }

    private double left(Leg leg) {
        return StrandLines.at(parts, leg.from()).getFirst().box().right() + Sizes.LEG_SPACE;
    }

    private double right(Leg leg) {
        return StrandLines.at(parts, leg.to()).getFirst().box().x() - Sizes.LEG_SPACE;
    }

    private double middle(PartPlace place) {
        return place.box().y() + place.box().height() / 2;
    }
}
