package blindspot.ui.tour;

import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.fx.Words;
import java.util.Optional;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// What is said at one stop, with the way on and back. Arrows and page keys lead, too; Esc ends.
final class TourCard extends VBox {
    private final Button forward;

    /// @param at the number of the stop, from 1
    /// @param back to the stop before; empty at the first
    /// @param next to the stop behind; empty at the last, where it ends
    TourCard(
            Words words, String sentence, int at, int stops, Optional<Runnable> back, Optional<Runnable> next,
            Runnable end) {
        getStyleClass().add("tour-card");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        String progress = words.now().text("tour.progress", at, stops);
        Label counter = Labels.whole(new SimpleStringProperty(progress));
        counter.getStyleClass().add("tour-progress");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button before = Buttons.whole("tour-back", words.text("tour.back"), () -> back.ifPresent(Runnable::run));
        before.setDisable(back.isEmpty());
        forward = Buttons.whole(
                "tour-next", next.isPresent() ? words.text("tour.next") : words.text("tour.done"),
                next.orElse(end));
        forward.getStyleClass().add("accent");
        // The focus goes to the button, and what is said with it is the stop.
        forward.setAccessibleText(progress + ". " + sentence);
        forward.accessibleHelpProperty().bind(words.text("tour.help"));
        HBox row = new HBox(counter, gap, before, forward);
        if (next.isPresent()) {
            row.getChildren().add(2, Buttons.whole("tour-end", words.text("tour.end"), end));
        }
        row.getStyleClass().add("tour-row");
        getChildren().setAll(Labels.wrapped("tour-sentence", sentence), row);
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            switch (event.getCode()) {
                case RIGHT, PAGE_DOWN -> next.ifPresent(Runnable::run);
                case LEFT, PAGE_UP -> back.ifPresent(Runnable::run);
                case ENTER -> next.orElse(end).run();
                default -> {
                    return;
                }
            }
            event.consume();
        });
    }

    @Override
    public void requestFocus() {
        forward.requestFocus();
    }
}
