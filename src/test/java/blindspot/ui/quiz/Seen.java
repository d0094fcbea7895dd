package blindspot.ui.quiz;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import org.testfx.util.WaitForAsyncUtils;

/// What is to be seen in a window, looked up on the JavaFX thread.
final class Seen {
    private final Scene scene;

    Seen(Scene scene) {
        this.scene = scene;
    }

    /// What the labels say.
    List<String> words(String selector) {
        return nodes(selector, Label.class).stream().map(Label::getText).toList();
    }

    <T extends Node> List<T> nodes(String selector, Class<T> type) {
        return onFx(
                () -> scene.getRoot().lookupAll(selector).stream().filter(Seen::isShown).map(type::cast).toList());
    }

    static <T> T onFx(Callable<T> value) {
        return WaitForAsyncUtils.waitForAsyncFx(5_000, value);
    }

    private static boolean isShown(Node node) {
        return node.isVisible() && (node.getParent() == null || isShown(node.getParent()));
    }
}
