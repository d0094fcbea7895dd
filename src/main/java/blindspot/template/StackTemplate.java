package blindspot.template;

import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// A CloudFormation template of flow logs of what is in one account and Region, and the bucket that they are delivered to.
///
/// What is recorded are parameters, so that the template can be used again. The bucket is kept when the stack is deleted:
/// CloudFormation deletes only empty ones.
///
/// Sources: <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-ec2-flowlog.html>,
/// <https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/aws-resource-s3-bucket.html>
public final class StackTemplate {
    private static final String BUCKET = "LogBucket";
    private static final String POLICY = "LogBucketPolicy";

    /// Where nobody named anything, the template asks for two VPCs.
    private static final List<Resource> TWO_VPCS =
            List.of(Resource.toBeNamed(Resource.Kind.VPC), Resource.toBeNamed(Resource.Kind.VPC));

    private static final PrettyPrinter LINES = new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n"));

    private final JsonMapper mapper = new JsonMapper();
    private final @Nullable BucketName bucket;
    private final Recording recording;

    /// @param bucket its name; null when CloudFormation is to choose it
    public StackTemplate(@Nullable BucketName bucket, Recording recording) {
        this.bucket = bucket;
        this.recording = recording;
    }

    /// The template as JSON, the same on every system.
    ///
    /// @param resources what the parameters are unless somebody says otherwise; when it is empty, two VPCs must be said
    /// @param description what the template says of itself, at most 1,024 bytes
    /// @throws blindspot.task.ProblemException when one is there twice, or when there are too many
    public String text(List<Resource> resources, String description) {
        List<Resource> all = resources.isEmpty() ? TWO_VPCS : Resource.checked(resources);
        ObjectNode root = mapper.createObjectNode();
        root.put("AWSTemplateFormatVersion", "2010-09-09");
        root.put("Description", description);
        ObjectNode parameters = root.putObject("Parameters");
        ObjectNode made = root.putObject("Resources");
        addBucket(made);
        addPolicy(made);
        for (int i = 0; i < all.size(); i++) {
            addParameter(parameters, all.get(i), i);
            addFlowLog(made, all.get(i).kind(), i);
        }
        root.putObject("Outputs").putObject(BUCKET + "Name").putObject("Value").put("Ref", BUCKET);
        return mapper.writerWithDefaultPrettyPrinter().with(LINES).writeValueAsString(root) + "\n";
    }

    /// There is a type of ids of VPCs and of subnets, none of those of network interfaces.
    /// Source:
    /// <https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/cloudformation-supplied-parameter-types.html>
    private static void addParameter(ObjectNode parameters, Resource resource, int place) {
        ObjectNode parameter = parameters.putObject(resource.kind().nameInStack(place));
        switch (resource.kind()) {
            case VPC -> parameter.put("Type", "AWS::EC2::VPC::Id");
            case SUBNET -> parameter.put("Type", "AWS::EC2::Subnet::Id");
            case NETWORK_INTERFACE -> {
                parameter.put("Type", "String");
                parameter.put("AllowedPattern", resource.kind().idPattern());
            }
        }
        resource.id().ifPresent(id -> parameter.put("Default", id));
    }

    private void addBucket(ObjectNode resources) {
        ObjectNode resource = resources.putObject(BUCKET);
        resource.put("Type", "AWS::S3::Bucket");
        resource.put("DeletionPolicy", "Retain");
        resource.put("UpdateReplacePolicy", "Retain");
        ObjectNode properties = resource.putObject("Properties");
        if (bucket != null) {
            properties.put("BucketName", bucket.text());
        }
        ObjectNode access = properties.putObject("PublicAccessBlockConfiguration");
        for (String what : List.of("BlockPublicAcls", "BlockPublicPolicy", "IgnorePublicAcls",
                "RestrictPublicBuckets")) {
            access.put(what, true);
        }
    }

    /// What lets AWS deliver, and nobody else's flow logs. Without `s3:ListBucket` CloudTrail
    /// may show refusals.
    ///
    /// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-permissions.html>,
    /// <https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-V2-S3.html>
    private static void addPolicy(ObjectNode resources) {
        ObjectNode resource = resources.putObject(POLICY);
        resource.put("Type", "AWS::S3::BucketPolicy");
        ObjectNode properties = resource.putObject("Properties");
        properties.putObject("Bucket").put("Ref", BUCKET);
        ObjectNode document = properties.putObject("PolicyDocument");
        document.put("Version", "2012-10-17");
        ArrayNode statements = document.putArray("Statement");
        ObjectNode write = statement(statements, "AWSLogDeliveryWrite");
        write.put("Action", "s3:PutObject");
        write.putObject("Resource").put("Fn::Sub", "${" + BUCKET + ".Arn}/AWSLogs/${AWS::AccountId}/*");
        addCondition(write).put("s3:x-amz-acl", "bucket-owner-full-control");
        ObjectNode check = statement(statements, "AWSLogDeliveryAclCheck");
        check.putArray("Action").add("s3:GetBucketAcl").add("s3:ListBucket");
        check.putObject("Resource").putArray("Fn::GetAtt").add(BUCKET).add("Arn");
        addCondition(check);
    }

    private static ObjectNode statement(ArrayNode statements, String name) {
        ObjectNode statement = statements.addObject();
        statement.put("Sid", name);
        statement.put("Effect", "Allow");
        statement.putObject("Principal").put("Service", "delivery.logs.amazonaws.com");
        return statement;
    }

    /// Only for flow logs of this account and Region; what must be equal.
    private static ObjectNode addCondition(ObjectNode statement) {
        ObjectNode condition = statement.putObject("Condition");
        ObjectNode equal = condition.putObject("StringEquals");
        equal.putObject("aws:SourceAccount").put("Ref", "AWS::AccountId");
        condition.putObject("ArnLike")
                .putObject("aws:SourceArn")
                .put("Fn::Sub", "arn:${AWS::Partition}:logs:${AWS::Region}:${AWS::AccountId}:*");
        return equal;
    }

    /// Only when the policy is there: else AWS sets one of its own, or fails.
    private void addFlowLog(ObjectNode resources, Resource.Kind kind, int place) {
        ObjectNode resource = resources.putObject("FlowLog" + Resource.letter(place));
        resource.put("Type", "AWS::EC2::FlowLog");
        resource.put("DependsOn", POLICY);
        ObjectNode properties = resource.putObject("Properties");
        properties.put("ResourceType", kind.code());
        properties.putObject("ResourceId").put("Ref", kind.nameInStack(place));
        properties.put("TrafficType", recording.trafficType().name());
        properties.put("LogDestinationType", "s3");
        properties.putObject("LogDestination").putArray("Fn::GetAtt").add(BUCKET).add("Arn");
        properties.put("MaxAggregationInterval", recording.interval());
        properties.put("LogFormat", recording.logFormat());
    }
}
