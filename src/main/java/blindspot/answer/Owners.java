package blindspot.answer;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.AddressNumbers;
import blindspot.store.CodeColumn;
import blindspot.store.Column;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which interfaces have which addresses: as somebody states it, as `flow-direction` tells it (the source of what leaves, the
/// destination of what enters), else the address that is common to all records of an interface.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class Owners {
    private static final int MOST = 1 << 20;
    private static final int ROUNDS = 8;

    /// What is known of an interface's address where only its records tell.
    private static final byte NOTHING = 0;
    private static final byte ONE_OF_TWO = 1;
    private static final byte SETTLED = 2;
    private static final byte CONTRADICTED = 3;

    private final AddressNumbers own = new AddressNumbers(MOST);
    /// By the number of an address, the code of the first interface that has it.
    private int[] owner = new int[1 << 10];
    private final byte[] state;
    private final long[] high;
    private final long[] low;
    private final long[] otherHigh;
    private final long[] otherLow;

    /// At which end of its way a record was taken.
    enum End {
        SENDER,
        RECEIVER,
        UNKNOWN
    }

    private Owners(FlowTable table) {
        int codes = table.column(Field.INTERFACE_ID) instanceof CodeColumn ids ? ids.dictionary().size() : 1;
        state = new byte[codes];
        high = new long[codes];
        low = new long[codes];
        otherHigh = new long[codes];
        otherLow = new long[codes];
    }

    /// Looks at every record once.
    ///
    /// @param stated the addresses of interfaces, by their ids
    static Owners of(FlowTable table, Map<String, List<Address>> stated, Cancel cancel) {
        Owners owners = new Owners(table);
        if (table.column(Field.INTERFACE_ID) instanceof CodeColumn ids) {
            List<String> names = ids.dictionary();
            for (int code = 1; code < names.size(); code++) {
                owners.state(code, stated.getOrDefault(names.get(code), List.of()));
            }
        }
        owners.look(table, cancel);
        owners.settle();
        return owners;
    }

    private void state(int code, List<Address> addresses) {
        for (Address address : addresses) {
            if (state[code] == NOTHING) {
                settle(code, address.high(), address.low());
            }
            add(address.high(), address.low(), code);
        }
    }

    private void look(FlowTable table, Cancel cancel) {
        FlowColumns columns = new FlowColumns(table);
        int[] all = new int[0];
        for (int first = 0; first < table.rowCount() && !cancel.requested(); first += FlowColumns.BLOCK) {
            int count = Math.min(FlowColumns.BLOCK, table.rowCount() - first);
            columns.read(all, first, count);
            for (int i = 0; i < count; i++) {
                int code = columns.interfaceCode(i);
                switch (columns.direction(i)) {
                    case FlowColumns.EGRESS -> has(code, columns.sourceHigh(i), columns.sourceLow(i));
                    case FlowColumns.INGRESS -> has(code, columns.destinationHigh(i), columns.destinationLow(i));
                    default -> {
                        if (code != 0 && columns.isTraffic(i)) {
                            meets(code, columns, i);
                        }
                    }
                }
            }
        }
    }

    /// A record says that the interface has the address.
    private void has(int code, long highBits, long lowBits) {
        if (state[code] == SETTLED && low[code] == lowBits && high[code] == highBits) {
            return;
        }
        if ((highBits | lowBits) != 0) {
            if (code != 0 && state[code] != SETTLED) {
                settle(code, highBits, lowBits);
            }
            add(highBits, lowBits, code);
        }
    }

    private void settle(int code, long highBits, long lowBits) {
        state[code] = SETTLED;
        high[code] = highBits;
        low[code] = lowBits;
    }

    private void add(long highBits, long lowBits, int code) {
        int number = own.number(highBits, lowBits);
        if (number >= owner.length) {
            owner = Arrays.copyOf(owner, Math.max(number + 1, owner.length * 2));
        }
        if (number > 0 && owner[number] == 0) {
            owner[number] = code;
        }
    }

    /// The interface has one of the two addresses of each of its records.
    private void meets(int code, FlowColumns columns, int i) {
        switch (state[code]) {
            case NOTHING -> {
                state[code] = ONE_OF_TWO;
                high[code] = columns.sourceHigh(i);
                low[code] = columns.sourceLow(i);
                otherHigh[code] = columns.destinationHigh(i);
                otherLow[code] = columns.destinationLow(i);
            }
            case ONE_OF_TWO -> {
                boolean first = isIn(high[code], low[code], columns, i);
                boolean second = isIn(otherHigh[code], otherLow[code], columns, i);
                if (first && !second) {
                    state[code] = SETTLED;
                } else if (second && !first) {
                    settle(code, otherHigh[code], otherLow[code]);
                } else if (!first) {
                    state[code] = CONTRADICTED;
                }
            }
            case SETTLED -> {
                if (!isIn(high[code], low[code], columns, i) && own.find(high[code], low[code]) == 0) {
                    state[code] = CONTRADICTED;
                }
            }
            default -> {}
        }
    }

    private static boolean isIn(long highBits, long lowBits, FlowColumns columns, int i) {
        return (columns.sourceLow(i) == lowBits && columns.sourceHigh(i) == highBits)
                || (columns.destinationLow(i) == lowBits && columns.destinationHigh(i) == highBits);
    }

    /// Of two addresses an interface does not have the one that another one has, nor the one outside.
    private void settle() {
        for (int code = 1; code < state.length; code++) {
            if (state[code] == SETTLED) {
                add(high[code], low[code], code);
            }
        }
        boolean more = true;
        for (int round = 0; round < ROUNDS && more; round++) {
            more = false;
            for (int code = 1; code < state.length; code++) {
                if (state[code] == ONE_OF_TWO) {
                    boolean first = isTaken(high[code], low[code]);
                    boolean second = isTaken(otherHigh[code], otherLow[code]);
                    if (first != second) {
                        settle(code, first ? otherHigh[code] : high[code], first ? otherLow[code] : low[code]);
                        add(high[code], low[code], code);
                        more = true;
                    }
                }
            }
        }
    }

    private boolean isTaken(long highBits, long lowBits) {
        return own.find(highBits, lowBits) != 0 || Inside.isPublic(highBits, lowBits);
    }

    /// The number of an address that an interface has, from 1; 0 of any other.
    int number(long highBits, long lowBits) {
        return own.find(highBits, lowBits);
    }

    /// The code of an interface with the address of this number, 0 where its records name none.
    int interfaceOf(int number) {
        return owner[number];
    }

    /// The addresses that the interface of this code has.
    List<Address> addresses(int code) {
        return IntStream.rangeClosed(1, own.count())
                .filter(number -> owner[number] == code)
                .mapToObj(own::address)
                .toList();
    }

    /// Where the record at a place of a block was taken.
    End end(FlowColumns columns, int i) {
        return switch (columns.direction(i)) {
            case FlowColumns.EGRESS -> End.SENDER;
            case FlowColumns.INGRESS -> End.RECEIVER;
            default -> {
                int code = columns.interfaceCode(i);
                yield code == 0 ? End.UNKNOWN
                        : isOf(code, columns.sourceHigh(i), columns.sourceLow(i)) ? End.SENDER
                                : isOf(code, columns.destinationHigh(i), columns.destinationLow(i)) ? End.RECEIVER
                                        : End.UNKNOWN;
            }
        };
    }

    /// Where a row of the table was taken.
    End end(FlowTable table, int row) {
        Column direction = table.column(Field.FLOW_DIRECTION);
        String said = direction == null ? "-" : direction.text(row);
        if (said.equals("egress") || said.equals("ingress")) {
            return said.equals("egress") ? End.SENDER : End.RECEIVER;
        }
        int code = table.column(Field.INTERFACE_ID) instanceof CodeColumn ids ? ids.code(row) : 0;
        return isOf(code, table.column(Field.SRCADDR), row) ? End.SENDER
                : isOf(code, table.column(Field.DSTADDR), row) ? End.RECEIVER : End.UNKNOWN;
    }

    private boolean isOf(int code, @Nullable Column column, int row) {
        return code != 0 && column instanceof AddressColumn addresses && addresses.present(row)
                && isOf(code, addresses.high(row), addresses.low(row));
    }

    private boolean isOf(int code, long highBits, long lowBits) {
        return state[code] == SETTLED
                && ((low[code] == lowBits && high[code] == highBits) || owner[own.find(highBits, lowBits)] == code);
    }
}
