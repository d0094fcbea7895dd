package blindspot.ui.timeline;

import blindspot.i18n.Formats;
import blindspot.query.Histogram;
import blindspot.query.Measure;
import blindspot.query.TimeSpan;
import blindspot.replay.Playback;
import blindspot.ui.control.Swatches;
import blindspot.ui.control.Typefaces;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.geometry.VPos;
import javafx.scene.AccessibleRole;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/// The visible records over time: accepted above the axis, rejected below it, skipped spans hatched, and a playhead that
/// can be dragged.
public final class TimelineView extends Region {
    private static final double SIDE = 14;
    /// The heights of the letters and of the strip that they stand in, for texts of the ordinary size.
    private static final double LETTERS = 12;
    private static final double AXIS = 18;

    /// The heights of what is above that strip.
    private static final double LEAST_BARS = 34;
    private static final double BARS = 42;
    private static final List<String> ROLES = List.of(
            "-flow-recorded",
            "-flow-recorded-faint",
            "-flow-reject",
            "-flow-incomplete",
            "-flow-text",
            "-flow-text-muted",
            "-flow-surface",
            "-flow-border");

    private final Session session;
    private final Player player;
    private final Canvas canvas = new Canvas();
    private final Swatches swatches = new Swatches(ROLES);
    private final Typefaces typefaces = new Typefaces();
    private Breaks breaks = Breaks.NONE;

