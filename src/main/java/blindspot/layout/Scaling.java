package blindspot.layout;

import blindspot.layout.Placement.Bracket;
import blindspot.layout.Placement.Hatched;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.PartPlace;
import blindspot.layout.Placement.StrandPlace;
import blindspot.layout.Placement.Strip;
import blindspot.layout.Placement.SubnetFrame;
import blindspot.layout.Placement.VpcFrame;
import blindspot.layout.Placement.ZoneFrame;
import java.util.List;

/// From units to pixels: how many a unit has from left to right and from top to bottom, and one of letters.
record Scaling(double across, double down, double letters) {
    /// How many times as wide as high a mark is at most.
    private static final double MARK_SHAPE = 2.1;

    Placement pixels(Placement units) {
        return new Placement(
                Math.min(across, down),
                letters,
                units.inRows(),
                units.vpcs()
                        .stream()
                        .map(each -> new VpcFrame(
                                each.index(), each.vpc(), pixels(each.frame()), pixels(each.title())))
                        .toList(),
                units.subnets()
                        .stream()
                        .map(each -> new SubnetFrame(
                                each.subnets(), pixels(each.frame()), pixels(each.title())))
                        .toList(),
                units.zones()
                        .stream()
                        .map(each -> new ZoneFrame(
                                each.zone(), pixels(each.frame()), pixels(each.title())))
                        .toList(),
                units.parts()
                        .stream()
                        .map(each -> new PartPlace(
                                each.part(), pixels(each.box()), pixels(each.pills()),
                                mark(each.never(), each.box())))
                        .toList(),
                units.legs().stream().map(this::pixels).toList(),
                units.strands()
                        .stream()
                        .map(each -> new StrandPlace(
                                each.strand(), pixels(each.line()), each.apart() * down,
                                each.caption().map(this::pixels),
                                each.bracket().map(this::pixels)))
                        .toList(),
                units.strips().stream().map(each -> new Strip(each.vpcs(), pixels(each.box()))).toList());
    }

    private Bracket pixels(Bracket bracket) {
        return new Bracket(
                bracket.x1() * across,
                bracket.y1() * down,
                bracket.x2() * across,
                bracket.y2() * down,
                bracket.y() * down,
                bracket.words().map(this::pixels));
    }

    private LegPlace pixels(LegPlace leg) {
        return new LegPlace(
                leg.leg(),
                pixels(leg.target()),
                pixels(leg.number()),
                leg.tags() * down,
                leg.caption().map(this::pixels),
                leg.hatched().map(this::pixels),
                pixels(leg.walk()));
    }

    private Hatched pixels(Hatched hatched) {
        return new Hatched(
                pixels(hatched.body()),
                pixels(hatched.stubs()),
                hatched.words().map(this::pixels),
                pixels(hatched.label()),
                hatched.measured().map(this::pixels));
    }

    /// It gets no wider than it needs to be where the picture is wide: it stays at its side of the part.
    private Box mark(Box mark, Box part) {
        Box all = pixels(mark);
        double width = Math.min(all.width(), MARK_SHAPE * all.height());
        boolean atLeft = mark.x() - part.x() < part.right() - mark.right();
        return new Box(atLeft ? all.x() : all.right() - width, all.y(), width, all.height());
    }

    private List<Box> pixels(List<Box> boxes) {
        return boxes.stream().map(this::pixels).toList();
    }

    private Box pixels(Box box) {
        return new Box(box.x() * across, box.y() * down, box.width() * across, box.height() * down);
    }

    private Line pixels(Line line) {
        return new Line(line.x1() * across, line.y1() * down, line.x2() * across, line.y2() * down);
    }
}
