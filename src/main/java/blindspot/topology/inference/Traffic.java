package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.Field;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// What the records say, summed: by interface, and by the two addresses whose packets an interface took.
///
/// - `texts`: the texts of the codes of what is stated, by [#STATED]
final class Traffic {
    private final List<String> interfaces;
    private final InterfaceFacts facts;
    private final List<List<String>> texts;
    private final Pairs pairs;
    private final Left left;

    Traffic(List<String> interfaces, InterfaceFacts facts, List<List<String>> texts, Pairs pairs, Left left) {
        this.interfaces = interfaces;
        this.facts = facts;
        this.texts = texts;
        this.pairs = pairs;
        this.left = left;
    }

    List<String> interfaces() {
        return interfaces;
    }

    /// Of each interface how many records of packets there are.
    long[] flows() {
        return facts.flows();
    }

    /// Of each interface the numbers of the inputs that it is in, the first [#UNITS], -1 behind the last.
    int[] units() {
        return facts.units();
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

    Address address(int number) {
        return pairs.addresses().address(number);
    }

    int count() {
        return interfaces.size();
    }

    /// The text of a field of [#STATED]; empty where nothing states it.
    String text(Field field, int number) {
        int place = STATED.indexOf(field);
        int code = facts.stated()[place][number];
        return code == 0 ? "" : texts.get(place).get(code);
    }

    /// Whether records of the interface have the field, be it without a value.
    boolean asks(Field field, int number) {
        return (facts.asked()[number] >>> STATED.indexOf(field) & 1) != 0;
    }

    List<Integer> rowsOf(int number) {
        return Arrays.stream(facts.rows(), number * ROWS, (number + 1) * ROWS).filter(row -> row >= 0).boxed().toList();
    }

    boolean isOutside(int address) {
        return address == OutsideAddresses.MANY || OutsideAddresses.isPublic(
                pairs.addresses().high(address), pairs.addresses().low(address));
    }

    /// Those with most records first, of equal ones by their ids: in whatever order files are read.
    Comparator<Integer> busiestFirst() {
        return Comparator.comparingLong((Integer number) -> flows()[number])
                .reversed()
                .thenComparing(interfaces::get);
    }

    /// Whether two interfaces are in the same input.
    boolean together(int one, int two) {
        for (int i = one * Traffic.UNITS; i < (one + 1) * Traffic.UNITS; i++) {
            for (int k = two * Traffic.UNITS; k < (two + 1) * Traffic.UNITS; k++) {
                if (units()[i] >= 0 && units()[i] == units()[k]) {
                    return true;
                }
            }
        }
        return false;
    }
}
