package blindspot.ui.shell;

import blindspot.i18n.Messages;
import blindspot.ui.control.CopyBoxes;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/// A message with a title, and a way to close it: the one look of everything that the program has to say.
public final class ProblemView extends VBox {
    private final HBox buttons;

    public ProblemView(String title, String text, Messages messages, Runnable close) {
        Label heading = new Label(title);
        heading.getStyleClass().add("panel-title");
        Wrapping.wrap(heading);
        Label words = new Label(text);
        Wrapping.wrap(words);
        words.setMinHeight(USE_PREF_SIZE);
        words.getStyleClass().add("problem-words");
        Button closeButton = new Button(messages.text("problem.close"));
        closeButton.setDefaultButton(true);
        closeButton.setOnAction(_ -> close.run());
        buttons = new HBox(10, closeButton);
        getChildren().setAll(heading, words, buttons);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }

    /// Adds lines that the message speaks of, to be copied.
    public void offerToCopy(Words now, List<String> lines) {
        CopyBoxes boxes = new CopyBoxes(now);
        boxes.show(lines);
        getChildren().add(getChildren().indexOf(buttons), boxes);
    }

    /// Adds a button that does something with the message, such as copying it.
    public void offerToCopy(String name, Runnable action) {
        Button button = new Button(name);
        button.setOnAction(_ -> action.run());
        buttons.getChildren().add(button);
    }
}
