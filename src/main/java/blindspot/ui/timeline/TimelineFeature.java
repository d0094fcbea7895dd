package blindspot.ui.timeline;

import static blindspot.ui.feature.Command.Menu.PLAY;
import static blindspot.ui.feature.Shortcut.chord;
import static blindspot.ui.feature.Shortcut.typed;

import blindspot.replay.Playback;
import blindspot.settings.Replay;
import blindspot.settings.Settings;
import blindspot.ui.control.CopyBox;
import blindspot.ui.feature.Command;
import blindspot.ui.feature.Explained;
import blindspot.ui.feature.Feature;
import blindspot.ui.feature.Shortcut;
import blindspot.ui.feature.Topic;
import blindspot.ui.session.MeasuredPath;
import blindspot.ui.session.Mode;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import blindspot.ui.session.Stretch;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;

/// The replay: its buttons, its timeline, its keys. Remembers whether idle time is skipped, what the bars count and whether
/// long gaps take little room.
public final class TimelineFeature implements Feature {
    private static final double MINUTE = 60_000;

    private final Session session;
    private final Player player;
    private final TimelineModel model;
    private final ObservableBooleanValue playable;
    private final TransportView transport;
    private final TimelineView timeline;

    public TimelineFeature(Session session, Player player, MeasuredPath measured) {
        this.session = session;
        this.player = player;
        model = new TimelineModel(session, player);
        playable = Bindings.createBooleanBinding(
                () -> player.playback().get().script().size() > 0 && session.mode().get() == Mode.EXPLORE,
                player.playback(), session.mode());
        transport = new TransportView(session, player);
        timeline = new TimelineView(model, measured);
        Explained.mark(transport, Topic.TRANSPORT);
        Explained.mark(timeline, Topic.TIMELINE);
    }

    public TransportView transport() {
        return transport;
    }

    public TimelineView timeline() {
        return timeline;
    }

    @Override
    public Set<Topic> topics() {
        return Topic.ofPictureAnd(Topic.TRANSPORT, Topic.TIMELINE);
    }

    @Override
    public List<Command> commands() {
        return List.of(
                playing("play", player::toggle, chord("Space"), typed("k")),
                step("next-moment", Playback::nextMoment, typed(".")),
                step("previous-moment", Playback::previousMoment, typed(",")),
                playing("next-record", player::nextRecord, chord("F8"), chord("Page Down")),
                playing("previous-record", () -> player.change(Playback::previousRecord), chord("F7"),
                        chord("Page Up")),
                step("faster", Playback::faster, typed(">")),
                step("slower", Playback::slower, typed("<")),
                step("forward", before -> before.seek(before.millis() + interval(before)), typed("l")),
                step("backward", before -> before.seek(before.millis() - interval(before)), typed("j")),
                step("next-reject", Playback::nextReject, typed("e")),
                step("previous-reject", Playback::previousReject, typed("E")),
                step("to-start", before -> before.seek((double) before.start()), chord("Alt+Home")),
                step("to-end", before -> before.seek((double) before.end()), chord("Alt+End")),
                playing("skip-idle", () -> player.skipIdle(!player.skipsIdle().get()), typed("g"))
                        .marked(player.skipsIdle()),
                Command.in(PLAY, "timeline-zoom-in", model::zoomIn).when(exploring()),
                Command.in(PLAY, "timeline-zoom-out", model::zoomOut)
                        .when(Bindings.createBooleanBinding(() -> !model.zooms().get().isEmpty(), model.zooms())),
                Command.in(PLAY, "timeline-gaps", () -> model.compressGaps(!model.compressesGaps()))
                        .when(exploring())
                        .marked(session.stretch().map(Stretch::gapsCompressed)),
                Command.in(PLAY, "timeline-clear", model::clear).when(session.time().map(Optional::isPresent)),
                Command.in(PLAY, "timeline-copy", () -> model.asOptions().ifPresent(CopyBox::copy))
                        .when(session.time().map(Optional::isPresent)));
    }

    @Override
    public void restore(Settings remembered) {
        player.skipIdle(remembered.replay().skipIdleGaps());
        model.count(remembered.replay().timelineMeasure());
        model.compressGaps(remembered.replay().timelineGapsCompressed());
    }

    @Override
    public Settings remember(Settings settings) {
        return settings.withReplay(
                _ -> new Replay(player.skipsIdle().get(), model.measure().get(), model.compressesGaps()));
    }

    @Override
    public List<Observable> remembered() {
        return List.of(player.skipsIdle(), model.measure(), session.stretch());
    }

    private ObservableValue<Boolean> exploring() {
        return session.mode().isEqualTo(Mode.EXPLORE);
    }

    private Command step(String key, UnaryOperator<Playback> step, Shortcut shortcut) {
        return playing(key, () -> player.change(step), shortcut);
    }

    private Command playing(String key, Runnable action, Shortcut... shortcuts) {
        return Command.in(PLAY, key, action, shortcuts).when(playable);
    }

    /// A step along the log in milliseconds: one aggregation interval of a minute, or a tenth of a shorter log.
    private static double interval(Playback playback) {
        return Math.max(1000, Math.min(MINUTE, (playback.end() - playback.start()) / 10.0));
    }
}
