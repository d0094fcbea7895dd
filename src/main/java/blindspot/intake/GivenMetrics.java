package blindspot.intake;

import blindspot.cloudwatch.Measurements;
import blindspot.cloudwatch.MetricFile;
import blindspot.source.ByteSource;
import blindspot.task.Cancel;
import java.util.List;

/// The files of measured values that were given, each read once.
public final class GivenMetrics {
    private GivenMetrics() {}

    /// Work for a job. When cancelled, what was read until then.
    public static Measurements of(Intake intake, Cancel cancel) {
        Measurements all = Measurements.NONE;
        for (ByteSource file : intake.metrics()) {
            if (!cancel.requested()) {
                all = all.plus(Measurements.of(List.of(MetricFile.read(file))));
            }
        }
        return all;
    }
}
