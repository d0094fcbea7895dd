package blindspot.whatif;

import blindspot.model.Field;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What records could not tell because fields are not chosen. The words are in the message bundles under `lack.<code>`.
///
/// Source of what each field says: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public enum Lack {
    /// Records are put on the path by them.
    PLACE("place"),
    /// Records without it can be listed, but stand at no time.
    TIME("time"),
    /// Who recorded it: of a leg that is recorded at both ends, each packet would stand there twice.
    RECORDER("recorder"),
    /// Whether a packet left or entered the interface.
    DIRECTION("direction"),
    DECISION("decision"),
    VOLUME("volume"),
    PORTS("ports"),
    PROTOCOL("protocol"),
    /// NODATA and SKIPDATA.
    STATUS("status"),
    /// Whose SYN was first.
    OPENER("opener"),
    /// Who is behind a NAT gateway, or was spoken to at a secondary address.
    ORIGINAL("original"),
    /// Which of two VPCs with the same addresses.
    VPC("vpc"),
    SUBNET("subnet"),
    ZONE("zone"),
    INSTANCE("instance"),
    WAY_OUT("way-out");

    private final String code;

    Lack(String code) {
        this.code = code;
    }

    /// Those of records with these fields, what matters most first.
    public static List<Lack> of(List<Field> fields) {
        return Stream.of(values()).filter(lack -> !fields.containsAll(lack.needs())).toList();
    }

    public String code() {
        return code;
    }

    /// The fields that it takes all of.
    public Set<Field> needs() {
        return switch (this) {
            case PLACE -> Set.of(Field.SRCADDR, Field.DSTADDR);
            case TIME -> Set.of(Field.START, Field.END);
            case RECORDER -> Set.of(Field.INTERFACE_ID);
            case DIRECTION -> Set.of(Field.FLOW_DIRECTION);
            case DECISION -> Set.of(Field.ACTION);
            case VOLUME -> Set.of(Field.PACKETS, Field.BYTES);
            case PORTS -> Set.of(Field.SRCPORT, Field.DSTPORT);
            case PROTOCOL -> Set.of(Field.PROTOCOL);
            case STATUS -> Set.of(Field.LOG_STATUS);
            case OPENER -> Set.of(Field.TCP_FLAGS);
            case ORIGINAL -> Set.of(Field.PKT_SRCADDR, Field.PKT_DSTADDR);
            case VPC -> Set.of(Field.VPC_ID);
            case SUBNET -> Set.of(Field.SUBNET_ID);
            case ZONE -> Set.of(Field.AZ_ID);
            case INSTANCE -> Set.of(Field.INSTANCE_ID);
            case WAY_OUT -> Set.of(Field.TRAFFIC_PATH);
        };
    }
}
