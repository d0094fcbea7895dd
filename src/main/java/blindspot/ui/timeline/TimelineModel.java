package blindspot.ui.timeline;

import blindspot.i18n.ShownTimes;
import blindspot.model.TimeRange;
import blindspot.query.Filter;
import blindspot.query.FilterValue;
import blindspot.query.Histogram;
import blindspot.query.Measure;
import blindspot.query.Subject;
import blindspot.replay.Playback;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.ui.session.Picture;
import blindspot.ui.session.Player;
import blindspot.ui.session.Session;
import blindspot.ui.session.ShownFilter;
import blindspot.ui.session.Stretch;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// The timeline: the time that is chosen on it and how it is changed by hand, by keys and in words, the part of the log
/// that it shows, and what its bars count.
public final class TimelineModel {
    /// The most parts of a log that can be zoomed into, one after the other.
    static final int MOST_ZOOMS = 12;

    /// A part of a log that is zoomed into has at least as many seconds.
    private static final long SHORTEST_ZOOM = 2;

    /// A step of a key is such a part of the time on the axis.
    private static final long STEPS = 100;

    private final Session session;
    private final Player player;
    private final ReadOnlyObjectWrapper<Measure> measure = new ReadOnlyObjectWrapper<>(Measure.RECORDS);
    private final ReadOnlyObjectWrapper<List<TimeRange>> zooms = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Optional<Problem>> problem = new ReadOnlyObjectWrapper<>(Optional.empty());

    public TimelineModel(Session session, Player player) {
        this.session = session;
        this.player = player;
        session.stretch().subscribe(now -> followZoom(now.zoom()));
        session.time().subscribe(_ -> problem.set(Optional.empty()));
    }

    Session session() {
        return session;
    }

    Player player() {
        return player;
    }

    /// What the bars count.
    public ReadOnlyObjectProperty<Measure> measure() {
        return measure.getReadOnlyProperty();
    }

    public void count(Measure wanted) {
        measure.set(wanted);
    }

    public boolean compressesGaps() {
        return session.stretch().get().gapsCompressed();
    }

    /// Whether long times without any record are to take little room.
    public void compressGaps(boolean wanted) {
        session.stretchTo(new Stretch(session.stretch().get().zoom(), wanted));
    }

    /// The parts of the log that were zoomed into, the one that is shown last; none where all of it is.
    public ReadOnlyObjectProperty<List<TimeRange>> zooms() {
        return zooms.getReadOnlyProperty();
    }

    /// Why a time that was written could not be chosen; empty when it could.
    public ReadOnlyObjectProperty<Optional<Problem>> problem() {
        return problem.getReadOnlyProperty();
    }

    /// The axis of the bars that are shown; empty while there are none.
    Optional<TimeAxis> axis(double left, double length) {
        return histogram().map(bars -> new TimeAxis(bars.time(), left, length));
    }

    /// The bars that are shown; empty where no record has a time.
    Optional<Histogram> histogram() {
        return session.picture().get().histogram();
    }

    /// Whether nothing that was read has a time, whatever is shown of it.
    static boolean isTimeless(Picture picture) {
        int rows = picture.table().rowCount();
        return rows > 0 && picture.histogram().isEmpty() && picture.rows().size() == rows;
    }

    /// All of the time on the axis; empty while there is no axis.
    public Optional<TimeRange> shown() {
        return axis(0, 1).map(TimeAxis::whole);
    }

    private Optional<Brush> brush() {
        return session.time().get().flatMap(time -> shown().map(within -> new Brush(time, within)));
    }

    /// Moves the chosen time by so many steps of the axis, to the left where negative; where none is chosen, the playhead.
    public void move(int steps) {
        brush().ifPresentOrElse(
                brush -> choose(brush.moved(steps * step())),
                () -> player.change(before -> before.seek(before.millis() + steps * step() * 1000.0)));
    }

    /// Makes the chosen time longer by so many steps, shorter where negative; where none is chosen, it begins at the
    /// playhead.
    public void lengthen(int steps) {
        shown().ifPresent(within -> {
            Brush brush = brush().orElseGet(() -> atPlayhead(within));
            choose(brush.longer(steps * step()));
        });
    }

    /// Moves the chosen time by so many times its own length.
    public void turnPage(int pages) {
        brush().ifPresent(brush -> choose(brush.moved(pages * brush.time().seconds())));
    }

    /// Moves the chosen time to the start of the axis, or to its end; where none is chosen, the playhead.
    public void toEdge(boolean end) {
        brush().ifPresentOrElse(
                brush -> choose(brush.moved(end ? brush.within().seconds() : -brush.within().seconds())),
                () -> player.change(before -> before.seek(end ? (double) before.end() : (double) before.start())));
    }

    /// Shows the records of all times.
    public void clear() {
        session.showTime(Optional.empty());
    }

    /// Shows only the records of a time.
    void chooseOnly(TimeRange time) {
        session.showTime(Optional.of(time));
    }

    /// Shows the records of a time no longer.
    void exclude(TimeRange time) {
        session.filterAlso(new Filter.Not(during(time)));
    }

    /// Shows the records of a time as well: beside those of the chosen time where there is one, which is in the filter then,
    /// for it has no gaps.
    void chooseToo(TimeRange time) {
        ShownFilter filter = session.filter().get();
        ShownFilter chosen = session.time().get().map(before -> filter.and(during(before))).orElse(filter);
        session.showOnly(chosen.or(during(time)), Optional.empty());
    }

