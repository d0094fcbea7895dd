package blindspot.ui.shell;

import atlantafx.base.theme.Styles;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.ui.control.FoldingRow;
import blindspot.ui.control.Glyphs;
import blindspot.ui.feature.Command;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.beans.binding.StringBinding;
import javafx.geometry.Orientation;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.ToolBar;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row above the picture: menu, viewpoint, mode, language, help. What has no room is in a menu at its end.
public final class Toolbar extends ToolBar {
    private static final Duration UNTIL_LETTERS_ARE_TRIED = Duration.seconds(1);

    private final Session session;
    private final Commands commands;
    private final CommandItems items;

    public Toolbar(Session session, Commands commands) {
        FoldingRow.make(this);
        this.session = session;
        this.commands = commands;
        items = new CommandItems(session.words());
        getStyleClass().add("tool-bar-row");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label seenFrom = new Label();
        seenFrom.textProperty().bind(session.words().text("toolbar.seen-from"));
        seenFrom.getStyleClass().add("seen-from");
        ViewpointBar viewpoints = new ViewpointBar(session);
        seenFrom.visibleProperty().bind(viewpoints.visibleProperty());
        getItems()
                .addAll(
                        menu(),
                        opener(),
                        new Separator(Orientation.VERTICAL),
                        seenFrom,
                        viewpoints,
                        new Separator(Orientation.VERTICAL),
                        modes(),
                        space,
                        language(),
                        help());
        getItems().stream()
                .filter(child -> !child.equals(space))
                .map(Region.class::cast)
                .forEach(region -> region.setMinWidth(Region.USE_PREF_SIZE));
    }

    private MenuButton menu() {
        MenuButton button = new MenuButton(null, new FontIcon(Feather.MENU));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "no-arrow");
        button.accessibleTextProperty().bind(session.words().text("toolbar.menu"));
        fillWhenOpened(button, () -> CommandMenus.of(session.words(), commands));
        return button;
    }

    private MenuButton opener() {
        MenuButton button = new MenuButton();
        button.textProperty().bind(session.words().text("toolbar.open"));
        button.getStyleClass().add(Styles.FLAT);
        fillWhenOpened(button, () -> items.of(commands.in(Command.Menu.FILE)));
        return button;
    }

    /// A menu without items would not be opened, and thus not filled.
    private static void fillWhenOpened(MenuButton button, Supplier<List<? extends MenuItem>> items) {
        SeparatorMenuItem first = new SeparatorMenuItem();
        button.getItems().setAll(first);
        button.setOnShowing(_ -> {
            if (button.getItems().contains(first)) {
                button.getItems().setAll(items.get());
            }
        });
    }

    private HBox modes() {
        HBox row = new HBox();
        ToggleGroup group = new ToggleGroup();
        for (Mode mode : Mode.values()) {
            ToggleButton button = new ToggleButton();
            button.textProperty().bind(modeName(mode));
            button.getStyleClass().add("mode-tab");
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                session.use(mode);
            });
            session.mode().subscribe(now -> button.setSelected(now == mode));
            row.getChildren().add(button);
        }
        return row;
    }

    private StringBinding modeName(Mode mode) {
        return switch (mode) {
            case EXPLORE -> session.words().text("mode.explore");
            case JOURNEY -> session.words().text("mode.journey");
            case QUIZ -> session.words().text("mode.quiz");
            case WHAT_IF -> session.words().text("mode.what-if");
        };
    }

    /// Where no font can show Japanese, this button stays readable and says what is missing, in English.
    private Button language() {
        String english = Language.ENGLISH.code().toUpperCase(Locale.ROOT) + " / ";
        Button button = new Button(english + Language.JAPANESE.ownName());
        // Later, for it draws the letters, and the window is not to wait for that; not when it is closed already.
        PauseTransition later = new PauseTransition(UNTIL_LETTERS_ARE_TRIED);
        later.setOnFinished(_ -> {
            boolean closed = button.getScene() != null
                    && button.getScene().getWindow() != null
                    && !button.getScene().getWindow().isShowing();
            if (!closed && !Glyphs.canShow(Language.JAPANESE.ownName())) {
                button.setText(english + Language.JAPANESE.code().toUpperCase(Locale.ROOT) + " ⚠");
                button.setTooltip(new Tooltip(Messages.in(Language.ENGLISH).text("toolbar.no-japanese-font")));
            }
        });
        later.play();
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> commands.named("language").call());
        button.accessibleTextProperty().bind(session.words().text("command.language"));
        return button;
    }

    private Button help() {
        Button button = new Button(null, new FontIcon(Feather.HELP_CIRCLE));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setOnAction(_ -> commands.named("help").call());
        button.accessibleTextProperty().bind(session.words().text("command.help"));
        return button;
    }
}
