package blindspot.decode;

import org.jspecify.annotations.Nullable;

/// Other things that people take for flow logs, or drop together with them, each told by its content.
///
/// `problem.looks-like-<code>` in the message bundles says what it is and what to do instead.
public enum Likeness {
    /// Parquet without the columns of a flow log.
    PARQUET("parquet", LogFormat.PARQUET),
    CLOUDTRAIL("cloudtrail", LogFormat.JSON),
    /// What CloudWatch Logs or Firehose give out, with messages that are no flow log records.
    CLOUDWATCH_JSON("cloudwatch-json", LogFormat.JSON),
    FLOW_LOG_DEFINITION("flow-log-definition", LogFormat.JSON),
    INVENTORY("inventory", LogFormat.JSON),
    JSON("json", LogFormat.JSON),
    /// Log events as CSV, with messages that are no flow log records.
    LOG_EVENT_CSV("log-event-csv", LogFormat.CSV),
    CSV("csv", LogFormat.CSV),
    LOAD_BALANCER_LOG("load-balancer-log", LogFormat.TEXT),
    S3_ACCESS_LOG("s3-access-log", LogFormat.TEXT),
    WEB_SERVER_LOG("web-server-log", LogFormat.TEXT),
    CLOUDFRONT_LOG("cloudfront-log", LogFormat.TEXT),
    MARKUP("markup", LogFormat.TEXT),
    UTF_16("utf-16", LogFormat.TEXT),
    PROSE("prose", LogFormat.TEXT),
    PNG("png", null),
    JPEG("jpeg", null),
    PDF("pdf", null),
    ZIP("zip", null),
    OTHER_COMPRESSION("other-compression", null),
    PACKET_CAPTURE("packet-capture", null),
    BINARY("binary", null);

    private final String code;
    private final @Nullable LogFormat container;

    Likeness(String code, @Nullable LogFormat container) {
        this.code = code;
        this.container = container;
    }

    /// The code of the problem that says it.
    public String problemCode() {
        return "looks-like-" + code;
    }

    /// What an input is that looks like this: unknown, but for what another part of AWS says of the network.
    public InputKind kind() {
        return switch (this) {
            case INVENTORY -> InputKind.INVENTORY;
            case FLOW_LOG_DEFINITION -> InputKind.FLOW_LOG_DEFINITION;
            default -> InputKind.UNKNOWN;
        };
    }

    /// The container that it is in, null when it is none that could hold text or records.
    public @Nullable LogFormat container() {
        return container;
    }
}
