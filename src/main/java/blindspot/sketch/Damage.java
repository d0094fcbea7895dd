package blindspot.sketch;

import blindspot.layout.Box;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Where one sketch looks unlike another.
public final class Damage {
    private static final int MOST_BOXES = 12;
    /// How far the joint of two edges may reach beyond their corner, in widths of the line: the limit of a mitre is 10.
    private static final double MITRE = 5;
    private static final double SMOOTHING = 1;

    private Damage() {}

    /// Boxes of whole pixels that do not overlap, at most twelve: where `before` is painted, clearing each and painting the
    /// marks of `after` into it makes the picture of `after`. None for equal sketches. Empty where all must be painted again:
    /// what both have in common lies in another order, or the places that differ are too many.
    public static Optional<List<Box>> between(Sketch before, Sketch after, Letters letters) {
        Compared compared = Compared.of(before.marks(), after.marks());
        if (!compared.sameOrder()) {
            return Optional.empty();
        }
        List<Box> boxes = new ArrayList<>();
        for (Mark mark : compared.differing()) {
            join(boxes, reach(mark, letters));
            if (boxes.size() > MOST_BOXES) {
                return Optional.empty();
            }
        }
        return Optional.of(List.copyOf(boxes));
    }

    /// What a mark may colour, in whole pixels.
    public static Box reach(Mark mark, Letters letters) {
        return switch (mark) {
            case Mark.Panel panel -> grown(panel.box(), 0);
            case Mark.Hatching hatching -> grown(hatching.box(), 0);
            case Mark.Sign sign -> grown(sign.box(), Glyph.LINE);
            case Mark.Bar bar -> grown(
                    around(List.of(bar.from(), bar.to())), bar.thickness() / 2 + bar.edge().width());
            case Mark.Outline outline -> grown(
                    around(outline.points()), outline.edge().map(edge -> MITRE * edge.width()).orElse(0.0));
            case Mark.Words words -> words(words, letters);
        };
    }

    /// An ascent above each line and as much beside it, as slanted and overhanging letters need.
    private static Box words(Mark.Words words, Letters letters) {
        double width = words.lines()
                .stream()
                .mapToDouble(line -> letters.width(line, words.lettering()))
                .max()
                .orElse(0);
        double height = letters.lineHeight(words.lettering());
        double left = words.at().x() - (words.centred() ? width / 2 : 0);
        double down = words.step() * Math.max(0, words.lines().size() - 1);
        return grown(new Box(left, words.at().y() - height, width, down + 2 * height), height / 4);
    }

    private static Box around(List<Point> points) {
        double left = points.stream().mapToDouble(Point::x).min().orElse(0);
        double top = points.stream().mapToDouble(Point::y).min().orElse(0);
        double right = points.stream().mapToDouble(Point::x).max().orElse(0);
        double bottom = points.stream().mapToDouble(Point::y).max().orElse(0);
        return new Box(left, top, right - left, bottom - top);
    }

    private static Box grown(Box box, double by) {
        double left = Math.floor(box.x() - by - SMOOTHING);
        double top = Math.floor(box.y() - by - SMOOTHING);
        double right = Math.ceil(box.right() + by + SMOOTHING);
        double bottom = Math.ceil(box.bottom() + by + SMOOTHING);
        return new Box(left, top, right - left, bottom - top);
    }

    /// Adds a box; those that it overlaps become one with it.
    private static void join(List<Box> boxes, Box added) {
        Box all = added;
        for (int i = boxes.size() - 1; i >= 0; i--) {
            if (boxes.get(i).overlaps(all)) {
                all = union(boxes.remove(i), all);
                // What has grown may overlap one that was looked at.
                i = boxes.size();
            }
        }
        boxes.add(all);
    }

    private static Box union(Box one, Box other) {
        double left = Math.min(one.x(), other.x());
        double top = Math.min(one.y(), other.y());
        double right = Math.max(one.right(), other.right());
        double bottom = Math.max(one.bottom(), other.bottom());
        return new Box(left, top, right - left, bottom - top);
    }

    /// What two lists of marks do not have in common, and whether the rest is in the same order.
    private record Compared(List<Mark> differing, boolean sameOrder) {
        static Compared of(List<Mark> before, List<Mark> after) {
            Map<Mark, Integer> unmatched = new HashMap<>();
            before.forEach(mark -> unmatched.merge(mark, 1, Integer::sum));
            List<Mark> differing = new ArrayList<>();
            List<Mark> kept = new ArrayList<>();
            for (Mark mark : after) {
                (takes(unmatched, mark) ? kept : differing).add(mark);
            }
            // Of equal marks the last ones are those that are not in the other list: the order would tell if not so.
            List<Mark> stayed = new ArrayList<>();
            for (Mark mark : before.reversed()) {
                (takes(unmatched, mark) ? differing : stayed).add(mark);
            }
            return new Compared(differing, kept.equals(stayed.reversed()));
        }

        private static boolean takes(Map<Mark, Integer> counts, Mark mark) {
            Integer count = counts.get(mark);
            if (count == null) {
                return false;
            }
            if (count == 1) {
                counts.remove(mark);
            } else {
                counts.put(mark, count - 1);
            }
            return true;
        }
    }
}