    public TimelineView(Session session, Player player) {
        this.session = session;
        this.player = player;
        getStyleClass().add("timeline");
        getChildren().addAll(swatches, typefaces, canvas);
        typefaces.whenChanged(this::requestLayout);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(session.words().text("timeline.name"));
        session.picture().addListener((_, _, _) -> draw());
        session.messages().addListener((_, _, _) -> draw());
        session.zone().addListener((_, _, _) -> draw());
        player.playback().addListener((_, _, _) -> draw());
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            requestFocus();
            scrub(event.getX());
        });
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> scrub(event.getX()));
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            double step = Math.max(1000, (player.playback().get().end() - player.playback().get().start()) / 100.0);
            switch (event.getCode()) {
                case LEFT -> move(-step, event);
                case RIGHT -> move(step, event);
                default -> {}
            }
        });
    }

    private void move(double millis, KeyEvent event) {
        player.change(before -> before.seek(before.millis() + millis));
        event.consume();
    }

    private void scrub(double x) {
        Playback playback = player.playback().get();
        if (playback.script().size() > 0) {
            double share = Math.clamp((x - SIDE) / Math.max(1, getWidth() - 2 * SIDE), 0, 1);
            player.change(before -> before.seek(before.start() + share * (before.end() - before.start())));
        }
    }

    /// Draws again, as after a change of theme.
    public void draw() {
        GraphicsContext g = canvas.getGraphicsContext2D();
        double width = getWidth();
        double height = getHeight();
        g.clearRect(0, 0, width, height);
        Optional<Histogram> histogram = session.picture().get().histogram();
        g.setFont(typefaces.font(false, false, LETTERS * typefaces.factor()));
        g.setTextBaseline(VPos.TOP);
        String missing = TimelineWords.missing(session.picture().get(), session.messages().get());
        String jumped = TimelineWords.jumped(player.playback().get(), session.messages().get());
        setAccessibleHelp(jumped.isEmpty() ? missing : jumped);
        g.setFill(swatches.color("-flow-text-muted"));
        if (histogram.isEmpty()) {
            g.setTextAlign(TextAlignment.LEFT);
            g.fillText(missing, SIDE, (height - axis()) / 2);
            return;
        }
        g.setTextAlign(TextAlignment.CENTER);
        if (jumped.isEmpty()) {
            g.fillText(missing, width / 2, height - axis() + 2);
        }
        drawBars(g, histogram.get(), width, height);
        drawBreaks(g, width, height);
        drawAxis(g, histogram.get(), width, height, jumped);
        drawPlayhead(g, width, height);
    }

    private void drawBars(GraphicsContext g, Histogram histogram, double width, double height) {
        double base = (height - axis()) * 0.74;
        double most = 1e-9;
        for (int bin = 0; bin < histogram.bins(); bin++) {
            most = Math.max(most, histogram.accepted(Measure.RECORDS, bin) + histogram.rejected(Measure.RECORDS, bin));
        }
        double step = (width - 2 * SIDE) / histogram.bins();
        double bar = Math.max(3, step - 1);
        Color recorded = swatches.color("-flow-recorded");
        Color reject = swatches.color("-flow-reject");
        for (int bin = 0; bin < histogram.bins(); bin++) {
            double x = SIDE + bin * step;
            if (histogram.skipped(bin) && bin % 2 == 0) {
                g.setStroke(swatches.color("-flow-incomplete"));
                g.setLineWidth(1);
                g.strokeLine(x, height - axis(), x + 2 * step, 2);
            }
            double accepted = histogram.accepted(Measure.RECORDS, bin);
            if (accepted > 0) {
                double tall = Math.max(3, accepted / most * (base - 4));
                g.setFill(recorded);
                g.fillRect(x, base - tall, bar, tall);
            }
            double rejected = histogram.rejected(Measure.RECORDS, bin);
            if (rejected > 0) {
                double tall = Math.max(3, rejected / most * (height - axis() - base));
                g.setFill(reject);
                g.fillRect(x, base + 1, bar, tall);
            }
        }
        g.setStroke(swatches.color("-flow-border"));
        g.setLineWidth(1);
        g.strokeLine(SIDE, base + 0.5, width - SIDE, base + 0.5);
    }

    /// Where the replay skips idle time: two strokes through the axis.
    private void drawBreaks(GraphicsContext g, double width, double height) {
        Playback playback = player.playback().get();
        if (!breaks.isOf(playback, width - 2 * SIDE)) {
            breaks = Breaks.of(playback, width - 2 * SIDE);
        }
        double base = Math.floor((height - axis()) * 0.74) + 0.5;
        for (Breaks.Break each : breaks.all()) {
            double middle = SIDE + (each.from() + each.to()) / 2;
            g.setStroke(swatches.color("-flow-surface"));
            g.setLineWidth(9);
            g.strokeLine(middle - 3, base + 8, middle + 3, base - 8);
            g.setStroke(swatches.color("-flow-text"));
            g.setLineWidth(2);
            g.strokeLine(middle - 6, base + 7, middle, base - 7);
            g.strokeLine(middle, base + 7, middle + 6, base - 7);
        }
    }

    private void drawAxis(GraphicsContext g, Histogram histogram, double width, double height, String jumped) {
        TimeSpan span = histogram.span();
        Formats formats = session.formats().get();
        g.setFill(swatches.color("-flow-text-muted"));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(formats.dateTime(span.start()), SIDE, height - axis() + 2);
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(formats.dateTime(span.end()), width - SIDE, height - axis() + 2);
        if (!jumped.isEmpty()) {
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(swatches.color("-flow-text"));
            g.setFont(typefaces.font(false, true, LETTERS * typefaces.factor()));
            g.fillText(jumped, width / 2, height - axis() + 2);
            return;
        }
        if (IntStream.range(0, histogram.bins()).anyMatch(histogram::skipped)) {
            g.setTextAlign(TextAlignment.CENTER);
            g.setFill(swatches.color("-flow-incomplete"));
            g.fillText(session.messages().get().text("timeline.skipped"), width / 2, height - axis() + 2);
        }
    }

    private double axis() {
        return AXIS * typefaces.factor();
    }

    private void drawPlayhead(GraphicsContext g, double width, double height) {
        Playback playback = player.playback().get();
        if (playback.script().size() == 0) {
            return;
        }
        double span = Math.max(1, playback.end() - playback.start());
        double share = Math.clamp((playback.millis() - playback.start()) / span, 0, 1);
        double x = SIDE + share * (width - 2 * SIDE);
        g.setStroke(swatches.color("-flow-text"));
        g.setFill(swatches.color("-flow-text"));
        g.setLineWidth(2);
        g.strokeLine(x, 4, x, height - axis());
        g.fillOval(x - 5, 0, 10, 10);
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_BARS + axis();
    }

    @Override
    protected double computePrefHeight(double width) {
        return BARS + axis();
    }

    @Override
    protected void layoutChildren() {
        canvas.setWidth(getWidth());
        canvas.setHeight(getHeight());
        draw();
    }
}
