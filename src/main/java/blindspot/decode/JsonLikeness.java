package blindspot.decode;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Tells what a JSON text without flow log records is about, from the names and values in its first bytes.
///
/// Sources: the record formats in the user guides of the services, such as
/// <https://docs.aws.amazon.com/AmazonS3/latest/userguide/notification-content-structure.html>,
/// <https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-event-reference-record-contents.html>,
/// <https://docs.aws.amazon.com/vpc-lattice/latest/ug/monitoring-access-logs.html>,
/// <https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/resolver-query-logs-format.html>,
/// <https://schema.ocsf.io/classes/network_activity>,
/// <https://learn.microsoft.com/azure/network-watcher/vnet-flow-logs-overview>,
/// <https://cloud.google.com/vpc/docs/about-flow-logs-records>.
final class JsonLikeness {
    private static final Pattern FIRST_LIST = Pattern.compile("\\s*\\{\\s*\"(\\w+)\"\\s*:\\s*\\[");

    /// What `--query` leaves of an inventory when it gives other names to everything: a list of objects or lists, with the
    /// id of an interface in it.
    private static final Pattern RENAMED = Pattern.compile("\\s*\\[\\s*(?=[\\[{\"])(?s:.*)\"eni-[0-9a-f]{8,17}\"");

    /// What a record of a flow log has and an inventory has not.
    private static final Pattern OF_RECORD = Pattern.compile("(?i)\"[\\w.-]*(src|dst|addr|packets)[\\w.-]*\"\\s*:");

    /// The lists that `describe-…` answers with.
    private static final Set<String> INVENTORIES = Set.of(
            "Addresses", "AvailabilityZones", "Instances", "InternetGateways", "LoadBalancers", "Listeners",
            "ManagedPrefixLists", "NatGateways", "NetworkAcls", "NetworkInterfaces", "Reservations", "Rules",
            "RouteTables",
            "SecurityGroupRules", "SecurityGroups", "ServiceConfigurations", "ServiceDetails", "ServiceNames",
            "Subnets",
            "TargetGroups", "TargetHealthDescriptions", "TransitGatewayAttachments", "TransitGateways",
            "VpcEndpointConnections", "VpcEndpoints", "VpcPeeringConnections", "Vpcs");

    /// What must all stand in the text: `name:` is the name of a value, anything else a text that is one.
    private record Rule(Likeness likeness, List<Pattern> signs) {
        static Rule of(Likeness likeness, String... signs) {
            return new Rule(likeness, Arrays.stream(signs).map(Rule::pattern).toList());
        }

        private static Pattern pattern(String sign) {
            boolean name = sign.endsWith(":");
            String text = name ? sign.substring(0, sign.length() - 1) : sign;
            return Pattern.compile("\"" + Pattern.quote(text) + "\"" + (name ? "\\s*:" : ""));
        }

        boolean fits(String text) {
            return signs.stream().allMatch(sign -> sign.matcher(text).find());
        }
    }

    /// The first that fits counts.
    private static final List<Rule> RULES = List.of(
            Rule.of(Likeness.S3_EVENT, "aws:s3", "s3:", "bucket:"),
            Rule.of(Likeness.S3_EVENT, "aws.s3", "detail-type:"),
            Rule.of(Likeness.S3_EVENT, "s3:TestEvent"),
            Rule.of(Likeness.STREAM_EVENT, "aws:kinesis"),
            Rule.of(Likeness.STREAM_EVENT, "partitionKey:", "data:"),
            Rule.of(Likeness.STREAM_EVENT, "recordId:", "data:"),
            Rule.of(Likeness.AZURE_FLOW_LOG, "flowTuples:"),
            Rule.of(Likeness.AZURE_FLOW_LOG, "FlowLogFlowEvent"),
            Rule.of(Likeness.GOOGLE_FLOW_LOG, "connection:", "src_ip:", "bytes_sent:"),
            Rule.of(Likeness.GOOGLE_FLOW_LOG, "jsonPayload:", "connection:"),
            Rule.of(Likeness.OCSF, "class_uid:"),
            Rule.of(Likeness.OCSF, "src_endpoint:", "dst_endpoint:"),
            Rule.of(Likeness.NETWORK_FIREWALL_LOG, "firewall_name:", "event:"),
            Rule.of(Likeness.WAF_LOG, "webaclId:"),
            Rule.of(Likeness.RESOLVER_QUERY_LOG, "query_name:", "query_type:"),
            Rule.of(Likeness.LATTICE_LOG, "serviceNetworkArn:"),
            Rule.of(Likeness.ZEEK_LOG, "id.orig_h:"),
            Rule.of(Likeness.OTHER_FLOW_DATA, "flow_id:", "event_type:", "src_ip:"),
            Rule.of(Likeness.OTHER_FLOW_DATA, "flowid:", "sourceAddress:"),
            Rule.of(Likeness.TERRAFORM, "terraform_version:"),
            Rule.of(Likeness.TEMPLATE, "AWSTemplateFormatVersion:"),
            Rule.of(Likeness.CLOUDTRAIL, "digestS3Bucket:"),
            new Rule(
                    Likeness.CLOUDTRAIL,
                    List.of(
                            Pattern.compile("\"eventSource\"\\s*:\\s*\"[\\w.-]+\\.amazonaws\\.com\""),
                            Pattern.compile("\"eventName\"\\s*:"))),
            new Rule(Likeness.AWS_EVENT, List.of(Pattern.compile("\"[eE]ventSource\"\\s*:\\s*\"aws:\\w+\""))),
            Rule.of(Likeness.AWS_EVENT, "detail-type:", "detail:"),
            Rule.of(Likeness.AWS_EVENT, "TopicArn:", "Message:"),
            new Rule(
                    Likeness.TEMPLATE,
                    List.of(
                            Pattern.compile("\"Resources\"\\s*:"),
                            Pattern.compile("\"Type\"\\s*:\\s*\"AWS::\\w+::\\w+\""))));

