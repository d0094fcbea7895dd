package blindspot.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.stream.Collectors;

/// The TCP flags that a flow log may hold, joined over the aggregation interval.
///
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>, `tcp-flags`
public enum TcpFlag {
    FIN(1),
    SYN(2),
    RST(4),
    PSH(8),
    ACK(16),
    URG(32);

    private final long bit;

    TcpFlag(long bit) {
        this.bit = bit;
    }

    /// The names of the bits joined by hyphens, as in `syn-ack`; a number where it has bits without a name, or none.
    public static String text(long bits) {
        if (bits <= 0 || bits >= 64) {
            return Long.toString(bits);
        }
        return Arrays.stream(values())
                .filter(flag -> (bits & flag.bit) != 0)
                .map(flag -> flag.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining("-"));
    }

    /// The bits of names joined by hyphens or plus signs, or of a number; none when a part is neither.
    static OptionalLong bits(String text) {
        long bits = 0;
        for (String part : text.toUpperCase(Locale.ROOT).split("[-+]", -1)) {
            var flag = Arrays.stream(values()).filter(each -> each.name().equals(part)).findFirst();
            if (flag.isEmpty()) {
                return OptionalLong.empty();
            }
            bits |= flag.get().bit;
        }
        return OptionalLong.of(bits);
    }
}
