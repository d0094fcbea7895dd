package blindspot.template;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class StackTemplateTest {
    private static final Pattern SUBSTITUTED = Pattern.compile("\\$\\{([^}]+)}");
    private static final Set<String> OF_THE_STACK = Set.of("AWS::AccountId", "AWS::Partition", "AWS::Region");
    private static final Recording RECORDING = new Recording(TrafficType.ALL, 60, Recording.fields("recommended"));

    private final JsonNode template = read(new StackTemplate(null, RECORDING).text(List.of(), "What it is"));

    @Test
    void hasABucketItsPolicyAndAFlowLogOfEachOfTwoVpcs() {
        assertThat(template.path("AWSTemplateFormatVersion").asString()).isEqualTo("2010-09-09");
        assertThat(template.path("Description").asString()).isEqualTo("What it is");
        assertThat(types()).isEqualTo(Map.of(
                "LogBucket", "AWS::S3::Bucket", "LogBucketPolicy", "AWS::S3::BucketPolicy",
                "FlowLogA", "AWS::EC2::FlowLog", "FlowLogB", "AWS::EC2::FlowLog"));
        assertThat(template.path("Parameters").propertyNames()).containsExactly("VpcA", "VpcB");
        assertThat(template.path("Parameters")).allSatisfy(parameter -> {
            assertThat(parameter.path("Type").asString()).isEqualTo("AWS::EC2::VPC::Id");
            assertThat(parameter.has("Default")).isFalse();
        });
    }

    @Test
    void eachFlowLogHasWhatAwsRequiresAndTheRecommendedFormat() {
        for (String letter : List.of("A", "B")) {
            JsonNode flowLog = template.path("Resources").path("FlowLog" + letter);
            assertThat(flowLog.path("DependsOn").asString()).isEqualTo("LogBucketPolicy");
            JsonNode properties = flowLog.path("Properties");
            assertThat(properties.path("ResourceType").asString()).isEqualTo("VPC");
            assertThat(properties.at("/ResourceId/Ref").asString()).isEqualTo("Vpc" + letter);
            assertThat(properties.path("TrafficType").asString()).isEqualTo("ALL");
            assertThat(properties.path("LogDestinationType").asString()).isEqualTo("s3");
            assertThat(properties.path("LogDestination").toString())
                    .isEqualTo("{\"Fn::GetAtt\":[\"LogBucket\",\"Arn\"]}");
            assertThat(properties.path("MaxAggregationInterval").asInt()).isEqualTo(60);
            assertThat(properties.path("LogFormat").asString()).isEqualTo(
                    "${version} ${account-id} ${interface-id} ${srcaddr} ${dstaddr} ${srcport} ${dstport} ${protocol} "
                            + "${packets} ${bytes} ${start} ${end} ${action} ${log-status} ${vpc-id} ${subnet-id} "
                            + "${instance-id} ${tcp-flags} ${type} ${pkt-srcaddr} ${pkt-dstaddr} ${az-id} "
                            + "${flow-direction} ${traffic-path}");
        }
    }

    @Test
    void thePolicyLetsOnlyTheDeliveryOfThisAccountAndRegionIn() {
        JsonNode properties = template.at("/Resources/LogBucketPolicy/Properties");
        assertThat(properties.at("/Bucket/Ref").asString()).isEqualTo("LogBucket");
        assertThat(properties.at("/PolicyDocument/Version").asString()).isEqualTo("2012-10-17");
        JsonNode statements = properties.at("/PolicyDocument/Statement");
        assertThat(statements).hasSize(2).allSatisfy(statement -> {
            assertThat(statement.path("Effect").asString()).isEqualTo("Allow");
            assertThat(statement.path("Principal").toString())
                    .isEqualTo("{\"Service\":\"delivery.logs.amazonaws.com\"}");
            assertThat(statement.at("/Condition/StringEquals/aws:SourceAccount/Ref").asString())
                    .isEqualTo("AWS::AccountId");
            assertThat(statement.at("/Condition/ArnLike/aws:SourceArn/Fn::Sub").asString())
                    .isEqualTo("arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*");
        });
        JsonNode write = statements.path(0);
        assertThat(write.path("Sid").asString()).isEqualTo("AWSLogDeliveryWrite");
        assertThat(write.path("Action").asString()).isEqualTo("s3:PutObject");
        assertThat(write.at("/Resource/Fn::Sub").asString())
                .isEqualTo("${LogBucket.Arn}/AWSLogs/${AWS::AccountId}/*");
        assertThat(write.at("/Condition/StringEquals/s3:x-amz-acl").asString()).isEqualTo("bucket-owner-full-control");
        JsonNode check = statements.path(1);
        assertThat(check.path("Sid").asString()).isEqualTo("AWSLogDeliveryAclCheck");
        assertThat(check.path("Action").toString()).isEqualTo("[\"s3:GetBucketAcl\",\"s3:ListBucket\"]");
        assertThat(check.path("Resource").toString()).isEqualTo("{\"Fn::GetAtt\":[\"LogBucket\",\"Arn\"]}");
        assertThat(check.path("Condition").path("StringEquals").propertyNames()).containsExactly("aws:SourceAccount");
    }

    @Test
    void whateverIsReferredToIsThere() {
        List<String> referred = referred(template);
        Set<String> resources = Set.copyOf(template.path("Resources").propertyNames());
        Set<String> parameters = Set.copyOf(template.path("Parameters").propertyNames());
        assertThat(referred).hasSizeGreaterThan(10)
                .allMatch(name -> OF_THE_STACK.contains(name)
                        || parameters.contains(name)
                        || resources.contains(name)
                        || (name.endsWith(".Arn") && resources.contains(name.substring(0, name.length() - 4))));
    }

    @Test
    void theBucketIsClosedAndStaysWhenTheStackGoes() {
        JsonNode bucket = template.at("/Resources/LogBucket");
        assertThat(bucket.path("DeletionPolicy").asString()).isEqualTo("Retain");
        assertThat(bucket.path("UpdateReplacePolicy").asString()).isEqualTo("Retain");
        assertThat(bucket.path("Properties").has("BucketName")).isFalse();
        assertThat(bucket.at("/Properties/PublicAccessBlockConfiguration"))
                .hasSize(4)
                .allMatch(JsonNode::booleanValue);
    }

    @Test
    void whatIsSaidStandsInIt() {
        List<Resource> vpcs = Stream.of("vpc-0123abcd", "vpc-0123456789abcdef0", "vpc-89abcdef")
                .map(id -> Resource.of(Resource.Kind.VPC, id))
                .toList();
        Recording recording = new Recording(TrafficType.REJECT, 600, Recording.fields("${srcaddr} ${end}"));
        String text = new StackTemplate(new BucketName("lesson-of-monday"), recording).text(vpcs, "");
        JsonNode said = read(text);
        assertThat(said.at("/Resources/LogBucket/Properties/BucketName").asString()).isEqualTo("lesson-of-monday");
        assertThat(said.at("/Parameters/VpcC/Default").asString()).isEqualTo("vpc-89abcdef");
        JsonNode third = said.at("/Resources/FlowLogC/Properties");
        assertThat(third.at("/ResourceId/Ref").asString()).isEqualTo("VpcC");
        assertThat(third.path("TrafficType").asString()).isEqualTo("REJECT");
        assertThat(third.path("MaxAggregationInterval").asInt()).isEqualTo(600);
        assertThat(third.path("LogFormat").asString()).isEqualTo("${srcaddr} ${end}");
        assertThat(text).endsWith("}\n").doesNotContain("\r");
    }

    @Test
    void subnetsAndNetworkInterfacesAreParametersToo() {
        JsonNode said = read(new StackTemplate(null, RECORDING).text(
                List.of(
                        Resource.of(Resource.Kind.SUBNET, "subnet-0123abcd"),
                        Resource.toBeNamed(Resource.Kind.NETWORK_INTERFACE)),
                ""));
        assertThat(said.path("Parameters").propertyNames()).containsExactly("SubnetA", "InterfaceB");
        assertThat(said.at("/Parameters/SubnetA/Type").asString()).isEqualTo("AWS::EC2::Subnet::Id");
        assertThat(said.at("/Parameters/SubnetA/Default").asString()).isEqualTo("subnet-0123abcd");
        JsonNode networkInterface = said.at("/Parameters/InterfaceB");
        assertThat(networkInterface.path("Type").asString()).isEqualTo("String");
        assertThat("eni-0123456789abcdef0").matches(networkInterface.path("AllowedPattern").asString());
        assertThat(networkInterface.has("Default")).isFalse();
        assertThat(said.at("/Resources/FlowLogA/Properties/ResourceType").asString()).isEqualTo("Subnet");
        assertThat(said.at("/Resources/FlowLogB/Properties/ResourceType").asString()).isEqualTo("NetworkInterface");
        assertThat(said.at("/Resources/FlowLogB/Properties/ResourceId/Ref").asString()).isEqualTo("InterfaceB");
    }

    /// Source: <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/template-description-structure.html>
    @Test
    void whatItSaysOfItselfIsNoLongerThanAwsTakes() {
        for (Language language : Language.values()) {
            Messages messages = Messages.in(language);
            String description = messages.text("cli.template.stack", messages.text("cli.template.costs"));
            assertThat(description.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(1024);
        }
    }

    private Map<String, String> types() {
        return template.path("Resources")
                .properties()
                .stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().path("Type").asString()));
    }

    private static List<String> referred(JsonNode node) {
        List<String> names = new ArrayList<>();
        if (node.has("Ref")) {
            names.add(node.path("Ref").asString());
        }
        if (node.has("DependsOn")) {
            names.add(node.path("DependsOn").asString());
        }
        if (node.has("Fn::GetAtt")) {
            names.add(node.at("/Fn::GetAtt/0").asString() + "." + node.at("/Fn::GetAtt/1").asString());
        }
        if (node.has("Fn::Sub")) {
            Matcher matcher = SUBSTITUTED.matcher(node.path("Fn::Sub").asString());
            matcher.results().map(result -> result.group(1)).forEach(names::add);
        }
        Stream<JsonNode> inside = node.isObject() || node.isArray() ? node.valueStream() : Stream.empty();
        inside.forEach(each -> names.addAll(referred(each)));
        return names;
    }

    private static JsonNode read(String text) {
        return new JsonMapper().readTree(text);
    }
}
