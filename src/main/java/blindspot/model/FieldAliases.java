package blindspot.model;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// What AWS's own older tables and other programs call the fields of a flow log record: the one list of such names.
///
/// Compared by their letters and digits, so `src_ip`, `srcIp` and `SRC-IP` are one. Only names that mean nothing else
/// stand here. Sources:
///
/// - Athena's documentation until 2020, `sourceaddress`, `numpackets`, …:
///   <https://github.com/awsdocs/amazon-athena-user-guide/blob/master/doc_source/vpc-flow-logs.md>
/// - Elastic Common Schema and LogScale, `source.ip`, `network.iana_number`, `cloud.account.id`, …:
///   <https://library.humio.com/integrations/integrations-aws-vpcflow-parsers.html>
/// - Elastic's `aws.vpcflow.…`: <https://www.elastic.co/docs/reference/beats/filebeat/exported-fields-aws>
/// - OpenTelemetry, `aws.vpc.flow.…`, `network.interface.name`, …:
///   <https://github.com/open-telemetry/opentelemetry-collector-contrib/tree/main/extension/encoding/awslogsencodingextension>
/// - OpenSearch, `netflow.…`: <https://docs.opensearch.org/docs/security-analytics/log-types-reference/vpc>
/// - Splunk's add-on, `src_ip`, `dest_ip`, `protocol_code`, `vpcflow_action`, …:
///   <https://splunk.github.io/splunk-add-on-for-amazon-web-services/>
/// - Microsoft Sentinel, `TrafficType`: <https://learn.microsoft.com/azure/azure-monitor/reference/tables/awsvpcflow>
/// - Steampipe, `interface_account_id`: <https://hub.steampipe.io/plugins/turbot/aws/tables/aws_vpc_flow_log_event>
/// - Panther, `account`, `status`, `trafficType`:
///   <https://github.com/panther-labs/panther/blob/master/internal/log_analysis/log_processor/parsers/awslogs/vpc_flow.go>
final class FieldAliases {
    /// What some programs put before each name.
    private static final List<String> PREFIXES = List.of(
            "_source.", "data.", "fields.", "vendor.", "aws.vpcflow.", "aws.vpc.flow.", "aws.", "vpcflow.", "netflow.");

    /// Of those that stand for the same field the earlier ones count more.
    private static final List<Map.Entry<String, Field>> LESS_THAN_AWS = List.of(
            Map.entry("awsaccountid", Field.ACCOUNT_ID),
            Map.entry("cloudaccountid", Field.ACCOUNT_ID),
            Map.entry("account", Field.ACCOUNT_ID),
            Map.entry("networkinterfaceid", Field.INTERFACE_ID),
            Map.entry("networkinterfacename", Field.INTERFACE_ID),
            Map.entry("observeringressinterfaceid", Field.INTERFACE_ID),
            Map.entry("sourceaddress", Field.SRCADDR),
            Map.entry("sourceip", Field.SRCADDR),
            Map.entry("srcip", Field.SRCADDR),
            Map.entry("sourceipaddress", Field.SRCADDR),
            Map.entry("destinationaddress", Field.DSTADDR),
            Map.entry("destinationip", Field.DSTADDR),
            Map.entry("destip", Field.DSTADDR),
            Map.entry("dstip", Field.DSTADDR),
            Map.entry("destinationipaddress", Field.DSTADDR),
            Map.entry("sourceport", Field.SRCPORT),
            Map.entry("destinationport", Field.DSTPORT),
            Map.entry("destport", Field.DSTPORT),
            Map.entry("networkiananumber", Field.PROTOCOL),
            Map.entry("networktransport", Field.PROTOCOL),
            Map.entry("networkprotocolname", Field.PROTOCOL),
            Map.entry("numpackets", Field.PACKETS),
            Map.entry("networkpackets", Field.PACKETS),
            Map.entry("sourcepackets", Field.PACKETS),
            Map.entry("numbytes", Field.BYTES),
            Map.entry("networkbytes", Field.BYTES),
            Map.entry("sourcebytes", Field.BYTES),
            Map.entry("starttime", Field.START),
            Map.entry("eventstart", Field.START),
            Map.entry("endtime", Field.END),
            Map.entry("eventend", Field.END),
            Map.entry("eventaction", Field.ACTION),
            Map.entry("status", Field.LOG_STATUS),
            Map.entry("networktcpflags", Field.TCP_FLAGS),
            Map.entry("cloudregion", Field.REGION),
            Map.entry("logversion", Field.VERSION),
            Map.entry("vpcsubnetid", Field.SUBNET_ID));

    /// Where one of these stands beside AWS's own name, that column is something else: in Steampipe `account_id` is the
    /// account that was asked, in Sentinel `Type` the table, in Splunk `action` and `protocol` words of its own.
    private static final Map<String, Field> MORE_THAN_AWS = Map.of(
            "interfaceaccountid", Field.ACCOUNT_ID,
            "traffictype", Field.TYPE,
            "vpcflowaction", Field.ACTION,
            "protocolcode", Field.PROTOCOL);

    private FieldAliases() {}

    /// The field that a column of this name holds, be there one with AWS's own name or not.
    static Optional<Field> overruling(String written) {
        return Optional.ofNullable(MORE_THAN_AWS.get(letters(written)));
    }

    /// The field that a column of this name holds, where none has AWS's own name.
    static Optional<Field> standingIn(String written) {
        int rank = rank(written);
        return rank == LESS_THAN_AWS.size() ? Optional.empty() : Optional.of(LESS_THAN_AWS.get(rank).getValue());
    }

    /// The lower, the more such a name counts.
    static int rank(String written) {
        String letters = letters(written);
        int rank = 0;
        while (rank < LESS_THAN_AWS.size() && !LESS_THAN_AWS.get(rank).getKey().equals(letters)) {
            rank++;
        }
        return rank;
    }

    /// The letters and digits of a name, in lower case, without what other programs put around it: a prefix, or the zone
    /// of a time that is UTC.
    static String letters(String written) {
        String name = written.toLowerCase(Locale.ROOT).replace(" [utc]", "");
        for (String prefix : PREFIXES) {
            name = name.startsWith(prefix) ? name.substring(prefix.length()) : name;
        }
        return name.replace("-", "").replace("_", "").replace(".", "");
    }
}
