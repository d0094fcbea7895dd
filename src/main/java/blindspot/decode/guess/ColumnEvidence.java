package blindspot.decode.guess;

import blindspot.model.Field;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/// What the values of one column say of the field they belong to.
final class ColumnEvidence {
    /// A value cannot be one of the field.
    static final int IMPOSSIBLE = -1;

    /// Nothing speaks for or against: there is no value but `-`, or the field can have any text as its value.
    static final int NOTHING = 0;

    static final int POSSIBLE = 1;

    /// As the field's values mostly are.
    static final int TYPICAL = 4;

    /// One of a few fields has such values; this is the one that is named less often.
    static final int RARER_SIBLING = 7;

    /// One of a few fields has such values.
    static final int SIBLING = 8;

    /// No other field has such values.
    static final int ONLY = 10;

    /// The versions there are of VPC flow logs.
    private static final Set<Long> VERSIONS = Set.of(2L, 3L, 4L, 5L, 7L, 8L, 9L, 10L, 11L);

    /// Numbers of protocols that are seen every day: ICMP, TCP, UDP, GRE, ESP, ICMPv6.
    /// Source: <https://www.iana.org/assignments/protocol-numbers/protocol-numbers.xhtml>
    private static final Set<Long> PROTOCOLS = Set.of(1L, 6L, 17L, 47L, 50L, 58L);

    /// Flags of TCP below those with an acknowledgement are seldom more than those that open and close a connection.
    private static final long LARGEST_SYN_FLAGS = 4;

    private static final Set<Long> LOW_PORTS = Set.of(0L, 22L, 25L, 53L, 67L, 68L, 80L, 110L, 123L, 143L);

    private final Set<ValueKind> kinds = EnumSet.noneOf(ValueKind.class);
    private boolean numbers = true;
    private boolean constant = true;
    private boolean protocols = true;
    private boolean ports = true;
    private long least = Long.MAX_VALUE;
    private long most = -1;

    /// @param values of the lines' columns, `-` among them
    ColumnEvidence(List<String> values) {
        String first = null;
        for (String value : values) {
            ValueKind kind = ValueKind.of(value);
            if (kind == ValueKind.MISSING) {
                continue;
            }
            kinds.add(kind);
            first = first == null ? value : first;
            constant &= value.equals(first);
            numbers &= kind.numeric();
            if (kind.numeric()) {
                long number = Long.parseLong(value);
                least = Math.min(least, number);
                most = Math.max(most, number);
                protocols &= PROTOCOLS.contains(number);
                ports &= number > 255 || LOW_PORTS.contains(number);
            }
        }
    }

    /// Whether there is any value but `-`.
    boolean hasValues() {
        return !kinds.isEmpty();
    }

    /// Whether all values are the same number.
    boolean isAlways(long number) {
        return hasValues() && numbers && least == number && most == number;
    }

