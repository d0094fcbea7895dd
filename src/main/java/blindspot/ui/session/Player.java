package blindspot.ui.session;

import blindspot.capture.Evidence;
import blindspot.query.RecordTimes;
import blindspot.replay.Playback;
import blindspot.replay.Scale;
import blindspot.replay.Script;
import blindspot.store.RowSet;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The replay of the visible records: where it is, and the record being played, which is the record selected.
public final class Player {
    /// While playing, the selection follows not more often than this: nobody reads faster.
    private static final long FOLLOW_NANOS = 500_000_000;

    /// So many frames after the selection, what takes long follows it while playing: in the one between, the record that
    /// has been put into words comes.
    private static final int FRAMES_BEHIND = 2;

    /// Of the records of a moment so many are selected above and below the one being played.
    private static final int MOST_OF_MOMENT = 500;

    private final Session session;
    private final ReadOnlyObjectWrapper<Playback> playback;
    private final LatestJob<Scale> scaleJob;
    private final ReadOnlyObjectWrapper<Optional<Scale>> scale = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyBooleanWrapper skipsIdle = new ReadOnlyBooleanWrapper(true);
    private long sinceFollowed = FOLLOW_NANOS;
    private int followed = -1;
    private int framesBehind;
    /// What goes on when the script has come.
    private Optional<Playback> interrupted = Optional.empty();

    public Player(FxJobs jobs, Session session) {
        this.session = session;
        scaleJob = new LatestJob<>(jobs, session::fail);
        playback = new ReadOnlyObjectWrapper<>(Playback.of(session.script().get()));
        session.script().addListener((_, _, now) -> follow(now));
        session.mode().addListener((_, _, _) -> change(Playback::pause));
        playback.addListener((_, before, now) -> keepScale(before, now));
    }

    public ReadOnlyObjectProperty<Playback> playback() {
        return playback.getReadOnlyProperty();
    }

    /// How many packets a dot stands for; empty without records, and for the moment that it takes to find out. After a
    /// change of speed it is the one of before for that moment.
    public ReadOnlyObjectProperty<Optional<Scale>> scale() {
        return scale.getReadOnlyProperty();
    }

    private void keepScale(Playback before, Playback now) {
        boolean other = !before.script().equals(now.script());
        if (other) {
            scale.set(Optional.empty());
        }
        if (now.script().size() > 0 && (other || before.speed() != now.speed())) {
            scaleJob.start((_, _) -> now.script().scale(now.speed()), found -> keepScale(now.script(), found));
        }
    }

    private void keepScale(Script of, Scale found) {
        if (playback.get().script().equals(of)) {
            scale.set(Optional.of(found));
        }
    }

    /// Where nothing is played until the script is made, it goes on then from where it was.
    private void follow(Script now) {
        Playback current = interrupted.orElse(playback.get());
        interrupted = session.scriptIsAwaited() ? Optional.of(current) : Optional.empty();
        playback.set(moved(current, now));
        catchUpWhenPaused();
    }

    private Playback moved(Playback current, Script now) {
        Evidence before = current.script().evidence();
        if (before.table().isEmpty() || !before.topology().equals(now.evidence().topology())) {
            return Playback.of(now).withSkippingGaps(skipsIdle.get());
        }
        return before.table().equals(now.evidence().table()) ? current.withScript(now) : current.withMore(now);
    }

    /// Whether time is skipped in which nothing begins and nothing moves.
    public ReadOnlyBooleanProperty skipsIdle() {
        return skipsIdle.getReadOnlyProperty();
    }

    public void skipIdle(boolean wanted) {
        skipsIdle.set(wanted);
        change(before -> before.withSkippingGaps(wanted));
    }

    /// Moves the playback as `step` says and selects the record that it comes to.
    public void change(UnaryOperator<Playback> step) {
        interrupted = interrupted.map(step);
        Playback before = playback.get();
        Playback after = step.apply(before);
        if (after.equals(before)) {
            return;
        }
        playback.set(after);
        boolean begins = after.playing() && session.selection().row().get() == Selection.NO_ROW;
        if (after.event() != before.event() || begins) {
            follow(after);
        }
        session.selection().pages().allow();
        catchUpWhenPaused();
    }

    private void catchUpWhenPaused() {
        if (!playback.get().playing()) {
            session.selection().catchUp();
        }
    }

    /// Moves to a time in Unix milliseconds, as a hand does that holds the playhead, and selects the records that begin at
    /// the moment played then: of those the ones that stand together in the table.
    public void scrub(double millis) {
        change(before -> before.seek(millis));
        Playback now = playback.get();
        if (now.event() >= 0) {
            int row = now.script().row(now.event());
            SelectedSpan moment = moment(row);
            session.selection().select(row, moment.size() > 1 ? moment : SelectedSpan.NONE);
        }
    }

    private SelectedSpan moment(int row) {
        RowSet rows = session.picture().get().rows();
        RecordTimes times = new RecordTimes(session.table());
        int position = rows.positionOf(row);
        int first = position;
        int end = position + 1;
        while (first > 0 && position - first < MOST_OF_MOMENT && times.start(rows.row(first - 1)) == times.start(row)) {
            first--;
        }
        while (position >= 0 && end < rows.size() && end - position < MOST_OF_MOMENT
                && times.start(rows.row(end)) == times.start(row)) {
            end++;
        }
        return position < 0 ? SelectedSpan.NONE : new SelectedSpan(rows, first, end);
    }

    private void follow(Playback now) {
        sinceFollowed = 0;
        framesBehind = FRAMES_BEHIND;
        followed = now.event();
        if (now.event() >= 0) {
            session.selection().follow(now.script().row(now.event()));
        }
    }

    /// Moves to the next record and selects it; to the first where none is selected yet.
    public void nextRecord() {
        Playback before = playback.get();
        if (session.selection().row().get() == Selection.NO_ROW && before.script().size() > 0) {
            playback.set(before.seekEvent(0));
            session.selection().select(before.script().row(0));
        } else {
            change(Playback::nextRecord);
        }
    }

    /// Play when paused, pause when playing.
    public void toggle() {
        change(playback.get().playing() ? Playback::pause : Playback::play);
    }

    /// Lets real time go by, in nanoseconds. Selects the record that is played then, half a second after the last one
    /// at the earliest, or when the end is reached.
    public void tick(long elapsedNanos) {
        framesBehind = Math.max(0, framesBehind - 1);
        if (framesBehind == 0) {
            session.selection().catchUpLate();
        }
        session.selection().pages().tick(elapsedNanos);
        Playback after = playback.get().advance(elapsedNanos);
        sinceFollowed = Math.min(FOLLOW_NANOS, sinceFollowed + elapsedNanos);
        playback.set(after);
        if (after.event() != followed && (sinceFollowed >= FOLLOW_NANOS || !after.playing())) {
            follow(after);
        }
        catchUpWhenPaused();
    }

    /// Moves to the start of the record of a row and pauses there, where the row is on the timeline.
    public void goTo(int row) {
        int event = playback.get().script().eventOf(row);
        if (event >= 0) {
            change(before -> before.seekEvent(event));
        }
    }
}
