package blindspot.ui.diagram;

import blindspot.layout.Placement;
import blindspot.sketch.Colour;
import blindspot.sketch.Look;
import blindspot.sketch.Sketch;
import blindspot.ui.control.Swatches;
import blindspot.ui.control.Typefaces;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;

/// What does not move, painted on one canvas that lets the mouse through.
final class SketchLayer extends Pane {
    private final Canvas canvas = new Canvas();
    private final Typefaces typefaces = new Typefaces();
    private final FontLetters letters = new FontLetters(typefaces);
    private final SketchPainter painter;
    private Sketch sketch = Sketch.EMPTY;

    SketchLayer(Swatches swatches) {
        painter = new SketchPainter(
                canvas.getGraphicsContext2D(), (Colour colour) -> swatches.color(colour.role()), letters::font);
        getChildren().setAll(typefaces, canvas);
        setMouseTransparent(true);
        setManaged(false);
    }

    /// What is painted.
    Sketch sketch() {
        return sketch;
    }

    void draw(Placement placement, Look look, double width, double height) {
        canvas.setWidth(width);
        canvas.setHeight(height);
        sketch = Sketch.of(placement, look, letters);
        painter.paint(sketch);
    }
}
