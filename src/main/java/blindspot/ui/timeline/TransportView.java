package blindspot.ui.timeline;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.i18n.TimeAmount;
import blindspot.replay.Playback;
import blindspot.replay.Scale;
import blindspot.replay.Script;
import blindspot.ui.control.FoldingRow;
import blindspot.ui.control.Hints;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.binding.StringExpression;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToolBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The buttons of the replay, its speed and time, and what a dot stands for.
public final class TransportView extends ToolBar {
    private final Session session;
    private final Player player;
    private final FontIcon playIcon = new FontIcon(Feather.PLAY);
    private final MenuButton speed = new MenuButton();
    private final Label scale = new Label();
    private final Label note = new Label();
    private final Label time = new Label();
    private @Nullable Script scaled;
    private double scaledSpeed;

    public TransportView(Session session, Player player) {
        FoldingRow.make(this);
        this.session = session;
        this.player = player;
        getStyleClass().add("transport");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        time.getStyleClass().addAll("mono", "transport-time");
        scale.getStyleClass().add("transport-scale");
        note.getStyleClass().add("transport-note");
        note.setMinWidth(Region.USE_PREF_SIZE);
        StringExpression whole =
                Bindings.concat(note.textProperty(), "\n", session.words().text("limit.order-of-legs"));
        Hints.installWide(note, whole);
        Hints.installWide(scale, whole);
        time.setMinWidth(Region.USE_PREF_SIZE);
        scale.setMinWidth(Region.USE_PREF_SIZE);
        Button play = button(playIcon, player::toggle);
        name(play, session.words().text("transport.play"), session.words().text("transport.play"));
        Button first = step(Feather.SKIP_BACK, before -> before.seek((double) before.start()).pause());
        name(first, session.words().text("transport.first"), session.words().text("transport.first"));
        Button back = step(Feather.CHEVRON_LEFT, Playback::previousRecord);
        name(back, session.words().text("transport.previous"), session.words().text("transport.previous"));
        Button next = button(new FontIcon(Feather.CHEVRON_RIGHT), player::nextRecord);
        name(next, session.words().text("transport.next"), session.words().text("transport.next"));
        Button last = step(Feather.SKIP_FORWARD, before -> before.seek((double) before.end()).pause());
        name(last, session.words().text("transport.last"), session.words().text("transport.last"));
        speed.getStyleClass().add("speed");
        speed.setMinWidth(Region.USE_PREF_SIZE);
        getItems().setAll(first, back, play, next, last, speed, time, space, scale, note);
        disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> session.mode().get() != Mode.EXPLORE
                                || player.playback().get().script().size() == 0,
                        session.mode(),
                        player.playback()));
        player.playback().addListener((_, _, _) -> refresh());
        player.scale().addListener((_, _, _) -> refreshScale());
        session.messages().addListener((_, _, _) -> refreshAll());
        session.zone().addListener((_, _, _) -> refresh());
        refreshAll();
    }

    private Button step(Ikon icon, UnaryOperator<Playback> step) {
        return button(new FontIcon(icon), () -> player.change(step));
    }

    private static Button button(FontIcon icon, Runnable action) {
        Button button = new Button(null, icon);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setOnAction(_ -> action.run());
        return button;
    }

    private static void name(Button button, StringBinding tip, StringBinding accessible) {
        Hints.install(button, tip);
        button.accessibleTextProperty().bind(accessible);
    }

    private void refreshAll() {
        scaled = null;
        refresh();
    }

    private void refresh() {
        Playback playback = player.playback().get();
        Messages messages = session.messages().get();
        playIcon.setIconCode(playback.playing() ? Feather.PAUSE : Feather.PLAY);
        boolean empty = playback.script().size() == 0;
        Formats formats = session.formats().get();
        time.setText(empty ? "" : formats.dateTime(Math.floorDiv(playback.position(), 1000)));
        if (scaled != playback.script() || scaledSpeed != playback.speed()) {
            scaled = playback.script();
            scaledSpeed = playback.speed();
            refreshSpeeds(playback, messages);
            refreshScale();
        }
    }

    private void refreshSpeeds(Playback playback, Messages messages) {
        speed.setText(speedText(messages, playback.speed()));
        speed.getItems().clear();
        for (double each : Playback.SPEEDS) {
            speed.getItems().add(speedItem(speedText(messages, each), each));
        }
        double fit = Playback.fit(playback.script());
        speed.getItems().add(speedItem(messages.text("transport.fit", speedText(messages, fit)), fit));
    }

    private void refreshScale() {
        Optional<Scale> dots = player.scale().get();
        scale.setText(dots.map(this::scaleText).orElse(""));
        note.setText(dots.map(this::noteText).orElse(""));
    }

    private String scaleText(Scale dots) {
        Messages messages = session.messages().get();
        return dots.known()
                ? messages.text("transport.scale", dots.packetsPerDot())
                : messages.text("transport.scale.records");
    }

    private String noteText(Scale dots) {
        Messages messages = session.messages().get();
        return dots.known() ? messages.text("transport.spread") : messages.text("transport.no-packets");
    }

    private MenuItem speedItem(String text, double value) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(_ -> player.change(before -> before.withSpeed(value)));
        return item;
    }

    private static String speedText(Messages messages, double speed) {
        TimeAmount amount = TimeAmount.of(speed);
        return amount.exact()
                ? messages.text("transport.speed", amount.words(messages))
                : messages.text("transport.speed.about", amount.words(messages));
    }
}
