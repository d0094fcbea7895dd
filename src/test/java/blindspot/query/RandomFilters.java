package blindspot.query;

import blindspot.model.Address;
import blindspot.model.Cidr;
import blindspot.model.Field;
import blindspot.model.FieldType;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/// Makes random filters, from a seed, in the form in which the parser gives them.
final class RandomFilters {
    static final Term LEG = new Term("leg", List.of("1", "2", "3", "-"));
    static final Term MARKED = new Term("marked", List.of());

    private static final List<Subject> SUBJECTS = List.of(
            Subject.ADDR, Subject.PORT, Subject.of(Field.SRCADDR), Subject.of(Field.SRCPORT), Subject.of(Field.DSTPORT),
            Subject.of(Field.PROTOCOL), Subject.TIME, Subject.of(Field.END), Subject.of(Field.PACKETS),
            Subject.of(Field.BYTES), Subject.of(Field.START),
            Subject.of(Field.ACTION), Subject.of(Field.INTERFACE_ID), Subject.of(Field.TCP_FLAGS),
            Subject.of(Field.VPC_ID), Subject.of(RandomRecords.OTHER));

    private static final List<List<Subject>> PAIRS = List.of(
            List.of(Subject.of(Field.SRCADDR), Subject.of(Field.PKT_SRCADDR)),
            List.of(Subject.of(Field.PKT_SRCADDR), Subject.ADDR), List.of(Subject.PORT, Subject.of(Field.PACKETS)),
            List.of(Subject.of(Field.START), Subject.of(Field.END)),
            List.of(Subject.of(Field.AZ_ID), Subject.of(Field.VPC_ID)),
            List.of(Subject.of(Field.AZ_ID), Subject.of(Field.NEXT_HOP_AZ_ID)));
    private static final List<ZoneId> ZONES =
            List.of(ZoneOffset.UTC, ZoneOffset.ofHours(9), ZoneId.of("America/New_York"));

    private final Random random;
    private final RandomRecords values;

    RandomFilters(long seed) {
        random = new Random(seed);
        values = new RandomRecords(seed);
    }

    Filter next() {
        return next(3);
    }

    private Filter next(int depth) {
        return switch (depth == 0 ? 9 : random.nextInt(6)) {
            case 0 -> new Filter.And(some(() -> leafOr(depth, Filter.And.class)));
            case 1 -> new Filter.Or(some(() -> leafOr(depth, Filter.Or.class)));
            case 2 -> new Filter.Not(next(depth - 1));
            default -> test();
        };
    }

    private Filter leafOr(int depth, Class<? extends Filter> not) {
        Filter filter = next(depth - 1);
        return not.isInstance(filter) ? test() : filter;
    }

    private <T> List<T> some(java.util.function.Supplier<T> one) {
        List<T> result = new ArrayList<>();
        IntStream.range(0, 2 + random.nextInt(2)).forEach(_ -> result.add(one.get()));
        return result;
    }

    private Filter test() {
        if (random.nextInt(8) == 0) {
            return random.nextBoolean()
                    ? new Filter.Says("marked", false, List.of())
                    : new Filter.Says("leg", random.nextBoolean(), List.of(LEG.values().get(random.nextInt(4))));
        }
        if (random.nextInt(8) == 0) {
            return compared();
        }
        Subject subject = SUBJECTS.get(random.nextInt(SUBJECTS.size()));
        boolean ordered = subject.type() == FieldType.NUMBER || subject.type() == FieldType.TIME;
        if (ordered && random.nextInt(3) == 0) {
            return new Filter.Bounded(subject, List.of(Bound.values()).get(random.nextInt(4)), number(subject));
        }
        if (subject.type() == FieldType.TEXT && random.nextInt(4) == 0) {
            return new Filter.Contains(subject, List.of("re", "E", "-3", "value-1").get(random.nextInt(4)));
        }
        if (subject.equals(Subject.of(Field.TCP_FLAGS)) && random.nextBoolean()) {
            return new Filter.Has(subject, 1 + random.nextInt(31));
        }
        List<FilterValue> wanted = random.nextInt(3) == 0 ? some(() -> value(subject)) : List.of(value(subject));
        return new Filter.OneOf(subject, random.nextInt(3) == 0, wanted);
    }

    private Filter compared() {
        List<Subject> pair = PAIRS.get(random.nextInt(PAIRS.size()));
        boolean ordered = pair.getFirst().type() == FieldType.NUMBER || pair.getFirst().type() == FieldType.TIME;
        List<Comparison> all = List.of(Comparison.values());
        return new Filter.Compared(
                pair.getFirst(), all.get(random.nextInt(ordered ? all.size() : 2)), pair.getLast());
    }

    private FilterValue value(Subject subject) {
        if (subject.type() == FieldType.TIME && random.nextInt(4) == 0) {
            ZoneId zone = ZONES.get(random.nextInt(ZONES.size()));
            return new FilterValue.TimesOfDay(timeOfDay(zone), timeOfDay(zone), zone);
        }
        if (random.nextInt(12) == 0) {
            return new FilterValue.Missing();
        }
        return switch (subject.type()) {
            case TEXT -> new FilterValue.Text(random.nextBoolean() ? "Reject" : "value-" + random.nextInt(400));
            case NUMBER, TIME -> {
                long one = number(subject);
                long other = random.nextBoolean() ? one : number(subject);
                yield new FilterValue.Numbers(Math.min(one, other), Math.max(one, other));
            }
            case ADDRESS -> {
                Address one = values.address();
                Address other = values.address();
                yield switch (random.nextInt(3)) {
                    case 0 -> new FilterValue.Block(one);
                    case 1 -> new FilterValue.Block(new Cidr(one, random.nextInt(one.isV4() ? 33 : 129)));
                    default -> one.compareTo(other) < 0
                            ? new FilterValue.Addresses(one, other)
                            : new FilterValue.Addresses(other, one);
                };
            }
        };
    }

    /// Near the times of random records.
    private int timeOfDay(ZoneId zone) {
        long second = 1_700_000_000L - 20 + random.nextInt(120);
        return Instant.ofEpochSecond(second).atZone(zone).toLocalTime().toSecondOfDay();
    }

    private long number(Subject subject) {
        return subject.type() == FieldType.TIME
                ? 1_700_000_000L + random.nextInt(80)
                : values.number(subject.fields().getFirst().field().orElseThrow());
    }
}
