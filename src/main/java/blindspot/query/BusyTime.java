package blindspot.query;

import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Finds the times of which there is no record at all, and that are long beside those of which there is.
public final class BusyTime {
    /// A gap is long that lasts at least as many seconds, and a tenth of the time outside of long gaps.
    public static final long LEAST_GAP = 120;

    /// More long gaps than these, the longest, are not told apart.
    public static final int MOST_GAPS = 12;

    private static final int PART = 10;
    private static final int SLOTS = 4096;
    private static final int CHECK_EVERY = 1 << 16;

    private final long start;
    private final double perSlot;
    private final long[] firstStarts = new long[SLOTS];
    private final long[] lastEnds = new long[SLOTS];
    private final int[] starting = new int[SLOTS];
    private final int[] ending = new int[SLOTS];

    private BusyTime(TimeSpan span) {
        start = span.start();
        perSlot = Math.max(1, span.seconds() + 1) / (double) SLOTS;
        Arrays.fill(firstStarts, Long.MAX_VALUE);
        Arrays.fill(lastEnds, Long.MIN_VALUE);
    }

    /// The spans between the long gaps of some rows, in order: what of a span they leave, which has a record in it. Gaps
    /// shorter than a 4096th of the span are not found.
    static List<TimeSpan> spans(FlowTable table, RowSet rows, TimeSpan span, Cancel cancel) {
        if (span.seconds() < LEAST_GAP) {
            return List.of(span);
        }
        BusyTime time = new BusyTime(span);
        TimesInTurn times = new TimesInTurn(table, rows);
        for (int i = 0; i < rows.size() && ((i & CHECK_EVERY - 1) != 0 || !cancel.requested()); i++) {
            if (times.at(rows.row(i)) && times.start() <= span.end() && times.end() >= span.start()) {
                time.add(Math.max(span.start(), times.start()), Math.min(span.end(), times.end()));
            }
        }
        return between(time.gaps(), span);
    }

    /// The same of records that are at these times.
    static List<TimeSpan> spans(List<TimeSpan> records, TimeSpan span) {
        if (span.seconds() < LEAST_GAP) {
            return List.of(span);
        }
        BusyTime time = new BusyTime(span);
        for (TimeSpan each : records) {
            if (each.start() <= span.end() && each.end() >= span.start()) {
                time.add(Math.max(span.start(), each.start()), Math.min(span.end(), each.end()));
            }
        }
        return between(time.gaps(), span);
    }

    /// Bins for the time of some rows, or for a part of it.
    ///
    /// @param part the part, empty for all of the time of the rows
    /// @param withoutGaps whether long gaps are to take little room
    /// @return empty where no part is asked for and no row has a time
    public static Optional<TimeBins> bins(
            FlowTable table, RowSet rows, Optional<TimeRange> part, boolean withoutGaps, int bins, Cancel cancel) {
        return part.map(BusyTime::span)
                .or(() -> TimeSpan.of(table, rows))
                .map(span -> withoutGaps
                        ? TimeBins.of(spans(table, rows, span, cancel), bins)
                        : TimeBins.of(span, bins));
    }

    /// From the first second of a part to its last.
    static TimeSpan span(TimeRange part) {
        return new TimeSpan(part.start(), Math.max(part.start(), part.end() - 1));
    }

    private void add(long from, long to) {
        int first = slot(from);
        int last = slot(to);
        firstStarts[first] = Math.min(firstStarts[first], from);
        lastEnds[last] = Math.max(lastEnds[last], to);
        starting[first]++;
        ending[last]++;
    }

    private int slot(long second) {
        return Math.min(SLOTS - 1, (int) ((second - start) / perSlot));
    }

    private List<TimeSpan> gaps() {
        List<TimeSpan> gaps = new ArrayList<>();
        long busyUntil = Long.MAX_VALUE;
        int reachingInto = 0;
        for (int slot = 0; slot < SLOTS; slot++) {
            if (reachingInto == 0 && firstStarts[slot] != Long.MAX_VALUE && firstStarts[slot] > busyUntil) {
                gaps.add(new TimeSpan(busyUntil, firstStarts[slot]));
            }
            if (lastEnds[slot] != Long.MIN_VALUE) {
                busyUntil = busyUntil == Long.MAX_VALUE ? lastEnds[slot] : Math.max(busyUntil, lastEnds[slot]);
            }
            reachingInto += starting[slot] - ending[slot];
        }
        return gaps;
    }

    private static List<TimeSpan> between(List<TimeSpan> gaps, TimeSpan span) {
        List<TimeSpan> longest =
                gaps.stream().sorted(Comparator.comparingLong(TimeSpan::seconds).reversed()).limit(MOST_GAPS).toList();
        long busy = span.seconds();
        int count = 0;
        while (count < longest.size() && longest.get(count).seconds() >= Math.max(LEAST_GAP, busy / PART)) {
            busy -= longest.get(count).seconds();
            count++;
        }
        List<TimeSpan> spans = new ArrayList<>();
        long from = span.start();
        for (TimeSpan gap : longest.stream().limit(count).sorted(Comparator.comparingLong(TimeSpan::start)).toList()) {
            spans.add(new TimeSpan(from, gap.start()));
            from = gap.end();
        }
        spans.add(new TimeSpan(from, span.end()));
        return spans;
    }
}
