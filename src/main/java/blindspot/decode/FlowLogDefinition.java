package blindspot.decode;

import blindspot.decode.json.JsonDocument;
import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonValue;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// What AWS says of one flow log: the format of its records, and where its files and log streams are and what they are
/// called by.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FlowLog.html>
///
/// @param id `fl-…`; empty when it is not given
/// @param logGroup the log group that it is delivered to; empty when to none
/// @param bucket the bucket that it is delivered to, with the folder in it after a slash; empty when to none
/// @param layout of the folders in the bucket and of its files
public record FlowLogDefinition(String id, String logGroup, String bucket, Layout layout, RecordFormat format) {
    /// The most flow logs that one file may define.
    static final int MOST = 10_000;

    private static final int LARGEST_FILE = 8 << 20;

    /// What stands before the bucket's name, in every partition.
    private static final String BUCKET_ARN = "arn:aws[a-z-]*:s3:::";

    /// How files are laid out in a bucket.
    /// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DestinationOptionsResponse.html>
    ///
    /// @param parquet whether they are Parquet files, which name their fields themselves
    /// @param hive whether folders are called by what they hold, such as `year=2026`
    /// @param hourly whether each hour has a folder
    public record Layout(boolean parquet, boolean hive, boolean hourly) {}

    /// The flow logs in the output of `describe-flow-logs`, those with a format; or those that are written down in
    /// something else, such as a template.
    ///
    /// @throws ProblemException when the file cannot be read, or holds something else
    public static List<FlowLogDefinition> read(ByteSource file) {
        byte[] bytes = bytes(file);
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.contains("\"FlowLogs\"") ? ofJson(bytes, file.name()) : WrittenDefinitions.in(text);
    }

    private static List<FlowLogDefinition> ofJson(byte[] bytes, String name) {
        List<FlowLogDefinition> definitions = new ArrayList<>();
        for (JsonObject flowLog : JsonDocument.read(bytes, name).objects("FlowLogs", 0, MOST)) {
            flowLog.optionalText("LogFormat")
                    .ifPresent(format -> definitions.add(new FlowLogDefinition(
                            text(flowLog, "FlowLogId"),
                            text(flowLog, "LogGroupName"),
                            bucket(text(flowLog, "LogDestination")),
                            layout(flowLog),
                            RecordFormat.parse(format.value()))));
        }
        return definitions;
    }

    private static String text(JsonObject of, String name) {
        return of.optionalText(name).map(JsonValue.Text::value).orElse("");
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

    private static byte[] bytes(ByteSource file) {
        try (InputStream bytes = file.open()) {
            byte[] read = bytes.readNBytes(LARGEST_FILE + 1);
            if (read.length > LARGEST_FILE) {
                throw new ProblemException(
                        new Problem("json-too-large", file.name(), Integer.toString(LARGEST_FILE >> 20)));
            }
            return read;
        } catch (IOException e) {
            throw new ProblemException(Failure.toRead(file.name(), e), e);
        }
    }
}
