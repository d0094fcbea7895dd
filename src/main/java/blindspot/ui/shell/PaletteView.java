package blindspot.ui.shell;

import blindspot.ui.control.Labels;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// Commands to be found by typing. The keys stay with what is typed: Up and Down choose, Enter calls.
final class PaletteView extends VBox {
    private static final int PAGE = 8;

    private final Words words;
    private final List<PaletteEntry> all;
    private final Runnable close;
    private final TextField typed = new TextField();
    private final ListView<PaletteEntry> list = new ListView<>();
    private final Label found = Labels.wrapped("palette-found");

    /// @param close gives the focus back before a command is called
    PaletteView(Words words, List<PaletteEntry> all, Runnable close) {
        this.words = words;
        this.all = all;
        this.close = close;
        getStyleClass().add("palette");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Label title = Labels.whole(words.text("palette.title"), typed);
        title.getStyleClass().add("panel-title");
        typed.setId("palette-typed");
        typed.promptTextProperty().bind(words.text("palette.prompt"));
        typed.accessibleTextProperty().bind(words.text("palette.title"));
        typed.textProperty().subscribe(this::search);
        typed.addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        list.setId("palette-list");
        list.accessibleTextProperty().bind(words.text("palette.title"));
        list.setFocusTraversable(false);
        list.setPlaceholder(Labels.wrapped("palette-none", words.now().text("palette.none")));
        list.setCellFactory(_ -> cell());
        list.getSelectionModel().selectedItemProperty().subscribe(_ -> say());
        found.setId("palette-found");
        VBox.setVgrow(list, Priority.ALWAYS);
        getChildren().setAll(title, typed, list, found);
    }

    @Override
    public void requestFocus() {
        typed.requestFocus();
    }

    private PaletteCell cell() {
        PaletteCell cell = new PaletteCell(words);
        cell.setOnMouseClicked(_ -> {
            if (!cell.isEmpty()) {
                call(cell.getItem());
            }
        });
        return cell;
    }

    private void search(String text) {
        list.getItems().setAll(PaletteSearch.of(text).in(all));
        list.getSelectionModel().selectFirst();
        list.scrollTo(0);
        say();
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case UP -> choose(-1);
            case DOWN -> choose(1);
            case PAGE_UP -> choose(-PAGE);
            case PAGE_DOWN -> choose(PAGE);
            case ENTER -> {
                PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
                if (chosen != null) {
                    call(chosen);
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void choose(int by) {
        int last = list.getItems().size() - 1;
        if (last >= 0) {
            int to = Math.clamp(list.getSelectionModel().getSelectedIndex() + by, 0, last);
            list.getSelectionModel().clearAndSelect(to);
            list.scrollTo(Math.max(0, to - PAGE / 2));
        }
    }

    private void call(PaletteEntry entry) {
        if (entry.enabled()) {
            close.run();
            entry.action().run();
        } else {
            list.getSelectionModel().select(entry);
            say();
        }
    }

    /// How many there are, and which one Enter calls: also to whom the list is not seen.
    private void say() {
        PaletteEntry chosen = list.getSelectionModel().getSelectedItem();
        int count = list.getItems().size();
        String said = chosen == null
                ? words.now().text("palette.found", count)
                : words.now()
                        .text(
                                "palette.chosen", words.now().text("palette.found", count),
                                PaletteCell.said(chosen, words));
        found.setText(
                chosen == null || chosen.enabled()
                        ? words.now().text("palette.found", count)
                        : words.now().text("palette.not-now", chosen.name()));
        typed.setAccessibleHelp(said);
        typed.notifyAccessibleAttributeChanged(AccessibleAttribute.HELP);
    }
}
