package blindspot.ui.timeline;

import javafx.scene.layout.VBox;

/// The records over time, and what is chosen, zoomed into and left out of it.
public final class TimelineView extends VBox {
    private final TimelinePlot plot;

    public TimelineView(TimelineModel model) {
        getStyleClass().add("timeline-box");
        plot = new TimelinePlot(model);
        getChildren().setAll(plot, new TimelineStrip(model));
    }

    /// Draws again, as after a change of theme.
    public void draw() {
        plot.draw();
    }
}
