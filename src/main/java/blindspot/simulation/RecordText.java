package blindspot.simulation;

import blindspot.model.Address;
import blindspot.model.Field;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// Writes a record as AWS does in plain text: the chosen fields with spaces between them, `-` for what does not apply
/// or is not computed.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class RecordText {
    private static final String NONE = "-";

    private final World world;
    private final List<Field> fields;
    private final String version;

    RecordText(World world, Plan plan) {
        this.world = world;
        fields = plan.fields();
        version = Integer.toString(plan.version());
    }

    String header() {
        return fields.stream().map(Field::fieldName).collect(Collectors.joining(" "));
    }

    String line(LogEntry entry) {
        return fields.stream().map(field -> value(field, entry)).collect(Collectors.joining(" "));
    }

    private String value(Field field, LogEntry entry) {
        Optional<String> always = ofInterface(field, entry);
        return always.orElseGet(() -> switch (entry) {
            case LogEntry.Flow flow -> ofFlow(field, flow);
            case LogEntry.NoData _,LogEntry.SkipData _ -> NONE;
        });
    }

    /// What also NODATA and SKIPDATA records have. Of interfaces that a service made, AWS may not know the account.
    private Optional<String> ofInterface(Field field, LogEntry entry) {
        WorldInterface at = entry.at();
        WorldVpc vpc = world.vpcOf(at);
        return switch (field) {
            case VERSION -> Optional.of(version);
            case ACCOUNT_ID -> Optional.of(at.kind().requesterManaged() ? "unknown" : vpc.account());
            case INTERFACE_ID -> Optional.of(at.id());
            case START -> Optional.of(Long.toString(entry.start()));
            case END -> Optional.of(Long.toString(entry.end()));
            case LOG_STATUS -> Optional.of(switch (entry) {
                case LogEntry.Flow _ -> "OK";
                case LogEntry.NoData _ -> "NODATA";
                case LogEntry.SkipData _ -> "SKIPDATA";
            });
            case VPC_ID -> Optional.of(vpc.id());
            case SUBNET_ID -> Optional.of(at.subnet().id());
            case INSTANCE_ID -> Optional.of(at.instanceId());
            case REGION -> Optional.of(WorldVpc.REGION);
            case AZ_ID -> Optional.of(at.subnet().zoneId());
            case INTERFACE_TYPE -> Optional.of(at.kind().interfaceType());
            default -> Optional.empty();
        };
    }

    private String ofFlow(Field field, LogEntry.Flow flow) {
        FlowLogs.Sight sight = flow.sight();
        return switch (field) {
            case SRCADDR -> shown(sight, true).toString();
            case DSTADDR -> shown(sight, false).toString();
            case PKT_SRCADDR -> original(sight, true).toString();
            case PKT_DSTADDR -> original(sight, false).toString();
            case SRCPORT -> Integer.toString(port(sight, true));
            case DSTPORT -> Integer.toString(port(sight, false));
            case PROTOCOL -> Integer.toString(sight.conversation().protocol());
            case PACKETS -> Long.toString(flow.packets());
            case BYTES -> blocked(sight) ? NONE : Long.toString(flow.bytes());
            case ACTION -> sight.rejected() ? "REJECT" : "ACCEPT";
            case TCP_FLAGS -> Integer.toString(flow.flags());
            case TYPE -> "IPv4";
            case REJECT_REASON -> blocked(sight) ? "BPA" : NONE;
            case PKT_SRC_AWS_SERVICE -> service(original(sight, true));
            case PKT_DST_AWS_SERVICE -> service(original(sight, false));
            case FLOW_DIRECTION -> sight.egress() ? "egress" : "ingress";
            case TRAFFIC_PATH -> sight.egress() ? sight.where().via().trafficPath(sight.at()) : NONE;
            case NEXT_HOP_INTERFACE_ID -> nextHop(sight).map(WorldInterface::id).orElse(NONE);
            case NEXT_HOP_SUBNET_ID -> nextHop(sight).map(next -> next.subnet().id()).orElse(NONE);
            case NEXT_HOP_VPC_ID -> nextHop(sight).map(next -> world.vpcOf(next).id()).orElse(NONE);
            case NEXT_HOP_INTERFACE_TYPE -> nextHop(sight).map(next -> next.kind().interfaceType()).orElse(NONE);
            case NEXT_HOP_AZ_ID -> otherEnd(sight).map(next -> next.subnet().zoneId()).orElse(NONE);
            default -> NONE;
        };
    }

    /// Whether VPC Block Public Access rejected it: then the bytes are not told, and the reason is.
    /// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>,
    /// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html>
    private boolean blocked(FlowLogs.Sight sight) {
        return sight.rejected()
                && sight.where().via() == Via.INTERNET
                && world.scenario() == Scenario.BLOCK_PUBLIC_ACCESS;
    }

    /// The address in the packet's header.
    private static Address original(FlowLogs.Sight sight, boolean source) {
        Stretch where = sight.where();
        return source == sight.forth() ? where.source() : where.destination();
    }

    private static int port(FlowLogs.Sight sight, boolean source) {
        Stretch where = sight.where();
        return source == sight.forth() ? where.sourcePort() : where.destinationPort();
    }

    /// What `srcaddr` and `dstaddr` say: of a packet that leaves, the interface's primary private address where the
    /// source is none of its addresses; of one that enters, that address where the destination is another one, also where
    /// that is a secondary one of its own.
    private static Address shown(FlowLogs.Sight sight, boolean source) {
        Address original = original(sight, source);
        WorldInterface at = sight.at();
        if (sight.egress()) {
            return source && !at.has(original) ? at.address() : original;
        }
        return source ? original : at.address();
    }

    private static String service(Address address) {
        return address.equals(World.S3) ? "S3" : NONE;
    }

    /// The interface that receives what leaves, or sent what enters, where AWS computes it: not of another owner's, and
    /// not of what comes from a Network Load Balancer or a transit gateway.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html>
    private Optional<WorldInterface> nextHop(FlowLogs.Sight sight) {
        return otherEnd(sight).filter(next -> next.vpc() == sight.at().vpc());
    }

    private static Optional<WorldInterface> otherEnd(FlowLogs.Sight sight) {
        Optional<WorldInterface> other = sight.at().equals(sight.where().from().orElse(null))
                ? sight.where().to()
                : sight.where().from();
        return other.filter(next -> sight.egress()
                || (next.kind() != InterfaceKind.NETWORK_LOAD_BALANCER
                        && next.kind() != InterfaceKind.TRANSIT_GATEWAY));
    }
}
