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
                use(Mode.EXPLORE, "explore", "Shortcut+E"), use(Mode.JOURNEY, "journey", "Shortcut+J"),
                use(Mode.QUIZ, "quiz", "Shortcut+K"));
    }

    private Command use(Mode mode, String key, String keys) {
        return Command.in(VIEW, key, () -> session.use(mode), chord(keys)).marked(session.mode().isEqualTo(mode));
    }
}
