package blindspot.answer;

import blindspot.model.Field;
import blindspot.store.AddressNumbers;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.Arrays;

/// What some records tell of the addresses of the interfaces that took them: those that `flow-direction` tells (the source of
/// what leaves, the destination of what enters), and where it tells none of an interface, which addresses all of its records
/// have in common: two, one or none.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class Sightings {
    /// What is known of an interface's address.
    private static final byte NOTHING = 0;
    private static final byte ONE_OF_TWO = 1;
    private static final byte COMMON = 2;
    private static final byte CONTRADICTED = 3;
    private static final byte SAID = 4;

    private final AddressNumbers said = new AddressNumbers(Owners.MOST);
    /// By the number of an address that is said, the code of the first interface of which it is.
    private int[] owner = new int[1 << 8];
    private final byte[] state;
    private final long[] high;
    private final long[] low;
    private final long[] otherHigh;
    private final long[] otherLow;

    private Sightings(int codes) {
        state = new byte[codes];
        high = new long[codes];
        low = new long[codes];
        otherHigh = new long[codes];
        otherLow = new long[codes];
    }

    /// Of the rows from `from` inclusive to `to` exclusive; of some of them when cancelled.
    static Sightings of(FlowTable table, int from, int to, Cancel cancel) {
        Sightings sightings = new Sightings(codes(table));
        FlowColumns columns = new FlowColumns(table);
        int[] all = new int[0];
        for (int first = from; first < to && !cancel.requested(); first += FlowColumns.BLOCK) {
            int count = Math.min(FlowColumns.BLOCK, to - first);
            columns.read(all, first, count);
            for (int i = 0; i < count; i++) {
                sightings.look(columns, i);
            }
        }
        return sightings;
    }

    /// How many codes interfaces have, with the one of no interface.
    static int codes(FlowTable table) {
        return table.column(Field.INTERFACE_ID) instanceof CodeColumn ids ? ids.dictionary().size() : 1;
    }

    private void look(FlowColumns columns, int i) {
        int code = columns.interfaceCode(i);
        switch (columns.direction(i)) {
            case FlowColumns.EGRESS -> say(code, columns.sourceHigh(i), columns.sourceLow(i));
            case FlowColumns.INGRESS -> say(code, columns.destinationHigh(i), columns.destinationLow(i));
            default -> {
                if (code != 0 && state[code] != SAID && columns.isTraffic(i)) {
                    meet(
                            code, columns.sourceHigh(i), columns.sourceLow(i), columns.destinationHigh(i),
                            columns.destinationLow(i));
                }
            }
        }
    }

    private void say(int code, long highBits, long lowBits) {
        if ((state[code] == SAID && low[code] == lowBits && high[code] == highBits) || (highBits | lowBits) == 0) {
            return;
        }
        if (code != 0 && state[code] != SAID) {
            become(code, SAID, highBits, lowBits);
        }
        add(highBits, lowBits, code);
    }

    private void add(long highBits, long lowBits, int code) {
        int number = said.number(highBits, lowBits);
        if (number >= owner.length) {
            owner = Arrays.copyOf(owner, Math.max(number + 1, owner.length * 2));
        }
        if (number > 0 && owner[number] == 0) {
            owner[number] = code;
        }
    }

    private void become(int code, byte now, long highBits, long lowBits) {
        state[code] = now;
        high[code] = highBits;
        low[code] = lowBits;
    }

    /// The interface has one of the two addresses.
    private void meet(int code, long oneHigh, long oneLow, long twoHigh, long twoLow) {
        switch (state[code]) {
            case NOTHING -> {
                become(code, oneHigh == twoHigh && oneLow == twoLow ? COMMON : ONE_OF_TWO, oneHigh, oneLow);
                otherHigh[code] = twoHigh;
                otherLow[code] = twoLow;
            }
            case ONE_OF_TWO -> {
                boolean first = isOneOf(high[code], low[code], oneHigh, oneLow, twoHigh, twoLow);
                boolean second = isOneOf(otherHigh[code], otherLow[code], oneHigh, oneLow, twoHigh, twoLow);
                if (first && !second) {
                    state[code] = COMMON;
                } else if (second && !first) {
                    become(code, COMMON, otherHigh[code], otherLow[code]);
                } else if (!first) {
                    state[code] = CONTRADICTED;
                }
            }
            case COMMON -> {
                if (!isOneOf(high[code], low[code], oneHigh, oneLow, twoHigh, twoLow)) {
                    state[code] = CONTRADICTED;
                }
            }
            default -> {}
        }
    }

    private static boolean isOneOf(
            long highBits, long lowBits, long oneHigh, long oneLow, long twoHigh, long twoLow) {
        return (oneLow == lowBits && oneHigh == highBits) || (twoLow == lowBits && twoHigh == highBits);
    }

    /// Takes in what later records tell.
    void addAll(Sightings later) {
        for (int number = 1; number <= later.said.count(); number++) {
            add(later.said.high(number), later.said.low(number), later.owner[number]);
        }
        for (int code = 1; code < state.length; code++) {
            if (state[code] != SAID) {
                take(code, later);
            }
        }
    }

    private void take(int code, Sightings later) {
        long highBits = later.high[code];
        long lowBits = later.low[code];
        switch (later.state[code]) {
            case ONE_OF_TWO -> meet(code, highBits, lowBits, later.otherHigh[code], later.otherLow[code]);
            case COMMON -> meet(code, highBits, lowBits, highBits, lowBits);
            case CONTRADICTED -> state[code] = CONTRADICTED;
            case SAID -> become(code, SAID, highBits, lowBits);
            default -> {}
        }
    }

    /// The addresses that are said, in the order in which they were met.
    AddressNumbers said() {
        return said;
    }

    /// The code of the first interface that has the address of this number, 0 where its records name none.
    int owner(int number) {
        return owner[number];
    }

    /// Whether the address of the interface is known: [#high] and [#low].
    boolean isSettled(int code) {
        return state[code] == SAID || state[code] == COMMON;
    }

    /// Whether it is one of two: that of [#high] and [#low], or the other one.
    boolean isOneOfTwo(int code) {
        return state[code] == ONE_OF_TWO;
    }

    long high(int code) {
        return high[code];
    }

    long low(int code) {
        return low[code];
    }

    long otherHigh(int code) {
        return otherHigh[code];
    }

    long otherLow(int code) {
        return otherLow[code];
    }
}
