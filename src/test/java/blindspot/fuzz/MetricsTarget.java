package blindspot.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.cloudwatch.Measurements;
import blindspot.cloudwatch.MetricFile;
import blindspot.cloudwatch.Series;
import blindspot.source.Bytes;
import java.util.List;

/// Measured values: read as far as they can be, in the order of time, and the same file twice is no more than once.
public final class MetricsTarget {
    private MetricsTarget() {}

    public static void fuzzerTestOneInput(byte[] bytes) {
        MetricFile file = MetricFile.read(Bytes.of(bytes));
        Measurements once = Measurements.of(List.of(file));
        assertEquals(once.series(), once.plus(Measurements.of(List.of(file))).series());
        for (Series series : once.series()) {
            for (int i = 1; i < series.points().count(); i++) {
                assertTrue(series.points().second(i) > series.points().second(i - 1));
            }
        }
    }
}
