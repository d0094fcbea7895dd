package blindspot.ui.open;

import atlantafx.base.theme.Styles;
import blindspot.model.Printable;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Shown;
import blindspot.ui.fx.Words;
import blindspot.ui.session.OpenSession;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What the table shows while nothing is loaded: where to drop files, and what else can be opened.
public final class EmptyPane extends HBox {
    private static final int MOST_SHOWN = 5;

    /// Of the buttons in one row, in pixels; they wrap where there is less room.
    private static final double WIDEST = 860;

    private final OpenSession model;
    private final Words words;
    private final VBox recent = new VBox();
    private final FlowPane said = new FlowPane();

    /// @param chooseFiles asks for files to open
    /// @param chooseBucket asks for flow logs in S3
    /// @param showLessons shows all lessons to choose from
    public EmptyPane(OpenSession model, Words words, Runnable chooseFiles, Runnable chooseBucket,
            Runnable showLessons) {
        this.model = model;
        this.words = words;
        getStyleClass().add("empty-pane");
        setAlignment(Pos.CENTER);
        recent.getStyleClass().add("recent");
        model.recent().subscribe(this::showRecent);
        showRecent();
        getChildren().setAll(dropArea(chooseFiles, chooseBucket, showLessons), recent);
    }

    /// Offers something to who has opened nothing yet, beside the words and out of the way.
    public void offer(String id, ObservableValue<String> text, Runnable action) {
        Hyperlink link = new Hyperlink();
        link.setId(id);
        link.textProperty().bind(text);
        link.setOnAction(_ -> action.run());
        Shown.when(link, Bindings.isEmpty(model.recent()));
        said.getChildren().add(link);
    }

    private VBox dropArea(Runnable chooseFiles, Runnable chooseBucket, Runnable showLessons) {
        Label hint = new Label();
        hint.getStyleClass().add("drop-words");
        hint.textProperty().bind(words.text("open.empty.drop"));
        Button lesson = Buttons.of("empty-open-lesson", words.text("open.empty.lesson"), model::openLesson);
        lesson.getStyleClass().add(Styles.ACCENT);
        Button capture = Buttons.of(
                "empty-open-full-capture", words.text("open.empty.full-capture"), model::openFullCapture);
        Button lessons = Buttons.of("empty-lessons", words.text("open.empty.lessons"), showLessons);
        Button files = Buttons.of("empty-open-files", words.text("open.empty.files"), chooseFiles);
        Button bucket = Buttons.of("empty-open-bucket", words.text("open.empty.bucket"), chooseBucket);
        FlowPane buttons = new FlowPane(lesson, lessons, capture, files, bucket);
        buttons.setPrefWrapLength(WIDEST);
        buttons.getStyleClass().add("buttons");
        buttons.setAlignment(Pos.CENTER);
        said.getStyleClass().add("said");
        said.setAlignment(Pos.CENTER);
        said.getChildren().setAll(hint);
        VBox area = new VBox(said, buttons);
        area.getStyleClass().add("drop-area");
        area.setAlignment(Pos.CENTER);
        HBox.setHgrow(area, Priority.ALWAYS);
        return area;
    }

    private void showRecent() {
        List<String> paths = model.recent();
        Label title = new Label();
        title.getStyleClass().add("recent-title");
        title.textProperty().bind(words.text("open.empty.recent"));
        recent.getChildren().setAll(title);
        paths.stream().limit(MOST_SHOWN).map(this::link).forEach(recent.getChildren()::add);
        recent.setVisible(!paths.isEmpty());
        recent.setManaged(!paths.isEmpty());
    }

    private Hyperlink link(String path) {
        Hyperlink link = new Hyperlink(Printable.of(path));
        link.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        link.setOnAction(_ -> model.openRecent(path));
        return link;
    }
}