    private static Filter during(TimeRange time) {
        return new Filter.OneOf(
                Subject.TIME, false, List.of(new FilterValue.Numbers(time.start(), time.end() - 1)));
    }

    /// Whether there are records of a bar in the table.
    boolean hasRows(TimelineBar bar) {
        TimeRange time = bar.time();
        boolean counted = bar.bin() >= 0
                && histogram().filter(bars -> bars.accepted(Measure.RECORDS, bar.bin()) > 0
                        || bars.rejected(Measure.RECORDS, bar.bin()) > 0).isPresent();
        return counted && session.time()
                .get()
                .filter(chosen -> chosen.end() <= time.start() || time.end() <= chosen.start())
                .isEmpty();
    }

    /// Selects the records that begin first in a time, or that go on in it where none does.
    void showRows(TimeRange time) {
        double start = time.start() * 1000.0;
        Playback next = player.playback().get().seek(start - 1).nextMoment();
        boolean within = next.millis() >= start && next.millis() < time.end() * 1000.0;
        player.scrub(within ? next.millis() : start);
    }

    /// The second that keys are about: where the chosen time begins, or the playhead is.
    long here(TimeAxis axis) {
        return session.time()
                .get()
                .map(TimeRange::start)
                .orElseGet(() -> atPlayhead(axis.whole()).time().start());
    }

    private void choose(Brush brush) {
        session.showTime(Optional.of(brush.time()));
    }

    private Brush atPlayhead(TimeRange within) {
        Playback playback = player.playback().get();
        long second = Math.clamp(Math.floorDiv(playback.position(), 1000), within.start(), within.end() - 1);
        return new Brush(new TimeRange(second, second + 1), within);
    }

    /// In seconds; where gaps take little room, of the time between them.
    private long step() {
        return histogram().map(bars -> Math.max(1, (long) (bars.width() * bars.bins() / STEPS))).orElse(1L);
    }

    /// Zooms into the chosen time; where none is chosen, or it is all that is shown, into the half around the playhead.
    public void zoomIn() {
        shown().filter(within -> within.seconds() > SHORTEST_ZOOM && zooms.get().size() < MOST_ZOOMS)
                .ifPresent(within -> {
                    Optional<TimeRange> chosen = brush().filter(brush -> !brush.isWhole()).map(Brush::time);
                    zoomTo(chosen.orElseGet(() -> half(within)));
                });
    }

    private TimeRange half(TimeRange within) {
        long length = Math.max(SHORTEST_ZOOM, within.seconds() / 2);
        return atPlayhead(within).moved(-length / 2).longer(length - 1).moved(0).time();
    }

    private void zoomTo(TimeRange part) {
        long end = Math.max(part.end(), part.start() + SHORTEST_ZOOM);
        TimeRange zoom = new TimeRange(part.start(), end);
        List<TimeRange> path = new ArrayList<>(zooms.get());
        path.add(zoom);
        zooms.set(List.copyOf(path));
        session.stretchTo(session.stretch().get().over(Optional.of(zoom)));
    }

    /// Shows the part of the log again that was shown before the last one.
    public void zoomOut() {
        if (!zooms.get().isEmpty()) {
            zoomOutTo(zooms.get().size() - 1);
        }
    }

    /// Shows the part of the log again that was zoomed into as number `depth`, from 1; all of it for 0.
    public void zoomOutTo(int depth) {
        List<TimeRange> path = zooms.get().subList(0, depth);
        zooms.set(List.copyOf(path));
        session.stretchTo(
                session.stretch().get().over(path.isEmpty() ? Optional.empty() : Optional.of(path.getLast())));
    }

    /// Whoever else says what is shown, as when other records are, leaves no path behind.
    private void followZoom(Optional<TimeRange> zoom) {
        boolean same = zooms.get().isEmpty() ? zoom.isEmpty() : zoom.equals(Optional.of(zooms.get().getLast()));
        if (!same) {
            zooms.set(zoom.map(List::of).orElse(List.of()));
        }
    }

    /// Chooses the time that is written; all times where nothing is. An end that is not written is that of the axis, and a
    /// time of day alone is of the day of the chosen time, or of the first day shown.
    public void choose(String from, String to) {
        shown().ifPresent(within -> {
            ShownTimes times = new ShownTimes(session.formats().get());
            try {
                TimeRange known = session.time().get().orElse(within);
                Optional<Long> start = written(from, known.start(), times);
                Optional<Long> end = written(to, known.end(), times);
                if (start.isEmpty() && end.isEmpty()) {
                    clear();
                    return;
                }
                long first = start.orElse(within.start());
                long last = end.orElse(within.end());
                if (last <= first) {
                    throw new ProblemException(new Problem("times-swapped", from, to));
                }
                session.showTime(Optional.of(new TimeRange(first, last)));
                problem.set(Optional.empty());
            } catch (ProblemException e) {
                problem.set(Optional.of(e.problem()));
            }
        });
    }

    /// The chosen time as the command line is told it, in UTC; empty where none is chosen.
    public Optional<String> asOptions() {
        return session.time()
                .get()
                .map(time -> "--from " + Instant.ofEpochSecond(time.start()) + " --to "
                        + Instant.ofEpochSecond(time.end()));
    }

    private static Optional<Long> written(String text, long near, ShownTimes times) {
        return text.isBlank() ? Optional.empty() : Optional.of(times.second(text, near));
    }
}
