package blindspot.decode.guess;

import blindspot.model.Field;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Settles which columns belong to the source and which to the destination, so that no field is ever proposed in the
/// place of its opposite: fields of which the values and the order do not tell that are not proposed at all.
///
/// Values do not tell a source from a destination. What does is the order: all orders that AWS's pages and public
/// templates were seen to have name the source first, but for those sorted by name, which the other fields give away.
/// An address of the packet is mostly the other address of its side; a port stands behind its address, or both stand
/// behind both addresses.
final class Sides {
    private final List<ColumnEvidence> columns;
    private final List<List<String>> records;
    private final @Nullable Field[] fields;
    private final List<Integer> addresses;

    /// Which side an order names first.
    private enum First {
        SOURCE,
        DESTINATION,
        UNKNOWN
    }

    /// @param fields what the columns are taken for; changed by [#settle]
    Sides(List<ColumnEvidence> columns, List<List<String>> records, @Nullable Field[] fields) {
        this.columns = columns;
        this.records = records;
        this.fields = fields;
        addresses = IntStream.range(0, fields.length)
                .filter(i -> columns.get(i).weight(Field.SRCADDR) > ColumnEvidence.NOTHING)
                .boxed()
                .toList();
    }

    /// Puts the fields of each side where they belong, or takes them away.
    ///
    /// @param sourceFirst orders that name the source first
    void settle(List<List<Field>> sourceFirst) {
        First first = first(sourceFirst);
        List<Field> ofAddresses = addresses(first);
        clear(Field.SRCADDR, Field.DSTADDR, Field.PKT_SRCADDR, Field.PKT_DSTADDR);
        for (int i = 0; i < ofAddresses.size(); i++) {
            fields[addresses.get(i)] = ofAddresses.get(i);
        }
        settlePorts(first);
        settleServices(first);
        settleSizes();
        dropLone(Field.START, Field.END);
        if (first == First.UNKNOWN && place(Field.START) >= 0 && !differ(place(Field.START), place(Field.END))) {
            clear(Field.START, Field.END);
        }
    }

    /// Compares how many columns are in the order of their names with how many are in another order, addresses included.
    private First first(List<List<Field>> sourceFirst) {
        List<Field> sorted = Stream.of(Field.values()).sorted(Comparator.comparing(Field::fieldName)).toList();
        int byName = inOrder(withAddresses(alphabetical()), sorted);
        List<Field> named = withAddresses(paired());
        int other = sourceFirst.stream().mapToInt(order -> inOrder(named, order)).max().orElse(0);
        return byName > other + 1 && addressesAreSorted()
                ? First.DESTINATION
                : other >= byName || !addressesAreSorted() ? First.SOURCE : First.UNKNOWN;
    }

    /// Whether nothing stands before the addresses, but for the version, or behind them, that would not if all were
    /// sorted by name.
    private boolean addressesAreSorted() {
        for (int i = 0; i < fields.length && !addresses.isEmpty(); i++) {
            Field field = fields[i];
            boolean sure = field != null && field != Field.VERSION
                    && columns.get(i).weight(field) >= ColumnEvidence.ONLY;
            if (sure && ((i < addresses.getFirst() && field.fieldName().compareTo("dstaddr") > 0)
                    || (i > addresses.getLast() && field.fieldName().compareTo("srcaddr") < 0))) {
                return false;
            }
        }
        return true;
    }

    private static List<Field> alphabetical() {
        return List.of(Field.DSTADDR, Field.PKT_DSTADDR, Field.PKT_SRCADDR, Field.SRCADDR);
    }

    private static List<Field> paired() {
        return List.of(Field.SRCADDR, Field.DSTADDR, Field.PKT_SRCADDR, Field.PKT_DSTADDR);
    }

