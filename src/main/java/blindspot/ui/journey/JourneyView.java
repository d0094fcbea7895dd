package blindspot.ui.journey;

import blindspot.ui.control.ReadingPane;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The caption pane of the journey, at the right of the window.
public final class JourneyView extends BorderPane {
    private final Label progress = label("journey-progress");
    private final Label step = label("journey-step");
    private final Label caption = label("journey-caption");
    private final Label aside = label("journey-aside");
    private final Button play = new Button();

    public JourneyView(JourneyModel model, Words words) {
        getStyleClass().add("journey");
        Label mark = label("journey-mark");
        mark.textProperty().bind(words.text("journey.mark"));
        play.getStyleClass().addAll("journey-play", "accent");
        play.setMinWidth(USE_PREF_SIZE);
        play.setOnAction(_ -> model.toggle());
        FlowPane buttons = new FlowPane(
                button(words.text("journey.back"), model::back),
                play,
                button(words.text("journey.forward"), model::forward),
                button(words.text("journey.restart"), model::restart));
        buttons.getStyleClass().add("journey-buttons");
        VBox page = new VBox(mark, progress, step, caption, aside);
        page.getStyleClass().add("journey-page");
        setCenter(new ReadingPane(page, words.text("journey.pane")));
        setBottom(buttons);
        model.page().subscribe(this::show);
    }

    private void show(JourneyPage page) {
        progress.setText(page.progress());
        step.setText(page.step());
        caption.setText(page.caption());
        aside.setText(page.aside());
        aside.setVisible(!page.aside().isEmpty());
        aside.setManaged(!page.aside().isEmpty());
        play.setText(page.playText());
    }

    private static Label label(String style) {
        Label label = new Label();
        label.getStyleClass().add(style);
        Wrapping.wrap(label);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private static Button button(ObservableValue<String> text, Runnable action) {
        Button button = new Button();
        button.textProperty().bind(text);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
