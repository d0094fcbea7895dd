package blindspot.ui.records;

import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/// What stands in the table of records where it has no rows: nothing is loaded, or nothing of it is shown and why.
final class NoRows extends StackPane {
    private final BooleanBinding nothingComes;

    /// @param whenNothingIsLoaded is to be seen while there are no records
    /// @param loading whether there may be some soon: where there is no window yet, nothing is said then
    NoRows(RecordsModel model, Node whenNothingIsLoaded, ObservableValue<Boolean> loading) {
        Words words = model.session().words();
        Label why = new Label();
        Wrapping.wrap(why);
        why.textProperty().bind(model.whyNothing());
        Button showAll = new Button();
        showAll.setId("records-nothing-show-all");
        showAll.textProperty().bind(words.text("records.show-all"));
        showAll.setOnAction(_ -> model.showAll());
        Button clearFilter = new Button();
        clearFilter.setId("records-nothing-clear-filter");
        clearFilter.textProperty().bind(words.text("records.clear-filter"));
        clearFilter.setOnAction(_ -> model.clearFilter());
        Shown.when(clearFilter, model.filterHidesAll());
        HBox actions = new HBox(clearFilter, showAll);
        actions.getStyleClass().add("nothing-actions");
        VBox nothingMatches = new VBox(why, actions);
        nothingMatches.setAlignment(Pos.CENTER);
        nothingMatches.getStyleClass().add("nothing-matches");
        ScrollPane empty = new ScrollPane(whenNothingIsLoaded);
        empty.getStyleClass().add("panel-scroll");
        empty.setFitToWidth(true);
        empty.setFitToHeight(true);
        ObservableBooleanValue nothingLoaded = model.emptiness().isEqualTo(RecordsModel.Emptiness.NOTHING_LOADED);
        Shown.when(empty, nothingLoaded);
        nothingComes = Bindings.createBooleanBinding(
                () -> nothingLoaded.get() && !loading.getValue(), nothingLoaded, loading);
        nothingComes.subscribe(holds -> {
            if (holds) {
                Shown.putInto(this, empty);
            } else if (getScene() == null || getScene().getWindow() == null) {
                getChildren().remove(empty);
            }
        });
        Shown.firstWhen(this, nothingMatches, model.emptiness().isEqualTo(RecordsModel.Emptiness.NOTHING_MATCHES));
    }
}
