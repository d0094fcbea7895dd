package blindspot.cloudwatch;

import java.util.Arrays;
import java.util.Optional;

/// How CloudWatch put the values of a period together.
/// Source: <https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/Statistics-definitions.html>
public enum Statistic {
    SUM("Sum"),
    MAXIMUM("Maximum"),
    AVERAGE("Average"),
    MINIMUM("Minimum"),
    SAMPLE_COUNT("SampleCount");

    private final String code;

    Statistic(String code) {
        this.code = code;
    }

    /// AWS's name.
    public String code() {
        return code;
    }

    public static Optional<Statistic> ofCode(String code) {
        return Arrays.stream(values()).filter(each -> each.code.equals(code)).findFirst();
    }
}
