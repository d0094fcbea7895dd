package blindspot.ui.timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;

/// The row above the bars in which something is said of them: words stand beside each other, as near as there is room to
/// what they are about.
final class WordRow {
    private static final double BETWEEN = 10;

    /// What rounding makes of a place that is just free.
    private static final double SLIP = 1e-6;

    private final double left;
    private final double right;
    private final List<Place> taken = new ArrayList<>();

    private record Place(double from, double to) {}

    /// From one place to another, in pixels.
    WordRow(double left, double right) {
        this.left = left;
        this.right = right;
    }

    /// Where words of this width begin that are to begin at `wanted`; empty where there is no room for them any more.
    OptionalDouble place(double wanted, double width) {
        DoubleStream.Builder places = DoubleStream.builder();
        places.add(Math.clamp(wanted, left, Math.max(left, right - width)));
        taken.forEach(each -> places.add(each.to + BETWEEN).add(each.from - BETWEEN - width));
        OptionalDouble found = places.build()
                .filter(from -> isFree(from, width))
                .boxed()
                .min((one, other) -> Double.compare(Math.abs(one - wanted), Math.abs(other - wanted)))
                .stream()
                .mapToDouble(Double::doubleValue)
                .findFirst();
        found.ifPresent(from -> taken.add(new Place(from, from + width)));
        return found;
    }

    private boolean isFree(double from, double width) {
        boolean inside = taken.isEmpty() || (from >= left && from + width <= right);
        return inside && taken.stream()
                .noneMatch(each -> from < each.to + BETWEEN - SLIP && each.from < from + width + BETWEEN - SLIP);
    }
}
