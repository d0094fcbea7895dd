package blindspot.ui.journey;

import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.fx.Words;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/// The caption pane of the journey, at the right of the window.
public final class JourneyView extends BorderPane {
    private final Label progress = Labels.wrapped("journey-progress");
    private final Label step = Labels.wrapped("journey-step");
    private final Label caption = Labels.wrapped("journey-caption");
    private final Label aside = Labels.wrapped("journey-aside");
    private final Button play = new Button();

    public JourneyView(JourneyModel model, Words words) {
        getStyleClass().add("journey");
        Label mark = Labels.wrapped("journey-mark");
        mark.textProperty().bind(words.text("journey.mark"));
        play.getStyleClass().addAll("journey-play", "accent");
        play.setMinWidth(USE_PREF_SIZE);
        play.setOnAction(_ -> model.toggle());
        FlowPane buttons = new FlowPane(
                Buttons.whole("journey-back", words.text("journey.back"), model::back),
                play,
                Buttons.whole("journey-forward", words.text("journey.forward"), model::forward),
                Buttons.whole("journey-restart", words.text("journey.restart"), model::restart));
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
}
