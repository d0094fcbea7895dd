package blindspot.ui.path;

import atlantafx.base.theme.Styles;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Hints;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import java.util.List;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// Above the diagram: which of the paths that there are is drawn and why, and the way to the others; or why there is none.
/// Takes no room where the path is stated, unless it is of other records.
public final class PathBar extends HBox {
    /// The most of the width that the nodes of the path take before they are cut; what is said of it gives way first.
    private static final double LINE_SHARE = 0.6;

    private final Label line = new Label();
    private final Label nothing = new Label();
    private final List<Region> all;

    /// @param diagram what there is nothing to show in while there is no path
    /// @param choose lets the user choose another
    /// @param change lets the user change what is held to be where
    /// @param release lets the records tell the path instead of who states it
    PathBar(PathModel model, Node diagram, Runnable choose, Runnable change, Runnable release) {
        Shown.when(diagram, model.isWithoutPath().not());
        getStyleClass().add("path-bar");
        setAlignment(Pos.CENTER_LEFT);
        Button place = Buttons.whole("path-place", model.place(), choose);
        place.getStyleClass().add("path-place");
        place.setGraphic(new FontIcon(Feather.CHEVRON_DOWN));
        place.setContentDisplay(ContentDisplay.RIGHT);
        place.disableProperty().bind(model.isChoice().not());
        Shown.when(place, model.place().map(text -> !text.isEmpty()));
        line.setId("path-line");
        line.textProperty().bind(model.line());
        ToggleButton reason = reason(model);
        minHeightProperty()
                .bind(Bindings.when(reason.selectedProperty()).then(USE_PREF_SIZE).otherwise(USE_COMPUTED_SIZE));
        Label said = new Label();
        said.setId("path-said");
        said.getStyleClass().add("path-said");
        said.textProperty().bind(model.ofRecords().said());
        for (Label label : new Label[] {line, said}) {
            Hints.install(label, label.textProperty());
        }
        Shown.when(line, line.textProperty().isNotEmpty());
        Shown.when(reason, reason.textProperty().isNotEmpty().and(said.textProperty().isEmpty()));
        Shown.when(said, said.textProperty().isNotEmpty());
        HBox.setHgrow(reason, Priority.ALWAYS);
        nothing.setId("path-nothing");
        nothing.getStyleClass().add("path-nothing");
        Wrapping.wrap(nothing);
        nothing.textProperty().bind(model.nothing());
        Shown.when(nothing, model.isWithoutPath());
        HBox.setHgrow(nothing, Priority.ALWAYS);
        nothing.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(said, Priority.ALWAYS);
        said.setMaxWidth(Double.MAX_VALUE);
        Button changing = Buttons.whole("path-change", model.session().words().text("path.change"), change);
        changing.getStyleClass().add(Styles.SMALL);
        Shown.when(changing, model.isFound());
        Button stop =
                Buttons.whole("path-cancel", model.session().words().text("open.loading.cancel"), model::stopSeeking);
        stop.getStyleClass().add(Styles.SMALL);
        Shown.when(stop, model.isSought());
        Button tell = Buttons.whole("path-release", model.session().words().text("mapping.release"), release);
        tell.getStyleClass().add(Styles.SMALL);
        Shown.when(tell, model.isForeign());
        all = List.of(place, line, reason, said, nothing, changing, tell, stop);
        line.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.clamp(
                                getWidth() - leastOfOthers(), 0,
                                Math.min(line.prefWidth(-1), getWidth() * LINE_SHARE)),
                        Stream.concat(
                                Stream.of(widthProperty(), line.textProperty(), line.fontProperty()),
                                others().flatMap(each -> Stream.of(
                                        each.managedProperty(), each.minWidthProperty(), each.layoutBoundsProperty())))
                                .toArray(Observable[]::new)));
        Shown.filledWhen(
                this,
                model.isWithoutPath()
                        .or(line.textProperty().isNotEmpty())
                        .or(said.textProperty().isNotEmpty())
                        .or(model.isForeign()),
                all.toArray(Node[]::new));
    }

    /// Whether it says that there is no path, and stands in the place of the diagram.
    ObservableValue<Boolean> standsAlone() {
        return nothing.visibleProperty();
    }

    /// The nodes of the path give way before the window has to be wider.
    @Override
    protected double computeMinWidth(double height) {
        return leastOfOthers();
    }

    /// The least width of all but the nodes of the path, with what is between them.
    private double leastOfOthers() {
        return snappedLeftInset() + snappedRightInset() + others()
                .filter(Node::isManaged)
                .mapToDouble(each -> each.minWidth(-1) + getSpacing())
                .sum();
    }

    private Stream<Region> others() {
        return all.stream().filter(each -> !each.equals(line));
    }

    /// On one line, in brief where there is no room for all; all of it when it is pressed, until it is pressed again.
    private static ToggleButton reason(PathModel model) {
        ToggleButton reason = new ToggleButton();
        reason.setId("path-reason");
        reason.getStyleClass().setAll("path-reason");
        ObservableValue<String> whole = model.reason();
        ObservableValue<String> brief = model.briefReason();
        Text measure = new Text();
        reason.textProperty()
                .bind(Bindings.createStringBinding(() -> {
                    boolean fits = width(whole.getValue(), reason, measure) <= reason.getWidth();
                    return reason.isSelected() || fits ? whole.getValue() : brief.getValue();
                }, whole, brief, reason.widthProperty(), reason.fontProperty(), reason.selectedProperty()));
        reason.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> reason.isSelected() ? 0 : width(brief.getValue(), reason, measure),
                        brief, reason.fontProperty(), reason.insetsProperty(), reason.selectedProperty()));
        Wrapping.wrapWhile(reason, reason.selectedProperty());
        reason.setMaxWidth(Double.MAX_VALUE);
        Tooltip tooltip = new Tooltip();
        tooltip.textProperty().bind(whole);
        reason.setTooltip(tooltip);
        reason.accessibleTextProperty().bind(whole);
        return reason;
    }

    /// Of a button that says this on one line.
    private static double width(String words, ToggleButton button, Text measure) {
        measure.setText(words);
        measure.setFont(button.getFont());
        return Math.ceil(measure.getLayoutBounds().getWidth()) + button.snappedLeftInset()
                + button.snappedRightInset();
    }
}
