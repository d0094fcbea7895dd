package blindspot.decode;

import blindspot.decode.json.JsonObject;
import blindspot.decode.json.JsonSequence;
import blindspot.decode.json.JsonValue;
import blindspot.source.ByteSource;
import blindspot.source.Failure;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The flow logs that a file defines, be it the output of `describe-flow-logs`, whatever else is in the file, or something
/// that they are written down in, such as a template.
///
/// @param flowLogs those with a format
/// @param problem the first that keeps others from being among them; empty when there is none
public record FlowLogDefinitions(List<FlowLogDefinition> flowLogs, Optional<Problem> problem) {
    /// The most flow logs that one file may define.
    static final int MOST = 10_000;

    private static final int LARGEST_TEXT = 8 << 20;
    private static final long LARGEST_JSON = 64L << 20;

    public FlowLogDefinitions {
        flowLogs = List.copyOf(flowLogs);
    }

    public static FlowLogDefinitions read(ByteSource file) {
        try {
            Optional<FlowLogDefinitions> stated = ofJson(file);
            return stated.isPresent() ? stated.get() : new FlowLogDefinitions(ofText(file), Optional.empty());
        } catch (ProblemException e) {
            return new FlowLogDefinitions(List.of(), Optional.of(e.problem()));
        } catch (IOException e) {
            return new FlowLogDefinitions(List.of(), Optional.of(Failure.toRead(file.name(), e)));
        }
    }

    /// Empty when it is no JSON in which AWS speaks of flow logs.
    private static Optional<FlowLogDefinitions> ofJson(ByteSource file) throws IOException {
        try (OpenInput input = OpenInput.of(file)) {
            if (input.format() != LogFormat.JSON) {
                return Optional.empty();
            }
            Stated stated = new Stated();
            Optional<Problem> end =
                    JsonSequence.read(input, file.name(), LARGEST_JSON, Set.of(Stated.LIST), stated);
            Optional<Problem> problem = Optional.ofNullable(stated.problem).or(() -> end);
            return stated.any
                    ? Optional.of(new FlowLogDefinitions(stated.flowLogs, problem))
                    : Optional.empty();
        }
    }

    private static List<FlowLogDefinition> ofText(ByteSource file) throws IOException {
        try (OpenInput input = OpenInput.of(file)) {
            byte[] bytes = input.readNBytes(LARGEST_TEXT + 1);
            if (bytes.length > LARGEST_TEXT) {
                throw new ProblemException(
                        new Problem("json-too-large", file.name(), Integer.toString(LARGEST_TEXT >> 20)));
            }
            return WrittenDefinitions.in(new String(bytes, StandardCharsets.UTF_8));
        }
    }

    /// What a file says of flow logs.
    private static final class Stated implements JsonSequence.Listener {
        private static final String LIST = "FlowLogs";

        private final List<FlowLogDefinition> flowLogs = new ArrayList<>();
        private boolean any;
        private @Nullable Problem problem;

        @Override
        public void entry(String list, JsonValue value) {
            any |= list.equals(LIST);
            if (value instanceof JsonObject flowLog && (list.equals(LIST) || flowLog.has("FlowLogId"))) {
                add(flowLog);
            }
        }

        /// The object may be a flow log itself, or say that there is none.
        @Override
        public void end(JsonObject rest) {
            if (rest.has("FlowLogId")) {
                add(rest);
            }
        }

        private void add(JsonObject flowLog) {
            any = true;
            try {
                if (flowLogs.size() == MOST) {
                    throw flowLog.refuse("definition-list-too-long", Integer.toString(MOST));
                }
                FlowLogDefinition.of(flowLog).ifPresent(flowLogs::add);
            } catch (ProblemException e) {
                unreadable(e.problem());
            }
        }

        @Override
        public void unreadable(Problem left) {
            problem = problem == null ? left : problem;
        }
    }
}
