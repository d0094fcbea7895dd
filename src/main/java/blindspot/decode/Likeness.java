package blindspot.decode;

import org.jspecify.annotations.Nullable;

/// Other things that people take for flow logs, or drop together with them, each told by its content.
///
/// `problem.looks-like-<code>` in the message bundles says what it is and what to do instead.
public enum Likeness {
    /// Parquet without the columns of a flow log.
    PARQUET("parquet", LogFormat.PARQUET),
    CLOUDTRAIL("cloudtrail", LogFormat.JSON),
    AZURE_FLOW_LOG("azure-flow-log", LogFormat.JSON),
    GOOGLE_FLOW_LOG("google-flow-log", LogFormat.JSON),
    /// What Amazon Security Lake keeps: flow logs too, in the words of the Open Cybersecurity Schema Framework.
    OCSF("ocsf"),
    /// The news of an object, or of many, wrapped by SNS, SQS or EventBridge or not.
    S3_EVENT("s3-event", LogFormat.JSON),
    /// What Kinesis or Firehose hand to a function, without flow log records in it.
    STREAM_EVENT("stream-event", LogFormat.JSON),
    /// Any other event that AWS sends to a function or a queue.
    AWS_EVENT("aws-event", LogFormat.JSON),
    NETWORK_FIREWALL_LOG("network-firewall-log", LogFormat.JSON),
    WAF_LOG("waf-log", LogFormat.JSON),
    RESOLVER_QUERY_LOG("resolver-query-log", LogFormat.JSON),
    LATTICE_LOG("lattice-log", LogFormat.JSON),
    /// What CloudWatch Logs or Firehose give out, with messages that are no flow log records.
    CLOUDWATCH_JSON("cloudwatch-json", LogFormat.JSON),
    /// What a flow log is defined by, be it written down in a template or a command.
    FLOW_LOG_DEFINITION("flow-log-definition"),
    /// What AWS says of network interfaces, subnets, endpoints, load balancers and other parts of a network.
    INVENTORY("inventory", LogFormat.JSON),
    /// What CloudWatch measured.
    METRICS("metrics", LogFormat.JSON),
    JSON("json", LogFormat.JSON),
    /// Log events as CSV, with messages that are no flow log records.
    LOG_EVENT_CSV("log-event-csv", LogFormat.CSV),
    CSV("csv", LogFormat.CSV),
    /// Flows counted by something else than AWS's flow logs of a VPC.
    OTHER_FLOW_DATA("other-flow-data"),
    /// What a query gave that grouped records and summed them up.
    QUERY_SUMS("query-sums"),
    GLOBAL_ACCELERATOR_LOG("global-accelerator-log"),
    ZEEK_LOG("zeek-log"),
    FIREWALL_LOG("firewall-log", LogFormat.TEXT),
    LOAD_BALANCER_LOG("load-balancer-log", LogFormat.TEXT),
    S3_ACCESS_LOG("s3-access-log", LogFormat.TEXT),
    WEB_SERVER_LOG("web-server-log", LogFormat.TEXT),
    CLOUDFRONT_LOG("cloudfront-log", LogFormat.TEXT),
    /// What AWS's command line says of a network as text, as a table or as YAML.
    DESCRIBE_TEXT("describe-text", LogFormat.TEXT),
    /// A CloudFormation template.
    TEMPLATE("template"),
    /// A configuration, a plan or a state of Terraform.
    TERRAFORM("terraform"),
    MARKDOWN_TABLE("markdown-table", LogFormat.TEXT),
    DRAWN_TABLE("drawn-table", LogFormat.TEXT),
    /// What AWS answered instead of what was asked for.
    AWS_ERROR("aws-error"),
    GIT_LFS_POINTER("git-lfs-pointer", LogFormat.TEXT),
    MARKUP("markup", LogFormat.TEXT),
    RICH_TEXT("rich-text", LogFormat.TEXT),
    /// UTF-16 without the mark that tells the order of its bytes.
    UTF_16("utf-16", LogFormat.TEXT),
    /// White space at most.
    NOTHING("nothing", LogFormat.TEXT),
    PROSE("prose", LogFormat.TEXT),
    PNG("png", null),
    JPEG("jpeg", null),
    PDF("pdf", null),
    SPREADSHEET("spreadsheet", null),
    /// A text document, or a document of any kind from before 2007.
    OFFICE_DOCUMENT("office-document", null),
    ZIP("zip", null),
    TAR("tar", null),
    /// Gzip in gzip, more often than it is taken off.
    GZIP("gzip", null),
    BZIP2("bzip2", null),
    XZ("xz", null),
    ZSTANDARD("zstandard", null),
    SEVEN_ZIP("seven-zip", null),
    RAR("rar", null),
    LZ4("lz4", null),
    PACKET_CAPTURE("packet-capture", null),
    /// What Athena writes beside the result of a query.
    ATHENA_METADATA("athena-metadata", null),
    BINARY("binary", null);

    private final String code;
    private final @Nullable LogFormat container;
    private final boolean anywhere;

    Likeness(String code, @Nullable LogFormat container) {
        this.code = code;
        this.container = container;
        anywhere = false;
    }

    /// Of what occurs in several containers.
    Likeness(String code) {
        this.code = code;
        container = null;
        anywhere = true;
    }

    /// The code of the problem that says it.
    public String problemCode() {
        return "looks-like-" + code;
    }

    /// What an input is that looks like this: unknown, but for what other parts of AWS say of the network.
    public InputKind kind() {
        return switch (this) {
            case INVENTORY -> InputKind.INVENTORY;
            case METRICS -> InputKind.METRICS;
            case FLOW_LOG_DEFINITION -> InputKind.FLOW_LOG_DEFINITION;
            default -> InputKind.UNKNOWN;
        };
    }

    /// Whether it is records or lines of another kind, that envelopes of logs may hold too.
    boolean isOtherLog() {
        return switch (this) {
            case CLOUDTRAIL, AZURE_FLOW_LOG, GOOGLE_FLOW_LOG, OCSF, NETWORK_FIREWALL_LOG, WAF_LOG, RESOLVER_QUERY_LOG,
                    LATTICE_LOG, OTHER_FLOW_DATA, GLOBAL_ACCELERATOR_LOG, ZEEK_LOG, FIREWALL_LOG, LOAD_BALANCER_LOG,
                    S3_ACCESS_LOG, WEB_SERVER_LOG, CLOUDFRONT_LOG ->
                true;
            default -> false;
        };
    }

    /// The container that it is in, null when it is none that could hold text or records.
    ///
    /// @param read as what it was read
    public @Nullable LogFormat container(LogFormat read) {
        return anywhere ? read : container;
    }
}
