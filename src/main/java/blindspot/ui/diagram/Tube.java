package blindspot.ui.diagram;

import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The leg that no flow log records: a hatched tube with a crossed eye. It has no quarters, so there is no place in it
/// to put a record.
final class Tube extends Pane {
    private static final double HATCH = 9;

    private final Rectangle body = new Rectangle();
    private final Pane hatch = new Pane();
    private final Rectangle clip = new Rectangle();
    private final FontIcon icon = new FontIcon(Feather.EYE_OFF);
    private final StackPane eye = new StackPane(icon);

    private @Nullable Measures arranged;

    /// What was laid out last: doing it again would ask for another layout, and that for another.
    private record Measures(double width, double height, double scale) {}

    Tube() {
        body.getStyleClass().add("tube-body");
        hatch.setClip(clip);
        eye.getStyleClass().add("tube-eye");
        eye.setManaged(false);
        getChildren().addAll(body, hatch, eye);
        setMouseTransparent(true);
    }

    /// Lays the tube out in a box of this size.
    void arrange(double width, double height, double scale) {
        Measures wanted = new Measures(width, height, scale);
        if (wanted.equals(arranged)) {
            return;
        }
        arranged = wanted;
        double thick = 28 * scale;
        double top = (height - thick) / 2;
        for (Rectangle shape : new Rectangle[] {body, clip}) {
            shape.setX(0);
            shape.setY(top);
            shape.setWidth(width);
            shape.setHeight(thick);
            shape.setArcWidth(thick);
            shape.setArcHeight(thick);
        }
        hatch.getChildren().clear();
        for (double x = -thick; x < width; x += HATCH * scale) {
            Line line = new Line(x, top + thick, x + thick, top);
            line.getStyleClass().add("tube-hatch");
            hatch.getChildren().add(line);
        }
        icon.setIconSize((int) Math.round(18 * scale));
        double diameter = 34 * scale;
        eye.resizeRelocate((width - diameter) / 2, (height - diameter) / 2, diameter, diameter);
    }
}
