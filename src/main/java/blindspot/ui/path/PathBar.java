package blindspot.ui.path;

import atlantafx.base.theme.Styles;
import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// Above the diagram: which of the paths that were found is drawn and why, a menu of the others; or why there is none.
/// Takes no room where the path is stated.
public final class PathBar extends HBox {
    /// The most of the width that the nodes of the path take before they are cut; what is said of it gives way first.
    private static final double LINE_SHARE = 0.6;

    private final PathModel model;
    private final MenuButton place = new MenuButton();

    /// @param diagram what there is nothing to show in while there is no path
    public PathBar(PathModel model, Node diagram) {
        this.model = model;
        Shown.when(diagram, model.isWithoutPath().not());
        getStyleClass().add("path-bar");
        setAlignment(Pos.CENTER_LEFT);
        place.setId("path-place");
        place.getStyleClass().add(Styles.SMALL);
        place.textProperty().bind(model.place());
        place.setMinWidth(USE_PREF_SIZE);
        place.setOnShowing(_ -> list());
        Shown.when(place, model.place().map(text -> !text.isEmpty()));
        Label line = new Label();
        line.setId("path-line");
        line.textProperty().bind(model.line());
        Label reason = new Label();
        reason.setId("path-reason");
        reason.getStyleClass().add("path-reason");
        reason.textProperty().bind(model.reason());
        Label said = new Label();
        said.setId("path-said");
        said.getStyleClass().add("path-said");
        said.textProperty().bind(model.ofRecords().said());
        for (Label label : new Label[] {line, reason, said}) {
            Tooltip tooltip = new Tooltip();
            tooltip.textProperty().bind(label.textProperty());
            label.setTooltip(tooltip);
        }
        Shown.when(line, line.textProperty().isNotEmpty());
        Shown.when(reason, reason.textProperty().isNotEmpty().and(said.textProperty().isEmpty()));
        Shown.when(said, said.textProperty().isNotEmpty());
        line.minWidthProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> Math.min(line.prefWidth(-1), getWidth() * LINE_SHARE),
                        widthProperty(), line.textProperty(), line.fontProperty()));
        HBox.setHgrow(reason, Priority.ALWAYS);
        Label nothing = new Label();
        nothing.setId("path-nothing");
        nothing.getStyleClass().add("path-nothing");
        Wrapping.wrap(nothing);
        nothing.textProperty().bind(model.nothing());
        Shown.when(nothing, model.isWithoutPath());
        getChildren().setAll(place, line, reason, said, nothing);
        Shown.when(
                this,
                model.isWithoutPath().or(line.textProperty().isNotEmpty()).or(said.textProperty().isNotEmpty()));
    }

    private void list() {
        List<String> items = model.choices();
        place.getItems().clear();
        for (int at = 0; at < items.size(); at++) {
            int chosen = at;
            MenuItem item = new MenuItem(items.get(at));
            item.setMnemonicParsing(false);
            item.setOnAction(_ -> model.choose(chosen));
            place.getItems().add(item);
        }
    }
}
