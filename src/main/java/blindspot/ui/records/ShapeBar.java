package blindspot.ui.records;

import blindspot.ui.control.Buttons;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/// What the lines of the table are: records, conversations, or groups by any columns, one within the other in the order in
/// which they are chosen.
final class ShapeBar extends HBox {
    private final RecordsModel model;
    private final SummaryModel summary;
    private final Words words;

    /// @param whoSees shows who sees what instead
    ShapeBar(RecordsModel model, Runnable whoSees) {
        this.model = model;
        summary = model.summary();
        words = model.session().words();
        getStyleClass().add("shape-bar");
        getChildren().setAll(
                button("shape-records", words.text("records.shape.records"), new TableShape.Records()),
                button("shape-conversations", words.text("records.shape.conversations"),
                        new TableShape.Conversations()),
                groups(), whoSees(whoSees));
    }

    private Button whoSees(Runnable action) {
        Button button = Buttons.of("shape-matrix", words.text("command.who-sees-what"), action);
        button.getStyleClass().addAll("small", "shape");
        button.disableProperty().bind(model.session().path().map(path -> path.noPath().isPresent()));
        return button;
    }

    private ToggleButton button(String id, ObservableValue<String> text, TableShape shape) {
        ToggleButton button = new ToggleButton();
        button.setId(id);
        button.getStyleClass().addAll("small", "shape");
        button.textProperty().bind(text);
        button.setOnAction(_ -> {
            button.setSelected(true);
            summary.show(shape);
        });
        summary.shape().subscribe(now -> button.setSelected(now.equals(shape)));
        return button;
    }

    private MenuButton groups() {
        MenuButton menu = new MenuButton();
        menu.setId("shape-groups");
        menu.getStyleClass().addAll("small", "shape");
        menu.textProperty().bind(words.text("records.shape.groups"));
        menu.setOnShowing(_ -> menu.getItems().setAll(columns()));
        menu.getItems().setAll(columns());
        summary.shape().subscribe(now -> {
            menu.getStyleClass().remove("chosen");
            if (now instanceof TableShape.Groups) {
                menu.getStyleClass().add("chosen");
            }
        });
        return menu;
    }

    private List<CheckMenuItem> columns() {
        List<RecordColumn> by = summary.groupedBy();
        return model.columns()
                .get()
                .stream()
                .filter(column -> GroupKeys.canBe(column) && model.applies(column))
                .map(column -> {
                    CheckMenuItem item = new CheckMenuItem(model.texts().get().name(column));
                    item.setId("group-by-" + column.id());
                    item.setMnemonicParsing(false);
                    item.setSelected(by.contains(column));
                    item.setOnAction(_ -> {
                        if (item.isSelected()) {
                            summary.groupBy(column);
                        } else {
                            summary.stopGroupingBy(column);
                        }
                    });
                    return item;
                })
                .toList();
    }
}