    /// The fields that the values leave no doubt of, in the order of the columns, with the addresses among them.
    private List<Field> withAddresses(List<Field> names) {
        List<Field> four = addresses.size() == 2 ? List.of(names.getFirst(), names.get(names.indexOf(
                names.getFirst() == Field.SRCADDR ? Field.DSTADDR : Field.SRCADDR))) : names;
        List<Field> sure = new ArrayList<>();
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[i];
            int address = addresses.indexOf(i);
            if (address >= 0) {
                sure.add(four.get(Math.min(address, four.size() - 1)));
            } else if (field != null && columns.get(i).weight(field) >= ColumnEvidence.ONLY) {
                sure.add(field);
            }
        }
        return sure;
    }

    /// The most of the fields that stand in the order, others left out.
    private static int inOrder(List<Field> sure, List<Field> order) {
        int[] longest = new int[sure.size()];
        int best = 0;
        for (int i = 0; i < sure.size(); i++) {
            int place = order.indexOf(sure.get(i));
            longest[i] = place < 0 ? 0 : 1;
            for (int j = 0; place >= 0 && j < i; j++) {
                int before = order.indexOf(sure.get(j));
                longest[i] = before >= 0 && before < place ? Math.max(longest[i], longest[j] + 1) : longest[i];
            }
            best = Math.max(best, longest[i]);
        }
        return best;
    }

    /// The fields of the columns with addresses, in their order; none when that cannot be told.
    private List<Field> addresses(First first) {
        if (first == First.UNKNOWN || addresses.size() < 2 || addresses.size() > 4) {
            return List.of();
        }
        boolean source = first == First.SOURCE;
        Field one = source ? Field.SRCADDR : Field.DSTADDR;
        Field other = source ? Field.DSTADDR : Field.SRCADDR;
        Field packetsOne = source ? Field.PKT_SRCADDR : Field.PKT_DSTADDR;
        Field packetsOther = source ? Field.PKT_DSTADDR : Field.PKT_SRCADDR;
        if (addresses.size() == 2) {
            return List.of(one, other);
        }
        long begin = equal(0, 1);
        if (addresses.size() == 3) {
            long toFirst = equal(0, 2);
            long toSecond = equal(1, 2);
            return source && begin < Math.max(toFirst, toSecond) && toFirst != toSecond
                    ? List.of(one, other, toFirst > toSecond ? packetsOne : packetsOther)
                    : List.of();
        }
        long beside = begin + equal(2, 3);
        long apart = equal(0, 2) + equal(1, 3);
        long crossed = equal(0, 3) + equal(1, 2);
        if (!source) {
            return apart > beside && apart > crossed
                    ? List.of(one, packetsOther, packetsOne, other)
                    : beside >= Math.max(apart, crossed) ? List.of(one, packetsOne, packetsOther, other) : List.of();
        }
        if (apart > beside && apart > crossed) {
            return List.of(one, other, packetsOne, packetsOther);
        }
        if (beside > apart && beside > crossed) {
            return List.of(one, packetsOne, other, packetsOther);
        }
        if (crossed > apart && crossed > beside) {
            return List.of(one, other, packetsOther, packetsOne);
        }
        return List.of();
    }

    /// In how many records two of the addresses are the same.
    private long equal(int one, int other) {
        int first = addresses.get(one);
        int second = addresses.get(other);
        return records.stream()
                .filter(line -> !line.get(first).equals("-") && line.get(first).equals(line.get(second)))
                .count();
    }

    private void settlePorts(First first) {
        int one = Math.min(place(Field.SRCPORT), place(Field.DSTPORT));
        int other = Math.max(place(Field.SRCPORT), place(Field.DSTPORT));
        int source = place(Field.SRCADDR);
        int destination = place(Field.DSTADDR);
        clear(Field.SRCPORT, Field.DSTPORT);
        if (one < 0 || source < 0 || destination < 0 || !isPort(one) || !isPort(other)) {
            return;
        }
        int nearer = Math.min(source, destination);
        int farther = Math.max(source, destination);
        List<Integer> between = possiblePorts(nearer, farther);
        List<Integer> behind = possiblePorts(farther, fields.length);
        boolean oneEach = between.equals(List.of(one)) && behind.indexOf(other) == 0;
        boolean behindBoth = between.isEmpty()
                && behind.indexOf(one) == 0
                && behind.indexOf(other) == 1
                && (first == First.SOURCE || one == farther + 1);
        if ((oneEach || behindBoth) && !mayBePackets(other)) {
            boolean ofSource = oneEach ? nearer == source : first == First.SOURCE || farther == source;
            fields[one] = ofSource ? Field.SRCPORT : Field.DSTPORT;
            fields[other] = ofSource ? Field.DSTPORT : Field.SRCPORT;
        }
    }

    /// The columns between the two that can have ports as values.
    private List<Integer> possiblePorts(int from, int to) {
        return IntStream.range(from + 1, to)
                .filter(i -> columns.get(i).weight(Field.SRCPORT) > ColumnEvidence.NOTHING)
                .boxed()
                .toList();
    }

    private boolean isPort(int column) {
        return columns.get(column).weight(Field.SRCPORT) >= ColumnEvidence.TYPICAL;
    }

    /// Whether another column has as many bytes as so many packets can have, and no column is taken for packets.
    private boolean mayBePackets(int column) {
        if (place(Field.PACKETS) >= 0) {
            return false;
        }
        return IntStream.range(column + 1, fields.length)
                .filter(i -> columns.get(i).weight(Field.BYTES) > ColumnEvidence.NOTHING)
                .anyMatch(i -> records.stream()
                        .filter(line -> !line.get(column).equals("-") && !line.get(i).equals("-"))
                        .allMatch(line -> isSizeOf(Long.parseLong(line.get(i)), Long.parseLong(line.get(column)))));
    }

    /// A packet has at least a header's bytes, and at most a jumbo frame's.
    private static boolean isSizeOf(long bytes, long packets) {
        return bytes / 20 >= packets && bytes / 9100 <= packets;
    }

    /// A service is named behind the address it belongs to, or before it where fields are sorted by name, or both are
    /// named before the direction of the flow.
    private void settleServices(First first) {
        int one = Math.min(place(Field.PKT_SRC_AWS_SERVICE), place(Field.PKT_DST_AWS_SERVICE));
        int other = Math.max(place(Field.PKT_SRC_AWS_SERVICE), place(Field.PKT_DST_AWS_SERVICE));
        clear(Field.PKT_SRC_AWS_SERVICE, Field.PKT_DST_AWS_SERVICE);
        if (one < 0 || first == First.UNKNOWN) {
            return;
        }
        boolean sorted = first == First.DESTINATION;
        boolean behind = one > 0 && isOf(one - 1, Field.PKT_SRCADDR) && isOf(other - 1, Field.PKT_DSTADDR);
        boolean documented = other == one + 1 && other + 1 < fields.length && isOf(other + 1, Field.FLOW_DIRECTION);
        if (sorted || behind || documented) {
            fields[one] = sorted ? Field.PKT_DST_AWS_SERVICE : Field.PKT_SRC_AWS_SERVICE;
            fields[other] = sorted ? Field.PKT_SRC_AWS_SERVICE : Field.PKT_DST_AWS_SERVICE;
        }
    }

    private boolean isOf(int column, Field field) {
        return fields[column] == field;
    }

    /// Bytes are told from packets by being more, as many as packets can have in all records but few.
    private void settleSizes() {
        int packets = place(Field.PACKETS);
        int bytes = place(Field.BYTES);
        boolean both = packets >= 0 && bytes >= 0;
        boolean right = both && (areSizesOf(bytes, packets) || areSizesOf(packets, bytes));
        boolean turned = right && !areSizesOf(bytes, packets);
        clear(Field.PACKETS, Field.BYTES);
        if (right) {
            fields[packets] = turned ? Field.BYTES : Field.PACKETS;
            fields[bytes] = turned ? Field.PACKETS : Field.BYTES;
        }
    }

    private boolean areSizesOf(int bytes, int packets) {
        List<List<String>> flows = records.stream()
                .filter(line -> !line.get(bytes).equals("-") && !line.get(packets).equals("-"))
                .toList();
        long right = flows.stream()
                .filter(line -> isSizeOf(Long.parseLong(line.get(bytes)), Long.parseLong(line.get(packets))))
                .count();
        return right * 10 >= flows.size() * 9L;
    }

    /// One of two opposites is not told from the other when that is not there.
    private void dropLone(Field one, Field other) {
        if (place(one) < 0 || place(other) < 0) {
            clear(one, other);
        }
    }

    private boolean differ(int one, int other) {
        return records.stream().anyMatch(line -> !line.get(one).equals(line.get(other)));
    }

    private int place(Field field) {
        return Arrays.asList(fields).indexOf(field);
    }

    private void clear(Field... some) {
        for (int i = 0; i < fields.length; i++) {
            Field field = fields[i];
            fields[i] = field != null && List.of(some).contains(field) ? null : field;
        }
    }
}
