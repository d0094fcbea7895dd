package blindspot.ui.bucket;

import atlantafx.base.theme.Styles;
import blindspot.model.Printable;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The folder of a bucket that was listed last, and the ways into those in it and out again.
final class BucketList extends BorderPane {
    private final BucketModel model;
    private final Words words;
    private final ListView<BucketRow> list = new ListView<>();
    private final Label level = new Label();
    private final Label where = new Label();
    private final Label empty = new Label();
    private final Button up = new Button();

    BucketList(BucketModel model) {
        this.model = model;
        this.words = model.session().words();
        getStyleClass().add("bucket-list");
        up.setId("bucket-up");
        up.textProperty().bind(words.text("open.bucket.up"));
        up.setOnAction(_ -> model.up());
        level.setId("bucket-level");
        HBox head = new HBox(10, up, level);
        head.setAlignment(Pos.CENTER_LEFT);
        where.setId("bucket-where");
        where.managedProperty().bind(where.visibleProperty());
        where.visibleProperty().bind(where.textProperty().isNotEmpty());
        ObservableList<BucketRow> rows = FXCollections.observableArrayList();
        list.setId("bucket-rows");
        list.getStyleClass().add(Styles.DENSE);
        list.setItems(rows);
        list.setCellFactory(_ -> new RowCell());
        list.accessibleTextProperty().bind(level.textProperty());
        Wrapping.wrap(empty);
        list.setPlaceholder(empty);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                enter();
            }
        });
        list.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.RIGHT) {
                enter();
                event.consume();
            } else if (event.getCode() == KeyCode.BACK_SPACE || event.getCode() == KeyCode.LEFT) {
                model.up();
                event.consume();
            }
        });
        setTop(new VBox(4, head, where));
        setCenter(list);
        model.folder().subscribe(folder -> {
            rows.setAll(folder.rows());
            show();
        });
        model.session().messages().subscribe((_, _) -> showAgain());
        model.session().formats().subscribe((_, _) -> showAgain());
    }

    private void showAgain() {
        show();
        list.refresh();
    }

    private void show() {
        BucketFolder folder = model.folder().get();
        String name = words.now().text("open.bucket.level." + folder.inner().code());
        String prefix = folder.prefix().isEmpty() ? "" : " · " + Printable.of(folder.prefix());
        level.setText(folder.complete() ? name + prefix : name + prefix + " · " + words.now().text("open.bucket.more"));
        where.setText(BucketWords.of(folder, words.now(), model.session().formats().get()));
        up.setDisable(folder.prefix().isEmpty());
        empty.setText(
                folder.listed()
                        ? words.now().text("open.bucket.nothing-here")
                        : words.now().text("open.bucket.empty"));
    }

    private void enter() {
        BucketRow row = list.getSelectionModel().getSelectedItem();
        if (row != null) {
            model.enter(row);
        }
    }

    /// A folder or an object in words.
    private final class RowCell extends ListCell<BucketRow> {
        @Override
        protected void updateItem(@Nullable BucketRow row, boolean empty) {
            super.updateItem(row, empty);
            if (row == null || empty) {
                setText("");
            } else {
                setText(row.text(model.folder().get().inner(), words.now(), model.session().formats().get()));
            }
            setMinHeight(Region.USE_PREF_SIZE);
        }
    }
}
