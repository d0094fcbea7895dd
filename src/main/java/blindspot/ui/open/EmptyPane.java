package blindspot.ui.open;

import atlantafx.base.theme.Styles;
import blindspot.ui.fx.Words;
import java.nio.file.Path;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// What stands in place of the table while nothing is open: where to drop, and what else can be done.
public final class EmptyPane extends VBox {
    private static final int RECENT = 3;

    private final OpenModel model;
    private final FlowPane recent = new FlowPane();

    public EmptyPane(OpenModel model, Words words, Runnable chooseFiles) {
        this.model = model;
        getStyleClass().add("empty-pane");
        setAlignment(Pos.CENTER);
        Label drop = new Label();
        drop.textProperty().bind(words.text("open.drop.here"));
        drop.getStyleClass().add("empty-title");
        Button lesson = new Button();
        lesson.textProperty().bind(words.text("command.open-lesson"));
        lesson.getStyleClass().add(Styles.ACCENT);
        lesson.setOnAction(_ -> model.openLesson());
        Button files = new Button();
        files.textProperty().bind(words.text("command.open-files"));
        files.setOnAction(_ -> chooseFiles.run());
        HBox buttons = new HBox(10, lesson, files);
        buttons.setAlignment(Pos.CENTER);
        recent.setAlignment(Pos.CENTER);
        getChildren().setAll(drop, buttons, recent);
        model.recent().addListener((ListChangeListener<String>) _ -> showRecent());
        showRecent();
    }

    private void showRecent() {
        recent.getChildren()
                .setAll(model.recent().stream().limit(RECENT).map(this::link).toList());
    }

    private Hyperlink link(String path) {
        Hyperlink link = new Hyperlink(path);
        link.setOnAction(_ -> model.open(List.of(Path.of(path)), false));
        return link;
    }
}
