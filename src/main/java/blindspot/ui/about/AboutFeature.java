package blindspot.ui.about;

import static blindspot.ui.feature.Command.Menu.HELP;

import blindspot.about.Diagnosis;
import blindspot.i18n.Messages;
import blindspot.settings.StateFolders;
import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Session;
import java.util.List;
import javafx.stage.Screen;

/// What the program is.
public final class AboutFeature implements Feature {
    private static final int PERCENT = 100;

    private final Session session;
    private final Overlay overlay;

    public AboutFeature(Session session, Overlay overlay) {
        this.session = session;
        this.overlay = overlay;
    }

    @Override
    public List<Command> commands() {
        return List.of(Command.in(HELP, "about", this::show));
    }

    private void show() {
        overlay.open(new AboutView(session.words(), diagnosis(), overlay::close));
    }

    private List<String> diagnosis() {
        Messages messages = session.messages().get();
        Screen screen = Screen.getPrimary();
        String size = messages.text(
                "about.screen", Math.round(screen.getBounds().getWidth()), Math.round(screen.getBounds().getHeight()),
                Math.round(PERCENT * screen.getOutputScaleX()));
        StateFolders folders = StateFolders.of(System.getProperties());
        return new Diagnosis(System.getProperties(), folders, size, Runtime.getRuntime().maxMemory())
                .lines(messages, session.formats().get());
    }
}
