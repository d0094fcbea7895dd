package blindspot.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/// One panel above the window; what has no room in the window scrolls. Esc or a click beside it closes it, and the focus
/// goes back to where it was.
public final class Overlay extends StackPane {
    /// The shares of the window that a panel has at least and at most, where it wants no less.
    private static final double LEAST_WIDTH = 0.8;
    private static final double LEAST_HEIGHT = 0.85;
    private static final double MOST = 0.96;

    private @Nullable Node focusedBefore;
    private @Nullable Region shown;

    public Overlay() {
        getStyleClass().add("veil");
        setAlignment(Pos.CENTER);
        setVisible(false);
        addEventFilter(KeyEvent.KEY_PRESSED, this::stayInside);
        addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    /// A key was pressed while this is shown, wherever the focus is.
    public void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
            event.consume();
        }
    }

    /// Tab does not go to what is covered: behind the last control comes the first again, and the other way round.
    private void stayInside(KeyEvent event) {
        if (event.getCode() == KeyCode.TAB && !event.isControlDown() && !event.isAltDown()) {
            List<Node> all = new ArrayList<>();
            addControls(this, all);
            Node focused = getScene().getFocusOwner();
            if (!all.isEmpty() && (event.isShiftDown() ? all.getFirst() : all.getLast()).equals(focused)) {
                (event.isShiftDown() ? all.getLast() : all.getFirst()).requestFocus();
                event.consume();
            }
        }
    }

    private static void addControls(Parent parent, List<Node> all) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (child.isVisible() && !child.isDisabled()) {
                if (child.isFocusTraversable()) {
                    all.add(child);
                }
                if (child instanceof Parent inner) {
                    addControls(inner, all);
                }
            }
        }
    }

    /// Shows `panel`, as large as the window less a margin, or as it prefers where that is the most that it wants or more.
    public void open(Region panel) {
        if (!isVisible()) {
            focusedBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        if (!panel.getStyleClass().contains("panel")) {
            panel.getStyleClass().add("panel");
        }
        ScrollPane scroll = new ScrollPane(panel);
        scroll.getStyleClass().add("panel-scroll");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        shown = panel;
        getChildren().setAll(scroll);
        setVisible(true);
        // Only now is the panel in the window.
        scroll.applyCss();
        panel.requestFocus();
    }

    @Override
    protected void layoutChildren() {
        Region panel = shown;
        for (Node scroll : getManagedChildren()) {
            if (panel != null) {
                double width =
                        most(panel.getMaxWidth(), LEAST_WIDTH * getWidth(), panel.prefWidth(-1), MOST * getWidth());
                double height = most(
                        panel.getMaxHeight(), LEAST_HEIGHT * getHeight(), panel.prefHeight(width), MOST * getHeight());
                scroll.resizeRelocate(
                        Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2), width, height);
            }
        }
    }

    /// As much as the panel prefers where that is the most that it wants, else also more, up to `least`; never above `most`.
    private static double most(double wanted, double least, double preferred, double most) {
        double enough = wanted == Region.USE_PREF_SIZE ? preferred : Math.max(least, preferred);
        return Math.min(Math.ceil(enough), most);
    }

    /// Closes this panel when it is the one that is shown.
    public void close(Region panel) {
        if (panel.equals(shown)) {
            close();
        }
    }

    /// Closes whichever panel is shown.
    public void close() {
        setVisible(false);
        shown = null;
        getChildren().clear();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }
}
