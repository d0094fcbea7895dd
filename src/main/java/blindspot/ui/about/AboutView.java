package blindspot.ui.about;

import blindspot.about.Notice;
import blindspot.about.Notices;
import blindspot.about.ProgramVersion;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.CopyBox;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/// Version, what the program runs on, and the notices of all that it is made of, each with its licence.
final class AboutView extends VBox {
    private static final int LINES = 10;
    private static final double ICON = 56;

    private final Words words;
    private final BooleanProperty copied = new SimpleBooleanProperty();

    /// @param diagnosis a line for each thing that somebody who helps has to know
    AboutView(Words words, List<String> diagnosis, Runnable close) {
        this.words = words;
        getStyleClass().add("about");
        Button copy = Buttons.whole(
                "about-copy", copied.flatMap(done -> done ? words.text("copy.done") : words.text("about.copy")),
                () -> copied.set(CopyBox.copy(String.join("\n", diagnosis) + "\n")));
        Button done = Buttons.whole("about-close", words.text("problem.close"), close);
        HBox buttons = new HBox(copy, done);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getStyleClass().add("buttons");
        TextArea helping = reading("about-diagnosis", words.text("about.diagnosis"));
        helping.setText(String.join("\n", diagnosis));
        helping.setPrefRowCount(LINES);
        HBox notices = notices();
        VBox.setVgrow(notices, Priority.ALWAYS);
        getChildren()
                .setAll(
                        head(), heading(words.text("about.diagnosis")), helping, heading(words.text("about.notices")),
                        notices, buttons);
        focusedProperty().subscribe(focused -> {
            if (focused) {
                done.requestFocus();
            }
        });
    }

    private HBox head() {
        ImageView icon = new ImageView(
                new Image(Objects
                        .requireNonNull(AboutView.class.getResourceAsStream("/assets/icons/blindspot-128.png"))));
        icon.setFitWidth(ICON);
        icon.setFitHeight(ICON);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(words.text("about.title", ProgramVersion.text()));
        VBox lines = new VBox(title, wrapped(words.text("about.description")), wrapped(words.text("about.licence")));
        HBox.setHgrow(lines, Priority.ALWAYS);
        HBox head = new HBox(icon, lines);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("about-head");
        return head;
    }

    /// The names, and the words of the one that is chosen.
    private HBox notices() {
        Notices all = Notices.read();
        ListView<Notice> list = new ListView<>();
        list.setId("about-notices");
        list.accessibleTextProperty().bind(words.text("about.notices"));
        list.getItems().setAll(all.all());
        list.setCellFactory(_ -> new NameCell());
        TextArea text = reading("about-notice", words.text("about.notices.text"));
        HBox.setHgrow(text, Priority.ALWAYS);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> text.setText(chosen == null ? "" : all.whole(chosen)));
        list.getSelectionModel().selectFirst();
        HBox both = new HBox(list, text);
        both.getStyleClass().add("about-notices");
        return both;
    }

    private static TextArea reading(String id, ObservableValue<String> name) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setEditable(false);
        Wrapping.wrap(area);
        area.accessibleTextProperty().bind(name);
        return area;
    }

    private static Label wrapped(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        Wrapping.wrap(label);
        return label;
    }

    private static Label heading(ObservableValue<String> text) {
        Label label = wrapped(text);
        label.getStyleClass().add("about-heading");
        return label;
    }

    private static final class NameCell extends ListCell<Notice> {
        @Override
        protected void updateItem(@Nullable Notice notice, boolean empty) {
            super.updateItem(notice, empty);
            setText(empty || notice == null ? null : notice.name());
        }
    }
}
