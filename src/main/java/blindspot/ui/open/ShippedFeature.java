package blindspot.ui.open;

import static blindspot.ui.feature.Command.Menu.FILE;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.OpenSession;
import java.util.List;

/// Opens what comes with the program.
public final class ShippedFeature implements Feature {
    private final OpenSession open;

    public ShippedFeature(OpenSession open) {
        this.open = open;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(FILE, "open-lesson", open::openLesson, chord("Shortcut+L")),
                Command.in(FILE, "open-full-capture", open::openFullCapture));
    }
}
