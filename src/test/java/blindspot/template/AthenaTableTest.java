package blindspot.template;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.model.Field;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class AthenaTableTest {
    private static final BucketName BUCKET = new BucketName("lesson-of-monday");
    private static final Pattern COLUMN = Pattern.compile("(?m)^  `([a-z0-9_]+)` ([a-z]+),?$");
    private static final Pattern PROPERTY = Pattern.compile("(?m)^  '([^']+)' = '([^']+)',?$");

    /// As in AWS's statement for versions 2 to 5.
    /// Source: <https://docs.aws.amazon.com/athena/latest/ug/vpc-flow-logs-create-table-statement.html>
    private static final List<String> OF_AWS = List.of(
            "version int", "account_id string", "interface_id string", "srcaddr string", "dstaddr string",
            "srcport int", "dstport int", "protocol bigint", "packets bigint", "bytes bigint", "start bigint",
            "end bigint", "action string", "log_status string", "vpc_id string", "subnet_id string",
            "instance_id string", "tcp_flags int", "type string", "pkt_srcaddr string", "pkt_dstaddr string",
            "region string", "az_id string", "sublocation_type string", "sublocation_id string",
            "pkt_src_aws_service string", "pkt_dst_aws_service string", "flow_direction string", "traffic_path int");

    @Test
    void theColumnsAreTheFieldsWithTheTypesOfAws() {
        List<Field> fields = Stream.of(Field.values()).filter(field -> field.since() <= 5).toList();
        assertThat(columns(table(fields))).containsExactlyElementsOf(OF_AWS);
    }

    @Test
    void theColumnsStandInTheOrderOfTheFormat() {
        List<Field> fields = Recording.fields("recommended");
        assertThat(columns(table(fields)))
                .hasSize(24)
                .containsExactlyElementsOf(fields.stream()
                        .map(field -> field.fieldName().replace('-', '_'))
                        .map(name -> OF_AWS.stream()
                                .filter(column -> column.startsWith(name + " "))
                                .findFirst()
                                .orElseThrow())
                        .toList());
        assertThat(columns(table(Recording.fields("${encryption-status} ${asg-tag-2} ${srcaddr}"))))
                .containsExactly("encryption_status int", "asg_tag_2 string", "srcaddr string");
    }

    @Test
    void everyPartitionIsProjectedAndHasItsPlace() {
        for (Region region : List.of(new Region("eu-west-1"), new Region("ap-southeast-2"))) {
            AthenaTable table = new AthenaTable(BUCKET, region, Recording.fields("default"));
            assertThat(table.toBeSaid()).containsExactly("aws_account");
            assertThat(properties(table.text(List.of())))
                    .containsEntry("projection.aws_region.type", "enum")
                    .containsEntry("projection.aws_region.values", region.code());
        }
        AthenaTable table = new AthenaTable(BUCKET, null, Recording.fields("default"));
        assertThat(table.toBeSaid()).containsExactly("aws_account", "aws_region");
        assertThat(properties(table.text(List.of()))).isEqualTo(Map.of(
                "skip.header.line.count", "1",
                "projection.enabled", "true",
                "projection.aws_account.type", "injected",
                "projection.aws_region.type", "injected",
                "projection.day.type", "date",
                "projection.day.format", "yyyy/MM/dd",
                "projection.day.range", "2020/01/01,NOW",
                "storage.location.template",
                "s3://lesson-of-monday/AWSLogs/${aws_account}/vpcflowlogs/${aws_region}/${day}"));
        assertThat(table.text(List.of()))
                .contains("PARTITIONED BY (`aws_account` string, `aws_region` string, `day` string)")
                .contains("LOCATION 's3://lesson-of-monday/AWSLogs/'");
    }

    /// A name twice in one table is refused by Athena.
    @Test
    void noFieldIsCalledLikeAPartition() {
        assertThat(columns(table(List.of(Field.values()))))
                .hasSize(Field.values().length)
                .noneMatch(column -> column.matches("(aws_account|aws_region|day) .*"));
    }

    @Test
    void commentsComeFirstEachOnALineOfItsOwn() {
        String text = new AthenaTable(BUCKET, null, Recording.fields("default")).text(List.of("First", "Second"));
        assertThat(text).startsWith("-- First\n-- Second\nCREATE EXTERNAL TABLE IF NOT EXISTS `vpc_flow_logs` (\n");
        assertThat(text).endsWith(");\n");
    }

    private static String table(List<Field> fields) {
        return new AthenaTable(BUCKET, null, fields).text(List.of());
    }

    private static List<String> columns(String text) {
        return COLUMN.matcher(text).results().map(found -> found.group(1) + " " + found.group(2)).toList();
    }

    private static Map<String, String> properties(String text) {
        Map<String, String> properties = new LinkedHashMap<>();
        PROPERTY.matcher(text).results().forEach(found -> properties.put(found.group(1), found.group(2)));
        return properties;
    }
}
