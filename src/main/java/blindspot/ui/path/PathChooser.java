package blindspot.ui.path;

import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.control.UsesKeys;
import blindspot.ui.fx.Words;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/// The paths that can be drawn, to choose one of them: by a click, or by the arrow keys and Enter.
final class PathChooser extends VBox {
    private static final PseudoClass DRAWN = PseudoClass.getPseudoClass("drawn");

    private final PathModel model;
    private final Runnable close;
    private final VBox rows = new VBox();
    private final ReadingPane scroll;

    /// @param close takes it away
    PathChooser(PathModel model, Runnable close) {
        this.model = model;
        this.close = close;
        Words words = model.session().words();
        getStyleClass().add("path-chooser");
        setMaxHeight(USE_PREF_SIZE);
        Label title = Labels.wrapped("panel-title");
        title.textProperty().bind(words.text("path.chooser.title"));
        Label help = Labels.wrapped("path-chooser-help");
        help.textProperty().bind(words.text("path.chooser.help"));
        rows.getStyleClass().add("path-rows");
        scroll = new ReadingPane(rows, words.text("path.chooser.title"));
        scroll.setFocusTraversable(false);
        scroll.viewportBoundsProperty().subscribe(_ -> scrollTo(focused()));
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, scroll, help);
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        List<PathChoice> choices = model.choices();
        for (int i = 0; i < choices.size(); i++) {
            rows.getChildren().add(row(choices.get(i), i));
        }
    }

    /// The focus is on the path that is drawn.
    @Override
    public void requestFocus() {
        // What scrolls is part of the window only when its look was made.
        applyCss();
        focus(model.session().path().get().chosen());
    }

    private VBox row(PathChoice choice, int place) {
        VBox row = new VBox();
        row.setId("path-choice-" + (place + 1));
        row.getStyleClass().add("path-row");
        row.pseudoClassStateChanged(DRAWN, choice.drawn());
        add(row, "path-row-nodes", choice.nodes());
        add(row, "path-row-traffic", choice.traffic());
        add(row, "path-row-reason", choice.reason());
        row.setFocusTraversable(true);
        row.setAccessibleRole(AccessibleRole.BUTTON);
        row.setAccessibleText(choice.accessible());
        UsesKeys.mark(row, KeyCode.SPACE);
        row.addEventHandler(MouseEvent.MOUSE_CLICKED, _ -> choose(place));
        return row;
    }

    private static void add(VBox row, String style, String text) {
        if (!text.isEmpty()) {
            row.getChildren().add(Labels.wrapped(style, text));
        }
    }

    private void pressed(KeyEvent event) {
        int at = focused();
        KeyCode code = event.getCode();
        if (code == KeyCode.DOWN || code == KeyCode.UP) {
            focus(Math.clamp(at + (code == KeyCode.DOWN ? 1 : -1), 0, rows.getChildren().size() - 1));
            event.consume();
        } else if ((code == KeyCode.ENTER || code == KeyCode.SPACE) && at >= 0) {
            choose(at);
            event.consume();
        }
    }

    private int focused() {
        for (int i = 0; i < rows.getChildren().size(); i++) {
            if (rows.getChildren().get(i).isFocused()) {
                return i;
            }
        }
        return -1;
    }

    private void focus(int place) {
        if (place < rows.getChildren().size()) {
            rows.getChildren().get(place).requestFocus();
            scrollTo(place);
        }
    }

    /// Scrolls to where a row can be read.
    private void scrollTo(int place) {
        if (place >= 0) {
            VBox row = (VBox) rows.getChildren().get(place);
            double hidden = rows.getHeight() - scroll.getViewportBounds().getHeight();
            double middle = row.getLayoutY() + row.getHeight() / 2 - scroll.getViewportBounds().getHeight() / 2;
            scroll.setVvalue(hidden <= 0 ? 0 : Math.clamp(middle / hidden, 0, 1));
        }
    }

    private void choose(int place) {
        close.run();
        model.choose(place);
    }
}
