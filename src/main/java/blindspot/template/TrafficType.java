package blindspot.template;

import java.util.Optional;
import java.util.stream.Stream;

/// Which traffic a flow log records, as AWS writes it.
/// Source: <https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_CreateFlowLogs.html>
public enum TrafficType {
    ALL,
    ACCEPT,
    REJECT;

    public static Optional<TrafficType> named(String name) {
        return Stream.of(values()).filter(type -> type.name().equals(name)).findFirst();
    }
}
