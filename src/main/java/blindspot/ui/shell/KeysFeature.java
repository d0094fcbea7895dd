package blindspot.ui.shell;

import static blindspot.ui.feature.Command.Menu.HELP;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.Node;

/// The keys of the part of the window that has the focus, and all keys.
public final class KeysFeature implements Feature {
    private final Words words;
    private final Overlay overlay;
    private final Supplier<Commands> commands;
    private final Supplier<Optional<Node>> focused;

    /// @param commands all that there are, asked for when their keys are shown
    /// @param focused what has the keys
    public KeysFeature(
            Words words, Overlay overlay, Supplier<Commands> commands, Supplier<Optional<Node>> focused) {
        this.words = words;
        this.overlay = overlay;
        this.commands = commands;
        this.focused = focused;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(HELP, "pane-keys", this::showHere, typed("?")),
                Command.in(HELP, "shortcuts", this::showAll, chord("Shift+F1")));
    }

    private void showHere() {
        overlay.open(new PaneKeys(words, commands.get(), focused.get(), this::showAll));
    }

    private void showAll() {
        overlay.open(new ShortcutHelp(words, commands.get()));
    }
}
