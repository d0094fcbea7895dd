package blindspot.ui.timeline;

import blindspot.model.TimeRange;
import blindspot.ui.fx.Words;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.input.ContextMenuEvent;
import org.jspecify.annotations.Nullable;

/// What can be done with the time of a bar: choose it, exclude it, add it to what is shown, or go to its rows. Made when it
/// is asked for, by a click or by a key.
final class BarMenu {
    /// From the lower edge of the timeline, where keys ask for it.
    private static final double ABOVE = 30;

    private final TimelineModel model;
    private @Nullable ContextMenu menu;
    private Optional<TimelineBar> bar = Optional.empty();

    BarMenu(TimelineModel model) {
        this.model = model;
    }

    /// Shows it for the bar at a place of the axis; where keys ask for it, for the one that the chosen time or the playhead
    /// begins in.
    void show(Node plot, TimeAxis axis, ContextMenuEvent event) {
        double x = event.isKeyboardTrigger() ? axis.x((double) model.here(axis)) + 1 : event.getX();
        TimelineBar here = TimelineBar.at(axis, x);
        bar = Optional.of(here);
        ContextMenu shown = menu;
        if (shown == null) {
            shown = make();
            menu = shown;
        }
        shown.getItems().getLast().setDisable(!model.hasRows(here));
        Point2D at = event.isKeyboardTrigger()
                ? plot.localToScreen(x, plot.getLayoutBounds().getHeight() - ABOVE)
                : new Point2D(event.getScreenX(), event.getScreenY());
        shown.show(plot, at.getX(), at.getY());
        event.consume();
    }

    private ContextMenu make() {
        Words words = model.session().words();
        return new ContextMenu(
                item("timeline-bar-only", words.text("timeline.bar.only"), model::chooseOnly),
                item("timeline-bar-exclude", words.text("timeline.bar.exclude"), model::exclude),
                item("timeline-bar-or", words.text("timeline.bar.or"), model::chooseToo),
                item("timeline-bar-rows", words.text("timeline.bar.rows"), model::showRows));
    }

    private MenuItem item(String id, ObservableValue<String> text, Consumer<TimeRange> action) {
        MenuItem item = new MenuItem();
        item.setId(id);
        item.setMnemonicParsing(false);
        item.textProperty().bind(text);
        item.setOnAction(_ -> bar.map(TimelineBar::time).ifPresent(action));
        return item;
    }
}
