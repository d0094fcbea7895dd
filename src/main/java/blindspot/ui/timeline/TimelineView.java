package blindspot.ui.timeline;

import blindspot.ui.session.MeasuredPath;
import javafx.scene.layout.VBox;

/// The records over time, and what is chosen, zoomed into and left out of it.
public final class TimelineView extends VBox {
    private final TimelinePlot plot;
    private final MeasuredRow measured;

    public TimelineView(TimelineModel model, MeasuredPath measuredPath) {
        getStyleClass().add("timeline-box");
        plot = new TimelinePlot(model);
        measured = new MeasuredRow(model, measuredPath);
        getChildren().setAll(plot, measured, new TimelineStrip(model));
    }

    /// Draws again, as after a change of theme.
    public void draw() {
        plot.draw();
        measured.draw();
    }
}
