package blindspot.template;

import blindspot.model.Field;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The statement that makes a table of Athena out of the flow logs in a bucket, in plain text and under AWS's default
/// prefixes. Its partitions are account, Region and day; Athena works them out of each query, so none is ever added.
///
/// Sources: <https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-create-table-statement.html>,
/// <https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-partition-projection.html>,
/// <https://docs.aws.amazon.com/athena/latest/ug/partition-projection-dynamic-id-partitioning.html>
public final class AthenaTable {
    /// The first day that is found.
    public static final String FIRST_DAY = "2020/01/01";

    /// The numbers that AWS's own statement takes for large.
    private static final List<Field> LARGE = List.of(Field.PROTOCOL, Field.PACKETS, Field.BYTES);

    private static final String ACCOUNT = "aws_account";
    private static final String REGION = "aws_region";

    private final BucketName bucket;
    private final @Nullable Region region;
    private final List<Field> fields;

    /// @param region the one that all flow logs are of; null when queries say which
    public AthenaTable(BucketName bucket, @Nullable Region region, List<Field> fields) {
        this.bucket = bucket;
        this.region = region;
        this.fields = List.copyOf(fields);
    }

    /// The columns that every query must say the value of.
    public List<String> toBeSaid() {
        return region == null ? List.of(ACCOUNT, REGION) : List.of(ACCOUNT);
    }

    /// The statement, after the comments, each a line.
    public String text(List<String> comments) {
        String columns = fields.stream()
                .map(field -> "  `" + field.fieldName().replace('-', '_') + "` " + type(field))
                .collect(Collectors.joining(",\n"));
        return comments.stream().map(comment -> "-- " + comment + "\n").collect(Collectors.joining()) + """
                CREATE EXTERNAL TABLE IF NOT EXISTS `vpc_flow_logs` (
                %s
                )
                PARTITIONED BY (`%s` string, `%s` string, `day` string)
                ROW FORMAT DELIMITED
                FIELDS TERMINATED BY ' '
                LOCATION 's3://%s/AWSLogs/'
                TBLPROPERTIES (
                %s
                );
                """.formatted(columns, ACCOUNT, REGION, bucket.text(), properties());
    }

    private String properties() {
        String regions = region == null
                ? property("projection." + REGION + ".type", "injected")
                : property("projection." + REGION + ".type", "enum") + ",\n"
                        + property("projection." + REGION + ".values", region.code());
        return String.join(
                ",\n",
                property("skip.header.line.count", "1"),
                property("projection.enabled", "true"),
                property("projection." + ACCOUNT + ".type", "injected"),
                regions,
                property("projection.day.type", "date"),
                property("projection.day.format", "yyyy/MM/dd"),
                property("projection.day.range", FIRST_DAY + ",NOW"),
                property(
                        "storage.location.template",
                        "s3://" + bucket.text() + "/AWSLogs/${" + ACCOUNT + "}/vpcflowlogs/${" + REGION + "}/${day}"));
    }

    private static String property(String name, String value) {
        return "  '" + name + "' = '" + value + "'";
    }

    /// As in AWS's own statement. A `-` in a column of numbers reads as NULL.
    private static String type(Field field) {
        return switch (field.type()) {
            case TEXT, ADDRESS -> "string";
            case TIME -> "bigint";
            case NUMBER -> LARGE.contains(field) ? "bigint" : "int";
        };
    }
}
