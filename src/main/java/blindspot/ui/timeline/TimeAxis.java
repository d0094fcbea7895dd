package blindspot.ui.timeline;

import blindspot.model.TimeRange;
import blindspot.query.TimeBins;
import blindspot.query.TimeSpan;
import java.util.ArrayList;
import java.util.List;

/// Time on a line of pixels: the place of a time and the time of a place, with long gaps in the records taking little room
/// where that is wished. Immutable.
///
/// @param bins how time is laid out
/// @param left where the first second stands, in pixels
/// @param length from there to the last second, in pixels
record TimeAxis(TimeBins bins, double left, double length) {
    /// From one place to another, in pixels, and from one time to another: a gap that takes little room.
    record Break(double from, double to, long start, long end) {}

    /// Where a time in Unix seconds stands; one outside the axis at its nearer end.
    double x(double second) {
        return left + bins.place(second) * pixelsPerBin();
    }

    /// The Unix time in seconds that stands at a place; beside the axis that of its nearer end.
    double second(double x) {
        return bins.second((x - left) / pixelsPerBin());
    }

    /// Where a bin begins.
    double xOfBin(int bin) {
        return left + bin * pixelsPerBin();
    }

    double pixelsPerBin() {
        return Math.max(1, length) / bins.bins();
    }

    double right() {
        return left + length;
    }

    /// The second that a place is in.
    long startAt(double x) {
        return (long) Math.floor(second(x));
    }

    /// The end of the second that a place is in, that of the last one at the end of the axis.
    long endAt(double x) {
        long last = bins.span().end();
        return x >= x((double) last) ? last + 1 : (long) Math.ceil(second(x));
    }

    /// The whole seconds between two places, at least one.
    TimeRange between(double one, double other) {
        long start = startAt(Math.min(one, other));
        return new TimeRange(start, Math.max(start + 1, endAt(Math.max(one, other))));
    }

    /// All of its time, with its last second.
    TimeRange whole() {
        return new TimeRange(bins.span().start(), bins.span().end() + 1);
    }

    /// Whether something of a time from one Unix time in seconds to another is on the axis.
    boolean has(double from, double to) {
        return from <= bins.span().end() && to >= bins.span().start();
    }

    /// The gaps that take less room than they last, in order.
    List<Break> breaks() {
        List<Break> breaks = new ArrayList<>();
        List<TimeSpan> busy = bins.busy();
        for (int i = 1; i < busy.size(); i++) {
            long start = busy.get(i - 1).end();
            long end = busy.get(i).start();
            breaks.add(new Break(x((double) start), x((double) end), start, end));
        }
        return List.copyOf(breaks);
    }
}
