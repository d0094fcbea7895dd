package blindspot.whatif;

import blindspot.model.Field;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What records could not tell because fields are not chosen. The words are in the message bundles under `lack.<code>`.
///
/// Source of what each field says: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
public enum Lack {
    /// Records are put on the path by them.
    PLACE("place", Field.SRCADDR, Field.DSTADDR),
    /// Records without it can be listed, but stand at no time.
    TIME("time", Field.START, Field.END),
    /// Who recorded it: of a leg that is recorded at both ends, each packet would stand there twice.
    RECORDER("recorder", Field.INTERFACE_ID),
    /// Whether a packet left or entered the interface.
    DIRECTION("direction", Field.FLOW_DIRECTION),
    DECISION("decision", Field.ACTION),
    VOLUME("volume", Field.PACKETS, Field.BYTES),
    PORTS("ports", Field.SRCPORT, Field.DSTPORT),
    PROTOCOL("protocol", Field.PROTOCOL),
    /// NODATA and SKIPDATA.
    STATUS("status", Field.LOG_STATUS),
    /// Whose SYN was first.
    OPENER("opener", Field.TCP_FLAGS),
    /// Who is behind a NAT gateway, or was spoken to at a secondary address.
    ORIGINAL("original", Field.PKT_SRCADDR, Field.PKT_DSTADDR),
    /// Which of two VPCs with the same addresses.
    VPC("vpc", Field.VPC_ID),
    SUBNET("subnet", Field.SUBNET_ID),
    ZONE("zone", Field.AZ_ID),
    INSTANCE("instance", Field.INSTANCE_ID),
    WAY_OUT("way-out", Field.TRAFFIC_PATH);

    /// Where AWS says what each field is.
    public static final URI CITATION =
            URI.create("https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html");

    private final String code;
    private final Set<Field> needs;

    Lack(String code, Field... needs) {
        this.code = code;
        this.needs = Set.of(needs);
    }

    /// Those of records with these fields, what matters most first.
    public static List<Lack> of(List<Field> fields) {
        return Stream.of(values()).filter(lack -> !fields.containsAll(lack.needs)).toList();
    }

    public String code() {
        return code;
    }

    /// The fields that it takes all of.
    public Set<Field> needs() {
        return needs;
    }
}
