package blindspot.cloudwatch;

import blindspot.decode.LogFormat;
import blindspot.decode.OpenInput;
import blindspot.decode.json.JsonSequence;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.task.Problem;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/// What one file says that CloudWatch measured: the outputs of `get-metric-data` and `get-metric-statistics` in it, one or
/// several, whole or what `--query` left of the results.
///
/// @param name what the user calls the file
/// @param series in the order of the file
/// @param problems what could not be read or is not complete
public record MetricFile(String name, List<Series> series, List<Problem> problems) {
    /// The most decompressed bytes of a file that are read.
    static final long LARGEST = 64L << 20;

    /// The most series of a file. One call of `get-metric-data` has at most 500 metrics.
    /// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/APIReference/API_GetMetricData.html>
    static final int MOST_SERIES = 2_000;

    /// The most values of a file; one call of `get-metric-data` has at most 100,800.
    static final int MOST_POINTS = 400_000;

    public MetricFile {
        series = List.copyOf(series);
        problems = List.copyOf(problems);
    }

    /// What its series need of memory, in bytes.
    long bytes() {
        return series.stream().mapToLong(Series::bytes).sum();
    }

    /// The same without its series, for which there is no room beside those of others.
    MetricFile leftOut() {
        return new MetricFile(
                name, List.of(),
                List.of(new Problem("metrics-full", name, Long.toString(Measurements.MOST_BYTES >> 20))));
    }

    /// Something that is no JSON, as a file may be that was another a moment ago, has no series.
    public static MetricFile read(ByteSource file) {
        ResultReader reader = new ResultReader(file.name());
        try (OpenInput input = OpenInput.of(file)) {
            if (input.format() != LogFormat.JSON) {
                return reader.file(input.compressionProblem());
            }
            Optional<Problem> end = JsonSequence.read(input, file.name(), LARGEST, ResultReader.LISTS, reader);
            return reader.file(input.compressionProblem().or(() -> end));
        } catch (IOException e) {
            return reader.file(Optional.of(Failure.toRead(file.name(), e)));
        }
    }
}
