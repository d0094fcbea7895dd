package blindspot.query;

import blindspot.model.Address;
import blindspot.model.Cidr;
import java.time.ZoneId;

/// A value that a filter asks for.
public sealed interface FilterValue {
    /// No value, written `-`.
    record Missing() implements FilterValue {}

    /// Numbers or times from `from` to `to`, both included; a single one when they are equal.
    record Numbers(long from, long to) implements FilterValue {
        public Numbers {
            if (to < from) {
                throw new IllegalArgumentException(from + " to " + to);
            }
        }
    }

    /// Times of day in a zone, in seconds from midnight, both included, of whatever day; `from` after `to` goes past
    /// midnight.
    record TimesOfDay(int from, int to, ZoneId zone) implements FilterValue {
        public TimesOfDay {
            zone = zone.normalized();
        }
    }

    /// The addresses of a block; a single one when the prefix is as long as the address.
    record Block(Cidr cidr) implements FilterValue {
        public Block(Address address) {
            this(new Cidr(address, address.isV4() ? 32 : 128));
        }
    }

    /// Addresses from `from` to `to`, both included.
    record Addresses(Address from, Address to) implements FilterValue {
        public Addresses {
            if (to.compareTo(from) < 0) {
                throw new IllegalArgumentException(from + " to " + to);
            }
        }
    }

    /// A text, whatever the case of its letters.
    record Text(String text) implements FilterValue {}
}
