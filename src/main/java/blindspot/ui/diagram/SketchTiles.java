package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.sketch.Colour;
import blindspot.sketch.Damage;
import blindspot.sketch.Lettering;
import blindspot.sketch.Letters;
import blindspot.sketch.Mark;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.scene.canvas.Canvas;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;

/// Canvases side by side that one sketch is painted on: of a canvas with a change, JavaFX paints all anew, and of these it
/// is only those that the change reaches.
final class SketchTiles extends Pane {
    /// Of a tile, in pixels: whole ones on the screen too, for all scales in steps of a fortieth.
    private static final int SIDE = 160;

    private final Function<Colour, Color> colours;
    private final Function<Lettering, Font> fonts;
    private final Letters letters;
    private final List<Tile> tiles = new ArrayList<>();
    private double width;
    private double height;

    private record Tile(Box box, SketchPainter painter) {}

    SketchTiles(Function<Colour, Color> colours, Function<Lettering, Font> fonts, Letters letters) {
        this.colours = colours;
        this.fonts = fonts;
        this.letters = letters;
        setManaged(false);
    }

    /// Covers this many pixels with blank tiles.
    ///
    /// @return whether it did not cover as many before
    boolean cover(double wide, double high) {
        if (width == wide && height == high) {
            return false;
        }
        width = wide;
        height = high;
        tiles.clear();
        getChildren().clear();
        for (double y = 0; y < high; y += SIDE) {
            for (double x = 0; x < wide; x += SIDE) {
                add(new Box(x, y, Math.min(SIDE, wide - x), Math.min(SIDE, high - y)));
            }
        }
        return true;
    }

    private void add(Box box) {
        Canvas canvas = new Canvas(box.width(), box.height());
        canvas.relocate(box.x(), box.y());
        canvas.getGraphicsContext2D().translate(-box.x(), -box.y());
        getChildren().add(canvas);
        tiles.add(new Tile(box, new SketchPainter(canvas.getGraphicsContext2D(), colours, fonts)));
    }

    /// Paints all of a sketch.
    void paint(List<Mark> marks) {
        paint(List.of(new Box(0, 0, width, height)), marks);
    }

    /// Paints marks again where they reach into boxes of whole pixels, and nothing outside of them.
    void paint(List<Box> boxes, List<Mark> marks) {
        if (boxes.isEmpty()) {
            return;
        }
        List<Reaching> reaching = new ArrayList<>(marks.size());
        for (Mark mark : marks) {
            reaching.add(new Reaching(mark, Damage.reach(mark, letters)));
        }
        for (Box box : boxes) {
            for (Tile tile : tiles) {
                if (tile.box().overlaps(box)) {
                    Box part = tile.box().intersection(box);
                    tile.painter().paint(part, within(part, reaching));
                }
            }
        }
    }

    private static List<Mark> within(Box box, List<Reaching> marks) {
        List<Mark> within = new ArrayList<>();
        for (Reaching mark : marks) {
            if (mark.box().overlaps(box)) {
                within.add(mark.mark());
            }
        }
        return within;
    }

    /// A mark and what it may colour.
    private record Reaching(Mark mark, Box box) {}
}
