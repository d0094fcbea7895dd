package blindspot.ui.inspect;

import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.model.FieldName;

/// The heading under which a field of a record stands.
enum FieldGroup {
    WHO_RECORDED,
    FROM_TO,
    VOLUME,
    TIME,
    DECISION,
    EXTRA;

    static FieldGroup of(FieldName name) {
        return name.field().map(FieldGroup::of).orElse(EXTRA);
    }

    private static FieldGroup of(Field field) {
        return switch (field) {
            case ACCOUNT_ID, INTERFACE_ID, VPC_ID, SUBNET_ID, INSTANCE_ID, INTERFACE_TYPE, RESOURCE_ID -> WHO_RECORDED;
            case SRCADDR, DSTADDR, SRCPORT, DSTPORT, PROTOCOL, PKT_SRCADDR, PKT_DSTADDR, FLOW_DIRECTION -> FROM_TO;
            case PACKETS, BYTES -> VOLUME;
            case START, END -> TIME;
            case ACTION, REJECT_REASON, LOG_STATUS -> DECISION;
            case VERSION,
                    TCP_FLAGS,
                    TYPE,
                    REGION,
                    AZ_ID,
                    SUBLOCATION_TYPE,
                    SUBLOCATION_ID,
                    PKT_SRC_AWS_SERVICE,
                    PKT_DST_AWS_SERVICE,
                    TRAFFIC_PATH,
                    ECS_CLUSTER_ARN,
                    ECS_CLUSTER_NAME,
                    ECS_CONTAINER_INSTANCE_ARN,
                    ECS_CONTAINER_INSTANCE_ID,
                    ECS_CONTAINER_ID,
                    ECS_SECOND_CONTAINER_ID,
                    ECS_SERVICE_NAME,
                    ECS_TASK_DEFINITION_ARN,
                    ECS_TASK_ARN,
                    ECS_TASK_ID,
                    ENCRYPTION_STATUS,
                    INSTANCE_TAG,
                    INSTANCE_TAG_2,
                    INTERFACE_TAG,
                    INTERFACE_TAG_2,
                    ASG_TAG,
                    ASG_TAG_2,
                    NEXT_HOP_INTERFACE_ID,
                    NEXT_HOP_SUBNET_ID,
                    NEXT_HOP_AZ_ID,
                    NEXT_HOP_VPC_ID,
                    NEXT_HOP_INTERFACE_TYPE ->
                EXTRA;
        };
    }

    String title(Messages messages) {
        return switch (this) {
            case WHO_RECORDED -> messages.text("inspect.group.who");
            case FROM_TO -> messages.text("inspect.group.from-to");
            case VOLUME -> messages.text("inspect.group.volume");
            case TIME -> messages.text("inspect.group.time");
            case DECISION -> messages.text("inspect.group.decision");
            case EXTRA -> messages.text("inspect.group.extra");
        };
    }
}
