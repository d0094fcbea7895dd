package blindspot.model;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Every field that AWS documents for VPC flow log records, in AWS's order.
///
/// The one list of fields: decoder, columns, filters, exports and explanations derive from it.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public enum Field {
    VERSION("version", FieldType.NUMBER, 2),
    ACCOUNT_ID("account-id", FieldType.TEXT, 2),
    INTERFACE_ID("interface-id", FieldType.TEXT, 2),
    SRCADDR("srcaddr", FieldType.ADDRESS, 2),
    DSTADDR("dstaddr", FieldType.ADDRESS, 2),
    SRCPORT("srcport", FieldType.NUMBER, 2),
    DSTPORT("dstport", FieldType.NUMBER, 2),
    PROTOCOL("protocol", FieldType.NUMBER, 2),
    PACKETS("packets", FieldType.NUMBER, 2),
    BYTES("bytes", FieldType.NUMBER, 2),
    START("start", FieldType.TIME, 2),
    END("end", FieldType.TIME, 2),
    ACTION("action", FieldType.TEXT, 2),
    LOG_STATUS("log-status", FieldType.TEXT, 2),
    VPC_ID("vpc-id", FieldType.TEXT, 3),
    SUBNET_ID("subnet-id", FieldType.TEXT, 3),
    INSTANCE_ID("instance-id", FieldType.TEXT, 3),
    TCP_FLAGS("tcp-flags", FieldType.NUMBER, 3),
    TYPE("type", FieldType.TEXT, 3),
    PKT_SRCADDR("pkt-srcaddr", FieldType.ADDRESS, 3),
    PKT_DSTADDR("pkt-dstaddr", FieldType.ADDRESS, 3),
    REGION("region", FieldType.TEXT, 4),
    AZ_ID("az-id", FieldType.TEXT, 4),
    SUBLOCATION_TYPE("sublocation-type", FieldType.TEXT, 4),
    SUBLOCATION_ID("sublocation-id", FieldType.TEXT, 4),
    PKT_SRC_AWS_SERVICE("pkt-src-aws-service", FieldType.TEXT, 5),
    PKT_DST_AWS_SERVICE("pkt-dst-aws-service", FieldType.TEXT, 5),
    FLOW_DIRECTION("flow-direction", FieldType.TEXT, 5),
    TRAFFIC_PATH("traffic-path", FieldType.NUMBER, 5),
    ECS_CLUSTER_ARN("ecs-cluster-arn", FieldType.TEXT, 7),
    ECS_CLUSTER_NAME("ecs-cluster-name", FieldType.TEXT, 7),
    ECS_CONTAINER_INSTANCE_ARN("ecs-container-instance-arn", FieldType.TEXT, 7),
    ECS_CONTAINER_INSTANCE_ID("ecs-container-instance-id", FieldType.TEXT, 7),
    ECS_CONTAINER_ID("ecs-container-id", FieldType.TEXT, 7),
    ECS_SECOND_CONTAINER_ID("ecs-second-container-id", FieldType.TEXT, 7),
    ECS_SERVICE_NAME("ecs-service-name", FieldType.TEXT, 7),
    ECS_TASK_DEFINITION_ARN("ecs-task-definition-arn", FieldType.TEXT, 7),
    ECS_TASK_ARN("ecs-task-arn", FieldType.TEXT, 7),
    ECS_TASK_ID("ecs-task-id", FieldType.TEXT, 7),
    REJECT_REASON("reject-reason", FieldType.TEXT, 8),
    RESOURCE_ID("resource-id", FieldType.TEXT, 9),
    ENCRYPTION_STATUS("encryption-status", FieldType.NUMBER, 10),
    INSTANCE_TAG("instance-tag", FieldType.TEXT, 11),
    INSTANCE_TAG_2("instance-tag-2", FieldType.TEXT, 11),
    INTERFACE_TAG("interface-tag", FieldType.TEXT, 11),
    INTERFACE_TAG_2("interface-tag-2", FieldType.TEXT, 11),
    ASG_TAG("asg-tag", FieldType.TEXT, 11),
    ASG_TAG_2("asg-tag-2", FieldType.TEXT, 11),
    INTERFACE_TYPE("interface-type", FieldType.TEXT, 11),
    NEXT_HOP_INTERFACE_ID("next-hop-interface-id", FieldType.TEXT, 11),
    NEXT_HOP_SUBNET_ID("next-hop-subnet-id", FieldType.TEXT, 11),
    NEXT_HOP_AZ_ID("next-hop-az-id", FieldType.TEXT, 11),
    NEXT_HOP_VPC_ID("next-hop-vpc-id", FieldType.TEXT, 11),
    NEXT_HOP_INTERFACE_TYPE("next-hop-interface-type", FieldType.TEXT, 11);

    private static final Map<String, Field> BY_NAME = byName();

    /// The fields of the default (version 2) format, in its order.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html#flow-logs-default>
    public static final List<Field> DEFAULT_FORMAT = List.of(values()).subList(0, 14);

    private final String fieldName;
    private final FieldType type;
    private final int since;

    Field(String fieldName, FieldType type, int since) {
        this.fieldName = fieldName;
        this.type = type;
        this.since = since;
    }

    /// AWS's name of the field as a header writes it, with hyphens.
    public String fieldName() {
        return fieldName;
    }

    public FieldType type() {
        return type;
    }

    /// The flow log version that brought the field, 2 to 11.
    public int since() {
        return since;
    }

    /// Whether the value is a tag, which AWS writes percent-encoded (UTF-8).
    public boolean isTag() {
        return this.compareTo(INSTANCE_TAG) >= 0 && this.compareTo(ASG_TAG_2) <= 0;
    }

    /// The field of exactly this AWS name, hyphens and lower case as AWS writes them.
    public static Optional<Field> named(String fieldName) {
        return Optional.ofNullable(BY_NAME.get(fieldName));
    }

    private static Map<String, Field> byName() {
        Map<String, Field> result = new HashMap<>();
        for (Field field : values()) {
            result.put(field.fieldName, field);
        }
        return Map.copyOf(result);
    }
}
