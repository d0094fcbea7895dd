package blindspot.query;

import java.util.List;

/// What to keep of some records, as a value. Made by [FilterParser], bound to a table by [Matcher]; `toString` gives
/// the text that parses to an equal filter.
///
/// A test of a field is false where the record has no value in it, also a negated one (`dstport != 443`): nothing is
/// said of nothing. [Not] is true wherever its part is false, so `not dstport = 443` keeps the records without a port.
/// Only `field = -` and `field != -` ask for the value being there at all.
///
/// Of the names that stand for two fields (`addr`, `port`) a test is true when it is for either field, a negated one
/// when no field has the value and one has another: `addr != 10.0.0.1` keeps records with that address on no side.
/// `time` stands for all seconds from `start` to `end`: [Subject#TIME].
public sealed interface Filter {
    /// Everything.
    Filter ALL = new And(List.of());

    /// All of the parts hold; with no parts, always.
    record And(List<Filter> parts) implements Filter {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /// One of the parts holds.
    record Or(List<Filter> parts) implements Filter {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    record Not(Filter part) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /// A value of the subject is one of these; with `negated` it has one, but none of these.
    record OneOf(Subject subject, boolean negated, List<FilterValue> values) implements Filter {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /// A number or time of the subject is below, above, or at a bound.
    record Bounded(Subject subject, Bound bound, long value) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /// A value of one subject stands so to one of the other, which is of the same type; with [Comparison#UNEQUAL] both have
    /// values, but none of the one is one of the other. False where either has none.
    record Compared(Subject left, Comparison comparison, Subject right) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /// A text of the subject has `part` in it, whatever the case of its letters.
    record Contains(Subject subject, String part) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /// A number of the subject, read as bits, has all of these.
    record Has(Subject subject, long bits) implements Filter {
        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /// The record is of the conversation that one of these records is of; with `negated` it is of one, but none of these.
    /// What makes a conversation is [Conversations]'s.
    ///
    /// @param records their numbers, from 1 in the order of reading
    record OfConversation(boolean negated, List<Integer> records) implements Filter {
        public OfConversation {
            records = List.copyOf(records);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }

    /// What `term`, which somebody above knows, says of the record is one of these; of a term without values that it
    /// holds.
    record Says(String term, boolean negated, List<String> values) implements Filter {
        public Says {
            values = List.copyOf(values);
        }

        @Override
        public String toString() {
            return FilterText.of(this);
        }
    }
}
