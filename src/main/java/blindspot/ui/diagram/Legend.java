package blindspot.ui.diagram;

import blindspot.ui.fx.Words;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/// What the lines and shapes mean, under the diagram.
final class Legend extends HBox {
    Legend(Words words) {
        getStyleClass().add("legend");
        setAlignment(Pos.CENTER_LEFT);
        setMouseTransparent(true);
        getChildren()
                .setAll(
                        entry("sample-recorded", words.text("legend.recorded")),
                        sample("?", "sample-possible", words.text("legend.possible")),
                        entry("sample-no-record", words.text("legend.no-record")),
                        entry("sample-never-logged", words.text("legend.never-logged")),
                        shapes(words.text("legend.shapes")),
                        sample("34", "sample-full", words.text("legend.full")));
    }

    private static Label entry(String style, ObservableValue<String> text) {
        Region sample = new Region();
        sample.getStyleClass().addAll("legend-sample", style);
        Label label = new Label();
        label.textProperty().bind(text);
        label.setGraphic(sample);
        return label;
    }

    /// Something with a sign in it: the pill of an interface, or a bar with a number as large as it may be on a leg.
    private static Label sample(String sign, String style, ObservableValue<String> text) {
        Label sample = new Label(sign);
        sample.getStyleClass().add(style);
        Label label = new Label();
        label.textProperty().bind(text);
        label.setGraphic(sample);
        return label;
    }

    private static Label shapes(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        return label;
    }
}
