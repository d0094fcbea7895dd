package blindspot.ui.control;

import blindspot.ui.fx.Words;
import java.net.URI;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/// Where a statement comes from: title and address, to be read, selected and copied. Opens no browser.
public final class CitationBox extends VBox {
    public CitationBox(Words words, ObservableValue<String> title, URI address) {
        getStyleClass().add("citation");
        Label heading = new Label();
        heading.getStyleClass().add("citation-title");
        Wrapping.wrap(heading);
        heading.textProperty().bind(title);
        CopyBox box = new CopyBox(words, address.toString());
        box.field().accessibleTextProperty().bind(title);
        getChildren().setAll(heading, box);
    }
}
