package blindspot.decode.json;

import blindspot.decode.RecordFormat;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/// What AWS says of one flow log: the format of its records, and what its files and log streams are called by.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_FlowLog.html>
///
/// @param id `fl-…`; empty when it is not given
/// @param logGroup the log group that it is delivered to; empty when to none
public record FlowLogDefinition(String id, String logGroup, RecordFormat format) {
    /// The most flow logs that one file may define.
    private static final int MOST = 10_000;

    private static final int LARGEST_FILE = 8 << 20;

    /// The flow logs in the output of `describe-flow-logs`, those with a format.
    ///
    /// @throws ProblemException when the file cannot be read, or holds something else
    public static List<FlowLogDefinition> read(ByteSource file) {
        List<FlowLogDefinition> definitions = new ArrayList<>();
        for (JsonObject flowLog : JsonDocument.read(bytes(file), file.name()).objects("FlowLogs", 0, MOST)) {
            flowLog.optionalText("LogFormat")
                    .ifPresent(format -> definitions.add(new FlowLogDefinition(
                            flowLog.optionalText("FlowLogId").map(JsonValue.Text::value).orElse(""),
                            flowLog.optionalText("LogGroupName").map(JsonValue.Text::value).orElse(""),
                            RecordFormat.parse(format.value()))));
        }
        return definitions;
    }

    /// Whether the name of a file says that it is of this flow log.
    public boolean isNamedIn(String file) {
        return (!id.isEmpty() && file.contains(id)) || (!logGroup.isEmpty() && file.contains(logGroup));
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
