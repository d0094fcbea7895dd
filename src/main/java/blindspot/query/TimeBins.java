package blindspot.query;

import java.util.List;

/// Time laid out in bins of equal length, side by side, where the long gaps between busy spans may take less room than they
/// last. Tells the place of a time, in bins from the left, and the time of a place. Immutable.
///
/// A busy span begins at the left edge of a bin, so that no bin is of two spans. Between two spans is a gap of
/// [#GAP_BINS], in which time goes by evenly too, only faster.
public final class TimeBins {
    /// The bins that a gap takes, and up to one more where the span before ends within a bin.
    public static final int GAP_BINS = 6;

    private final List<TimeSpan> busy;
    /// Of each busy span.
    private final int[] firstBins;
    private final int bins;
    private final double width;

    private TimeBins(List<TimeSpan> busy, int[] firstBins, int bins, double width) {
        this.busy = busy;
        this.firstBins = firstBins;
        this.bins = bins;
        this.width = width;
    }

    /// All of a span in `bins` bins.
    public static TimeBins of(TimeSpan span, int bins) {
        if (bins < 1) {
            throw new IllegalArgumentException(bins + " bins");
        }
        return new TimeBins(List.of(span), new int[] {0}, bins, (double) span.seconds() / bins);
    }

    /// Busy spans, in order and apart from each other, in at most `most` bins, which are enough for the gaps and a bin
    /// for each span.
    public static TimeBins of(List<TimeSpan> busy, int most) {
        if (busy.size() == 1) {
            return of(busy.getFirst(), most);
        }
        int room = most - (busy.size() - 1) * GAP_BINS - busy.size();
        if (busy.isEmpty() || room < 1) {
            throw new IllegalArgumentException(busy.size() + " spans in " + most + " bins");
        }
        double width = Math.max(1, busy.stream().mapToLong(TimeSpan::seconds).sum()) / (double) room;
        int[] firstBins = new int[busy.size()];
        int bins = 0;
        for (int i = 0; i < firstBins.length; i++) {
            firstBins[i] = bins;
            bins += Math.max(1, (int) Math.ceil(busy.get(i).seconds() / width))
                    + (i < firstBins.length - 1 ? GAP_BINS : 0);
        }
        return new TimeBins(List.copyOf(busy), firstBins, bins, width);
    }

    /// From the first second to the last.
    public TimeSpan span() {
        return new TimeSpan(busy.getFirst().start(), busy.getLast().end());
    }

    /// The spans between the gaps, in order.
    public List<TimeSpan> busy() {
        return busy;
    }

    /// How many bins there are, those of gaps included.
    public int bins() {
        return bins;
    }

    /// The seconds that a bin lasts which is not of a gap; 0 where all of the time is an instant.
    public double width() {
        return width;
    }

    /// The bin of a second inside the span; the last second of a busy span belongs to its last bin.
    int binOf(long second) {
        int at = spanAt((double) second);
        TimeSpan of = busy.get(at);
        if (second > of.end()) {
            return lastBin(at);
        }
        return Math.min(lastBin(at), firstBins[at] + (int) (width == 0 ? 0 : (double) (second - of.start()) / width));
    }

    /// The second at which a bin begins that is not of a gap.
    double edge(int bin) {
        int at = busy.size() - 1;
        while (at > 0 && firstBins[at] > bin) {
            at--;
        }
        return busy.get(at).start() + (bin - firstBins[at]) * width;
    }

    /// The place of a time in Unix seconds, from 0 to [#bins]; of one outside the span the nearest.
    public double place(double second) {
        int at = spanAt(second);
        TimeSpan of = busy.get(at);
        if (second <= of.end() || at == busy.size() - 1) {
            double inside = Math.clamp(second, (double) of.start(), (double) of.end()) - of.start();
            return width == 0 ? 0 : firstBins[at] + inside / width;
        }
        double from = placeOfEnd(at);
        double share = (second - of.end()) / (busy.get(at + 1).start() - of.end());
        return from + share * (firstBins[at + 1] - from);
    }

    /// The time in Unix seconds of a place; of one outside the bins the nearest.
    public double second(double place) {
        double inside = Math.clamp(place, 0, placeOfEnd(busy.size() - 1));
        int at = busy.size() - 1;
        while (at > 0 && firstBins[at] > inside) {
            at--;
        }
        TimeSpan of = busy.get(at);
        double end = placeOfEnd(at);
        if (inside <= end || at == busy.size() - 1) {
            return of.start() + (inside - firstBins[at]) * width;
        }
        double share = (inside - end) / (firstBins[at + 1] - end);
        return of.end() + share * (busy.get(at + 1).start() - of.end());
    }

    private double placeOfEnd(int at) {
        return width == 0 ? bins : firstBins[at] + busy.get(at).seconds() / width;
    }

    private int lastBin(int at) {
        return (at == busy.size() - 1 ? bins : firstBins[at + 1] - GAP_BINS) - 1;
    }

    /// The last busy span that begins at a second or before, the first where none does.
    private int spanAt(double second) {
        int at = busy.size() - 1;
        while (at > 0 && busy.get(at).start() > second) {
            at--;
        }
        return at;
    }
}
