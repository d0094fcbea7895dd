package blindspot.ui.timeline;

import blindspot.cloudwatch.Measured;
import blindspot.cloudwatch.MeasuredWords;
import blindspot.cloudwatch.Points;
import blindspot.cloudwatch.Quantity;
import blindspot.cloudwatch.Series;
import blindspot.i18n.Messages;
import blindspot.model.TimeRange;
import blindspot.query.TimeBins;
import blindspot.query.TimeSpan;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Swatches;
import blindspot.ui.control.Typefaces;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Region;

/// Below the bars, on the same axis, a thin row of what CloudWatch measured, period after period: a dotted line above a
/// ground of its own, with its name and unit. There only where something was measured of the path.
final class MeasuredRow extends Region {
    private static final double HEIGHT = 36;
    private static final double LEAST = 26;
    /// The room of the words above.
    private static final double LETTERS = 15;

    private static final int BINS = 240;
    private static final double LINE = 1.6;
    private static final double DOT = 1.6;
    private static final double BETWEEN = 2.4;

    private final TimelineModel model;
    private final MeasuredPath path;
    private final Session session;
    private final Canvas canvas = new Canvas();
    private final Swatches swatches = new Swatches(Pen.ROLES);
    private final Typefaces typefaces = new Typefaces();

    MeasuredRow(TimelineModel model, MeasuredPath path) {
        this.model = model;
        this.path = path;
        session = model.session();
        setId("timeline-measured");
        setAccessibleRole(AccessibleRole.TEXT);
        BooleanBinding shown = Bindings.createBooleanBinding(
                () -> session.mode().get() == Mode.EXPLORE && series().isPresent(), path.measured(), session.mode());
        Shown.when(this, shown);
        shown.subscribe(holds -> {
            if (holds && getChildren().isEmpty()) {
                getChildren().setAll(swatches, typefaces, canvas);
            }
        });
        swatches.whenChanged(this::requestLayout);
        typefaces.whenChanged(this::requestLayout);
        path.measured().addListener((_, _, _) -> requestLayout());
        session.picture().addListener((_, _, _) -> draw());
        session.messages().addListener((_, _, _) -> draw());
        session.formats().addListener((_, _, _) -> draw());
    }

    /// Of the bytes or, where none were measured, of the connections: what is nearest to the endpoint, of all of it.
    private Optional<Measured.Drawn> series() {
        Measured measured = path.measured().get();
        return measured.drawn(Quantity.BYTES).or(() -> measured.drawn(Quantity.NEW_CONNECTIONS));
    }

    /// Draws again, as after a change of theme.
    void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        double length = Math.max(1, getWidth() - 2 * Pen.SIDE);
        series().ifPresent(reading -> {
            String words = words(reading);
            setAccessibleText(words);
            Pen pen = new Pen(g, swatches, typefaces, getHeight());
            model.axis(Pen.SIDE, length)
                    .or(() -> ofItsOwn(reading.series(), length))
                    .ifPresent(axis -> draw(pen, axis, reading.series()));
            pen.label(words, "-flow-measured", false, Pen.SIDE, 0);
        });
    }

    /// Where no record is shown, as of a leg that none can be of, there are no bars whose axis it could share.
    private Optional<TimeAxis> ofItsOwn(Series series, double length) {
        return session.time()
                .get()
                .or(series::time)
                .map(time -> new TimeAxis(
                        TimeBins.of(new TimeSpan(time.start(), time.end() - 1), BINS), Pen.SIDE, length));
    }

    private String words(Measured.Drawn reading) {
        Messages messages = session.messages().get();
        MeasuredWords words = new MeasuredWords(messages, session.formats().get());
        Series series = reading.series();
        Quantity quantity = reading.metric().quantity();
        String measured = messages.text(
                "timeline.measured", words.name(quantity), series.period(),
                words.amount(quantity, series.points().largest()), words.name(reading.whose()));
        Optional<TimeRange> own =
                model.histogram().isPresent() ? Optional.empty() : session.time().get().or(series::time);
        return own.map(time -> measured + "  " + session.formats().get().dateSpan(time)).orElse(measured);
    }

    /// A step from one place to another, as high as its value; `joined` where it follows the one before without a gap.
    record Step(double from, double to, double value, boolean joined) {}

    /// A step for each period that is on the axis; of several that begin in one pixel the largest value. A period without
    /// a value has none, which is not the same as 0.
    static List<Step> steps(TimeAxis axis, Series series) {
        Points points = series.points();
        TimeRange whole = axis.whole();
        List<Step> steps = new ArrayList<>();
        int first = points.firstEndingAfter(whole.start(), series.period());
        for (int i = first; i < points.count() && points.second(i) < whole.end(); i++) {
            double from = axis.x((double) points.second(i));
            double to = Math.max(from + 1, axis.x((double) points.second(i) + series.period()));
            boolean joined = i > first && points.second(i - 1) + series.period() == points.second(i);
            Step last = steps.isEmpty() ? null : steps.getLast();
            if (last != null && Math.floor(last.from) == Math.floor(from)) {
                steps.set(
                        steps.size() - 1,
                        new Step(last.from, to, Math.max(last.value, points.value(i)), last.joined));
            } else {
                steps.add(new Step(from, to, points.value(i), joined));
            }
        }
        return steps;
    }

    private void draw(Pen pen, TimeAxis axis, Series series) {
        GraphicsContext g = pen.g();
        double base = getHeight() - 1;
        double unit = (getHeight() - LETTERS * typefaces.factor() - 2) / Math.max(1e-9, series.points().largest());
        List<Step> steps = steps(axis, series);
        g.setFill(pen.color("-flow-measured-fill"));
        steps.forEach(step -> g.fillRect(
                step.from, base - step.value * unit, step.to - step.from, step.value * unit));
        g.setLineDashes(DOT, BETWEEN);
        double before = base;
        for (Step step : steps) {
            double y = base - step.value * unit;
            if (step.joined) {
                pen.line("-flow-measured", LINE, step.from, before, step.from, y);
            }
            pen.line("-flow-measured", LINE, step.from, y, step.to, y);
            before = y;
        }
        g.setLineDashes();
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST;
    }

    @Override
    protected double computePrefHeight(double width) {
        return HEIGHT * Math.max(1, typefaces.factor());
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }
}
