package blindspot.ui.shell;

import atlantafx.base.theme.Styles;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.ui.control.Glyphs;
import blindspot.ui.feature.Command;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Session;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The row above the picture: menu, viewpoint, mode, language, help.
public final class Toolbar extends HBox {
    private final Session session;
    private final Commands commands;

    public Toolbar(Session session, Commands commands) {
        this.session = session;
        this.commands = commands;
        getStyleClass().add("tool-bar-row");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Label seenFrom = new Label();
        seenFrom.textProperty().bind(session.words().text("toolbar.seen-from"));
        seenFrom.getStyleClass().add("seen-from");
        getChildren()
                .addAll(
                        menu(),
                        opener(),
                        new Separator(Orientation.VERTICAL),
                        seenFrom,
                        viewpoints(),
                        new Separator(Orientation.VERTICAL),
                        modes(),
                        space,
                        language(),
                        help());
        getChildren().stream()
                .filter(child -> !child.equals(space))
                .map(Region.class::cast)
                .forEach(region -> region.setMinWidth(Region.USE_PREF_SIZE));
    }

    private MenuButton menu() {
        MenuButton button = new MenuButton(null, new FontIcon(Feather.MENU));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON, "no-arrow");
        button.accessibleTextProperty().bind(session.words().text("toolbar.menu"));
        for (Command.Menu each : Command.Menu.values()) {
            Menu menu = new Menu();
            menu.textProperty().bind(name(each));
            commands.in(each).forEach(command -> menu.getItems().add(item(command)));
            button.getItems().add(menu);
        }
        return button;
    }

    private MenuButton opener() {
        MenuButton button = new MenuButton();
        button.textProperty().bind(session.words().text("toolbar.open"));
        button.getStyleClass().add(Styles.FLAT);
        commands.in(Command.Menu.FILE).forEach(command -> button.getItems().add(item(command)));
        return button;
    }

    private MenuItem item(Command command) {
        MenuItem item = new MenuItem();
        item.textProperty().bind(CommandTexts.withShortcuts(session.words(), command));
        item.disableProperty().bind(Bindings.not(command.enabled()));
        item.setOnAction(_ -> command.call());
        return item;
    }

    private StringBinding name(Command.Menu menu) {
        return switch (menu) {
            case FILE -> session.words().text("menu.file");
            case VIEW -> session.words().text("menu.view");
            case PLAY -> session.words().text("menu.play");
            case RECORDS -> session.words().text("menu.records");
            case HELP -> session.words().text("menu.help");
        };
    }

    private HBox viewpoints() {
        ToggleGroup group = new ToggleGroup();
        List<ToggleButton> buttons = List.of(new ToggleButton(), new ToggleButton(), new ToggleButton());
        List<String> shapes = List.of(Styles.LEFT_PILL, Styles.CENTER_PILL, Styles.RIGHT_PILL);
        for (int i = 0; i < buttons.size(); i++) {
            ToggleButton button = buttons.get(i);
            int place = i;
            button.getStyleClass().add(shapes.get(i));
            button.setToggleGroup(group);
            button.setOnAction(_ -> {
                button.setSelected(true);
                Viewpoint.at(session.topology(), place).ifPresent(session::viewFrom);
            });
        }
        Runnable select = () -> {
            for (int i = 0; i < buttons.size(); i++) {
                buttons.get(i)
                        .setSelected(
                                Viewpoint.at(session.topology(), i).equals(Optional.of(session.viewpoint().get())));
            }
        };
        session.viewpoint().subscribe(select);
        session.picture().subscribe(picture -> {
            List<Integer> vpcs = picture.topology().pathVpcs();
            for (int i = 0; i < 2; i++) {
                ToggleButton button = buttons.get(i);
                boolean there = i < vpcs.size();
                button.setVisible(there);
                button.setManaged(there);
                if (there) {
                    ObservableValue<String> name =
                            session.words().text(picture.topology().vpcName(vpcs.get(i)));
                    button.textProperty()
                            .bind(i == 0
                                    ? session.words().text("toolbar.viewpoint.1", name)
                                    : session.words().text("toolbar.viewpoint.2", name));
                }
            }
            select.run();
        });
        buttons.get(2).textProperty().bind(session.words().text("toolbar.viewpoint.3"));
        HBox row = new HBox(buttons.toArray(ToggleButton[]::new));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
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
        };
    }

    /// Where no font can show Japanese, this button stays readable and says what is missing, in English.
    private Button language() {
        String japanese = Language.JAPANESE.ownName();
        boolean shown = Glyphs.canShow(japanese);
        Button button = new Button(Language.ENGLISH.code().toUpperCase(Locale.ROOT) + " / "
                + (shown ? japanese : Language.JAPANESE.code().toUpperCase(Locale.ROOT) + " ⚠"));
        if (!shown) {
            button.setTooltip(new Tooltip(Messages.in(Language.ENGLISH).text("toolbar.no-japanese-font")));
        }
        button.getStyleClass().add(Styles.FLAT);
        button.setOnAction(_ -> commands.named("language").call());
        button.accessibleTextProperty().bind(session.words().text("command.language"));
        return button;
    }

    private Button help() {
        Button button = new Button(null, new FontIcon(Feather.HELP_CIRCLE));
        button.getStyleClass().addAll(Styles.FLAT, Styles.BUTTON_ICON);
        button.setOnAction(_ -> commands.named("shortcuts").call());
        button.accessibleTextProperty().bind(session.words().text("command.shortcuts"));
        return button;
    }
}
