package blindspot.ui.control;

import java.util.Set;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;

/// Marks nodes that use a key themselves, so that it calls no command while they have the focus: Space does not play and
/// pause then, PageDown does not go to the next record.
public final class UsesKeys {
    private static final String KEY = "blindspot.uses-keys";

    private UsesKeys() {}

    /// From now on it uses these keys, and no others.
    public static void mark(Node node, KeyCode... keys) {
        node.getProperties().put(KEY, Set.of(keys));
    }

    public static boolean has(@Nullable Node node, KeyCode key) {
        return node != null && node.getProperties().get(KEY) instanceof Set<?> keys && keys.contains(key);
    }
}
