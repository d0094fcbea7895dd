package blindspot.decode.guess;

import blindspot.decode.guess.FormatGuess.Certainty;
import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.FieldName;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Weighs what the first lines of an input can be records of, by their values and never by the number of them alone.
final class FormatInference {
    /// Fields of which a value must be seen before a known order is certain: a flow, and how it was decided.
    private static final Set<Field> TO_BE_SEEN = EnumSet.of(
            Field.VERSION, Field.SRCADDR, Field.DSTADDR, Field.SRCPORT, Field.DSTPORT, Field.PROTOCOL,
            Field.PACKETS, Field.BYTES, Field.START, Field.END, Field.ACTION, Field.LOG_STATUS);

    /// Orders of chosen fields that name the source before the destination: AWS's, and the same with each port behind its
    /// address, and with each service behind the packet's address.
    private static final List<List<Field>> SOURCE_FIRST = KnownOrder.ALL.stream()
            .filter(order -> switch (order.kind()) {
                case DOCUMENTED -> order.version() == 11;
                case EXAMPLE, SUGGESTED -> true;
                case DEFAULT, ALPHABETICAL -> false;
            })
            .map(KnownOrder::fields)
            .flatMap(order -> Stream.of(
                    order,
                    behind(order, Field.SRCPORT, Field.SRCADDR),
                    behind(behind(behind(order, Field.SRCPORT, Field.SRCADDR), Field.PKT_SRC_AWS_SERVICE,
                            Field.PKT_SRCADDR), Field.PKT_DST_AWS_SERVICE, Field.PKT_DSTADDR)))
            .toList();

    /// The same, and the one that the console sorts by name.
    private static final List<List<Field>> ORDERS = Stream.concat(
            SOURCE_FIRST.stream(),
            KnownOrder.ALL.stream()
                    .filter(order -> order.kind() == KnownOrder.Kind.ALPHABETICAL && order.version() == 11)
                    .map(KnownOrder::fields))
            .toList();

    /// For a field that is rarer than another with the same values, that other one.
    private static final Map<Field, Field> USUAL = Map.of(
            Field.PKT_SRCADDR, Field.SRCADDR,
            Field.PKT_DSTADDR, Field.DSTADDR,
            Field.NEXT_HOP_INTERFACE_ID, Field.INTERFACE_ID,
            Field.NEXT_HOP_SUBNET_ID, Field.SUBNET_ID,
            Field.NEXT_HOP_VPC_ID, Field.VPC_ID,
            Field.NEXT_HOP_AZ_ID, Field.AZ_ID,
            Field.NEXT_HOP_INTERFACE_TYPE, Field.INTERFACE_TYPE);

    /// One line in so many may be none of the records.
    private static final int MISFIT_OF = 10;

    private final List<List<String>> all;
    private final List<List<String>> records;
    private final int width;
    private final List<ColumnEvidence> columns = new ArrayList<>();

    /// @param lines the values of each line; at least one line
    FormatInference(List<List<String>> lines) {
        all = lines;
        width = usualWidth(lines);
        records = lines.stream().filter(line -> line.size() == width).toList();
        for (int i = 0; i < width; i++) {
            int place = i;
            columns.add(new ColumnEvidence(records.stream().map(line -> line.get(place)).toList()));
        }
    }

    private static List<Field> behind(List<Field> order, Field moved, Field place) {
        List<Field> changed = new ArrayList<>(order);
        if (changed.remove(moved)) {
            changed.add(changed.indexOf(place) + 1, moved);
        }
        return changed;
    }

    Optional<FormatGuess> guess() {
        if (all.stream().noneMatch(RecordLikeness::of)) {
            return Optional.empty();
        }
        List<KnownOrder> orders = KnownOrder.ofSize(width);
        List<KnownOrder> fitting = orders.stream().filter(this::fits).toList();
        if (fitting.isEmpty()) {
            List<Few> mostly = orders.stream().flatMap(order -> withoutMisfits(order).stream()).toList();
            if (mostly.size() == 1) {
                return Optional.of(mostly.getFirst().rest.of(List.of(mostly.getFirst().order), all));
            }
        }
        return Optional.of(of(fitting, all));
    }

