package blindspot.decode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import blindspot.model.FieldName;
import blindspot.task.ProblemException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class RecordFormatTest {
    private static final RecordFormat THREE = format("version", "srcaddr", "log-status");

    @ParameterizedTest
    @ValueSource(
            strings = {"version srcaddr log-status", " version,srcaddr , log-status\n",
                "${version} ${srcaddr} ${log-status}", "${version}${srcaddr}${log-status}",
                "version srcaddr log_status", "$${version} $${srcaddr} $${log-status}",
                "${!version} ${!srcaddr} ${!log-status}", "'${version} ${srcaddr} ${log-status}'",
                "\"${version}, ${srcaddr}, ${log-status}\"", "'version','srcaddr','log-status'",
                "${version} \\\n  ${srcaddr} \\\r\n  ${log-status}", "${version}\n${srcaddr}\n${log-status}\n",
                "\u201C${version} ${srcaddr} ${log-status}\u201D", "version\u00A0srcaddr\u3000log-status"})
    void readsNamesAndAwsFormatStrings(String text) {
        assertEquals(THREE, RecordFormat.parse(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws ec2 create-flow-logs --resource-ids vpc-1 --log-format '${version} ${srcaddr} ${log-status}' --tags a",
                "      LogFormat: !Sub '${!version} ${!srcaddr} ${!log-status}'\n      Tags:\n        - Key: ${AWS::StackName}",
                "      LogFormat: >-\n        ${version} ${srcaddr}\n        ${log-status}\n      Tags: []",
                "LogFormat:\n  Fn::Join:\n    - ' '\n    - - '${version}'\n      - '${srcaddr}'\n      - ${log-status}",
                "{\"LogFormat\": \"${version} ${srcaddr} ${log-status}\", \"ResourceId\": {\"Ref\": \"Vpc\"}}",
                "resource \"aws_flow_log\" \"a\" {\n  log_format = \"$${version} $${srcaddr} $${log-status}\"\n  b = \"${var.c}\"",
                "log_format = join(\" \", [\"$${version}\", \"$${srcaddr}\",\n \"$${log-status}\",\n])",
                "log_format=(\"${version} ${srcaddr} \"\n  \"${log-status}\")",
                "logFormat: [\n ec2.LogFormat.VERSION,\n ec2.LogFormat.SRC_ADDR,\n ec2.LogFormat.LOG_STATUS,\n ],",
                "log_format=[aws_cdk.aws_ec2.LogFormat.VERSION, aws_cdk.aws_ec2.LogFormat.custom('${srcaddr}'),"
                        + " aws_cdk.aws_ec2.LogFormat.LOG_STATUS]",
                "FLOWLOGS\t2026-01-02T03:04:05Z\tSUCCESS\tfl-0a1b\tACTIVE\t${version} ${srcaddr} ${log-status}\t60\tvpc-1",
                "||  LogFormat  |  ${version} ${srcaddr} ${log-status}  ||\n||  TrafficType | ALL ||"
            })
    void findsTheFormatInWhatItIsWrittenDownIn(String text) {
        assertEquals(THREE, RecordFormat.parse(text));
    }

    @Test
    void knowsTheConstantsOfTheCdk() {
        assertEquals(
                format("start", "end", "type", "pkt-srcaddr", "az-id", "pkt-dst-aws-service", "traffic-path"),
                RecordFormat
                        .parse("logFormat: [LogFormat.START_TIMESTAMP, LogFormat.END_TIMESTAMP, LogFormat.TRAFFIC_TYPE,"
                                + " LogFormat.PKT_SRC_ADDR, LogFormat.AZ_ID, LogFormat.PKT_DST_AWS_SERVICE, LogFormat.TRAFFIC_PATH]"));
        assertEquals(RecordFormat.DEFAULT.fields().size() + 1,
                RecordFormat.parse("[ec2.LogFormat.ALL_DEFAULT_FIELDS, ec2.LogFormat.VPC_ID]").fields().size());
    }

    @Test
    void keepsAnUnknownName() {
        assertEquals(format("srcaddr", "my_field"), RecordFormat.parse("srcaddr my_field"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"srcaddr srcaddr|format-name-twice", "log-status log_status|format-name-twice",
                "srcaddr 12|format-not-a-name", "${srcaddr|format-not-a-name", "foo bar|format-unknown",
                "' '|format-unknown", "${version} ${srcaddr} 12|format-not-a-name",
                "log_format = ${version} ${srcaddr} ${var.more}|format-not-a-name",
                "LogFormat: ${version} ${srcaddr} LogFormat: ${start} ${end}|format-several"})
    void refusesWhatIsNoFormat(String text, String code) {
        ProblemException refused = assertThrows(ProblemException.class, () -> RecordFormat.parse(text));
        assertEquals(code, refused.problem().code());
    }

    @Test
    void tellsAHeaderFromOtherWords() {
        assertEquals(Optional.of(THREE), header("version srcaddr log-status"));
        assertEquals(Optional.of(format("srcaddr", "end", "x", "y")), header("srcaddr end x y"));
        assertEquals(Optional.of(THREE), header("${version} ${srcaddr} ${log-status}"));
        assertEquals(Optional.of(THREE), header("$${version} $${srcaddr} $${log-status}"));
        assertEquals(Optional.empty(), header("srcaddr end x y z"));
        assertEquals(Optional.empty(), header("version 2"));
        assertEquals(Optional.empty(), header("the version of it"));
        assertEquals(Optional.empty(), header("start"));
        assertEquals(Optional.of(format("start")), RecordFormat.ofHeader(List.of("start"), true));
        assertEquals(Optional.empty(), header(""));
    }

    @Test
    void keepsANameThatStandsThereTwiceApart() {
        assertEquals(Optional.of(format("srcaddr", "srcaddr#2", "end")), header("srcaddr srcaddr end"));
    }

    @Test
    void tellsATransitGatewaysFormat() {
        assertTrue(format("version", "tgw-id").isTransitGateway());
        assertTrue(format("packets-lost-blackhole").isTransitGateway());
        assertTrue(format("resource-type").isTransitGateway());
        assertTrue(!RecordFormat.DEFAULT.isTransitGateway());
    }

    private static Optional<RecordFormat> header(String line) {
        return RecordFormat.ofHeader(Stream.of(line.split(" ", -1)).filter(word -> !word.isEmpty()).toList(), false);
    }

    private static RecordFormat format(String... names) {
        return new RecordFormat(Stream.of(names).map(FieldName::new).toList());
    }
}
