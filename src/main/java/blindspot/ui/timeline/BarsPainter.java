package blindspot.ui.timeline;

import blindspot.layout.Box;
import blindspot.model.TimeRange;
import blindspot.query.AggregationGrid;
import blindspot.query.Histogram;
import blindspot.query.Measure;
import blindspot.sketch.HatchLines;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;

/// Draws the bars: what is accepted above the axis and what is rejected below it, on a scale of its own so that little is
/// seen; what is skipped hatched, what is without traffic as a gap, and the instants at which records are cut.
final class BarsPainter {
    /// However little a bar counts, it is so high.
    private static final double SMALLEST = 3;

    private static final double HATCH = 7;
    private static final double LEAST_GRID = 8;

    private final Pen pen;
    private final TimeAxis axis;
    private final Histogram bars;
    private final Measure measure;
    private final Optional<TimeRange> time;

    BarsPainter(Pen pen, TimeAxis axis, Histogram bars, Measure measure, Optional<TimeRange> time) {
        this.pen = pen;
        this.axis = axis;
        this.bars = bars;
        this.measure = measure;
        this.time = time;
    }

    /// The most that is accepted, or rejected, in one bin.
    static double most(Histogram bars, Measure measure, boolean rejected) {
        double most = 0;
        for (int bin = 0; bin < bars.bins(); bin++) {
            most = Math.max(most, rejected ? bars.rejected(measure, bin) : bars.accepted(measure, bin));
        }
        return most;
    }

    void drawGrid(AggregationGrid grid) {
        if (axis.bins().width() == 0 || grid.interval() / axis.bins().width() * axis.pixelsPerBin() < LEAST_GRID) {
            return;
        }
        GraphicsContext g = pen.g();
        g.setStroke(pen.color("-flow-border").deriveColor(0, 1, 1, 0.55));
        g.setLineWidth(1);
        axis.bins().busy().forEach(busy -> {
            for (long cut = grid.cutFrom(busy.start()); cut <= busy.end(); cut += grid.interval()) {
                double x = Math.floor(axis.x((double) cut)) + 0.5;
                g.strokeLine(x, pen.top(), x, pen.axisTop());
            }
        });
    }

    void draw() {
        double accepted = Math.max(1e-9, most(bars, measure, false));
        double rejected = Math.max(1e-9, most(bars, measure, true));
        double base = pen.base();
        double wide = Math.max(SMALLEST, axis.pixelsPerBin() - 1);
        for (int bin = 0; bin < bars.bins(); bin++) {
            boolean chosen = isChosen(bin);
            double up = bars.accepted(measure, bin);
            bar(up, up / accepted * (base - pen.top() - 2), true, chosen ? "-flow-recorded" : "-flow-recorded-faint",
                    bin,
                    wide);
            double down = bars.rejected(measure, bin);
            bar(down, down / rejected * (pen.axisTop() - base - 3), false, "-flow-reject", bin, wide);
        }
        pen.line("-flow-border", 1, axis.left(), base + 0.5, axis.right(), base + 0.5);
    }

    private void bar(double counted, double tall, boolean up, String role, int bin, double wide) {
        if (counted > 0 || hasUncounted(bin, up)) {
            Color color = pen.color(role);
            pen.g().setFill(up || isChosen(bin) ? color : color.deriveColor(0, 1, 1, 0.5));
            double high = Math.max(SMALLEST, tall);
            pen.g().fillRect(axis.xOfBin(bin), up ? pen.base() - high : pen.base() + 1, wide, high);
        }
    }

    /// Records that do not say how many packets or bytes are there all the same.
    private boolean hasUncounted(int bin, boolean up) {
        return (up ? bars.accepted(Measure.RECORDS, bin) : bars.rejected(Measure.RECORDS, bin)) > 0;
    }

    private boolean isChosen(int bin) {
        if (time.isEmpty()) {
            return true;
        }
        double from = axis.bins().second(bin);
        return from < time.get().end() && from + axis.bins().width() > time.get().start();
    }

    void hatchSkipped() {
        for (Run run : Run.of(bars.bins(), bars::skipped)) {
            double from = axis.xOfBin(run.first());
            hatch(from, Math.max(from + SMALLEST, axis.xOfBin(run.end())));
        }
    }

    /// Says where records are skipped first that they are.
    void nameSkipped(WordRow row, String words) {
        Run.of(bars.bins(), bars::skipped)
                .stream()
                .findFirst()
                .ifPresent(run -> pen.words(row, words, "-flow-incomplete", false, axis.xOfBin(run.first())));
    }

    private void hatch(double from, double to) {
        GraphicsContext g = pen.g();
        g.setStroke(pen.color("-flow-incomplete").deriveColor(0, 1, 1, 0.8));
        g.setLineWidth(1);
        Box box = new Box(from, pen.top(), to - from, pen.axisTop() - pen.top());
        new HatchLines(box, 0, g.getLineWidth()).draw(0, HATCH, g::strokeLine);
    }

    /// A gap in the axis where an interface says that there was no traffic.
    void drawNoTraffic() {
        GraphicsContext g = pen.g();
        for (Run run : Run.of(bars.bins(), bars::noTraffic)) {
            double from = axis.xOfBin(run.first());
            double to = axis.xOfBin(run.end());
            double y = pen.base() + 0.5;
            pen.line("-flow-surface", 3, from + 1, y, to - 1, y);
            g.setLineDashes(2, 3);
            pen.line("-flow-text-muted", 1, from + 1, y, to - 1, y);
            g.setLineDashes();
            pen.line("-flow-text-muted", 1, from + 0.5, y - 4, from + 0.5, y + 4);
            pen.line("-flow-text-muted", 1, to - 0.5, y - 4, to - 0.5, y + 4);
        }
    }

    /// Names such gaps as far as there is room, the longest of them first and in any case.
    void nameNoTraffic(WordRow row, String words, String word) {
        List<Run> longestFirst = Run.of(bars.bins(), bars::noTraffic)
                .stream()
                .sorted(Comparator.comparingInt((Run run) -> run.first() - run.end()))
                .toList();
        for (Run run : longestFirst) {
            double from = axis.xOfBin(run.first());
            double room = axis.xOfBin(run.end()) - from;
            String fitting = pen.width(words, false) <= room ? words : word;
            double width = pen.width(fitting, false);
            if (run.equals(longestFirst.getFirst()) || width <= room) {
                pen.words(row, fitting, "-flow-text-muted", false, from + (room - width) / 2);
            }
        }
    }

    /// Bins beside each other of which the same holds, from the first to the one behind the last.
    record Run(int first, int end) {
        static List<Run> of(int bins, IntPredicate holds) {
            List<Run> runs = new ArrayList<>();
            int first = -1;
            for (int bin = 0; bin <= bins; bin++) {
                boolean here = bin < bins && holds.test(bin);
                if (here && first < 0) {
                    first = bin;
                } else if (!here && first >= 0) {
                    runs.add(new Run(first, bin));
                    first = -1;
                }
            }
            return runs;
        }
    }
}
