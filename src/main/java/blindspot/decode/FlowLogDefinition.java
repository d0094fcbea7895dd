package blindspot.decode;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.task.ProblemException;
import java.util.Optional;

/// What AWS says of one flow log: the format of its records, and where its files and log streams are and what they are
/// called by.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FlowLog.html>
///
/// @param id `fl-…`; empty when it is not given
/// @param logGroup the log group that it is delivered to; empty when to none
/// @param bucket the bucket that it is delivered to, with the folder in it after a slash; empty when to none
/// @param layout of the folders in the bucket and of its files
public record FlowLogDefinition(String id, String logGroup, String bucket, Layout layout, RecordFormat format) {
    /// What stands before the bucket's name, in every partition.
    private static final String BUCKET_ARN = "arn:aws[a-z-]*:s3:::";

    /// How files are laid out in a bucket.
    /// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DestinationOptionsResponse.html>
    ///
    /// @param parquet whether they are Parquet files, which name their fields themselves
    /// @param hive whether folders are called by what they hold, such as `year=2026`
    /// @param hourly whether each hour has a folder
    public record Layout(boolean parquet, boolean hive, boolean hourly) {}

    /// What AWS says of a flow log; empty when it says no format.
    ///
    /// @throws ProblemException when something in it is of another type, or no format
    static Optional<FlowLogDefinition> of(JsonObject flowLog) {
        return flowLog.optionalText("LogFormat")
                .map(format -> new FlowLogDefinition(
                        text(flowLog, "FlowLogId"),
                        text(flowLog, "LogGroupName"),
                        bucket(text(flowLog, "LogDestination")),
                        layout(flowLog),
                        RecordFormat.parse(format.value())));
    }

    private static String text(JsonObject of, String name) {
        return of.value(name)
                .filter(JsonValue.Text.class::isInstance)
                .map(value -> ((JsonValue.Text) value).value())
                .orElse("");
    }

    /// The bucket in the ARN of a destination, with the folder behind it; empty when it is none of a bucket.
    static String bucket(String destination) {
        String bucket = destination.replaceFirst("^" + BUCKET_ARN, "");
        return bucket.equals(destination) ? "" : bucket.replaceFirst("/+$", "");
    }

    private static Layout layout(JsonObject flowLog) {
        if (!flowLog.has("DestinationOptions")) {
            return new Layout(false, false, false);
        }
        JsonObject options = flowLog.object("DestinationOptions");
        return new Layout(
                text(options, "FileFormat").equals("parquet"),
                options.flag("HiveCompatiblePartitions", false),
                options.flag("PerHourPartition", false));
    }
}
