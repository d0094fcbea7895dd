package blindspot.ui.open;

import blindspot.i18n.Messages;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// What was read of each file and what was not, line by line, as text that can be selected and copied.
public final class LoadReportView extends VBox {
    /// `words` is the report as text.
    public LoadReportView(String words, Messages messages, Consumer<String> copy, Runnable close) {
        Label title = new Label(messages.text("command.load-report"));
        title.getStyleClass().add("panel-title");
        TextArea area = new TextArea(words);
        area.setEditable(false);
        area.setWrapText(true);
        area.setPrefSize(860, 420);
        area.getStyleClass().add("mono");
        VBox.setVgrow(area, Priority.ALWAYS);
        Button copyButton = new Button(messages.text("open.report.copy"));
        copyButton.setOnAction(_ -> copy.accept(words));
        Button closeButton = new Button(messages.text("problem.close"));
        closeButton.setDefaultButton(true);
        closeButton.setOnAction(_ -> close.run());
        getChildren().setAll(title, area, new HBox(10, copyButton, closeButton));
    }
}
