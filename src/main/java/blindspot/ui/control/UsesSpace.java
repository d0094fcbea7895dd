package blindspot.ui.control;

import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Marks nodes that use Space themselves, so that it does not play and pause while they have the focus.
public final class UsesSpace {
    private static final String KEY = "blindspot.uses-space";

    private UsesSpace() {}

    public static void mark(Node node) {
        node.getProperties().put(KEY, true);
    }

    public static boolean isMarked(@Nullable Node node) {
        return node != null && Boolean.TRUE.equals(node.getProperties().get(KEY));
    }
}
