package blindspot.ui.filter;

import blindspot.query.Filter;
import blindspot.ui.control.FoldingRow;
import blindspot.ui.control.Hints;
import blindspot.ui.fx.Words;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The filter bar under the toolbar.
public final class FilterView extends HBox {
    private final FilterModel model;
    private final Words words;
    private final FilterField field;

    /// @param leave moves the focus away from the field
    public FilterView(FilterModel model, Runnable leave) {
        this.model = model;
        words = model.session().words();
        field = new FilterField(model, leave);
        getStyleClass().add("filter-bar");
        setAlignment(Pos.CENTER_LEFT);
        // What the field offers lies over what is below the bar.
        setViewOrder(-1);
        HBox.setHgrow(field, Priority.ALWAYS);
        ToolBar chips = chips();
        FontIcon icon = new FontIcon(Feather.SEARCH);
        getChildren().setAll(icon, field, status(), new TimeChip(model.session()), chips);
        model.state().subscribe(state -> {
            chips.setVisible(!(state instanceof FilterModel.State.Wrong));
            chips.setManaged(chips.isVisible());
        });
    }

    /// Moves the focus to the field.
    public void focusField() {
        field.focusField();
    }

    /// Opens the list of what may be written behind the text.
    public void complete() {
        field.completeAtEnd();
    }

    private Label status() {
        Label label = new Label();
        label.setId("filter-status");
        label.getStyleClass().add("filter-status");
        label.textProperty().bind(model.said());
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        Hints.installWide(label, model.said());
        model.state().subscribe(state -> {
            label.getStyleClass().removeAll("right", "wrong");
            label.getStyleClass().add(state instanceof FilterModel.State.Wrong ? "wrong" : "right");
        });
        return label;
    }

    /// What has no room is in a menu at their end.
    private ToolBar chips() {
        ToolBar chips = FoldingRow.of(
                step("filter-undo", Feather.CORNER_UP_LEFT, words.text("command.filter-undo"), model.canUndo(),
                        model::undo),
                step("filter-redo", Feather.CORNER_UP_RIGHT, words.text("command.filter-redo"), model.canRedo(),
                        model::redo),
                chip(
                        "filter-reject", words.text("filter.chip.reject"), words.text("filter.chip.reject.hint"),
                        () -> FilterModel.REJECTED, model.session().picture().map(_ -> true)),
                chip(
                        "filter-leg", words.text("filter.chip.leg"), words.text("filter.chip.leg.hint"), model::thisLeg,
                        model.session().selection().leg().map(leg -> leg.intValue() != 0)),
                chip(
                        "filter-health-checks", words.text("filter.chip.health-checks", model.healthChecks()),
                        words.text("filter.chip.health-checks.hint"), () -> FilterModel.NO_HEALTH_CHECKS,
                        model.healthChecks().map(count -> count > 0)),
                new SavedFilters(model), new FilterExamples(model));
        chips.getStyleClass().add("filter-chips");
        return chips;
    }

    private static Button step(
            String id, Feather icon, ObservableValue<String> name, ObservableBooleanValue possible, Runnable action) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "filter-step");
        button.accessibleTextProperty().bind(name);
        Hints.install(button, name);
        button.disableProperty().bind(Bindings.not(possible));
        button.setOnAction(_ -> action.run());
        return button;
    }

    /// On while the filter has the test; a press adds it or takes it out.
    private ToggleButton chip(
            String id, ObservableValue<String> name, ObservableValue<String> hint, Supplier<Filter> test,
            ObservableValue<Boolean> possible) {
        ToggleButton chip = new ToggleButton();
        chip.setId(id);
        chip.getStyleClass().add("chip");
        chip.textProperty().bind(name);
        Hints.installWide(chip, hint);
        chip.accessibleHelpProperty().bind(hint);
        Runnable follow = () -> chip.setSelected(model.has(test.get()));
        model.session().filter().subscribe(_ -> follow.run());
        model.session().selection().leg().subscribe(_ -> follow.run());
        chip.setOnAction(_ -> {
            model.toggle(test.get());
            follow.run();
        });
        chip.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () -> !possible.getValue() && !chip.isSelected(), possible, chip.selectedProperty()));
        return chip;
    }
}
