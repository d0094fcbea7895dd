package blindspot.ui.shell;

import blindspot.ui.fx.Words;
import javafx.scene.control.MenuBar;

/// The commands in the bar that macOS has at the top of the screen, beside the menu in the window. Takes no room in the
/// window there; belongs into no window elsewhere.
public final class SystemMenuBar extends MenuBar {
    public SystemMenuBar(Words words, Commands commands) {
        setUseSystemMenuBar(true);
        getMenus().setAll(CommandMenus.of(words, commands));
    }

    /// Whether the system with this name has such a bar.
    ///
    /// @param system the property `os.name`
    static boolean isOf(String system) {
        return system.startsWith("Mac");
    }
}
