package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.layout.Placement;
import blindspot.sketch.Colour;
import blindspot.sketch.Damage;
import blindspot.sketch.Lettering;
import blindspot.sketch.Look;
import blindspot.sketch.Sketch;
import blindspot.sketch.Sketches;
import blindspot.ui.control.Swatches;
import blindspot.ui.control.Typefaces;
import java.util.List;
import java.util.Optional;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// What does not move, painted on canvases that let the mouse through.
final class SketchLayer extends Pane {
    private static final List<Colour> COLOURS = List.of(Colour.values());
    private static final List<Lettering> LETTERINGS =
            List.of(new Lettering(12, false, false), new Lettering(12, false, true));

    private final Swatches swatches;
    private final Runnable layingOut;
    private final Typefaces typefaces = new Typefaces();
    private final FontLetters letters = new FontLetters(typefaces);
    private final Sketches sketches = new Sketches(letters);
    private final SketchTiles tiles;
    private Sketch sketch = Sketch.EMPTY;
    private Styles styles = new Styles(List.of(), List.of());

    /// What the style sheets say of how it is painted.
    private record Styles(List<Color> colours, List<Font> fonts) {
        static Styles of(Swatches swatches, FontLetters letters) {
            return new Styles(
                    COLOURS.stream().map(colour -> swatches.color(colour.role())).toList(),
                    LETTERINGS.stream().map(letters::font).toList());
        }
    }

    /// `layingOut` runs before each frame for which a layout was requested; that of the rest of the window is left as it is.
    SketchLayer(Swatches swatches, Runnable layingOut) {
        this.swatches = swatches;
        this.layingOut = layingOut;
        tiles = new SketchTiles((Colour colour) -> swatches.color(colour.role()), letters::font, letters);
        getChildren().setAll(typefaces, tiles);
        setMouseTransparent(true);
        setManaged(false);
    }

    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        layingOut.run();
    }

    /// How much larger than ordinary ones texts are to be.
    double textFactor() {
        return typefaces.factor();
    }

    /// What is painted.
    Sketch sketch() {
        return sketch;
    }

    /// Paints what looks unlike what is painted already; all where the size, a colour or a typeface is another.
    ///
    /// @param manner for whom: how thick lines are, and how high letters are where there is room
    void draw(Placement placement, Look look, Manner manner, double width, double height) {
        boolean resized = tiles.cover(width, height);
        Sketch before = sketch;
        Styles now = Styles.of(swatches, letters);
        if (!now.fonts().equals(styles.fonts())) {
            sketches.forget();
        }
        sketch = sketches.of(placement, look, manner.leastLetters(textFactor())).withLines(manner.lines());
        Optional<List<Box>> damage = resized || !now.equals(styles)
                ? Optional.empty()
                : Damage.between(before, sketch, letters);
        styles = now;
        damage.ifPresentOrElse(boxes -> tiles.paint(boxes, sketch.marks()), () -> tiles.paint(sketch.marks()));
    }
}
