package blindspot.ui.timeline;

import blindspot.i18n.Formats;
import blindspot.model.TimeRange;
import blindspot.query.RecordTimes;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/// Draws the axis and what lies over the bars: the written times, the gaps that take little room, the chosen time with its
/// handles, and the selected record.
final class AxisPainter {
    /// A record may be written so many seconds after its packets were sent or received.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    private static final long LEAD_SECONDS = 60;

    private static final double BETWEEN = 14;
    private static final double HANDLE_WIDTH = 6;
    private static final double HANDLE_HEIGHT = 18;

    private final Pen pen;
    private final TimeAxis axis;
    private final Formats formats;

    AxisPainter(Pen pen, TimeAxis axis, Formats formats) {
        this.pen = pen;
        this.axis = axis;
        this.formats = formats;
    }

    /// The first and the last time with date and zone, and round times between as far as there is room.
    void drawTimes() {
        double y = pen.axisTop() + 2;
        String first = formats.dateTime(axis.bins().span().start());
        String last = formats.dateTime(axis.bins().span().end());
        double free = axis.left() + pen.width(first, false) + BETWEEN;
        double until = axis.right() - pen.width(last, false) - BETWEEN;
        pen.text(first, "-flow-text-muted", axis.left(), y, TextAlignment.LEFT);
        if (until > axis.left() + pen.width(first, false) - BETWEEN) {
            pen.text(last, "-flow-text-muted", axis.right(), y, TextAlignment.RIGHT);
        }
        Ticks ticks = Ticks.of(axis, formats.zone(), pen.width(formats.time(0), false) + BETWEEN);
        for (long tick : ticks.seconds()) {
            double x = Math.floor(axis.x((double) tick)) + 0.5;
            pen.line("-flow-text-muted", 1, x, pen.axisTop() - 3, x, pen.axisTop() + 1);
            String text = text(ticks, tick);
            double half = pen.width(text, false) / 2;
            if (x - half >= free && x + half <= until) {
                pen.text(text, "-flow-text-muted", x, y, TextAlignment.CENTER);
                free = x + half + BETWEEN / 2;
            }
        }
    }

    private String text(Ticks ticks, long tick) {
        if (ticks.ofDays()) {
            return formats.date(tick);
        }
        return ticks.ofMinutes() ? formats.minuteOrDate(tick) : formats.time(tick);
    }

    /// The gaps that take little room: two strokes through the axis and no ground.
    void drawBreaks() {
        for (TimeAxis.Break each : axis.breaks()) {
            GraphicsContext g = pen.g();
            double from = Math.floor(each.from()) + 1;
            double to = Math.ceil(each.to()) - 1;
            g.setFill(pen.color("-flow-surface"));
            g.fillRect(from, pen.top(), to - from, pen.axisTop() - pen.top());
            zigzag(from + 2);
            zigzag(to - 2);
        }
    }

    private void zigzag(double x) {
        double step = 5;
        int turn = 0;
        for (double y = pen.top(); y < pen.axisTop(); y += step) {
            double from = x + (turn % 2 == 0 ? -2 : 2);
            double to = x + (turn % 2 == 0 ? 2 : -2);
            pen.line("-flow-text-muted", 1, from, y, to, Math.min(pen.axisTop(), y + step));
            turn++;
        }
    }

    /// The ground of the chosen time, to be drawn below the bars.
    void drawChosen(TimeRange time) {
        GraphicsContext g = pen.g();
        g.setFill(pen.color("-flow-selected").deriveColor(0, 1, 1, 0.7));
        double from = axis.x((double) time.start());
        g.fillRect(from, pen.top(), Math.max(2, axis.x((double) time.end()) - from), pen.axisTop() - pen.top());
    }

    /// Its frame with a handle at each end that is on the axis.
    void drawFrame(TimeRange time) {
        double from = axis.x((double) time.start());
        double to = Math.max(from + 2, axis.x((double) time.end()));
        double top = pen.top();
        double bottom = pen.axisTop();
        pen.line("-flow-accent", 1, from, top + 0.5, to, top + 0.5);
        pen.line("-flow-accent", 1, from, bottom - 0.5, to, bottom - 0.5);
        TimeRange whole = axis.whole();
        if (time.start() >= whole.start()) {
            handle(from);
        }
        if (time.end() <= whole.end()) {
            handle(to);
        }
    }

    private void handle(double x) {
        GraphicsContext g = pen.g();
        double middle = (pen.top() + pen.axisTop()) / 2;
        pen.line("-flow-accent", 1.5, x, pen.top(), x, pen.axisTop());
        g.setFill(pen.color("-flow-surface"));
        g.setStroke(pen.color("-flow-accent"));
        g.setLineWidth(1.5);
        g.fillRoundRect(x - HANDLE_WIDTH / 2, middle - HANDLE_HEIGHT / 2, HANDLE_WIDTH, HANDLE_HEIGHT, 4, 4);
        g.strokeRoundRect(x - HANDLE_WIDTH / 2, middle - HANDLE_HEIGHT / 2, HANDLE_WIDTH, HANDLE_HEIGHT, 4, 4);
    }

    /// A bracket from the start of a record to its end, with a dashed lead for the time in which its packets may have been
    /// sent that were written later.
    void drawRecord(RecordTimes times, int row) {
        if (!times.placed(row) || !axis.has((double) times.start(row) - LEAD_SECONDS, (double) times.end(row))) {
            return;
        }
        double from = axis.x((double) times.start(row));
        double to = Math.max(from + 1, axis.x((double) times.end(row)));
        double lead = axis.x((double) times.start(row) - LEAD_SECONDS);
        double y = pen.base() + 0.5;
        GraphicsContext g = pen.g();
        g.setLineDashes(2, 3);
        pen.line("-flow-text", 2, lead, y, from, y);
        g.setLineDashes();
        pen.line("-flow-text", 3, from, y, to, y);
        pen.line("-flow-text", 2, from, y - 6, from, y + 6);
        pen.line("-flow-text", 2, to, y - 6, to, y + 6);
    }
}
