package blindspot.query;

import blindspot.model.TimeRange;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What many rows count in each second, so that the bars of any part of their time are made without looking at the rows
/// again. Immutable.
///
/// As the times of records are whole seconds, what a record counts goes by evenly within each of them: the bars are those
/// that [Histogram] makes of the rows, but for rounding.
public final class CountsBySecond {
    /// Where there are fewer rows in a second, to look at them again takes no longer.
    private static final int LEAST_A_SECOND = 64;

    private static final int KINDS = 4;

    /// What it holds of memory for each row, at the most.
    public static final int BYTES_PER_ROW = KINDS * Seconds.BYTES / LEAST_A_SECOND;

    private static final int CHECK_EVERY = 1 << 16;

    private final TimeSpan span;
    private final Seconds accepted;
    private final Seconds rejected;
    private final Seconds skipped;
    private final Seconds noTraffic;
    private long notOnTheTimeline;

    private CountsBySecond(TimeSpan span) {
        this.span = span;
        int seconds = (int) span.seconds() + 1;
        accepted = new Seconds(seconds);
        rejected = new Seconds(seconds);
        skipped = new Seconds(seconds);
        noTraffic = new Seconds(seconds);
    }

    /// Empty where rows are too few for their time, or none has one. Of no use when cancelled.
    public static Optional<CountsBySecond> of(FlowTable table, RowSet rows, Cancel cancel) {
        return TimeSpan.of(table, rows)
                .filter(span -> (span.seconds() + 1) * LEAST_A_SECOND <= rows.size())
                .map(span -> {
                    CountsBySecond counts = new CountsBySecond(span);
                    counts.count(table, rows, cancel);
                    counts.finish();
                    return counts;
                });
    }

    private void count(FlowTable table, RowSet rows, Cancel cancel) {
        CountsInTurn records = new CountsInTurn(table, rows);
        for (int i = 0; i < rows.size() && (i % CHECK_EVERY != 0 || !cancel.requested()); i++) {
            if (!records.at(rows.row(i))) {
                notOnTheTimeline++;
                continue;
            }
            int from = (int) (records.start() - span.start());
            int to = (int) (records.end() - span.start());
            switch (records.status()) {
                case NODATA -> noTraffic.add(from, to, 0, 0);
                case SKIPDATA -> skipped.add(from, to, 0, 0);
                case OK -> (records.rejected() ? rejected : accepted)
                        .add(from, to, records.packets(), records.bytes());
            }
        }
    }

    private void finish() {
        for (Seconds each : List.of(accepted, rejected, skipped, noTraffic)) {
            each.finish();
        }
    }

    /// Bars of all of the time, or of a part of it, with as many bins.
    ///
    /// @param withoutGaps whether long gaps are to take little room
    public Histogram bars(Optional<TimeRange> part, boolean withoutGaps, int bins) {
        TimeSpan wanted = part.map(BusyTime::span).orElse(span);
        return Histogram.of(
                this, withoutGaps ? TimeBins.of(BusyTime.spans(busy(), wanted), bins) : TimeBins.of(wanted, bins));
    }

    /// When there is any record: spans that do not touch each other, in order.
    private List<TimeSpan> busy() {
        List<TimeSpan> busy = new ArrayList<>();
        int from = -1;
        for (int second = 0; second <= span.seconds(); second++) {
            if (from < 0 && (isAt(second) || goesOn(second))) {
                from = second;
            }
            if (from >= 0 && !goesOn(second)) {
                busy.add(new TimeSpan(span.start() + from, span.start() + second));
                from = -1;
            }
        }
        return busy;
    }

    private boolean isAt(int second) {
        return accepted.isAt(second) || rejected.isAt(second) || skipped.isAt(second) || noTraffic.isAt(second);
    }

    private boolean goesOn(int second) {
        return accepted.goesOn(second) || rejected.goesOn(second) || skipped.goesOn(second)
                || noTraffic.goesOn(second);
    }

    long notOnTheTimeline() {
        return notOnTheTimeline;
    }

    /// Tells of each second of a span what is counted in it.
    void tell(TimeSpan wanted, Listener accepts, Listener rejects, Listener skips, Listener idles) {
        int from = Math.clamp(wanted.start() - span.start(), 0, accepted.count());
        int to = Math.clamp(wanted.end() - span.start(), -1, accepted.count() - 1);
        accepted.tell(from, to, span.start(), accepts);
        rejected.tell(from, to, span.start(), rejects);
        skipped.tell(from, to, span.start(), skips);
        noTraffic.tell(from, to, span.start(), idles);
    }

    /// Hears what is counted from one second to another, which is the same where records are an instant long; nothing is
    /// where they only reach the span from outside.
    interface Listener {
        void counted(long from, long to, double records, double packets, double bytes);
    }

    /// Four numbers a second: records, packets, bytes, and how many records there are.
    private static final class Seconds {
        private static final int NUMBERS = 4;
        private static final int COVERING = 3;

        /// Of memory for each second.
        private static final int BYTES = 2 * NUMBERS * Double.BYTES;

        /// From each second to the next: while rows are added, by how much it is more than before.
        private final double[] spread;
        /// At each second alone.
        private final double[] instants;

        Seconds(int seconds) {
            spread = new double[seconds * NUMBERS];
            instants = new double[seconds * NUMBERS];
        }

        int count() {
            return instants.length / NUMBERS;
        }

        void add(int from, int to, long packets, long bytes) {
            if (from == to) {
                add(instants, from, 1, (double) packets, (double) bytes, 1);
            } else {
                double share = 1.0 / (to - from);
                add(spread, from, share, share * (double) packets, share * (double) bytes, 1);
                add(spread, to, -share, -share * (double) packets, -share * (double) bytes, -1);
            }
        }

        private static void add(
                double[] into, int second, double records, double packets, double bytes, double covering) {
            int at = second * NUMBERS;
            into[at] += records;
            into[at + 1] += packets;
            into[at + 2] += bytes;
            into[at + COVERING] += covering;
        }

        /// Where no record goes on, nothing of the rounding of others may be left.
        void finish() {
            for (int at = NUMBERS; at < spread.length; at += NUMBERS) {
                for (int number = 0; number < NUMBERS; number++) {
                    spread[at + number] += spread[at + number - NUMBERS];
                }
                if (spread[at + COVERING] == 0) {
                    Arrays.fill(spread, at, at + NUMBERS, 0);
                }
            }
        }

        boolean isAt(int second) {
            return instants[second * NUMBERS + COVERING] > 0;
        }

        /// Whether a record goes on until the next second.
        boolean goesOn(int second) {
            return spread[second * NUMBERS + COVERING] > 0;
        }

        void tell(int from, int to, long start, Listener listener) {
            for (int second = from; second <= to; second++) {
                int at = second * NUMBERS;
                if (goesOn(second) && second < to) {
                    listener.counted(start + second, start + second + 1, spread[at], spread[at + 1], spread[at + 2]);
                }
                boolean touched = second == to ? goesOn(second) : second == from && from > 0 && goesOn(from - 1);
                if (touched) {
                    listener.counted(start + second, start + second, 0, 0, 0);
                }
                if (isAt(second)) {
                    listener.counted(start + second, start + second, instants[at], instants[at + 1], instants[at + 2]);
                }
            }
        }
    }
}
