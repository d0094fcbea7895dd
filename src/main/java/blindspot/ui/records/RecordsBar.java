package blindspot.ui.records;

import blindspot.ui.control.FoldingRow;
import blindspot.ui.control.Hints;
import blindspot.ui.control.Shown;
import blindspot.ui.fx.Words;
import javafx.beans.binding.StringBinding;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// Says how many records are shown and why these, and how many are in no VPC that is drawn. What has no room is in a menu
/// at its end.
final class RecordsBar extends ToolBar {
    private final RecordsModel model;
    private final Words words;

    RecordsBar(RecordsModel model, ColumnsMenu columnsMenu, RowActions actions) {
        FoldingRow.make(this);
        this.model = model;
        words = model.session().words();
        getStyleClass().add("records-bar");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getItems().setAll(new ShapeBar(model, actions.whoSees()), counted(), summed(), showAll(), said(), copying(),
                gap,
                drawPath(actions), unplaced(), columns(columnsMenu));
    }

    private Label counted() {
        Label label = new Label();
        label.setId("records-counted");
        label.textProperty().bind(model.counted());
        return label;
    }

    /// How many conversations or groups these are, and what the sums are of.
    private Label summed() {
        Label label = new Label();
        label.setId("records-summed");
        label.getStyleClass().add("said");
        label.textProperty().bind(model.summary().said());
        label.managedProperty().bind(label.textProperty().isNotEmpty());
        Hints.installWide(label, model.summary().basis());
        label.accessibleHelpProperty().bind(model.summary().basis());
        return label;
    }

    private Button showAll() {
        Button button = new Button();
        button.setId("records-show-all");
        button.getStyleClass().add("small");
        button.textProperty().bind(words.text("records.show-all"));
        button.visibleProperty().bind(model.narrowed());
        button.managedProperty().bind(button.visibleProperty());
        button.setOnAction(_ -> model.showAll());
        return button;
    }

    private Label said() {
        Label label = new Label();
        label.setId("records-said");
        label.getStyleClass().add("said");
        label.textProperty().bind(model.copying().said());
        return label;
    }

    /// How far a copying is that takes long, and the way to end it.
    private HBox copying() {
        Copying copying = model.copying();
        ProgressBar bar = new ProgressBar();
        bar.progressProperty().bind(copying.done());
        bar.accessibleTextProperty().bind(copying.said());
        Button cancel = new Button();
        cancel.setId("records-copying-cancel");
        cancel.getStyleClass().add("small");
        cancel.textProperty().bind(words.text("records.copying.cancel"));
        cancel.setOnAction(_ -> copying.cancel());
        HBox both = new HBox();
        both.getStyleClass().add("copying");
        Shown.filledWhen(both, copying.done().map(done -> done.doubleValue() != Copying.NOTHING), bar, cancel);
        return both;
    }

    /// The way on from a record that is not on the path.
    private Button drawPath(RowActions actions) {
        Button button = new Button();
        button.setId("records-bar-draw-path");
        button.getStyleClass().add("small");
        button.textProperty().bind(words.text("records.draw-path"));
        Shown.when(button, model.isSelectedOffPath());
        button.setOnAction(_ -> actions.drawPath().run());
        return button;
    }

    private Button unplaced() {
        Button button = new Button();
        button.setId("records-unplaced");
        button.getStyleClass().addAll("small", "unplaced");
        button.textProperty().bind(words.text("records.unplaced", model.unplaced()));
        Shown.when(button, model.unplaced().map(count -> count > 0));
        button.setOnAction(_ -> model.showUnplaced());
        StringBinding hint = words.text("records.unplaced.hint");
        Hints.installWide(button, hint);
        button.accessibleHelpProperty().bind(hint);
        return button;
    }

    private MenuButton columns(ColumnsMenu columnsMenu) {
        MenuButton button = new MenuButton();
        button.setId("records-columns");
        button.getStyleClass().add("small");
        button.textProperty().bind(words.text("records.columns"));
        button.disableProperty()
                .bind(
                        model.summary().shape().map(shape -> !(shape instanceof TableShape.Records)));
        columnsMenu.putUnder(button);
        return button;
    }
}
