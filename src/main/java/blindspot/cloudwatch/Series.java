package blindspot.cloudwatch;

import blindspot.model.TimeRange;
import java.util.Optional;

/// Values of one metric, period after period.
///
/// @param key tells it from the others of all files; the same when the file is read again
/// @param label what the output calls it
/// @param source what it is of; empty where nothing in the output says so
/// @param statistic empty where nothing says so
/// @param period the length of a period in seconds: as stated, else the least time between two values
/// @param file the file that the first of the values is of
public record Series(
        String key,
        String label,
        Optional<Source> source,
        Optional<Statistic> statistic,
        int period,
        Points points,
        String file) {
    /// What it needs of memory, in bytes: 16 for each value and 2 for each character, and what stands around them.
    long bytes() {
        return 16L * points.count() + 2L * (key.length() + 2L * label.length()) + 1000;
    }

    /// Whether all is said that has to be known of it.
    public boolean isNamed() {
        return source.isPresent() && statistic.isPresent();
    }

    /// The metric, where it is known and of use.
    public Optional<Metric> metric() {
        return source.flatMap(Source::known);
    }

    /// From the beginning of the first period to the end of the last; empty where it has no values.
    public Optional<TimeRange> time() {
        return points.count() == 0
                ? Optional.empty()
                : Optional.of(new TimeRange(points.second(0), points.second(points.count() - 1) + period));
    }

    /// The same with only the values whose periods overlap a time.
    Series within(TimeRange range) {
        return new Series(key, label, source, statistic, period, points.within(range, period), file);
    }

    /// Period for period together with another of the same period.
    Series plus(Series other) {
        return with(points.plus(other.points));
    }

    Series with(Points other) {
        return new Series(key, label, source, statistic, period, other, file);
    }
}
