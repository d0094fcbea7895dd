package blindspot.ui.tour;

import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Topic;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;

/// A stop of the tour: a part of the window. What is said of it is the text of `tour.<code>`.
enum TourStop {
    PICTURE("picture", ".diagram"),
    LEG("leg", ".leg"),
    SEEN_FROM("seen-from", ".viewpoint-bar"),
    REPLAY("replay", ".transport"),
    RECORDS("records", ".matrix-pane"),
    DETAILS("details", ".side-pane");

    private final String code;
    private final String selector;

    TourStop(String code, String selector) {
        this.code = code;
        this.selector = selector;
    }

    /// A command that shows and hides something.
    ///
    /// @param on whether it must be shown for the part to be seen, or hidden
    record Switch(String command, boolean on) {}

    /// What must be so for the part to be seen.
    List<Switch> switches() {
        return switch (this) {
            case PICTURE, LEG, SEEN_FROM, REPLAY -> List.of();
            case RECORDS -> List.of(new Switch("path-list", false), new Switch("who-sees-what", false));
            case DETAILS -> List.of(new Switch("details", true));
        };
    }

    String code() {
        return code;
    }

    /// The part as it stands in the window; empty where it is not to be seen. Of the legs, the one that no flow log
    /// records, where there is such a one.
    Optional<Node> in(Scene scene) {
        Set<Node> found = scene.getRoot().lookupAll(selector);
        return found.stream()
                .filter(TourStop::isSeen)
                .filter(node -> Explained.of(node).topic() == Topic.TUBE)
                .findFirst()
                .or(() -> found.stream().filter(TourStop::isSeen).findFirst());
    }

    private static boolean isSeen(Node node) {
        for (Node at = node; at != null; at = at.getParent()) {
            if (!at.isVisible()) {
                return false;
            }
        }
        return node.getLayoutBounds().getWidth() > 0 && node.getLayoutBounds().getHeight() > 0;
    }
}
