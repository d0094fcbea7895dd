package blindspot.ui.help;

import static blindspot.ui.feature.Command.Menu.HELP;
import static blindspot.ui.feature.Shortcut.chord;

import blindspot.topology.Topology;
import blindspot.ui.control.Browser;
import blindspot.ui.control.Buttons;
import blindspot.ui.control.Overlay;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Explained.Subject;
import blindspot.ui.feature.Feature;
import blindspot.ui.session.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Help on what the pointer is at where it moved last, else on what has the keys; the glossary; what flow logs never
/// record.
public final class HelpFeature implements Feature {
    private final Session session;
    private final Overlay overlay;
    private final Browser browser;
    private @Nullable Scene scene;
    private @Nullable Node pointed;

    /// @param browser opens AWS's pages
    public HelpFeature(Session session, Overlay overlay, Browser browser) {
        this.session = session;
        this.overlay = overlay;
        this.browser = browser;
    }

    /// Looks in this scene for what help is asked of.
    public void follow(Scene now) {
        scene = now;
        now.addEventFilter(
                MouseEvent.MOUSE_MOVED, event -> pointed = event.getTarget() instanceof Node node ? node : null);
        now.addEventFilter(MouseEvent.MOUSE_EXITED_TARGET, event -> {
            if (event.getTarget() instanceof Node left && left.getParent() == null) {
                pointed = null;
            }
        });
        now.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            KeyCode key = event.getCode();
            if (key.isNavigationKey() || key.isLetterKey() || key.isWhitespaceKey()) {
                pointed = null;
            }
        });
    }

    @Override
    public List<Command> commands() {
        return List.of(
                Command.in(HELP, "help", this::explain, chord("F1")),
                Command.in(HELP, "glossary", this::showGlossary),
                Command.in(HELP, "never-logged", this::showNeverLogged));
    }

    /// The list of what flow logs never record, have in part, and do not say.
    public void showNeverLogged() {
        boolean drawn = session.path().get().noPath().isEmpty() && !session.table().isEmpty();
        show(words().neverLogged(drawn ? Optional.<Topology>of(session.topology()) : Optional.empty()));
    }

    /// What it is.
    public void show(Subject subject) {
        show(words().of(subject));
    }

    private void showGlossary() {
        show(words().glossary());
    }

    private void explain() {
        Scene now = scene;
        Node focused = now == null ? null : now.getFocusOwner();
        show(Explained.of(pointed == null ? focused : pointed));
    }

    private HelpWords words() {
        return new HelpWords(session.messages().get());
    }

    private void show(HelpPage page) {
        List<Button> buttons = new ArrayList<>();
        buttons.add(Buttons.whole("help-glossary", session.words().text("command.glossary"), this::showGlossary));
        buttons.add(
                Buttons.whole(
                        "help-never-logged", session.words().text("command.never-logged"), this::showNeverLogged));
        Button close = Buttons.whole("help-close", session.words().text("problem.close"), overlay::close);
        close.setCancelButton(true);
        buttons.add(close);
        HelpView view = new HelpView(page, session.words(), browser, buttons);
        overlay.open(view);
        view.requestFocus();
    }
}
