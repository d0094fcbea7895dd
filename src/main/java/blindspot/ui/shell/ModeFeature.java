package blindspot.ui.shell;

import static blindspot.ui.feature.Command.Menu.VIEW;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;

/// What the window is used for.
public final class ModeFeature implements Feature {
    private final Session session;

    public ModeFeature(Session session) {
        this.session = session;
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(VIEW, "explore", () -> session.use(Mode.EXPLORE), chord("Shortcut+E")),
                Command.in(VIEW, "journey", () -> session.use(Mode.JOURNEY), chord("Shortcut+J")),
                Command.in(VIEW, "quiz", () -> session.use(Mode.QUIZ), chord("Shortcut+K")));
    }
}
