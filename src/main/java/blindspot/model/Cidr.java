package blindspot.model;

import java.util.Optional;

/// A block of addresses: those that share the first `prefix` bits with `base`.
///
/// For an IPv4 block `prefix` counts the bits of the IPv4 address (0 to 32), for IPv6 0 to 128.
public record Cidr(Address base, int prefix) {
    public Cidr {
        if (prefix < 0 || prefix > (base.isV4() ? 32 : 128)) {
            throw new IllegalArgumentException("prefix " + prefix + " of " + base);
        }
    }

    /// The block written as `address/prefix`; empty when it is none.
    public static Optional<Cidr> parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0 || !text.substring(slash + 1).matches("\\d{1,3}")) {
            return Optional.empty();
        }
        int prefix = Integer.parseInt(text.substring(slash + 1));
        return Address.parse(text.substring(0, slash))
                .filter(base -> prefix <= (base.isV4() ? 32 : 128))
                .map(base -> new Cidr(base, prefix));
    }

    public boolean contains(Address address) {
        if (base.isV4() != address.isV4()) {
            return false;
        }
        int bits = base.isV4() ? prefix + 96 : prefix;
        long highMask = bits == 0 ? 0 : bits >= 64 ? -1L : -1L << (64 - bits);
        long lowMask = bits <= 64 ? 0 : -1L << (128 - bits);
        return ((base.high() ^ address.high()) & highMask) == 0 && ((base.low() ^ address.low()) & lowMask) == 0;
    }

    @Override
    public String toString() {
        return base + "/" + prefix;
    }
}
