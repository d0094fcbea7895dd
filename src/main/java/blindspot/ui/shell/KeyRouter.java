package blindspot.ui.shell;

import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Shortcut;
import java.util.List;
import javafx.scene.Scene;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;

/// Sends keys to commands.
///
/// Keys without Ctrl or Alt stay with the focused control where it uses them itself: a text field all of them, a button
/// Space and Enter, a leg of the diagram Space, a tree Left and Right, what has more than a page PageUp and PageDown. While a panel stands above the window no key goes to what is below it,
/// except for what is meant to be called over all, and Esc closes it. The wheel with Ctrl changes the size of texts.
public final class KeyRouter {
    private final Scene scene;
    private final Commands commands;
    private final Overlay overlay;

    private KeyRouter(Scene scene, Commands commands, Overlay overlay) {
        this.scene = scene;
        this.commands = commands;
        this.overlay = overlay;
    }

    public static void install(Scene scene, Commands commands, Overlay overlay) {
        KeyRouter router = new KeyRouter(scene, commands, overlay);
        scene.addEventFilter(KeyEvent.KEY_PRESSED, router::pressed);
        scene.addEventFilter(KeyEvent.KEY_TYPED, router::typed);
        scene.addEventFilter(ScrollEvent.SCROLL, router::scrolled);
    }

    private void pressed(KeyEvent event) {
        if (overlay.isVisible()) {
            overlay.pressed(event);
            call(event, commands.all().stream().filter(Command::overall).toList());
        } else if (!OwnKeys.has(scene.getFocusOwner(), event)) {
            call(event, commands.all());
        }
    }

    private static void call(KeyEvent event, List<Command> callable) {
        for (Command command : callable) {
            for (Shortcut shortcut : command.shortcuts()) {
                if (shortcut instanceof Shortcut.Chord chord && chord.keys().match(event) && command.call()) {
                    event.consume();
                    return;
                }
            }
        }
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShortcutDown() && event.getDeltaY() != 0 && !event.isInertia()) {
            commands.named(event.getDeltaY() > 0 ? "text-larger" : "text-smaller").call();
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown() || OwnKeys.writes(scene.getFocusOwner())
                || overlay.isVisible()) {
            return;
        }
        for (Command command : commands.all()) {
            for (Shortcut shortcut : command.shortcuts()) {
                if (shortcut instanceof Shortcut.Typed(String character)
                        && character.equals(event.getCharacter())
                        && command.call()) {
                    event.consume();
                    return;
                }
            }
        }
    }
}
