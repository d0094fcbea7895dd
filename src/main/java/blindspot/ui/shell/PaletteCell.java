package blindspot.ui.shell;

import blindspot.ui.fx.Words;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A command in the list: its names, its keys, and whether it can be called now.
final class PaletteCell extends ListCell<PaletteEntry> {
    private final Words words;
    private final Label name = new Label();
    private final Label other = new Label();
    private final Label not = new Label();
    private final Label keys = new Label();
    private final HBox row;
    private Subscription following = Subscription.EMPTY;

    PaletteCell(Words words) {
        this.words = words;
        getStyleClass().add("palette-cell");
        name.getStyleClass().add("palette-name");
        other.getStyleClass().add("palette-other");
        not.getStyleClass().add("palette-not");
        not.textProperty().bind(words.text("palette.disabled"));
        not.setMinWidth(Region.USE_PREF_SIZE);
        keys.getStyleClass().addAll("mono", "palette-keys");
        keys.setMinWidth(Region.USE_PREF_SIZE);
        VBox names = new VBox(name, other);
        names.setMinWidth(0);
        HBox.setHgrow(names, Priority.ALWAYS);
        row = new HBox(names, not, keys);
        row.getStyleClass().add("palette-row");
        // As wide as the list: a long name is cut, the keys never are.
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(@Nullable PaletteEntry entry, boolean empty) {
        super.updateItem(entry, empty);
        following.unsubscribe();
        if (entry == null || empty) {
            following = Subscription.EMPTY;
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        name.setText(entry.name());
        other.setText(entry.other());
        keys.setText(entry.keys());
        setGraphic(row);
        following = entry.command().enabled().subscribe(enabled -> {
            not.setVisible(!enabled);
            not.setManaged(!enabled);
            row.setDisable(!enabled);
            setAccessibleText(said(entry, words));
        });
    }

    /// What is said of it.
    static String said(PaletteEntry entry, Words words) {
        return Stream.of(
                entry.name(), entry.other(), entry.keys(),
                entry.enabled() ? "" : words.now().text("palette.disabled"))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" – "));
    }
}
