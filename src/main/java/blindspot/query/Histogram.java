package blindspot.query;

import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import java.util.Arrays;

/// Records, packets and bytes of rows over time, accepted and rejected apart, in bins of equal width. Immutable.
///
/// What a record counts is spread evenly from its start to its end, because the log does not say when within; one that
/// is zero long stands in one bin whole. The part of a record outside the span is left out. NODATA and SKIPDATA records
/// carry no traffic and count in no bar. The sums are over records: a flow recorded at both ends counts twice.
public final class Histogram {
    private static final int CHECK_EVERY = 1 << 16;

    /// A share so small that only rounding can have made it.
    private static final double NOTHING = 1e-9;

    private final TimeSpan span;
    private final int bins;
    private final Bars accepted;
    private final Bars rejected;
    private final boolean[] skipped;
    private long notOnTheTimeline;

    private Histogram(TimeSpan span, int bins) {
        this.span = span;
        this.bins = bins;
        accepted = new Bars(bins);
        rejected = new Bars(bins);
        skipped = new boolean[bins];
    }

    /// Counts the rows into `bins` bins over `span`; when cancelled, those looked at so far.
    public static Histogram of(FlowTable table, RowSet rows, TimeSpan span, int bins, Cancel cancel) {
        if (bins < 1) {
            throw new IllegalArgumentException(bins + " bins");
        }
        Histogram histogram = new Histogram(span, bins);
        RecordTimes times = new RecordTimes(table);
        for (int i = 0; i < rows.size(); i++) {
            if (i % CHECK_EVERY == 0 && cancel.requested()) {
                break;
            }
            histogram.count(table, times, rows.row(i));
        }
        histogram.accepted.finish();
        histogram.rejected.finish();
        return histogram;
    }

    public TimeSpan span() {
        return span;
    }

    public int bins() {
        return bins;
    }

    /// The width of a bin in seconds.
    public double width() {
        return (double) span.seconds() / bins;
    }

    /// What the accepted records count in a bin: a share where a record reaches over several bins.
    public double accepted(Measure measure, int bin) {
        return accepted.of(measure)[bin];
    }

    /// What the rejected records count in a bin.
    public double rejected(Measure measure, int bin) {
        return rejected.of(measure)[bin];
    }

    /// Whether a record says that others were skipped in this bin: all of its counts are minimums.
    public boolean skipped(int bin) {
        return skipped[bin];
    }

    /// How many rows have no time to stand at.
    public long notOnTheTimeline() {
        return notOnTheTimeline;
    }

    private void count(FlowTable table, RecordTimes times, int row) {
        if (!times.placed(row)) {
            notOnTheTimeline++;
            return;
        }
        long start = times.start(row);
        long end = times.end(row);
        if (end < span.start() || start > span.end()) {
            return;
        }
        switch (table.logStatus(row)) {
            case NODATA -> {}
            case SKIPDATA -> Arrays.fill(
                    skipped, binOf(Math.max(start, span.start())), binOf(Math.min(end, span.end())) + 1, true);
            case OK -> {
                Bars bars = table.rejected(row) ? rejected : accepted;
                long packets = table.number(Field.PACKETS, row, 0);
                long bytes = table.number(Field.BYTES, row, 0);
                if (start == end) {
                    bars.put(binOf(start), 1, packets, bytes);
                } else {
                    spread(bars, start, end, packets, bytes);
                }
            }
        }
    }

    private void spread(Bars bars, long start, long end, long packets, long bytes) {
        double length = (double) end - start;
        long from = Math.max(start, span.start());
        long to = Math.min(end, span.end());
        int first = binOf(from);
        int last = binOf(to);
        if (first == last) {
            bars.put(first, (to - from) / length, packets, bytes);
            return;
        }
        bars.put(first, ((first + 1) * width() - (from - span.start())) / length, packets, bytes);
        bars.put(last, (to - span.start() - last * width()) / length, packets, bytes);
        bars.fill(first + 1, last, width() / length, packets, bytes);
    }

    /// The bin of a second inside the span; the last second belongs to the last bin.
    private int binOf(long second) {
        return span.seconds() == 0
                ? 0
                : (int) Math.min(bins - 1, (long) ((double) (second - span.start()) * bins / span.seconds()));
    }

    /// The bars of one action. Whole bins that a record covers are entered as a change at the first and one back behind
    /// the last, so that a long record costs no more than a short one; [#finish] sums the changes up.
    private static final class Bars {
        private final double[] records;
        private final double[] packets;
        private final double[] bytes;
        private final double[][] changes;
        private final int[] covering;

        Bars(int bins) {
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

        void put(int bin, double share, long morePackets, long moreBytes) {
            if (share > NOTHING) {
                records[bin] += share;
                packets[bin] += share * morePackets;
                bytes[bin] += share * moreBytes;
            }
        }

        void fill(int from, int to, double share, long morePackets, long moreBytes) {
            if (from < to) {
                change(from, 1, share, morePackets, moreBytes);
                change(to, -1, -share, morePackets, moreBytes);
            }
        }

        private void change(int bin, int more, double share, long morePackets, long moreBytes) {
            covering[bin] += more;
            changes[0][bin] += share;
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
