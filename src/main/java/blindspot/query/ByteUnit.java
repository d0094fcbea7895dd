package blindspot.query;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;

/// What a number of bytes may be counted in.
///
/// Source: <https://www.iec.ch/prefixes-binary-multiples>
enum ByteUnit {
    B("B", 1),
    KILO("kB", 1000),
    MEGA("MB", 1_000_000),
    GIGA("GB", 1_000_000_000),
    KIBI("KiB", 1 << 10),
    MEBI("MiB", 1 << 20),
    GIBI("GiB", 1 << 30);

    private final String sign;
    private final long bytes;

    ByteUnit(String sign, long bytes) {
        this.sign = sign;
        this.bytes = bytes;
    }

    /// The unit of this sign, in whatever case.
    static Optional<ByteUnit> of(String sign) {
        String folded = sign.toLowerCase(Locale.ROOT);
        return Arrays.stream(values()).filter(unit -> unit.sign.toLowerCase(Locale.ROOT).equals(folded)).findFirst();
    }

    static List<String> signs() {
        return Arrays.stream(values()).map(unit -> unit.sign).toList();
    }

    /// So many of this unit in bytes; empty where these are no whole number, or more than there can be.
    OptionalLong bytes(String number) {
        try {
            return OptionalLong.of(new BigDecimal(number).multiply(BigDecimal.valueOf(bytes)).longValueExact());
        } catch (ArithmeticException _) {
            return OptionalLong.empty();
        }
    }
}