    /// The guess for these lines, of which this has those that are records.
    private FormatGuess of(List<KnownOrder> fitting, List<List<String>> lines) {
        Optional<KnownOrder> order = fitting.stream().findFirst();
        int misfits = lines.size() - records.size();
        boolean few = misfits <= lines.size() / MISFIT_OF;
        boolean certain = fitting.size() == 1 && few && isProven(fitting.getFirst());
        List<ColumnGuess> proposal = order.map(this::ofKnown).orElseGet(this::ofEvidence);
        long told = proposal.stream()
                .filter(column -> column.confidence().compareTo(Confidence.LIKELY) >= 0)
                .count();
        boolean hopeless = told < 2 || records.size() * 2 < lines.size();
        return new FormatGuess(
                certain ? Certainty.CERTAIN : hopeless ? Certainty.HOPELESS : Certainty.DOUBTFUL,
                order,
                proposal,
                lines.size(),
                misfits,
                lines.stream().limit(FormatGuess.SHOWN).map(FormatGuess::shortened).toList());
    }

    /// An order, and the lines without those few that do not fit it.
    private record Few(KnownOrder order, FormatInference rest) {}

    /// The lines without those that have a value which the order's field of its column cannot have. Empty when these are
    /// too many, when hardly another line has a value there, so that nothing says which of them is wrong, and when the
    /// rest does not fit either.
    private Optional<Few> withoutMisfits(KnownOrder order) {
        List<List<String>> rest = records.stream().filter(line -> contradicted(order, line).isEmpty()).toList();
        if (rest.isEmpty() || all.size() - rest.size() > all.size() / MISFIT_OF) {
            return Optional.empty();
        }
        boolean borneOut = records.stream()
                .flatMap(line -> contradicted(order, line).stream())
                .allMatch(
                        place -> rest.stream().filter(line -> !line.get(place).equals("-")).count() * 2 > rest.size());
        FormatInference others = new FormatInference(rest);
        return borneOut && others.fits(order) ? Optional.of(new Few(order, others)) : Optional.empty();
    }

