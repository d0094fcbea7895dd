package blindspot.answer;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.AddressNumbers;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Shares;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Which interfaces have which addresses: as somebody states it, else as their records tell ([Sightings]). Of two addresses an
/// interface does not have the one that another one has, nor the one outside.
final class Owners {
    /// So many addresses are known at the most.
    static final int MOST = 1 << 20;

    private static final int ROUNDS = 8;

    /// With more interfaces than this one thread looks at all records, for each needs room for every interface.
    private static final int MANY = 1 << 17;

    private final AddressNumbers own = new AddressNumbers(MOST);
    /// By the number of an address, the code of the first interface that has it.
    private int[] owner = new int[1 << 10];
    /// By the code of an interface, whether its address is known: the one in `high` and `low`.
    private final boolean[] settled;
    private final long[] high;
    private final long[] low;
    private final @Nullable CodeColumn ids;
    private final @Nullable CodeColumn directions;
    private final int egress;
    private final int ingress;
    private final @Nullable AddressColumn sources;
    private final @Nullable AddressColumn destinations;

    /// At which end of its way a record was taken.
    enum End {
        SENDER,
        RECEIVER,
        UNKNOWN
    }

    private Owners(FlowTable table) {
        int codes = Sightings.codes(table);
        settled = new boolean[codes];
        high = new long[codes];
        low = new long[codes];
        ids = table.column(Field.INTERFACE_ID) instanceof CodeColumn column ? column : null;
        directions = table.column(Field.FLOW_DIRECTION) instanceof CodeColumn column ? column : null;
        egress = directions == null ? -1 : directions.codeOf("egress");
        ingress = directions == null ? -1 : directions.codeOf("ingress");
        sources = table.column(Field.SRCADDR) instanceof AddressColumn column ? column : null;
        destinations = table.column(Field.DSTADDR) instanceof AddressColumn column ? column : null;
    }

    /// Looks at every record once.
    ///
    /// @param stated the addresses of interfaces, by their ids
    static Owners of(FlowTable table, Map<String, List<Address>> stated, Cancel cancel) {
        Owners owners = new Owners(table);
        owners.state(stated);
        owners.learn(sightings(table, cancel));
        return owners;
    }

    private static Sightings sightings(FlowTable table, Cancel cancel) {
        if (Sightings.codes(table) > MANY) {
            return Sightings.of(table, 0, table.rowCount(), cancel);
        }
        List<Sightings> shares =
                Shares.of(table.rowCount(), (from, to) -> Sightings.of(table, from, to, cancel));
        Sightings all = shares.getFirst();
        shares.stream().skip(1).forEach(all::addAll);
        return all;
    }

    private void state(Map<String, List<Address>> stated) {
        for (int code = 1; ids != null && code < settled.length; code++) {
            for (Address address : stated.getOrDefault(ids.dictionary().get(code), List.of())) {
                if (!settled[code]) {
                    settle(code, address.high(), address.low());
                }
                add(address.high(), address.low(), code);
            }
        }
    }

    private void settle(int code, long highBits, long lowBits) {
        settled[code] = true;
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

    private void learn(Sightings seen) {
        for (int number = 1; number <= seen.said().count(); number++) {
            add(seen.said().high(number), seen.said().low(number), seen.owner(number));
        }
        for (int code = 1; code < settled.length; code++) {
            if (!settled[code] && seen.isSettled(code)) {
                settle(code, seen.high(code), seen.low(code));
                add(high[code], low[code], code);
            }
        }
        boolean more = true;
        for (int round = 0; round < ROUNDS && more; round++) {
            more = false;
            for (int code = 1; code < settled.length; code++) {
                more |= !settled[code] && seen.isOneOfTwo(code) && choose(code, seen);
            }
        }
    }

    private boolean choose(int code, Sightings seen) {
        boolean first = isTaken(seen.high(code), seen.low(code));
        if (first == isTaken(seen.otherHigh(code), seen.otherLow(code))) {
            return false;
        }
        settle(code, first ? seen.otherHigh(code) : seen.high(code), first ? seen.otherLow(code) : seen.low(code));
        add(high[code], low[code], code);
        return true;
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
    End end(int row) {
        int said = directions == null ? 0 : directions.code(row);
        if (said != 0 && (said == egress || said == ingress)) {
            return said == egress ? End.SENDER : End.RECEIVER;
        }
        int code = ids == null ? 0 : ids.code(row);
        return isOf(code, sources, row) ? End.SENDER : isOf(code, destinations, row) ? End.RECEIVER : End.UNKNOWN;
    }

    private boolean isOf(int code, @Nullable AddressColumn column, int row) {
        return code != 0 && column != null && column.present(row) && isOf(code, column.high(row), column.low(row));
    }

    private boolean isOf(int code, long highBits, long lowBits) {
        return settled[code]
                && ((low[code] == lowBits && high[code] == highBits) || owner[own.find(highBits, lowBits)] == code);
    }
}
