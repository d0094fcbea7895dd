package blindspot.ui.shell;

import static blindspot.ui.feature.Command.Menu.HELP;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.function.Supplier;

/// Every command by its name.
public final class PaletteFeature implements Feature {
    private final Words words;
    private final Overlay overlay;
    private final Supplier<Commands> commands;

    /// @param commands all that there are, asked for when they are shown
    public PaletteFeature(Words words, Overlay overlay, Supplier<Commands> commands) {
        this.words = words;
        this.overlay = overlay;
        this.commands = commands;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.in(HELP, "palette", this::show, chord("Shortcut+Shift+P")));
    }

    private void show() {
        overlay.open(new PaletteView(words, PaletteEntry.of(commands.get(), words.now()), overlay::close));
    }
}
