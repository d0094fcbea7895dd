package blindspot.ui.control;

import blindspot.ui.fx.Words;
import java.net.URI;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Where a statement comes from: title and address, to be read, selected and copied. Opens no browser.
public final class CitationBox extends VBox {
    private final ReadOnlyBooleanWrapper copied = new ReadOnlyBooleanWrapper(this, "copied", false);

    public CitationBox(Words words, ObservableValue<String> title, URI address) {
        getStyleClass().add("citation");
        Label heading = new Label();
        heading.getStyleClass().add("citation-title");
        heading.setWrapText(true);
        heading.textProperty().bind(title);
        TextField link = new TextField(address.toString());
        link.getStyleClass().add("citation-address");
        link.setEditable(false);
        link.accessibleTextProperty().bind(title);
        HBox.setHgrow(link, Priority.ALWAYS);
        Button copy = new Button();
        copy.getStyleClass().add("citation-copy");
        copy.setMinWidth(USE_PREF_SIZE);
        copy.textProperty()
                .bind(copied.getReadOnlyProperty()
                        .flatMap(done -> done ? words.text("citation.copied") : words.text("citation.copy")));
        copy.accessibleHelpProperty().bind(words.text("citation.help", address.toString()));
        copy.setOnAction(_ -> copy(address));
        HBox row = new HBox(link, copy);
        row.getStyleClass().add("citation-row");
        getChildren().setAll(heading, row);
    }

    private void copy(URI address) {
        ClipboardContent content = new ClipboardContent();
        content.putString(address.toString());
        copied.set(Clipboard.getSystemClipboard().setContent(content));
    }
}