    /// The columns whose value in a line cannot be one of the order's field.
    private static List<Integer> contradicted(KnownOrder order, List<String> line) {
        List<Field> fields = order.fields();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < line.size(); i++) {
            if (new ColumnEvidence(List.of(line.get(i))).weight(fields.get(i)) == ColumnEvidence.IMPOSSIBLE) {
                places.add(i);
            }
        }
        return places;
    }

    private static int usualWidth(List<List<String>> lines) {
        Map<Integer, Integer> counts = new HashMap<>();
        lines.forEach(line -> counts.merge(line.size(), 1, Integer::sum));
        int most = counts.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        return lines.stream()
                .mapToInt(List::size)
                .filter(size -> counts.getOrDefault(size, 0) == most)
                .findFirst()
                .orElse(0);
    }

    private boolean fits(KnownOrder order) {
        List<Field> fields = order.fields();
        for (int i = 0; i < width; i++) {
            if (columns.get(i).weight(fields.get(i)) == ColumnEvidence.IMPOSSIBLE) {
                return false;
            }
        }
        Places places = new Places(fields.toArray(Field[]::new));
        return records.stream()
                .noneMatch(line -> places.startsLate(line)
                        || places.hasMorePacketsThanBytes(line)
                        || places.isCrossed(line)
                        || places.hasFlowWithoutData(line));
    }

    /// Whether enough is seen to rely on a known order that fits: at least one flow, and the version that the fields
    /// have. Which of two ports, or of two numbers of any size, comes first is then believed of a known order only.
    private boolean isProven(KnownOrder order) {
        List<Field> fields = order.fields();
        for (int i = 0; i < width; i++) {
            if (TO_BE_SEEN.contains(fields.get(i)) && !columns.get(i).hasValues()) {
                return false;
            }
        }
        return fields.containsAll(TO_BE_SEEN) && columns.get(fields.indexOf(Field.VERSION)).isAlways(order.version());
    }

    private List<ColumnGuess> ofKnown(KnownOrder order) {
        List<ColumnGuess> proposal = new ArrayList<>();
        Places places = new Places(order.fields().toArray(Field[]::new));
        for (int i = 0; i < width; i++) {
            Field field = order.fields().get(i);
            proposal.add(new ColumnGuess(
                    FieldName.of(field), columns.get(i).hasValues() ? confidence(i, field, places) : Confidence.GUESS));
        }
        return proposal;
    }

    private List<ColumnGuess> ofEvidence() {
        Alignment best = Alignment.of(columns, ORDERS.getFirst());
        for (List<Field> order : ORDERS) {
            Alignment alignment = Alignment.of(columns, order);
            best = alignment.score() > best.score() ? alignment : best;
        }
        @Nullable Field[] fields = best.fields();
        preferTheUsual(fields);
        assignTheRest(fields);
        best.fillGaps();
        new Sides(columns, records, fields).settle(SOURCE_FIRST);
        Places places = new Places(fields);
        places.swap(mostly(places::startsLate), Field.START, Field.END);
        List<ColumnGuess> proposal = new ArrayList<>();
        for (int i = 0; i < width; i++) {
            Field field = fields[i];
            proposal.add(
                    field == null
                            ? ColumnGuess.none(i)
                            : new ColumnGuess(FieldName.of(field), confidence(i, field, places)));
        }
        return proposal;
    }

    private boolean mostly(Predicate<List<String>> contradiction) {
        return records.stream().filter(contradiction).count() * 2 > records.size();
    }

    /// A field that is seldom alone makes way for the one it mostly stands beside.
    private static void preferTheUsual(@Nullable Field[] fields) {
        List<@Nullable Field> chosen = Arrays.asList(fields);
        USUAL.forEach((rarer, usual) -> {
            if (!chosen.contains(usual)) {
                chosen.replaceAll(field -> field == rarer ? usual : field);
            }
        });
    }

    /// Columns that stand out of the order get the fields that are left, the most telling ones first.
    private void assignTheRest(@Nullable Field[] fields) {
        Set<Field> left = EnumSet.allOf(Field.class);
        Arrays.stream(fields).filter(field -> field != null).forEach(left::remove);
        for (int weight = ColumnEvidence.ONLY; weight > ColumnEvidence.POSSIBLE; weight--) {
            for (int i = 0; i < width; i++) {
                for (Field field : fields[i] == null ? List.copyOf(left) : List.<Field>of()) {
                    if (fields[i] == null && columns.get(i).weight(field) == weight) {
                        fields[i] = field;
                        left.remove(field);
                    }
                }
            }
        }
    }

    /// Two times of which one comes first are a start and an end.
    private Confidence confidence(int column, Field field, Places places) {
        int weight = columns.get(column).weight(field);
        boolean time = field == Field.START || field == Field.END;
        if (weight >= ColumnEvidence.ONLY || (time && records.stream().anyMatch(places::startsEarly))) {
            return Confidence.SURE;
        }
        return weight >= ColumnEvidence.TYPICAL ? Confidence.LIKELY : Confidence.GUESS;
    }

    /// Where fields stand, and what the values at these places say of each other.
    private static final class Places {
        private final @Nullable Field[] fields;

        /// @param fields of each column; changed by [#swap]
        Places(@Nullable Field[] fields) {
            this.fields = fields;
        }

        boolean startsEarly(List<String> line) {
            return less(line, Field.START, Field.END);
        }

        boolean startsLate(List<String> line) {
            return less(line, Field.END, Field.START);
        }

        /// A packet has at least one byte.
        boolean hasMorePacketsThanBytes(List<String> line) {
            return less(line, Field.BYTES, Field.PACKETS);
        }

        /// Whether the packet's source is the other's destination and the other way round, which nothing makes so.
        boolean isCrossed(List<String> line) {
            String source = value(line, Field.SRCADDR);
            String destination = value(line, Field.DSTADDR);
            return !source.equals(destination)
                    && Address.parse(source).isPresent()
                    && Address.parse(destination).isPresent()
                    && value(line, Field.PKT_SRCADDR).equals(destination)
                    && value(line, Field.PKT_DSTADDR).equals(source);
        }

        /// NODATA and SKIPDATA stand for no flow.
        /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html>
        boolean hasFlowWithoutData(List<String> line) {
            String status = value(line, Field.LOG_STATUS);
            return (status.equals("NODATA") || status.equals("SKIPDATA")) && !value(line, Field.SRCADDR).equals("-");
        }

        void swap(boolean wanted, Field one, Field other) {
            int first = place(one);
            int second = place(other);
            if (wanted && first >= 0 && second >= 0) {
                fields[first] = other;
                fields[second] = one;
            }
        }

        private boolean less(List<String> line, Field one, Field other) {
            String smaller = value(line, one);
            String larger = value(line, other);
            return ValueKind.of(smaller).numeric()
                    && ValueKind.of(larger).numeric()
                    && Long.parseLong(smaller) < Long.parseLong(larger);
        }

        private String value(List<String> line, Field field) {
            int place = place(field);
            return place < 0 ? "-" : line.get(place);
        }

        private int place(Field field) {
            return Arrays.asList(fields).indexOf(field);
        }
    }
}
