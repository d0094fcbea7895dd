package blindspot.ui.shell;

import blindspot.ui.control.Buttons;
import blindspot.ui.control.Labels;
import blindspot.ui.control.ReadingPane;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Topic;
import blindspot.ui.fx.Words;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;

/// The keys of the part of the window that has the focus: what it does with keys itself, its commands that can be called
/// now, and what leads on from anywhere.
final class PaneKeys extends VBox {
    /// What leads on from anywhere.
    private static final List<String> EVERYWHERE =
            List.of("next-pane", "previous-pane", "help", "palette", "shortcuts");

    private final Words words;
    private final ReadingPane reading;

    /// @param focused what has the keys
    /// @param all shows all keys
    PaneKeys(Words words, Commands commands, Optional<Node> focused, Runnable all) {
        this.words = words;
        getStyleClass().add("pane-keys");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        Topic topic = Explained.of(focused.orElse(null)).topic();
        String title = words.now().text("pane-keys.title", words.now().text("help." + topic.code()));
        VBox body = new VBox();
        body.getStyleClass().add("pane-keys-body");
        String own = focused.map(PaneKeys::help).orElse("");
        if (own.isEmpty()) {
            own = words.now().text("help." + topic.code() + ".keys");
        }
        body.getChildren().add(Labels.wrapped("pane-keys-own", own));
        add(body, "", commands.at(topic));
        add(body, words.now().text("pane-keys.everywhere"), EVERYWHERE.stream().map(commands::named).toList());
        reading = new ReadingPane(body, words.text("command.pane-keys"));
        Button every = Buttons.whole("pane-keys-all", words.text("pane-keys.all"), all);
        getChildren().setAll(Labels.wrapped("panel-title", title), reading, every);
    }

    /// The keys go to what scrolls.
    @Override
    public void requestFocus() {
        reading.requestFocus();
    }

    private void add(VBox body, String heading, List<Command> commands) {
        if (commands.isEmpty()) {
            return;
        }
        if (!heading.isEmpty()) {
            body.getChildren().add(Labels.wrapped("pane-keys-heading", heading));
        }
        body.getChildren().add(new KeyGrid(words, commands));
    }

    /// What the focused control says of itself.
    private static String help(Node focused) {
        String help = focused.getAccessibleHelp();
        return help == null ? "" : help;
    }
}
