package blindspot.topology.inference;

import blindspot.model.FieldName;
import blindspot.store.AddressNumbers;
import blindspot.store.FlowTable;
import blindspot.store.Segment;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// Sums the records of some of the interfaces, in one pass over the columns, without an object for any of them. Loops
/// over the rows of a chunk, one for each thing to be done: what is asked of memory in one of them does not wait for
/// each other.
final class ScanPart {
    private final FlowTable table;
    private final InterfaceFacts facts;
    private final OutsideAddresses outside;
    private final Cancel cancel;
    private final byte[] wanted;
    private final ScanColumns columns;
    private final AddressNumbers addresses = new AddressNumbers(TrafficScan.MOST_ADDRESSES);
    /// By the number of an address, twice the row in which it was met first, one more where it was the destination.
    private long[] met = new long[1 << 10];
    private final PairSums pairs;
    private final long noData;
    private final long skipData;
    /// Of the records of a chunk that count: where they are in it, and their pair.
    private final int[] at = new int[ScanColumns.CHUNK];
    private final long[] keys = new long[ScanColumns.CHUNK];
    private final boolean[] falling = new boolean[ScanColumns.CHUNK];
    private final int[] numbers = new int[ScanColumns.CHUNK];
    private final int[] lanes = new int[ScanColumns.CHUNK];
    private long left;

    /// @param wanted 1 where records of an interface are summed, by the code of its id, else 0
    ScanPart(FlowTable table, byte[] wanted, InterfaceFacts facts, OutsideAddresses outside, Cancel cancel) {
        this.table = table;
        this.wanted = wanted;
        this.facts = facts;
        this.outside = outside;
        this.cancel = cancel;
        columns = new ScanColumns(table);
        pairs = new PairSums(columns);
        noData = columns.statuses.codeOf("NODATA");
        skipData = columns.statuses.codeOf("SKIPDATA");
        addresses.number(0, 0);
    }

    AddressNumbers addresses() {
        return addresses;
    }

    long met(int address) {
        return met[address];
    }

    PairSums pairs() {
        return pairs;
    }

    /// How many records were of further pairs of addresses than are remembered.
    long left() {
        return left;
    }

    /// Looks at every record once; at those until the request to cancel, when there is one.
    ScanPart run() {
        LaneSums lanesOf = new LaneSums(columns);
        Map<String, Integer> unitsByName = new HashMap<>();
        int number = 0;
        for (Segment segment : table.segments()) {
            int unit = unitsByName.computeIfAbsent(segment.input(), _ -> unitsByName.size());
            int fields = 0;
            for (int i = 0; i < Traffic.STATED.size(); i++) {
                fields |= segment.format().contains(FieldName.of(Traffic.STATED.get(i))) ? 1 << i : 0;
            }
            for (int first = segment.first(); first < segment.end() && !cancel.requested(); first +=
                    ScanColumns.CHUNK) {
                int size = Math.min(ScanColumns.CHUNK, segment.end() - first);
                columns.copy(first, size);
                int own = ask(first, size, number, unit, fields);
                int there = find(first, own);
                pairs.addHops(columns, at, numbers, there);
                for (int i = 0; i < there; i++) {
                    lanes[i] = PairSums.lanesOf(numbers[i]) + (falling[i] ? Lane.NUMBERS : 0);
                }
                lanesOf.add(pairs.sums(), lanes, at, there);
            }
            number++;
        }
        return this;
    }

    /// Takes what records state of their interfaces.
    ///
    /// @return how many records of packets there are: from the start of [#at] on, their pairs are in [#keys]
    private int ask(int first, int size, int segment, int unit, int fields) {
        int own = choose(size);
        int count = 0;
        for (int i = 0; i < own; i++) {
            int in = at[i];
            int id = (int) columns.ids.values[in] - 1;
            if (facts.isAsking(id, segment)) {
                facts.ask(id, first + in, segment, unit, fields, columns);
            }
            long status = columns.statuses.values[in];
            if ((status == 0 || (status != noData && status != skipData)) && columns.source.present(in)
                    && columns.destination.present(in)) {
                facts.count(id, first + in);
                at[count] = in;
                count += name(id, first + in, in, count) ? 1 : 0;
            }
        }
        return count;
    }

    /// Puts the rows of the wanted interfaces to the start of [#at]. Which they are is by chance: adding is quicker than
    /// asking.
    private int choose(int size) {
        int own = 0;
        for (int i = 0; i < size; i++) {
            at[own] = i;
            own += wanted[(int) Math.min(columns.ids.values[i], wanted.length - 1)];
        }
        return own;
    }

    /// Finds the key of the pair of a record; whether it has one.
    private boolean name(int id, int row, int in, int to) {
        long sourceHigh = columns.source.high[in];
        long sourceLow = columns.source.low[in];
        long destinationHigh = columns.destination.high[in];
        long destinationLow = columns.destination.low[in];
        boolean publicSource = OutsideAddresses.isPublic(sourceHigh, sourceLow);
        boolean publicDestination = OutsideAddresses.isPublic(destinationHigh, destinationLow);
        int source = publicSource && !publicDestination && !outside.isNear(id, sourceLow)
                ? OutsideAddresses.MANY
                : number(sourceHigh, sourceLow, 2L * row);
        int destination = publicDestination && !publicSource && !outside.isNear(id, destinationLow)
                ? OutsideAddresses.MANY
                : number(destinationHigh, destinationLow, 2L * row + 1);
        if (source == 0 || destination == 0) {
            left++;
            return false;
        }
        keys[to] = PairSums.key(id, Math.min(source, destination), Math.max(source, destination));
        falling[to] = source > destination;
        return true;
    }

    private int number(long high, long low, long where) {
        int before = addresses.count();
        int number = addresses.number(high, low);
        if (number > before) {
            if (number == met.length) {
                met = Arrays.copyOf(met, 2 * met.length);
            }
            met[number] = where;
        }
        return number;
    }

    /// Finds the numbers of the pairs.
    ///
    /// @return how many of them are remembered: from the start of [#at] on
    private int find(int first, int count) {
        pairs.keys().find(keys, count, numbers);
        int there = 0;
        for (int i = 0; i < count; i++) {
            int number = numbers[i] >= 0 ? numbers[i] : pairs.number(keys[i], first + at[i]);
            if (number < 0) {
                left++;
            } else {
                numbers[there] = number;
                at[there] = at[i];
                falling[there++] = falling[i];
            }
        }
        return there;
    }
}
