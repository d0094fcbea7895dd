package blindspot.ui.control;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
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
/// goes back to where it was. A panel can be about a part of the window, which it then outlines.
public final class Overlay extends StackPane {
    /// The shares of the window that a panel has at least and at most, where it wants no less.
    private static final double LEAST_WIDTH = 0.8;
    private static final double LEAST_HEIGHT = 0.85;
    private static final double MOST = 0.96;

    /// How far the outline of a part is from it, and what is said of it from both, in pixels.
    private static final double AROUND = 2;
    private static final double GAP = 12;

    private static final PseudoClass POINTING = PseudoClass.getPseudoClass("pointing");

    private @Nullable Node focusedBefore;
    private final Region outline = new Region();
    private @Nullable Region shown;
    private @Nullable Node pointedAt;

    public Overlay() {
        getStyleClass().add("veil");
        setAlignment(Pos.CENTER);
        setVisible(false);
        outline.getStyleClass().add("outlined");
        outline.setMouseTransparent(true);
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
        pointedAt = null;
        show(panel);
    }

    /// Shows a panel beside a part of the window, which is outlined and not covered where there is room.
    public void point(Region panel, Node part) {
        pointedAt = part;
        show(panel);
        getChildren().addFirst(outline);
    }

    private void show(Region panel) {
        pseudoClassStateChanged(POINTING, pointedAt != null);
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
        Bounds part = pointedAt == null ? null : sceneToLocal(pointedAt.localToScene(pointedAt.getLayoutBounds()));
        if (part != null) {
            outline.resizeRelocate(
                    part.getMinX() - AROUND, part.getMinY() - AROUND, part.getWidth() + 2 * AROUND,
                    part.getHeight() + 2 * AROUND);
        }
        for (Node scroll : getManagedChildren()) {
            if (panel != null && !scroll.equals(outline)) {
                double width =
                        most(panel.getMaxWidth(), LEAST_WIDTH * getWidth(), panel.prefWidth(-1), MOST * getWidth());
                double height = most(
                        panel.getMaxHeight(), LEAST_HEIGHT * getHeight(), panel.prefHeight(width), MOST * getHeight());
                Point2D at = part == null
                        ? new Point2D(Math.rint((getWidth() - width) / 2), Math.rint((getHeight() - height) / 2))
                        : beside(part, width, height);
                scroll.resizeRelocate(at.getX(), at.getY(), width, height);
            }
        }
    }

    /// Below the part, else above it, else before or behind it, else within it at its foot.
    private Point2D beside(Bounds part, double width, double height) {
        double x = Math.clamp(part.getCenterX() - width / 2, GAP, Math.max(GAP, getWidth() - width - GAP));
        double y = Math.clamp(part.getCenterY() - height / 2, GAP, Math.max(GAP, getHeight() - height - GAP));
        if (part.getMaxY() + 2 * GAP + height < getHeight()) {
            return new Point2D(Math.rint(x), Math.rint(part.getMaxY() + GAP));
        }
        if (part.getMinY() - 2 * GAP - height > 0) {
            return new Point2D(Math.rint(x), Math.rint(part.getMinY() - GAP - height));
        }
        if (part.getMinX() - 2 * GAP - width > 0) {
            return new Point2D(Math.rint(part.getMinX() - GAP - width), Math.rint(y));
        }
        return part.getMaxX() + 2 * GAP + width < getWidth()
                ? new Point2D(Math.rint(part.getMaxX() + GAP), Math.rint(y))
                : new Point2D(Math.rint(x), Math.rint(getHeight() - height - GAP));
    }

    /// As much as the panel prefers where that is the most that it wants, else also more, up to `least`; never above `most`.
    private static double most(double wanted, double least, double preferred, double most) {
        double enough = wanted == Region.USE_PREF_SIZE ? preferred : Math.max(least, preferred);
        return Math.min(Math.ceil(enough), most);
    }

    /// Gives the keys to a part of what this covers: now, or when what is shown is closed.
    public void focusBelow(Node part) {
        if (isVisible()) {
            focusedBefore = part;
        } else {
            part.requestFocus();
        }
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
        pointedAt = null;
        getChildren().clear();
        if (focusedBefore != null) {
            focusedBefore.requestFocus();
        }
    }
}
