package blindspot.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FieldNameTest {
    private static final String DEFAULT =
            "version account-id interface-id srcaddr dstaddr srcport dstport protocol packets"
                    + " bytes start end action log-status";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Athena until 2020|version account interfaceid sourceaddress destinationaddress sourceport destinationport"
                        + " protocol numpackets numbytes starttime endtime action logstatus",
                "Insights|version accountId interfaceId srcAddr dstAddr srcPort dstPort protocol packets bytes startTime"
                        + " endTime action logStatus",
                "Splunk|version account_id interface_id src_ip dest_ip src_port dest_port protocol_code packets bytes"
                        + " start_time end_time vpcflow_action log_status",
                "Panther|version account interfaceId srcAddr dstAddr srcPort dstPort protocol packets bytes start end"
                        + " action status",
                "Steampipe|version interface_account_id interface_id src_addr dst_addr src_port dst_port protocol packets"
                        + " bytes start end action log_status",
                "Elastic, kept|aws.vpcflow.version aws.vpcflow.account_id aws.vpcflow.interface_id aws.vpcflow.srcaddr"
                        + " aws.vpcflow.dstaddr aws.vpcflow.srcport aws.vpcflow.dstport aws.vpcflow.protocol"
                        + " aws.vpcflow.packets aws.vpcflow.bytes aws.vpcflow.start aws.vpcflow.end aws.vpcflow.action"
                        + " aws.vpcflow.log_status",
                "Elastic Common Schema|aws.vpcflow.version cloud.account.id aws.vpcflow.interface_id source.ip"
                        + " destination.ip source.port destination.port network.iana_number network.packets"
                        + " network.bytes event.start event.end event.action aws.vpcflow.log_status",
                "OpenTelemetry|aws.vpc.flow.log.version cloud.account.id network.interface.name source.address"
                        + " destination.address source.port destination.port network.protocol.name aws.vpc.flow.packets"
                        + " aws.vpc.flow.bytes aws.vpc.flow.start aws.vpc.flow.end aws.vpc.flow.action"
                        + " aws.vpc.flow.status",
                "OpenSearch|netflow.version netflow.account_id netflow.interface_id netflow.srcaddr netflow.dstaddr"
                        + " netflow.srcport netflow.dstport netflow.protocol netflow.packets netflow.bytes netflow.start"
                        + " netflow.end netflow.action netflow.log_status",
                "Wazuh|data.aws.version data.aws.account_id data.aws.interface_id data.aws.srcaddr data.aws.dstaddr"
                        + " data.aws.srcport data.aws.dstport data.aws.protocol data.aws.packets data.aws.bytes"
                        + " data.aws.start data.aws.end data.aws.action data.aws.log_status"})
    void knowsWhatOthersCallTheFields(String whose, String names) {
        assertThat(together(names)).as(whose).isEqualTo(DEFAULT);
    }

    @Test
    void givesAFieldToAwsOwnNameAndKeepsTheOtherUnderItsOwn() {
        assertThat(together("src_ip srcaddr")).isEqualTo("src_ip srcaddr");
        assertThat(together("source.ip source.address aws.vpcflow.srcaddr"))
                .isEqualTo("source.ip source.address srcaddr");
        assertThat(together("source.ip source.address")).isEqualTo("source.ip srcaddr");
        assertThat(together("startTime start")).isEqualTo("startTime start");
        assertThat(together("destination.ip source.ip")).isEqualTo("dstaddr srcaddr");
    }

    @Test
    void leavesAFieldToTheNameThatSaysAwsIsSomethingElseThere() {
        assertThat(together("account_id interface_account_id")).isEqualTo("account_id account-id");
        assertThat(together("Type TrafficType")).isEqualTo("Type type");
        assertThat(together("action vpcflow_action protocol protocol_code"))
                .isEqualTo("action#2 action protocol#2 protocol");
    }

    @Test
    void keepsWhatStandsThereTwiceApart() {
        assertThat(together("srcaddr src_addr x x")).isEqualTo("srcaddr srcaddr#2 x x#2");
    }

    @Test
    void knowsEveryFieldInEverySpelling() {
        for (Field field : Field.values()) {
            String name = field.fieldName();
            for (String written : List.of(
                    name, name.replace('-', '_'), name.replace("-", ""), name.toUpperCase(Locale.ROOT),
                    "aws.vpcflow." + name.replace('-', '_'))) {
                assertThat(FieldName.read(written)).as(written).isEqualTo(FieldName.of(field));
            }
        }
        assertThat(FieldName.read("srcip").text()).isEqualTo("srcaddr");
        assertThat(FieldName.read("Src IP").text()).isEqualTo("Src IP");
    }

    private static String together(String names) {
        return String.join(
                " ", FieldName.readTogether(Arrays.asList(names.split(" "))).stream().map(FieldName::text).toList());
    }
}
