package blindspot.ui.shell;

import blindspot.ui.control.UsesKeys;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.TreeTableView;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/// The keys that a control uses itself while it has the focus, so that they call no command.
final class OwnKeys {
    private OwnKeys() {}

    /// Whether what is typed becomes text there.
    static boolean writes(@Nullable Node focused) {
        return focused instanceof TextInputControl || focused instanceof ComboBoxBase;
    }

    static boolean has(@Nullable Node focused, KeyEvent event) {
        // What was typed is taken back where it was typed.
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z && focused instanceof TextInputControl) {
            return true;
        }
        if (event.isShortcutDown() || event.isAltDown() || event.getCode().isFunctionKey()) {
            return false;
        }
        return writes(focused) || switch (event.getCode()) {
            case SPACE -> focused instanceof ButtonBase || UsesKeys.has(focused, KeyCode.SPACE);
            case ENTER -> focused instanceof ButtonBase;
            case PAGE_UP, PAGE_DOWN -> turnsPages(focused) || UsesKeys.has(focused, event.getCode());
            case LEFT, RIGHT -> focused instanceof TreeTableView || focused instanceof TreeView;
            default -> false;
        };
    }

    private static boolean turnsPages(@Nullable Node focused) {
        return switch (focused) {
            case TableView<?> _,TreeTableView<?> _,ListView<?> _,TreeView<?> _ -> true;
            case ScrollPane pane -> pane.getContent() != null
                    && pane.getContent().getLayoutBounds().getHeight() > pane.getViewportBounds().getHeight();
            case null, default -> false;
        };
    }
}
