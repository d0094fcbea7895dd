package blindspot.ui.timeline;

import blindspot.ui.control.Swatches;
import blindspot.ui.control.Typefaces;
import java.util.List;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.Text;
import javafx.scene.text.TextAlignment;

/// Draws on the timeline in the colours and letters of now, and knows how high its parts are.
final class Pen {
    /// Left and right of the axis, in pixels.
    static final double SIDE = 14;

    /// Where the handle of the playhead is, above the bars.
    static final double HANDLE = 12;

    private static final double LETTERS = 12;
    private static final double AXIS = 18;
    private static final double WORDS = 17;

    /// Of the height of the bars, what is above the axis.
    private static final double ABOVE = 0.74;

    static final List<String> ROLES = List.of(
            "-flow-recorded",
            "-flow-recorded-faint",
            "-flow-reject",
            "-flow-incomplete",
            "-flow-measured",
            "-flow-measured-fill",
            "-flow-text",
            "-flow-text-muted",
            "-flow-surface",
            "-flow-accent",
            "-flow-selected",
            "-flow-border");

    private final GraphicsContext g;
    private final Swatches swatches;
    private final Typefaces typefaces;
    private final double height;

    Pen(GraphicsContext g, Swatches swatches, Typefaces typefaces, double height) {
        this.g = g;
        this.swatches = swatches;
        this.typefaces = typefaces;
        this.height = height;
        g.setTextBaseline(VPos.TOP);
    }

    GraphicsContext g() {
        return g;
    }

    Color color(String role) {
        return swatches.color(role);
    }

    /// Where the row of written times begins.
    double axisTop() {
        return height - axisHeight(typefaces);
    }

    /// Where the bars begin, below the row of words that has the handle of the playhead too.
    double top() {
        return wordsHeight(typefaces);
    }

    static double wordsHeight(Typefaces typefaces) {
        return Math.ceil(WORDS * typefaces.factor());
    }

    /// The line between what is accepted and what is rejected.
    double base() {
        return Math.floor(top() + (axisTop() - top()) * ABOVE);
    }

    static double axisHeight(Typefaces typefaces) {
        return AXIS * typefaces.factor();
    }

    Font font(boolean bold) {
        return typefaces.font(false, bold, LETTERS * typefaces.factor());
    }

    double width(String text, boolean bold) {
        Text measured = new Text(text);
        measured.setFont(font(bold));
        return Math.ceil(measured.getLayoutBounds().getWidth());
    }

    /// Words in the row above the bars that are to begin at a place, as far as there is room for them.
    void words(WordRow row, String text, String role, boolean bold, double wanted) {
        row.place(wanted, width(text, bold)).ifPresent(x -> text(text, role, bold, x, 1, TextAlignment.LEFT));
    }

    void text(String text, String role, double x, double y, TextAlignment side) {
        text(text, role, false, x, y, side);
    }

    private void text(String text, String role, boolean bold, double x, double y, TextAlignment side) {
        g.setFont(font(bold));
        g.setFill(color(role));
        g.setTextAlign(side);
        g.fillText(text, x, y);
    }

    /// Text above whatever is there, on a ground of its own.
    void label(String text, String role, boolean bold, double left, double y) {
        g.setFill(color("-flow-surface").deriveColor(0, 1, 1, 0.85));
        g.fillRect(left - 3, y, width(text, bold) + 6, LETTERS * typefaces.factor() * 1.3);
        text(text, role, bold, left, y, TextAlignment.LEFT);
    }

    void line(String role, double width, double fromX, double fromY, double toX, double toY) {
        g.setStroke(color(role));
        g.setLineWidth(width);
        g.strokeLine(fromX, fromY, toX, toY);
    }
}
