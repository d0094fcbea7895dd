package blindspot.decode.guess;

import blindspot.model.Address;
import java.util.Map;
import java.util.regex.Pattern;

/// What a single value looks like.
///
/// The shapes and fixed words are those of
/// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>.
enum ValueKind {
    /// `-`.
    MISSING,
    INTERFACE,
    VPC,
    SUBNET,
    INSTANCE,
    NAT_GATEWAY,
    ADDRESS,
    ACTION,
    STATUS,
    RECORD_TYPE,
    DIRECTION,
    REGION,
    ZONE,
    SUBLOCATION,
    CLUSTER_ARN,
    CONTAINER_INSTANCE_ARN,
    TASK_DEFINITION_ARN,
    TASK_ARN,
    REJECT_REASON,
    INTERFACE_TYPE,
    /// A word in capitals like those in AWS's list of address ranges; the list is an open one.
    SERVICE,
    /// Twelve digits.
    ACCOUNT,
    /// The word `unknown`, which stands for an account.
    UNKNOWN_ACCOUNT,
    /// A whole number of seconds or milliseconds that is a time between 2001 and 2100.
    TIME,
    /// Any other whole number.
    NUMBER,
    /// Anything else.
    WORD;

    private static final long FIRST_TIME = 1_000_000_000L;
    private static final long LAST_TIME = 4_102_444_800L;
    private static final int MOST_DIGITS = 18;

    private static final Map<String, ValueKind> WORDS = Map.ofEntries(
            Map.entry("-", MISSING),
            Map.entry("ACCEPT", ACTION),
            Map.entry("REJECT", ACTION),
            Map.entry("OK", STATUS),
            Map.entry("NODATA", STATUS),
            Map.entry("SKIPDATA", STATUS),
            Map.entry("IPv4", RECORD_TYPE),
            Map.entry("IPv6", RECORD_TYPE),
            Map.entry("EFA", RECORD_TYPE),
            Map.entry("ingress", DIRECTION),
            Map.entry("egress", DIRECTION),
            Map.entry("wavelength", SUBLOCATION),
            Map.entry("outpost", SUBLOCATION),
            Map.entry("localzone", SUBLOCATION),
            Map.entry("BPA", REJECT_REASON),
            Map.entry("EC", REJECT_REASON),
            Map.entry("nat_gateway", INTERFACE_TYPE),
            Map.entry("network_load_balancer", INTERFACE_TYPE),
            Map.entry("regional_nat_gateway", INTERFACE_TYPE),
            Map.entry("transit_gateway", INTERFACE_TYPE),
            Map.entry("vpc_endpoint", INTERFACE_TYPE),
            Map.entry("unknown", UNKNOWN_ACCOUNT));

    private static final Pattern ID = Pattern.compile("(eni|vpc|subnet|i|nat)-[0-9a-f]{1,40}");
    private static final Pattern ZONE_ID = Pattern.compile("[a-z]{2,6}[0-9]+(-[a-z]{2,4}[0-9]*)*-(az|wlz)[0-9]*");
    private static final Pattern REGION_NAME = Pattern.compile("[a-z]{2}(-[a-z]{2,12}){1,2}-[0-9]{1,2}");
    private static final Pattern SERVICE_NAME = Pattern.compile("[A-Z][A-Z0-9]+(_[A-Z0-9]+)*");
    private static final Pattern ECS_ARN =
            Pattern.compile("arn:aws[a-z-]*:ecs:[^:]*:[0-9]*:(cluster|container-instance|task-definition|task)/.+");

    static ValueKind of(String value) {
        ValueKind word = WORDS.get(value);
        if (word != null) {
            return word;
        }
        if (isNumber(value)) {
            return ofNumber(value);
        }
        if ((value.indexOf('.') > 0 || value.indexOf(':') >= 0) && Address.parse(value).isPresent()) {
            return ADDRESS;
        }
        if (ID.matcher(value).matches()) {
            return switch (value.charAt(0)) {
                case 'e' -> INTERFACE;
                case 'v' -> VPC;
                case 's' -> SUBNET;
                case 'n' -> NAT_GATEWAY;
                default -> INSTANCE;
            };
        }
        var arn = ECS_ARN.matcher(value);
        if (arn.matches()) {
            return switch (arn.group(1)) {
                case "cluster" -> CLUSTER_ARN;
                case "container-instance" -> CONTAINER_INSTANCE_ARN;
                case "task-definition" -> TASK_DEFINITION_ARN;
                default -> TASK_ARN;
            };
        }
        if (REGION_NAME.matcher(value).matches()) {
            return REGION;
        }
        if (ZONE_ID.matcher(value).matches()) {
            return ZONE;
        }
        return SERVICE_NAME.matcher(value).matches() ? SERVICE : WORD;
    }

    private static boolean isNumber(String value) {
        return value.length() <= MOST_DIGITS && value.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static ValueKind ofNumber(String value) {
        if (value.length() == 12) {
            return ACCOUNT;
        }
        long number = Long.parseLong(value);
        boolean seconds = number >= FIRST_TIME && number <= LAST_TIME;
        boolean milliseconds = number >= FIRST_TIME * 1000 && number <= LAST_TIME * 1000;
        return seconds || milliseconds ? TIME : NUMBER;
    }

    /// Whether the value is made of digits only.
    boolean numeric() {
        return this == NUMBER || this == TIME || this == ACCOUNT;
    }
}
