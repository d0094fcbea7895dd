package blindspot.decode;

import org.jspecify.annotations.Nullable;

/// Other things that people take for flow logs, or drop together with them, each told by its content.
///
/// `problem.looks-like-<code>` in the message bundles says what it is and what to do instead.
public enum Likeness {
    /// Parquet without the columns of a flow log.
    PARQUET("parquet", LogFormat.PARQUET),
    CLOUDTRAIL("cloudtrail", LogFormat.JSON),
    /// Flow log records in what CloudWatch Logs gives out.
    CLOUDWATCH_JSON("cloudwatch-json", LogFormat.JSON),
    FLOW_LOG_DEFINITION("flow-log-definition", LogFormat.JSON),
    INVENTORY("inventory", LogFormat.JSON),
    JSON("json", LogFormat.JSON),
    FLOW_LOG_CSV("flow-log-csv", LogFormat.CSV),
    CSV("csv", LogFormat.CSV),
    /// Flow log records behind a time stamp, as CloudWatch Logs exports them.
    TIMED_RECORDS("timed-records", LogFormat.TEXT),
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

    /// The container that it is in, null when it is none that could hold text or records.
    public @Nullable LogFormat container() {
        return container;
    }
}
