package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.Field;
import java.util.Arrays;
import java.util.List;

/// What the records say, summed: by interface, and by the two addresses whose packets an interface took.
///
/// - `stated`: what fields say of each interface, by [#STATED] and then by its number: codes of the field's column, 0
///        where no record says anything
/// - `texts`: the texts of those codes
/// - `asked`: of each interface which of [#STATED] its records have at all, as bits
/// - `flows`: of each interface how many records of packets there are
/// - `rows`: of each interface its first rows, [#ROWS] at most, -1 behind the last
/// - `units`: of each interface the numbers of the inputs that it is in, the first [#UNITS], -1 behind the last
final class Traffic {
    private final List<String> interfaces;
    private final int[][] stated;
    private final List<List<String>> texts;
    private final int[] asked;
    private final long[] flows;
    private final int[] rows;
    private final int[] units;
    private final Pairs pairs;
    private final Left left;

    Traffic(List<String> interfaces, int[][] stated, List<List<String>> texts, int[] asked, long[] flows, int[] rows,
            int[] units, Pairs pairs, Left left) {
        this.interfaces = interfaces;
        this.stated = stated;
        this.texts = texts;
        this.asked = asked;
        this.flows = flows;
        this.rows = rows;
        this.units = units;
        this.pairs = pairs;
        this.left = left;
    }

    List<String> interfaces() {
        return interfaces;
    }

    int[][] stated() {
        return stated;
    }

    int[] asked() {
        return asked;
    }

    long[] flows() {
        return flows;
    }

    int[] units() {
        return units;
    }

    Pairs pairs() {
        return pairs;
    }

    Left left() {
        return left;
    }

    static final List<Field> STATED = List.of(
            Field.VPC_ID, Field.SUBNET_ID, Field.INSTANCE_ID, Field.AZ_ID, Field.INTERFACE_TYPE, Field.ACCOUNT_ID);
    static final int ROWS = 8;
    static final int UNITS = 4;

    /// What was more than is remembered.
    ///
    /// - `interfaces`: further interfaces
    /// - `records`: of further pairs of addresses
    record Left(long interfaces, long records) {}

    /// Two addresses by their numbers, and what one interface recorded of the packets between them.
    ///
    /// - `from`: the number of the lower one, 1 for outside addresses that are too many to tell apart
    record Pair(int index, int at, int from, int to, int firstRow, Lane forth, Lane back) {
        int other(int address) {
            return address == from ? to : from;
        }

        boolean has(int address) {
            return address == from || address == to;
        }

        Lane lane(int source) {
            return source == from ? forth : back;
        }

        long records() {
            return forth.records() + back.records();
        }
    }

    /// All pairs, in the order in which they were met.
    static final class Pairs {
        private final AddressNumbers addresses;
        private final int count;
        private final long[] keys;
        private final int[] slots;
        private final long[] sums;
        private final int[] firstRows;
        private final int[][] hops;
        private final List<List<String>> hopTexts;

        Pairs(AddressNumbers addresses, int count, long[] keys, int[] slots, long[] sums, int[] firstRows, int[][] hops,
                List<List<String>> hopTexts) {
            this.addresses = addresses;
            this.count = count;
            this.keys = keys;
            this.slots = slots;
            this.sums = sums;
            this.firstRows = firstRows;
            this.hops = hops;
            this.hopTexts = hopTexts;
        }

        AddressNumbers addresses() {
            return addresses;
        }

        int count() {
            return count;
        }

        long[] sums() {
            return sums;
        }

        /// Whether the interface recorded packets between the two addresses of a pair.
        boolean has(int networkInterface, Pair pair) {
            return index(networkInterface, pair) >= 0;
        }

        /// The index of the pair of the same addresses of another interface, -1 for none.
        int index(int networkInterface, Pair pair) {
            return slots[TrafficScan.place(
                    slots, keys, TrafficScan.key(networkInterface, pair.from(), pair.to()))] - 1;
        }

        Pair pair(int index) {
            long key = keys[index];
            int from = (int) (key >>> TrafficScan.ADDRESS_BITS) & TrafficScan.ADDRESS_MASK;
            int to = (int) key & TrafficScan.ADDRESS_MASK;
            int at = index * 2 * Lane.NUMBERS;
            return new Pair(
                    index, (int) (key >>> (2 * TrafficScan.ADDRESS_BITS)), from, to, firstRows[index],
                    new Lane(sums, at), new Lane(sums, at + Lane.NUMBERS));
        }

        /// What a field of [TrafficScan#HOPS] says of the packets that leave the interface between the two; empty where
        /// it says nothing.
        String hop(int field, int index) {
            return hops[field].length == 0 || hops[field][index] == 0
                    ? ""
                    : hopTexts.get(field).get(hops[field][index]);
        }
    }

    Address address(int number) {
        return pairs.addresses().address(number);
    }

    int count() {
        return interfaces.size();
    }

    /// The text of a field of [#STATED]; empty where nothing states it.
    String text(Field field, int number) {
        int place = STATED.indexOf(field);
        int code = stated[place][number];
        return code == 0 ? "" : texts.get(place).get(code);
    }

    /// Whether records of the interface have the field, be it without a value.
    boolean asks(Field field, int number) {
        return (asked[number] >>> STATED.indexOf(field) & 1) != 0;
    }

    List<Integer> rowsOf(int number) {
        return Arrays.stream(rows, number * ROWS, (number + 1) * ROWS).filter(row -> row >= 0).boxed().toList();
    }

    boolean isOutside(int address) {
        return address == TrafficScan.OUTSIDE || TrafficScan.isPublic(
                address(address).high(), address(address).low());
    }
}
