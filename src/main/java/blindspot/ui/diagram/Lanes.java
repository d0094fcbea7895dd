package blindspot.ui.diagram;

import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Quarter;
import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/// The two lanes of a leg that flow logs can record, each in two halves: upper lane requests, lower lane responses; the
/// half next to an interface is what that interface recorded.
final class Lanes extends Pane {
    /// Distance of a lane's middle from the middle of the leg, in pixels at scale 1.
    static final double OFFSET = 9;

    private static final double THICK = 7;
    private static final PseudoClass FILLED = PseudoClass.getPseudoClass("filled");
    private static final PseudoClass INCOMPLETE = PseudoClass.getPseudoClass("incomplete");

    private final List<Rectangle> quarters = new ArrayList<>();
    private final Polygon requestHead = new Polygon();
    private final Polygon responseHead = new Polygon();
    private final Polyline tooth = new Polyline();

    private @Nullable Measures arranged;

    /// What was laid out last: doing it again would ask for another layout, and that for another.
    private record Measures(double width, double height, double scale) {}

    Lanes() {
        for (int i = 0; i < 4; i++) {
            Rectangle quarter = new Rectangle();
            quarter.getStyleClass().add("quarter");
            quarters.add(quarter);
        }
        requestHead.getStyleClass().add("arrow-head");
        responseHead.getStyleClass().add("arrow-head");
        tooth.getStyleClass().add("saw-tooth");
        getChildren().addAll(quarters);
        getChildren().addAll(requestHead, responseHead, tooth);
        setMouseTransparent(true);
    }

    void show(LegView view) {
        boolean incomplete = view.state() == LegState.INCOMPLETE;
        for (int i = 0; i < 4; i++) {
            Quarter quarter = view.quarters().get(i);
            Rectangle shape = quarters.get(i);
            shape.pseudoClassStateChanged(FILLED, isRecorded(quarter));
            shape.pseudoClassStateChanged(INCOMPLETE, incomplete);
        }
        boolean request = isRecorded(view.quarters().get(0)) || isRecorded(view.quarters().get(1));
        boolean response = isRecorded(view.quarters().get(2)) || isRecorded(view.quarters().get(3));
        requestHead.pseudoClassStateChanged(FILLED, request);
        responseHead.pseudoClassStateChanged(FILLED, response);
        tooth.setVisible(incomplete);
    }

    /// A record of which nobody knows which end recorded it is recorded all the same: the doubt stands at the interfaces.
    private static boolean isRecorded(Quarter quarter) {
        return quarter.certain() + quarter.possible() > 0;
    }

    /// Lays the lanes out in a box of this size; `scale` enlarges their thickness.
    void arrange(double width, double height, double scale) {
        Measures wanted = new Measures(width, height, scale);
        if (wanted.equals(arranged)) {
            return;
        }
        arranged = wanted;
        double middle = width / 2;
        double half = middle - 3;
        double thick = THICK * scale;
        double head = 7 * scale;
        for (int i = 0; i < 4; i++) {
            boolean upper = i < 2;
            boolean left = i == 0 || i == 3;
            double y = height / 2 + (upper ? -OFFSET : OFFSET) * scale - thick / 2;
            Rectangle quarter = quarters.get(i);
            double from = left ? (upper ? 0 : head) : middle + 3;
            double to = left ? half : width - (upper ? head : 0);
            quarter.setX(from);
            quarter.setY(y);
            quarter.setWidth(Math.max(0, to - from));
            quarter.setHeight(thick);
            quarter.setArcWidth(thick);
            quarter.setArcHeight(thick);
        }
        double top = height / 2 - OFFSET * scale;
        double bottom = height / 2 + OFFSET * scale;
        requestHead.getPoints().setAll(width - head, top - head * 0.8, width, top, width - head, top + head * 0.8);
        responseHead.getPoints().setAll(head, bottom - head * 0.8, 0.0, bottom, head, bottom + head * 0.8);
        double step = 4 * scale;
        tooth.getPoints().clear();
        for (int i = 0; i <= 8; i++) {
            tooth.getPoints()
                    .addAll(middle + (i % 2 == 0 ? -step : step),
                            top - 8 * scale + i * (bottom - top + 16 * scale) / 8);
        }
    }
}
