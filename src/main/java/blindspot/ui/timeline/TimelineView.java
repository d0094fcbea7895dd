package blindspot.ui.timeline;

import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.session.MeasuredPath;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// The records over time, and what is chosen, zoomed into and left out of it. Where no record has a time, this is said, and
/// takes no more room.
public final class TimelineView extends VBox {
    private final TimelinePlot plot;
    private final MeasuredRow measured;

    public TimelineView(TimelineModel model, MeasuredPath measuredPath) {
        getStyleClass().add("timeline-box");
        plot = new TimelinePlot(model);
        measured = new MeasuredRow(model, measuredPath);
        TimelineStrip strip = new TimelineStrip(model);
        Label timeless = new Label();
        timeless.setId("timeline-without-times");
        timeless.getStyleClass().add("timeline-without-times");
        timeless.textProperty().bind(model.session().words().text("timeline.no-times"));
        Wrapping.wrap(timeless);
        ObservableValue<Boolean> isTimeless = model.session().picture().map(TimelineModel::isTimeless);
        Shown.when(plot, isTimeless.map(is -> !is));
        Shown.when(strip, isTimeless.map(is -> !is));
        Shown.when(timeless, isTimeless);
        getChildren().setAll(plot, measured, strip, timeless);
    }

    /// Draws again, as after a change of theme.
    public void draw() {
        plot.draw();
        measured.draw();
    }
}
