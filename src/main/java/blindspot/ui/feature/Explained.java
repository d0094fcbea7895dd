package blindspot.ui.feature;

import blindspot.model.Term;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;
import org.jspecify.annotations.Nullable;

/// Tells help what stands where in the window.
public final class Explained {
    private static final String KEY = "blindspot.explained";

    private Explained() {}

    /// What help is asked of.
    ///
    /// @param here what is said of the very thing, in the language of now; empty for nothing beyond its topic
    /// @param term what AWS calls it, where that is one thing
    public record Subject(Topic topic, String here, Optional<Term> term) {
        public static Subject of(Topic topic) {
            return new Subject(topic, "", Optional.empty());
        }
    }

    /// From now on `node` and what is in it belongs to the topic.
    public static void mark(Node node, Topic topic) {
        mark(node, () -> Subject.of(topic));
    }

    /// The same for a thing that changes.
    public static void mark(Node node, Supplier<Subject> subject) {
        node.getProperties().put(KEY, subject);
    }

    /// Whether it was said of the very node.
    public static boolean isMarked(Node node) {
        return node.hasProperties() && node.getProperties().containsKey(KEY);
    }

    /// What the node belongs to: that of the nearest around it that says so, else the window.
    public static Subject of(@Nullable Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (at.hasProperties() && at.getProperties().get(KEY) instanceof Supplier<?> supplier
                    && supplier.get() instanceof Subject subject) {
                return subject;
            }
        }
        return Subject.of(Topic.WINDOW);
    }
}
