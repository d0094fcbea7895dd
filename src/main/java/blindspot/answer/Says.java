package blindspot.answer;

/// What an answer says of a line of its table. The codes are a contract with scripts. Lines of one rank stand together,
/// the lower ranks first.
public enum Says {
    INSIDE("inside", 1),
    OUTSIDE("outside", 2),
    /// The other direction than what was accepted is rejected: security groups let replies pass.
    NETWORK_ACL_LIKELY("network-acl-likely", 3),
    CANNOT_TELL("cannot-tell", 4),
    STOPS_REJECTED("rejected", 5),
    /// A SYN, and no SYN-ACK.
    NO_ANSWER("no-answer", 6),
    RESET("reset", 7),
    /// A SYN-ACK, and nothing after it but empty packets.
    NO_DATA("no-data", 8),
    PASSES("passes", 9),
    USED("used", 10),
    IDLE("idle", 11),
    /// Nothing was recorded, but records were skipped.
    IDLE_OR_SKIPPED("idle-or-skipped", 12),
    ONE_SIDED("one-sided", 13),
    /// Begun, and not ended as far as the records go.
    HALF_OPEN("half-open", 14),
    LONG("long", 15),
    ORDINARY("ordinary", 16),
    GATEWAY_ENDPOINT("gateway-endpoint-possible", 17),
    INTERFACE_ENDPOINT("interface-endpoint-possible", 18),
    NO_ENDPOINT("no-endpoint-known", 19),
    CROSS_AZ("cross-az", 20),
    CROSS_VPC("cross-vpc", 21),
    SAME_AZ("same-az", 22),
    SAME_VPC("same-vpc", 23),
    UNKNOWN_PLACE("unknown", 24),
    INTERNET_GATEWAY("internet-gateway", 25),
    /// An internet gateway or a gateway endpoint.
    INTERNET_OR_ENDPOINT("internet-gateway-or-gateway-endpoint", 26),
    PUBLIC_ADDRESS("public-address", 27),
    FAILING("failing", 28),
    REGULAR("regular", 29),
    END_BEFORE_START("end-before-start", 30),
    SAME_TWICE("same-record-twice", 31),
    OUTSIDE_FILE_NAME("outside-file-name", 32);

    /// The highest [#rank].
    static final int LAST_RANK = 32;

    private final String code;
    private final int rank;

    Says(String code, int rank) {
        this.code = code;
        this.rank = rank;
    }

    /// In the contract with scripts, and in message keys.
    public String code() {
        return code;
    }

    /// Which is said first.
    int rank() {
        return rank;
    }
}
