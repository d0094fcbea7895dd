package blindspot.query;

import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Arrays;

/// Records, packets and bytes of rows over time, accepted and rejected apart, in [TimeBins]. Immutable.
///
/// What a record counts is spread evenly from its start to its end, because the log does not say when within; one that
/// is zero long stands in one bin whole. The part of a record outside the span is left out. NODATA and SKIPDATA records
/// carry no traffic and count in no bar. The sums are over records: a flow recorded at both ends counts twice.
public final class Histogram {
    private static final int CHECK_EVERY = 1 << 16;

    /// A share so small that only rounding can have made it.
    private static final double NOTHING = 1e-9;

    private final TimeBins time;
    private final TimeSpan span;
    private final Bars accepted;
    private final Bars rejected;
    private final boolean[] skipped;
    private final boolean[] noData;
    private long notOnTheTimeline;

    private Histogram(TimeBins time) {
        this.time = time;
        span = time.span();
        accepted = new Bars(time);
        rejected = new Bars(time);
        skipped = new boolean[time.bins()];
        noData = new boolean[time.bins()];
    }

    /// Counts the rows into `bins` bins over `span`; when cancelled, those looked at so far.
    public static Histogram of(FlowTable table, RowSet rows, TimeSpan span, int bins, Cancel cancel) {
        return of(table, rows, TimeBins.of(span, bins), cancel);
    }

    /// Counts the rows into these bins; when cancelled, those looked at so far. No row may reach from one busy span of
    /// the bins to another.
    public static Histogram of(FlowTable table, RowSet rows, TimeBins time, Cancel cancel) {
        Histogram histogram = new Histogram(time);
        histogram.count(table, rows, cancel);
        histogram.accepted.finish();
        histogram.rejected.finish();
        return histogram;
    }

    /// The bars of rows of which these are the counts.
    static Histogram of(CountsBySecond counts, TimeBins time) {
        Histogram histogram = new Histogram(time);
        counts.tell(time.span(), histogram.accepted::count, histogram.rejected::count,
                (from, to, _, _, _) -> histogram.mark(histogram.skipped, from, to),
                (from, to, _, _, _) -> histogram.mark(histogram.noData, from, to));
        histogram.accepted.finish();
        histogram.rejected.finish();
        histogram.notOnTheTimeline = counts.notOnTheTimeline();
        return histogram;
    }

    public TimeSpan span() {
        return span;
    }

    /// How the bins lie in time.
    public TimeBins time() {
        return time;
    }

    public int bins() {
        return time.bins();
    }

    /// The width of a bin in seconds.
    public double width() {
        return time.width();
    }

    /// What the accepted records count in a bin: a share where a record reaches over several bins.
    public double accepted(Measure measure, int bin) {
        return accepted.of(measure)[bin];
    }

    /// What the rejected records count in a bin.
    public double rejected(Measure measure, int bin) {
        return rejected.of(measure)[bin];
    }

    /// The most that the accepted and the rejected records of one bin count.
    public double most(Measure measure) {
        double most = 0;
        for (int bin = 0; bin < time.bins(); bin++) {
            most = Math.max(most, accepted(measure, bin) + rejected(measure, bin));
        }
        return most;
    }

    /// Whether a record says that others were skipped in this bin: all of its counts are minimums.
    public boolean skipped(int bin) {
        return skipped[bin];
    }

    /// Whether an interface says of this bin that it had no traffic, and no record says of any.
    public boolean noTraffic(int bin) {
        return noData[bin] && accepted.of(Measure.RECORDS)[bin] == 0 && rejected.of(Measure.RECORDS)[bin] == 0;
    }

    /// How many rows have no time to stand at.
    public long notOnTheTimeline() {
        return notOnTheTimeline;
    }

    private void count(FlowTable table, RowSet rows, Cancel cancel) {
        CountsInTurn records = new CountsInTurn(table, rows);
        for (int i = 0; i < rows.size() && (i % CHECK_EVERY != 0 || !cancel.requested()); i++) {
            if (!records.at(rows.row(i))) {
                notOnTheTimeline++;
            } else if (records.end() >= span.start() && records.start() <= span.end()) {
                switch (records.status()) {
                    case NODATA -> mark(noData, records.start(), records.end());
                    case SKIPDATA -> mark(skipped, records.start(), records.end());
                    case OK -> (records.rejected() ? rejected : accepted)
                            .count(records.start(), records.end(), 1, (double) records.packets(),
                                    (double) records.bytes());
                }
            }
        }
    }

    private void mark(boolean[] bins, long start, long end) {
        int first = time.binOf(Math.max(start, span.start()));
        Arrays.fill(bins, first, time.binOf(Math.min(end, span.end())) + 1, true);
    }

    /// The bars of one action. Whole bins that a record covers are entered as a change at the first and one back behind
    /// the last, so that a long record costs no more than a short one; [#finish] sums the changes up.
    private static final class Bars {
        private final TimeBins time;
        private final TimeSpan span;
        private final double[] records;
        private final double[] packets;
        private final double[] bytes;
        private final double[][] changes;
        private final int[] covering;

        Bars(TimeBins time) {
            this.time = time;
            span = time.span();
            int bins = time.bins();
            records = new double[bins];
            packets = new double[bins];
            bytes = new double[bins];
            changes = new double[3][bins];
            covering = new int[bins];
        }

        double[] of(Measure measure) {
            return switch (measure) {
                case RECORDS -> records;
                case PACKETS -> packets;
                case BYTES -> bytes;
            };
        }

        /// Counts this much, spread evenly from a second to another.
        void count(long start, long end, double moreRecords, double morePackets, double moreBytes) {
            if (start == end) {
                put(time.binOf(start), 1, moreRecords, morePackets, moreBytes);
                return;
            }
            double length = (double) end - start;
            long from = Math.max(start, span.start());
            long to = Math.min(end, span.end());
            int first = time.binOf(from);
            int last = time.binOf(to);
            if (first == last) {
                put(first, (to - from) / length, moreRecords, morePackets, moreBytes);
                return;
            }
            put(first, (time.edge(first) + time.width() - from) / length, moreRecords, morePackets, moreBytes);
            put(last, (to - time.edge(last)) / length, moreRecords, morePackets, moreBytes);
            fill(first + 1, last, time.width() / length, moreRecords, morePackets, moreBytes);
        }

        void put(int bin, double share, double moreRecords, double morePackets, double moreBytes) {
            if (share > NOTHING) {
                records[bin] += share * moreRecords;
                packets[bin] += share * morePackets;
                bytes[bin] += share * moreBytes;
            }
        }

        void fill(int from, int to, double share, double moreRecords, double morePackets, double moreBytes) {
            if (from < to) {
                change(from, 1, share, moreRecords, morePackets, moreBytes);
                change(to, -1, -share, moreRecords, morePackets, moreBytes);
            }
        }

        private void change(int bin, int more, double share, double moreRecords, double morePackets, double moreBytes) {
            covering[bin] += more;
            changes[0][bin] += share * moreRecords;
            changes[1][bin] += share * morePackets;
            changes[2][bin] += share * moreBytes;
        }

        /// Where no record covers a bin, nothing of the rounding of others may be left: a bar that is drawn means one.
        void finish() {
            double[][] sums = {records, packets, bytes};
            for (int measure = 0; measure < sums.length; measure++) {
                int active = 0;
                double level = 0;
                for (int bin = 0; bin < records.length; bin++) {
                    active += covering[bin];
                    level = active == 0 ? 0 : level + changes[measure][bin];
                    sums[measure][bin] += Math.max(0, level);
                }
            }
        }
    }
}
