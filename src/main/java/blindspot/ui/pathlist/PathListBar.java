package blindspot.ui.pathlist;

import blindspot.ui.control.Buttons;
import blindspot.ui.control.FoldingRow;
import blindspot.ui.fx.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/// The way back from the list, and out of it to a page.
final class PathListBar extends ToolBar {
    PathListBar(Words words, Runnable back, Runnable page, Runnable save) {
        FoldingRow.make(this);
        getStyleClass().addAll("records-bar", "matrix-bar");
        Label title = new Label();
        title.getStyleClass().add("matrix-title");
        title.textProperty().bind(words.text("command.path-list"));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getItems().setAll(
                small(Buttons.whole("path-list-back", words.text("path-list.back"), back)), title, gap,
                small(Buttons.whole("path-list-page", words.text("path-list.page"), page)),
                small(Buttons.whole("path-list-save", words.text("path-list.save"), save)));
    }

    private static Button small(Button button) {
        button.getStyleClass().add("small");
        return button;
    }
}
