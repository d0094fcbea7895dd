package blindspot.ui.format;

import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;

/// A column of the records, as a row of [FormatView]: its number, field, how sure that is, and its first values.
final class FormatRow {
    private static final int MOST_WITHOUT_TOOLTIP = 12;

    private final Words words;
    private final Label number = new Label();
    private final ComboBox<String> field = new ComboBox<>();
    private final Label trust = new Label();
    private final List<Label> values;
    private FormatColumn column;

    FormatRow(FormatModel model, Words words, FormatColumn column) {
        this.words = words;
        this.column = column;
        number.setText(Integer.toString(column.place()));
        number.getStyleClass().add("format-number");
        field.setId("format-field-" + column.place());
        field.setEditable(true);
        field.getStyleClass().add("format-field");
        field.getItems().setAll(model.choices(column));
        trust.setId("format-trust-" + column.place());
        trust.setMinWidth(Region.USE_PREF_SIZE);
        values = column.values().stream().map(Printable::of).map(FormatRow::value).toList();
        show(column);
        field.valueProperty().subscribe((_, chosen) -> {
            String name = chosen == null ? "" : chosen;
            if (!name.equals(this.column.name())) {
                model.choose(column.place(), name);
            }
        });
    }

    private static Label value(String text) {
        Label value = new Label(text);
        value.getStyleClass().add("format-value");
        if (text.length() > MOST_WITHOUT_TOOLTIP) {
            value.setTooltip(new Tooltip(text));
        }
        return value;
    }

    List<Node> nodes() {
        return Stream.<Node>concat(Stream.of(number, field, trust), values.stream()).toList();
    }

    Node field() {
        return field;
    }

    void onFocus(Runnable listener) {
        field.focusedProperty().subscribe(focused -> {
            if (focused) {
                listener.run();
            }
        });
    }

    /// Shows another field for the same column.
    void show(FormatColumn now) {
        column = now;
        String trusted = trustText(words.now());
        field.setValue(now.name());
        field.setAccessibleText(words.now()
                .text(
                        "format.field.of", now.place(), now.values().isEmpty() ? "" : now.values().getFirst(),
                        trusted));
        trust.setText(trusted);
        trust.getStyleClass().setAll("label", "format-trust", now.trust().code());
    }

    private String trustText(Messages messages) {
        return switch (column.trust()) {
            case SURE -> messages.text("format.trust.sure");
            case LIKELY -> messages.text("format.trust.likely");
            case GUESS -> messages.text("format.trust.guess");
            case NONE -> messages.text("format.trust.none");
            case CHOSEN -> messages.text("format.trust.chosen");
        };
    }
}