    /// Those that count when the first list of the text is none of the inventories.
    private static final List<Rule> LAST_RULES = List.of(
            Rule.of(Likeness.INVENTORY, "NetworkInterfaces:"),
            Rule.of(Likeness.FLOW_LOG_DEFINITION, "FlowLogs:"),
            Rule.of(Likeness.INVENTORY, "VpcEndpoints:"),
            Rule.of(Likeness.INVENTORY, "VpcEndpointConnections:"),
            Rule.of(Likeness.INVENTORY, "ServiceConfigurations:"),
            Rule.of(Likeness.INVENTORY, "TargetHealthDescriptions:"),
            Rule.of(Likeness.INVENTORY, "NetworkInterfaceId:"),
            Rule.of(Likeness.INVENTORY, "InterfaceType:", "Description:"),
            Rule.of(Likeness.INVENTORY, "VpcEndpointId:"),
            Rule.of(Likeness.INVENTORY, "LoadBalancerArn:", "LoadBalancerName:"),
            Rule.of(Likeness.INVENTORY, "TargetGroupArn:", "TargetGroupName:"),
            Rule.of(Likeness.INVENTORY, "TargetHealth:", "Target:"),
            Rule.of(Likeness.INVENTORY, "VpcId:", "CidrBlock:"),
            Rule.of(Likeness.INVENTORY, "ServiceId:", "NetworkLoadBalancerArns:"),
            Rule.of(Likeness.INVENTORY, "InstanceId:", "ImageId:"),
            Rule.of(Likeness.METRICS, "MetricDataResults:"),
            Rule.of(Likeness.METRICS, "Datapoints:", "Label:"),
            Rule.of(Likeness.METRICS, "Timestamps:", "Label:"),
            Rule.of(Likeness.AWS_ERROR, "__type:"),
            Rule.of(Likeness.AWS_ERROR, "Error:", "Code:"),
            Rule.of(Likeness.CLOUDWATCH_JSON, "logEvents:"),
            Rule.of(Likeness.CLOUDWATCH_JSON, "awslogs:"),
            Rule.of(Likeness.CLOUDWATCH_JSON, "message:"),
            Rule.of(Likeness.CLOUDWATCH_JSON, "recordId:"),
            Rule.of(Likeness.CLOUDWATCH_JSON, "field:"));

    private JsonLikeness() {}

    static Likeness of(String text) {
        // A text in it may be JSON itself, as in what SNS and SQS hand on.
        String all = text.replace("\uFEFF", "").replace("\\\\\"", "\"").replace("\\\"", "\"");
        Matcher first = FIRST_LIST.matcher(all);
        return first(RULES, all)
                .or(() -> first.lookingAt() && INVENTORIES.contains(first.group(1))
                        ? Optional.of(Likeness.INVENTORY)
                        : first(LAST_RULES, all))
                .or(() -> RENAMED.matcher(all).lookingAt() && !OF_RECORD.matcher(all).find()
                        ? Optional.of(Likeness.INVENTORY)
                        : Optional.empty())
                .orElse(Likeness.JSON);
    }

    private static Optional<Likeness> first(List<Rule> rules, String text) {
        return rules.stream().filter(rule -> rule.fits(text)).map(Rule::likeness).findFirst();
    }
}
