package blindspot.ui.timeline;

import blindspot.model.TimeRange;
import blindspot.replay.Playback;
import blindspot.ui.session.Session;
import java.util.Optional;

/// A hand on the axis, from where it presses to where it lets go: it moves the playhead by its handle, makes a chosen time
/// where there is none, moves it, or takes one of its ends along. Where it lets go without having moved, the playhead comes;
/// where it did not press, as with another button, nothing is done.
final class Hand {
    /// What a hand takes hold of at a place.
    enum Grip {
        PLAYHEAD,
        START,
        END,
        INSIDE,
        NOTHING
    }

    /// In pixels, to either side.
    private static final double REACH = 6;

    /// A hand that moves less does not drag.
    private static final double STILL = 3;

    private final TimelineModel model;
    private Grip grip = Grip.NOTHING;
    private double pressedAt;
    private boolean pressed;
    private boolean dragging;
    private Optional<TimeRange> before = Optional.empty();

    Hand(TimelineModel model) {
        this.model = model;
    }

    /// @param low whether the place is low down, where the times are written, or high up at the playhead's handle
    Grip gripAt(TimeAxis axis, double x, boolean low) {
        Optional<TimeRange> time = session().time().get();
        if (low) {
            return Grip.PLAYHEAD;
        }
        if (time.isEmpty() || !axis.has((double) time.get().start(), time.get().end() - 1.0)) {
            return Grip.NOTHING;
        }
        double from = axis.x((double) time.get().start());
        double to = axis.x((double) time.get().end());
        if (Math.abs(x - to) <= REACH && (Math.abs(x - to) <= Math.abs(x - from) || x > from)) {
            return Grip.END;
        }
        if (Math.abs(x - from) <= REACH) {
            return Grip.START;
        }
        boolean whole = new Brush(time.get(), axis.whole()).isWhole();
        return x > from && x < to && !whole ? Grip.INSIDE : Grip.NOTHING;
    }

    /// Whether a place is on the handle of the playhead.
    boolean onPlayhead(TimeAxis axis, double x) {
        Playback playback = model.player().playback().get();
        return playback.script().size() > 0 && Math.abs(x - axis.x(playback.millis() / 1000)) <= REACH + 2;
    }

    void press(TimeAxis axis, double x, boolean low) {
        before = session().time().get();
        grip = gripAt(axis, x, low);
        pressedAt = x;
        pressed = true;
        dragging = false;
        if (grip == Grip.PLAYHEAD) {
            scrub(axis, x);
        }
    }

    void drag(TimeAxis axis, double x) {
        dragging |= pressed && Math.abs(x - pressedAt) >= STILL;
        if (dragging) {
            switch (grip) {
                case PLAYHEAD -> scrub(axis, x);
                case NOTHING -> session().moveTime(Optional.of(axis.between(pressedAt, x)));
                case START -> taken(axis).map(brush -> brush.from(axis.startAt(x))).ifPresent(this::show);
                case END -> taken(axis).map(brush -> brush.to(axis.endAt(x))).ifPresent(this::show);
                case INSIDE -> taken(axis)
                        .map(brush -> brush.moved(Math.round(axis.second(x) - axis.second(pressedAt))))
                        .ifPresent(this::show);
            }
        }
    }

    void release(TimeAxis axis, double x) {
        if (dragging) {
            session().showTime(session().time().get());
        } else if (pressed && grip != Grip.PLAYHEAD) {
            scrub(axis, x);
        }
        pressed = false;
        grip = Grip.NOTHING;
        dragging = false;
    }

    private Optional<Brush> taken(TimeAxis axis) {
        return before.map(time -> new Brush(time, axis.whole()));
    }

    private void show(Brush brush) {
        session().moveTime(Optional.of(brush.time()));
    }

    private void scrub(TimeAxis axis, double x) {
        if (model.player().playback().get().script().size() > 0) {
            model.player().scrub(axis.second(x) * 1000);
        }
    }

    private Session session() {
        return model.session();
    }
}
