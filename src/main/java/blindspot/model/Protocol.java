package blindspot.model;

import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.LongStream;

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

    /// The number of the protocol with this keyword, in whatever case.
    public static OptionalLong number(String name) {
        return LongStream.range(0, 256)
                .filter(number -> name(number).equalsIgnoreCase(name) && !name.equals(Long.toString(number)))
                .findFirst();
    }

    /// All keywords in lower case, by number.
    public static List<String> names() {
        return LongStream.range(0, 256)
                .mapToObj(Protocol::name)
                .filter(name -> !Character.isDigit(name.charAt(0)))
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
