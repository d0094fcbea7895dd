package blindspot.intake;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.source.Bytes;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class DefinedFormatsTest {
    private static final String NAME = "111122223333_vpcflowlogs_eu-west-1_fl-0b_20240310T1425Z_1a2b.log.gz";

    private final DefinedFormats defined = DefinedFormats.of(
            List.of(
                    new Bytes(
                            "definitions.json", ("{\"FlowLogs\":[" + flowLog("fl-0a", "${srcaddr} ${bytes}") + ","
                                    + flowLog("fl-0b", "${dstaddr} ${bytes}") + "]}").getBytes(StandardCharsets.UTF_8),
                            1000)));

    @ParameterizedTest
    @ValueSource(strings = {
        "", "copies/", "/home/user/fl-0a/", "s3://other-bucket/", "s3://other-bucket/fl-0a/x/",
        "s3://logs/AWSLogs/111122223333/vpcflowlogs/eu-west-1/2024/03/10/14/",
        "s3://logs/AWSLogs/aws-account-id=111122223333/aws-service=vpcflowlogs/hour=14/"
    })
    void findsTheDefinitionOfALogByItsNameWhereverItWasCopiedTo(String folder) {
        assertThat(fields(folder + NAME)).isEqualTo("[dstaddr, bytes]");
    }

    @Test
    void takesNoOtherDefinitionForALogThatIsNamedForNone() {
        assertThat(fields("s3://logs/fl-0a/" + NAME.replace("fl-0b", "fl-0c"))).isEqualTo("none");
    }

    private String fields(String name) {
        return defined.of(new Bytes(name, new byte[1], 1)).map(format -> format.fields().toString()).orElse("none");
    }

    private static String flowLog(String id, String format) {
        return "{\"FlowLogId\":\"" + id + "\",\"LogDestinationType\":\"s3\",\"LogDestination\":\"arn:aws:s3:::logs\","
                + "\"LogFormat\":\"" + format + "\",\"DestinationOptions\":{\"FileFormat\":\"plain-text\","
                + "\"HiveCompatiblePartitions\":false,\"PerHourPartition\":false}}";
    }
}
