package blindspot.ui.open;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
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
        TextField from = field("range-from", model.from(), words.text("open.range.from"));
        TextField to = field("range-to", model.to(), words.text("open.range.to"));
        HBox times = new HBox(
                10, Labels.whole(words.text("open.range.from"), from), from,
                Labels.whole(words.text("open.range.to"), to), to);
        times.setAlignment(Pos.CENTER_LEFT);
        Runnable accept = () -> {
            if (model.accept()) {
                close.run();
            }
        };
        from.setOnAction(_ -> accept.run());
        to.setOnAction(_ -> accept.run());
        Button load = Buttons.of("range-load", words.text("open.range.load"), accept);
        Button cancel = Buttons.of("range-cancel", words.text("open.range.close"), close);
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

    private static TextField field(String id, StringProperty value, ObservableValue<String> name) {
        TextField field = new TextField();
        field.setId(id);
        field.textProperty().bindBidirectional(value);
        field.accessibleTextProperty().bind(name);
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
