package blindspot.ui.timeline;

import blindspot.i18n.Messages;
import blindspot.model.LogStatus;
import blindspot.model.TimeRange;
import blindspot.query.Histogram;
import blindspot.query.RecordTimes;
import blindspot.replay.Playback;
import blindspot.ui.control.Swatches;
import blindspot.ui.control.Typefaces;
import blindspot.ui.control.UsesKeys;
import blindspot.ui.session.Player;
import blindspot.ui.session.Selection;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Optional;
import javafx.scene.AccessibleRole;
import javafx.scene.Cursor;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.text.TextAlignment;

/// The bars of the timeline with their axis, on which a time is chosen by hand and by keys, and the playhead. The bars,
/// what marks records and idle time on them, the playhead, and what is said of a jump, each have a canvas of their own and
/// are drawn only when they change: in most frames of the replay that is the playhead alone.
final class TimelinePlot extends Region {
    /// Without the rows of words and of written times, whose height is that of the letters; less only where the window has no room.
    private static final double BARS = 52;
    private static final double LEAST_BARS = 20;

    private final TimelineModel model;
    private final Session session;
    private final Player player;
    private final Hand hand;
    private final BarMenu menu;
    private final Canvas bars = new Canvas();
    private final Canvas marks = new Canvas();
    private final Playhead head = new Playhead();
    private final Canvas jump = new Canvas();
    private final Swatches swatches = new Swatches(Pen.ROLES);
    private final Typefaces typefaces = new Typefaces();
    private final Runnable drawing = this::draw;
    private Breaks breaks = Breaks.NONE;
    private String jumped = "";

