package blindspot.ui.lesson;

import blindspot.ui.control.Buttons;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// The lessons to choose from: a list, and beside it what the chosen one teaches.
final class LessonsView extends VBox {
    private final LessonsModel model;
    private final Words words;
    private final Runnable close;
    private final ListView<LessonEntry> list = new ListView<>();
    private final TextArea text = new TextArea();

    LessonsView(LessonsModel model, Words words, Runnable chooseFile, Runnable close) {
        this.model = model;
        this.words = words;
        this.close = close;
        getStyleClass().add("lessons");
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(words.text("lessons.title"));
        Label hint = new Label();
        Wrapping.wrap(hint);
        hint.textProperty().bind(words.text("lessons.hint"));
        HBox both = both();
        VBox.setVgrow(both, Priority.ALWAYS);
        getChildren().setAll(title, hint, both, buttons(chooseFile));
        // The model stays when this is closed.
        model.entries().when(sceneProperty().map(Objects::nonNull).orElse(false)).subscribe(this::show);
        list.getSelectionModel().selectedItemProperty().subscribe(this::tell);
        title.textProperty().subscribe(_ -> list.refresh());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                list.requestFocus();
            }
        });
    }

    private HBox both() {
        list.setId("lessons-list");
        list.accessibleTextProperty().bind(words.text("lessons.title"));
        list.setCellFactory(_ -> new Cell());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open();
                event.consume();
            }
        });
        text.setId("lessons-text");
        text.setEditable(false);
        Wrapping.wrap(text);
        text.accessibleTextProperty().bind(words.text("lessons.text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox both = new HBox(list, text);
        both.getStyleClass().add("lessons-both");
        return both;
    }

    private HBox buttons(Runnable chooseFile) {
        Button open = Buttons.whole("lessons-open", words.text("lessons.open"), this::open);
        open.getStyleClass().add("accent");
        open.disableProperty().bind(chosen(entry -> entry.outline().isPresent()).not());
        Button forget = Buttons.whole("lessons-forget", words.text("lessons.forget"), this::forget);
        forget.visibleProperty().bind(chosen(LessonEntry::own));
        forget.managedProperty().bind(forget.visibleProperty());
        Button own = Buttons.whole("lessons-own", words.text("lessons.open-own"), chooseFile);
        Button done = Buttons.whole("lessons-close", words.text("problem.close"), close);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox buttons = new HBox(own, forget, space, open, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("buttons");
        return buttons;
    }

    private BooleanBinding chosen(Predicate<LessonEntry> is) {
        return Bindings.createBooleanBinding(() -> {
            LessonEntry entry = list.getSelectionModel().getSelectedItem();
            return entry != null && is.test(entry);
        }, list.getSelectionModel().selectedItemProperty());
    }

    private void show(List<LessonEntry> entries) {
        int before = Math.max(0, list.getSelectionModel().getSelectedIndex());
        list.getItems().setAll(entries);
        list.getSelectionModel().select(Math.min(before, entries.size() - 1));
    }

    private void tell(@Nullable LessonEntry entry) {
        text.setText(entry == null ? "" : new LessonWords(words.now()).whole(entry));
        text.setScrollTop(0);
    }

    private void open() {
        LessonEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.outline().isPresent()) {
            close.run();
            model.open(entry);
        }
    }

    private void forget() {
        LessonEntry entry = list.getSelectionModel().getSelectedItem();
        if (entry != null && entry.own()) {
            model.forget(entry);
        }
    }

    /// The title above what there is to say of it.
    private final class Cell extends ListCell<LessonEntry> {
        private final Label title = new Label();
        private final Label about = new Label();
        private final VBox both = new VBox(title, about);

        Cell() {
            title.getStyleClass().add("lesson-title");
            about.getStyleClass().add("lesson-about");
            setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !isEmpty()) {
                    open();
                }
            });
        }

        @Override
        protected void updateItem(@Nullable LessonEntry entry, boolean empty) {
            super.updateItem(entry, empty);
            if (empty || entry == null) {
                setGraphic(null);
                setAccessibleText(null);
                return;
            }
            LessonWords said = new LessonWords(words.now());
            title.setText(said.title(entry));
            about.setText(said.about(entry));
            setAccessibleText(title.getText() + ", " + about.getText());
            setGraphic(both);
        }
    }
}
