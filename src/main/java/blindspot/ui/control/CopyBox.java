package blindspot.ui.control;

import blindspot.ui.fx.Words;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/// A line to be read and selected, and a button that copies it whole and says so.
public final class CopyBox extends HBox {
    /// The most letters that the box asks for room for.
    private static final int WIDEST = 60;

    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper(this, "copied", false);
    private final TextField field;

    public CopyBox(Words words, String line) {
        getStyleClass().add("copy-box");
        field = new TextField(line);
        field.getStyleClass().add("copy-line");
        field.setEditable(false);
        field.setPrefColumnCount(Math.min(line.length(), WIDEST));
        HBox.setHgrow(field, Priority.ALWAYS);
        Button copy = new Button();
        copy.getStyleClass().add("copy-button");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.textProperty()
                .bind(copied.getReadOnlyProperty()
                        .flatMap(done -> done ? words.text("copy.done") : words.text("copy.button")));
        copy.accessibleTextProperty().bind(Bindings.concat(copy.textProperty(), " ", line));
        copy.accessibleHelpProperty().bind(words.text("copy.help", line));
        copy.setOnAction(_ -> copied.set(copy(line)));
        getChildren().setAll(field, copy);
    }

    /// What shows the line.
    TextField field() {
        return field;
    }

    /// Puts a text on the clipboard; whether that worked.
    public static boolean copy(String text) {
        ClipboardContent content = new ClipboardContent();
        content.putString(text);
        return Clipboard.getSystemClipboard().setContent(content);
    }
}