    TimelinePlot(TimelineModel model) {
        this.model = model;
        session = model.session();
        player = model.player();
        hand = new Hand(model);
        menu = new BarMenu(model);
        getStyleClass().add("timeline");
        getChildren().addAll(swatches, typefaces, bars, marks, head, jump);
        typefaces.whenChanged(this::requestLayout);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        accessibleTextProperty().bind(session.words().text("timeline.name"));
        UsesKeys.mark(this, KeyCode.PAGE_UP, KeyCode.PAGE_DOWN);
        session.picture().addListener((_, _, _) -> session.secondFrame().run(drawing));
        session.time().addListener((_, _, _) -> draw());
        session.formats().addListener((_, _, _) -> draw());
        session.selection().row().addListener((_, _, _) -> drawMarks());
        model.measure().addListener((_, _, _) -> draw());
        player.playback().addListener((_, _, _) -> follow());
        addEventHandler(MouseEvent.MOUSE_PRESSED, this::press);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, event -> axis().ifPresent(axis -> hand.drag(axis, event.getX())));
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> axis().ifPresent(axis -> hand.release(axis, event.getX())));
        addEventHandler(MouseEvent.MOUSE_MOVED, event -> setCursor(cursor(event)));
        setOnContextMenuRequested(event -> axis().ifPresent(axis -> menu.show(this, axis, event)));
        new BarTip(this, this::said).follow();
        addEventHandler(KeyEvent.KEY_PRESSED, event -> consume(event, pressed(event)));
        addEventHandler(KeyEvent.KEY_TYPED, event -> consume(event, typed(event.getCharacter())));
    }

    private static void consume(KeyEvent event, boolean used) {
        if (used) {
            event.consume();
        }
    }

    private Optional<TimeAxis> axis() {
        return model.axis(Pen.SIDE, Math.max(1, getWidth() - 2 * Pen.SIDE));
    }

    private void press(MouseEvent event) {
        requestFocus();
        if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2) {
            model.clear();
        } else if (event.getButton() == MouseButton.PRIMARY) {
            axis().ifPresent(axis -> hand.press(axis, event.getX(), onTimes(axis, event)));
        }
    }

    /// What the bar at a place counts, in words.
    private Optional<String> said(MouseEvent event) {
        return axis().flatMap(axis -> model.histogram()
                .map(bars -> TimelineBar.at(axis, event.getX())
                        .said(bars, session.messages().get(), session.formats().get())));
    }

    /// Whether it is in the row of times or on the handle of the playhead, where the playhead is moved.
    private boolean onTimes(TimeAxis axis, MouseEvent event) {
        return event.getY() >= getHeight() - Pen.axisHeight(typefaces)
                || (event.getY() <= Pen.HANDLE + 2 && hand.onPlayhead(axis, event.getX()));
    }

    private Cursor cursor(MouseEvent event) {
        return axis().map(axis -> switch (hand.gripAt(axis, event.getX(), onTimes(axis, event))) {
            case PLAYHEAD -> Cursor.HAND;
            case START, END -> Cursor.H_RESIZE;
            case INSIDE -> Cursor.MOVE;
            case NOTHING -> Cursor.CROSSHAIR;
        }).orElse(Cursor.DEFAULT);
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return false;
        }
        boolean shift = event.isShiftDown();
        switch (event.getCode()) {
            case LEFT -> stepped(-1, shift);
            case RIGHT -> stepped(1, shift);
            case PAGE_UP -> model.turnPage(-1);
            case PAGE_DOWN -> model.turnPage(1);
            case HOME -> model.toEdge(false);
            case END -> model.toEdge(true);
            case DELETE, BACK_SPACE -> model.clear();
            default -> {
                return false;
            }
        }
        return true;
    }

    private void stepped(int steps, boolean size) {
        if (size) {
            model.lengthen(steps);
        } else {
            model.move(steps);
        }
    }

    private boolean typed(String character) {
        switch (character) {
            case "+" -> model.zoomIn();
            case "-", "−" -> model.zoomOut();
            default -> {
                return false;
            }
        }
        return true;
    }

    /// Draws again, as after a change of theme.
    void draw() {
        GraphicsContext g = bars.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        Pen pen = pen(g);
        Optional<TimeAxis> axis = axis();
        Optional<Histogram> histogram = model.histogram();
        if (axis.isPresent() && histogram.isPresent()) {
            draw(pen, axis.get(), histogram.get());
        } else {
            pen.text(missing(), "-flow-text-muted", Pen.SIDE, pen.top(), TextAlignment.LEFT);
        }
        breaks = breaks(player.playback().get());
        drawMarks();
        drawJump();
        head.forget();
        follow();
    }

    private void draw(Pen pen, TimeAxis axis, Histogram histogram) {
        Messages messages = session.messages().get();
        Optional<TimeRange> time = session.time().get();
        BarsPainter painter = new BarsPainter(pen, axis, histogram, model.measure().get(), time);
        AxisPainter over = new AxisPainter(pen, axis, session.formats().get());
        Optional<TimeRange> chosen = time.filter(range -> axis.has((double) range.start(), range.end() - 1.0));
        chosen.ifPresent(over::drawChosen);
        session.picture().get().grid().ifPresent(painter::drawGrid);
        painter.draw();
        painter.drawNoTraffic();
        painter.hatchSkipped();
        over.drawBreaks();
        WordRow words = new WordRow(axis.left(), axis.right());
        painter.nameSkipped(words, messages.text("timeline.skipped"));
        painter.nameNoTraffic(words, messages.text("timeline.no-traffic"), LogStatus.NODATA.name());
        String missing = missing();
        if (!missing.isEmpty()) {
            pen.words(words, missing, "-flow-text-muted", false, axis.right() - pen.width(missing, false));
        }
        chosen.ifPresent(over::drawFrame);
        over.drawTimes();
    }

    /// The selected record, and where idle time is skipped.
    private void drawMarks() {
        GraphicsContext g = marks.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        axis().ifPresent(axis -> {
            Pen pen = pen(g);
            int row = session.selection().row().get();
            if (row != Selection.NO_ROW) {
                new AxisPainter(pen, axis, session.formats().get()).drawRecord(new RecordTimes(session.table()), row);
            }
            drawSkips(pen);
        });
    }

    /// Shows what is being played.
    private void follow() {
        Playback playback = player.playback().get();
        Breaks now = breaks(playback);
        if (!now.equals(breaks)) {
            breaks = now;
            drawMarks();
        }
        if (!jumped.equals(TimelineWords.jumped(playback, session.messages().get()))) {
            drawJump();
        }
        // Beyond the end of the log the last dots arrive: it waits there for them.
        double second = Math.min(playback.millis(), (double) playback.end()) / 1000;
        axis().filter(axis -> playback.script().size() > 0 && axis.has(second, second))
                .map(axis -> axis.x(second))
                .ifPresentOrElse(
                        x -> head.show(pen(head.getGraphicsContext2D()), x, snapPositionX(Playhead.left(x))),
                        head::hide);
    }

    /// Above all else, in words.
    private void drawJump() {
        jumped = TimelineWords.jumped(player.playback().get(), session.messages().get());
        setAccessibleHelp(jumped.isEmpty() ? missing() : jumped);
        GraphicsContext g = jump.getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        jump.setVisible(!jumped.isEmpty() && axis().isPresent());
        if (jump.isVisible()) {
            Pen pen = pen(g);
            pen.label(jumped, "-flow-text", true, (getWidth() - pen.width(jumped, true)) / 2, pen.top());
        }
    }

    /// Where the replay skips idle time: those that are drawn, where they are still the same.
    private Breaks breaks(Playback playback) {
        return axis().filter(_ -> playback.script().size() > 0)
                .map(axis -> breaks.isOf(playback, axis) ? breaks : Breaks.of(playback, axis))
                .orElse(Breaks.NONE);
    }

    /// Two strokes through the axis, which leave the written times below it whole. What is cut has whole pixels: else the
    /// canvas would paint all of itself twice.
    private void drawSkips(Pen pen) {
        double base = pen.base() + 0.5;
        GraphicsContext g = pen.g();
        g.save();
        g.beginPath();
        g.rect(0, 0, Math.ceil(getWidth()), Math.floor(pen.axisTop()) + 1);
        g.clip();
        for (Breaks.Break each : breaks.all()) {
            double middle = (each.from() + each.to()) / 2;
            pen.line("-flow-surface", 9, middle - 3, base + 8, middle + 3, base - 8);
            pen.line("-flow-text", 2, middle - 6, base + 7, middle, base - 7);
            pen.line("-flow-text", 2, middle, base + 7, middle + 6, base - 7);
        }
        g.restore();
    }

    private String missing() {
        return TimelineWords.missing(session.picture().get(), session.messages().get());
    }

    private Pen pen(GraphicsContext g) {
        return new Pen(g, swatches, typefaces, getHeight());
    }

    @Override
    protected double computeMinHeight(double width) {
        return LEAST_BARS + Pen.wordsHeight(typefaces) + Pen.axisHeight(typefaces);
    }

    @Override
    protected double computePrefHeight(double width) {
        return BARS + Pen.wordsHeight(typefaces) + Pen.axisHeight(typefaces);
    }

    @Override
    protected void layoutChildren() {
        for (Canvas canvas : List.of(bars, marks, jump)) {
            canvas.setWidth(getWidth());
            canvas.setHeight(getHeight());
        }
        head.setHeight(getHeight());
        draw();
    }
}
