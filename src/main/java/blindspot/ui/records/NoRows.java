package blindspot.ui.records;

import blindspot.ui.control.Shown;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
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
    /// @param whenNothingIsLoaded is to be seen while there are no records
    NoRows(RecordsModel model, Node whenNothingIsLoaded) {
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
        Shown.when(nothingMatches, model.emptiness().isEqualTo(RecordsModel.Emptiness.NOTHING_MATCHES));
        ScrollPane empty = new ScrollPane(whenNothingIsLoaded);
        empty.getStyleClass().add("panel-scroll");
        empty.setFitToWidth(true);
        empty.setFitToHeight(true);
        Shown.when(empty, model.emptiness().isEqualTo(RecordsModel.Emptiness.NOTHING_LOADED));
        getChildren().setAll(empty, nothingMatches);
    }
}
