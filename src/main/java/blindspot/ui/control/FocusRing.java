package blindspot.ui.control;

import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.jspecify.annotations.Nullable;

/// A ring around whatever has the focus in a scene, of the same kind everywhere: while the keyboard is in use, not the
/// mouse. Of what is scrolled out of sight in part, it is around what can be seen. Belongs above all else in the scene's
/// root, which fills the scene. Lets the mouse through.
public final class FocusRing extends Region {
    private static final double DISTANCE = 2;
    /// As far as the ring is thick, so that nothing of what stands out is under it.
    private static final double DISTANCE_AROUND_CHILDREN = 4;
    private static final String AROUND_CHILDREN = "focus-ring-around-children";

    private final Scene scene;
    private Subscription following = Subscription.EMPTY;
    private boolean byKeys;

    public FocusRing(Scene scene) {
        this.scene = scene;
        getStyleClass().add("focus-ring");
        setManaged(false);
        setMouseTransparent(true);
        setViewOrder(-2);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, _ -> use(true));
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, _ -> use(false));
        scene.focusOwnerProperty().subscribe(this::follow);
        scene.widthProperty().subscribe(_ -> place());
        scene.heightProperty().subscribe(_ -> place());
    }

    /// Lets the ring go around what stands out of a node as well, rather than across it.
    public static void goAroundChildren(Parent node) {
        node.getProperties().put(AROUND_CHILDREN, true);
    }

    private void use(boolean keys) {
        byKeys = keys;
        place();
    }

    private void follow(@Nullable Node focused) {
        following.unsubscribe();
        following = Subscription.EMPTY;
        if (focused != null) {
            for (ObservableValue<?> each : List.of(
                    focused.localToSceneTransformProperty(), focused.layoutBoundsProperty(),
                    focused.boundsInLocalProperty(), focused.visibleProperty())) {
                following = following.and(each.subscribe((_, _) -> place()));
            }
        }
        place();
    }

    private void place() {
        Node focused = scene.getFocusOwner();
        Bounds around = focused == null || !byKeys ? null : seen(focused);
        setVisible(around != null);
        if (around != null) {
            resizeRelocate(around.getMinX(), around.getMinY(), around.getWidth(), around.getHeight());
        }
    }

    /// What is seen of a node, and a little around; null where nothing is, or where it is all of the window.
    private @Nullable Bounds seen(Node node) {
        boolean all = node.getProperties().containsKey(AROUND_CHILDREN);
        Bounds bounds = node.localToScene(all ? node.getBoundsInLocal() : node.getLayoutBounds());
        for (Parent parent = node.getParent(); parent != null; parent = parent.getParent()) {
            Node clip = parent.getClip();
            if (clip != null) {
                bounds = common(bounds, parent.localToScene(clip.getBoundsInParent()));
            }
            if (!parent.isVisible()) {
                return null;
            }
        }
        boolean fills = bounds.getWidth() >= scene.getWidth() && bounds.getHeight() >= scene.getHeight();
        if (!node.isVisible() || bounds.getWidth() <= 0 || bounds.getHeight() <= 0 || fills) {
            return null;
        }
        double distance = all ? DISTANCE_AROUND_CHILDREN : DISTANCE;
        Bounds wider = new BoundingBox(
                bounds.getMinX() - distance, bounds.getMinY() - distance, bounds.getWidth() + 2 * distance,
                bounds.getHeight() + 2 * distance);
        return common(wider, new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
    }

    private static Bounds common(Bounds one, Bounds other) {
        double x = Math.max(one.getMinX(), other.getMinX());
        double y = Math.max(one.getMinY(), other.getMinY());
        return new BoundingBox(
                x, y, Math.max(0, Math.min(one.getMaxX(), other.getMaxX()) - x),
                Math.max(0, Math.min(one.getMaxY(), other.getMaxY()) - y));
    }
}
