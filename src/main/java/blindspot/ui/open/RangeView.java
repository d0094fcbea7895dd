package blindspot.ui.open;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.ui.control.Wrapping;
import blindspot.ui.fx.Words;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/// Asks for a shorter time when memory was not enough for all records.
public final class RangeView extends VBox {
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

    private final RangeModel model;
    private final Label lead = new Label();
    private final Label verdict = new Label();

    /// @param close takes the dialog away
    public RangeView(RangeModel model, Runnable close) {
        this.model = model;
        Words words = model.session().words();
        getStyleClass().add("range-view");
        setPrefWidth(620);
        setMaxHeight(USE_PREF_SIZE);
        Label title = new Label();
        title.getStyleClass().add("panel-title");
        title.textProperty().bind(words.text("open.range.title"));
        verdict.setId("range-verdict");
        verdict.getStyleClass().add("verdict");
        for (Label text : new Label[] {lead, verdict}) {
            Wrapping.wrap(text);
            text.setMinHeight(Region.USE_PREF_SIZE);
        }
        TextField from = field("range-from", model.from());
        TextField to = field("range-to", model.to());
        HBox times = new HBox(
                10, label(words.text("open.range.from"), from), from, label(words.text("open.range.to"), to), to);
        times.setAlignment(Pos.CENTER_LEFT);
        Runnable accept = () -> {
            if (model.accept()) {
                close.run();
            }
        };
        from.setOnAction(_ -> accept.run());
        to.setOnAction(_ -> accept.run());
        Button load = new Button();
        load.setId("range-load");
        load.textProperty().bind(words.text("open.range.load"));
        load.setOnAction(_ -> accept.run());
        Button cancel = new Button();
        cancel.setId("range-cancel");
        cancel.textProperty().bind(words.text("open.range.close"));
        cancel.setOnAction(_ -> close.run());
        HBox buttons = new HBox(10, load, cancel);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        getChildren().setAll(title, lead, times, verdict, buttons);
        model.problem().subscribe(_ -> show());
        model.from().subscribe(_ -> show());
        model.session().messages().subscribe((_, _) -> show());
        focusedProperty().subscribe(focused -> {
            if (focused) {
                show();
                from.requestFocus();
            }
        });
    }

    private static Label label(ObservableValue<String> text, TextField of) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setMinWidth(Region.USE_PREF_SIZE);
        label.setLabelFor(of);
        of.accessibleTextProperty().bind(text);
        return label;
    }

    private static TextField field(String id, StringProperty value) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        return field;
    }

    private void show() {
        Messages messages = model.session().messages().get();
        Formats formats = model.session().formats().get();
        lead.setText(model.read()
                .map(time -> messages.text(
                        "open.range.lead", formats.dateTime(time.start()), formats.dateTime(time.end()),
                        formats.zoneId()))
                .orElse(""));
        verdict.setText(model.problem()
                .get()
                .map(problem -> messages.problem(problem) + " " + messages.remedy(problem))
                .orElse(""));
        verdict.pseudoClassStateChanged(WRONG, model.problem().get().isPresent());
    }
}
