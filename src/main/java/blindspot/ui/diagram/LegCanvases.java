package blindspot.ui.diagram;

import blindspot.layout.Box;
import blindspot.layout.Line;
import blindspot.layout.Placement;
import blindspot.layout.Placement.LegPlace;
import blindspot.layout.Placement.StrandPlace;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.DoubleStream;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/// A canvas for what moves along each leg, no larger than that needs: what is painted anew in a frame is the whole of a
/// canvas. All have the coordinates of the placement. Lets the mouse through.
final class LegCanvases extends Pane {
    /// Half the width of the words above a leg, in units.
    private static final double WORDS_REACH = 60;
    /// How high they may be, on two lines, in units.
    private static final double WORDS_HEIGHT = 30;
    /// How far what moves reaches beside the middle of its lane, in units.
    private static final double REACH = 18;

    private final List<Canvas> canvases = new ArrayList<>();
    private final BitSet painted = new BitSet();
    private @Nullable Placement shown;

    LegCanvases() {
        setMouseTransparent(true);
        setManaged(false);
    }

    /// Has a blank canvas for each leg of the placement.
    void clear(Placement placement) {
        if (placement.equals(shown)) {
            clear();
            return;
        }
        shown = placement;
        painted.clear();
        canvases.clear();
        placement.legs().forEach(leg -> canvases.add(canvas(around(placement, leg))));
        getChildren().setAll(canvases);
    }

    /// Blanks them. One that is blank is not touched, so it need not be painted.
    void clear() {
        for (int leg = painted.nextSetBit(0); leg >= 0; leg = painted.nextSetBit(leg + 1)) {
            Canvas canvas = canvases.get(leg);
            canvas.getGraphicsContext2D()
                    .clearRect(canvas.getLayoutX(), canvas.getLayoutY(), canvas.getWidth(),
                            canvas.getHeight());
        }
        painted.clear();
    }

    /// To paint at the leg of this number.
    GraphicsContext of(int number) {
        painted.set(number - 1);
        return canvases.get(number - 1).getGraphicsContext2D();
    }

    private static Canvas canvas(Box box) {
        Canvas canvas = new Canvas(box.width(), box.height());
        canvas.relocate(box.x(), box.y());
        canvas.getGraphicsContext2D().translate(-box.x(), -box.y());
        return canvas;
    }

    /// In whole pixels.
    private static Box around(Placement placement, LegPlace leg) {
        double scale = placement.scale();
        List<Line> lines = new ArrayList<>(List.of(leg.walk()));
        for (StrandPlace strand : placement.strands()) {
            if (strand.strand().leg().number() == leg.leg().number()) {
                lines.add(strand.requests());
                lines.add(strand.responses());
            }
        }
        double middle = leg.number().x() + leg.number().width() / 2;
        double left = Math.min(xs(lines).min().orElse(middle) - REACH * scale, middle - WORDS_REACH * scale);
        double right = Math.max(xs(lines).max().orElse(middle) + REACH * scale, middle + WORDS_REACH * scale);
        double top = Math.min(ys(lines).min().orElse(0) - REACH * scale, leg.tags() - WORDS_HEIGHT * scale);
        double bottom = Math.max(ys(lines).max().orElse(0) + REACH * scale, leg.tags() + REACH * scale);
        double x = Math.floor(left);
        double y = Math.floor(top);
        return new Box(x, y, Math.ceil(right) - x, Math.ceil(bottom) - y);
    }

    private static DoubleStream xs(List<Line> lines) {
        return lines.stream().flatMapToDouble(line -> DoubleStream.of(line.x1(), line.x2()));
    }

    private static DoubleStream ys(List<Line> lines) {
        return lines.stream().flatMapToDouble(line -> DoubleStream.of(line.y1(), line.y2()));
    }
}
