package blindspot.model;

/// Names of IANA protocol numbers that appear in flow logs.
///
/// Source: <https://www.iana.org/assignments/protocol-numbers/protocol-numbers.xhtml>
public final class Protocol {
    private Protocol() {}

    /// The IANA keyword of the protocol, or its number as text where Blindspot knows no keyword.
    public static String name(long number) {
        return switch ((int) number) {
            case 1 -> "ICMP";
            case 2 -> "IGMP";
            case 4 -> "IPv4";
            case 6 -> "TCP";
            case 17 -> "UDP";
            case 41 -> "IPv6";
            case 47 -> "GRE";
            case 50 -> "ESP";
            case 51 -> "AH";
            case 58 -> "ICMPv6";
            case 89 -> "OSPF";
            case 112 -> "VRRP";
            case 132 -> "SCTP";
            default -> Long.toString(number);
        };
    }
}