    /// How much speaks for the column being this field: one of the constants above, or a number between them.
    int weight(Field field) {
        if (kinds.isEmpty()) {
            return field == Field.VERSION ? IMPOSSIBLE : NOTHING;
        }
        return switch (field) {
            case VERSION -> numbers && constant && VERSIONS.contains(least) ? TYPICAL : IMPOSSIBLE;
            case ACCOUNT_ID -> account();
            case INTERFACE_ID -> all(ValueKind.INTERFACE, ONLY);
            case NEXT_HOP_INTERFACE_ID -> all(ValueKind.INTERFACE, RARER_SIBLING);
            case SRCADDR, DSTADDR -> all(ValueKind.ADDRESS, SIBLING);
            case PKT_SRCADDR, PKT_DSTADDR -> all(ValueKind.ADDRESS, RARER_SIBLING);
            case SRCPORT, DSTPORT -> upTo(65_535, ports ? TYPICAL : POSSIBLE);
            case PROTOCOL -> upTo(255, protocols ? TYPICAL + 1 : POSSIBLE);
            case PACKETS -> upTo(Long.MAX_VALUE, least > 0 && most < 1_000_000_000L ? 2 : POSSIBLE);
            case BYTES -> upTo(Long.MAX_VALUE, least >= 28 ? 3 : POSSIBLE);
            case START, END -> all(ValueKind.TIME, SIBLING);
            case ACTION -> all(ValueKind.ACTION, ONLY);
            case LOG_STATUS -> all(ValueKind.STATUS, ONLY);
            case VPC_ID -> all(ValueKind.VPC, ONLY);
            case NEXT_HOP_VPC_ID -> all(ValueKind.VPC, RARER_SIBLING);
            case SUBNET_ID -> all(ValueKind.SUBNET, ONLY);
            case NEXT_HOP_SUBNET_ID -> all(ValueKind.SUBNET, RARER_SIBLING);
            case INSTANCE_ID -> all(ValueKind.INSTANCE, ONLY);
            case TCP_FLAGS -> upTo(255, most < 32 ? 3 : POSSIBLE);
            case TYPE -> all(ValueKind.RECORD_TYPE, ONLY);
            case REGION -> all(ValueKind.REGION, ONLY);
            case AZ_ID -> all(ValueKind.ZONE, ONLY);
            case NEXT_HOP_AZ_ID -> all(ValueKind.ZONE, RARER_SIBLING);
            case SUBLOCATION_TYPE -> all(ValueKind.SUBLOCATION, ONLY);
            case PKT_SRC_AWS_SERVICE, PKT_DST_AWS_SERVICE -> all(ValueKind.SERVICE, TYPICAL + 1);
            case FLOW_DIRECTION -> all(ValueKind.DIRECTION, ONLY);
            case TRAFFIC_PATH -> least >= 1 ? upTo(8, most > LARGEST_SYN_FLAGS ? TYPICAL : 2) : IMPOSSIBLE;
            case ECS_CLUSTER_ARN -> all(ValueKind.CLUSTER_ARN, ONLY);
            case ECS_CONTAINER_INSTANCE_ARN -> all(ValueKind.CONTAINER_INSTANCE_ARN, ONLY);
            case ECS_TASK_DEFINITION_ARN -> all(ValueKind.TASK_DEFINITION_ARN, ONLY);
            case ECS_TASK_ARN -> all(ValueKind.TASK_ARN, ONLY);
            case REJECT_REASON -> all(ValueKind.REJECT_REASON, ONLY);
            case RESOURCE_ID -> all(ValueKind.NAT_GATEWAY, ONLY);
            case ENCRYPTION_STATUS -> upTo(3, 2);
            case INTERFACE_TYPE -> all(ValueKind.INTERFACE_TYPE, SIBLING);
            case NEXT_HOP_INTERFACE_TYPE -> all(ValueKind.INTERFACE_TYPE, RARER_SIBLING);
            case SUBLOCATION_ID, ECS_CLUSTER_NAME, ECS_CONTAINER_INSTANCE_ID, ECS_CONTAINER_ID,
                    ECS_SECOND_CONTAINER_ID, ECS_SERVICE_NAME, ECS_TASK_ID, INSTANCE_TAG, INSTANCE_TAG_2,
                    INTERFACE_TAG, INTERFACE_TAG_2, ASG_TAG, ASG_TAG_2 ->
                NOTHING;
        };
    }

    private int all(ValueKind kind, int weight) {
        return kinds.size() == 1 && kinds.contains(kind) ? weight : IMPOSSIBLE;
    }

    private int account() {
        boolean fits = kinds.stream().allMatch(kind -> kind == ValueKind.ACCOUNT || kind == ValueKind.UNKNOWN_ACCOUNT);
        return fits ? kinds.contains(ValueKind.ACCOUNT) ? ONLY : TYPICAL + 1 : IMPOSSIBLE;
    }

    private int upTo(long largest, int weight) {
        return numbers && most <= largest ? weight : IMPOSSIBLE;
    }
}
