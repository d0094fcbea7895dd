package blindspot.topology.inference;

import blindspot.store.AddressNumbers;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Workers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Sums millions of records into [Traffic]: half of the interfaces each on a thread of its own. What comes out is the same
/// whether there are threads or not.
final class TrafficScan {
    static final int MOST_INTERFACES = 100_000;

    /// Of each half.
    static final int MOST_ADDRESSES = 1 << 19;

    private static final int PARTS = 2;

    static final int MOST_PAIRS = PARTS * PairSums.MOST;

    /// So few records are summed before a thread has started.
    private static final int FEW = 1 << 14;

    private final FlowTable table;
    private final ScanColumns columns;
    private final int interfaces;
    private final List<ScanPart> parts;
    private final InterfaceFacts facts;

    private TrafficScan(FlowTable table, Cancel cancel) {
        this.table = table;
        columns = new ScanColumns(table);
        interfaces = Math.min(MOST_INTERFACES, columns.ids.dictionary().size() - 1);
        facts = new InterfaceFacts(interfaces);
        OutsideAddresses outside = new OutsideAddresses(interfaces);
        List<byte[]> wanted = shares();
        try (Workers workers = Workers.of(table.rowCount() <= FEW ? 1 : PARTS)) {
            parts = wanted.stream()
                    .map(each -> workers.start(() -> new ScanPart(table, each, facts, outside, cancel).run()))
                    .toList()
                    .stream()
                    .map(Workers.Pending::get)
                    .toList();
        }
    }

    static Traffic of(FlowTable table, Cancel cancel) {
        return new TrafficScan(table, cancel).traffic();
    }

    /// Gives each interface to the part that has fewer records until then; those that are too many to none.
    private List<byte[]> shares() {
        int[] records = new int[interfaces + 1];
        for (int first = 0; first < table.rowCount(); first += ScanColumns.CHUNK) {
            int size = Math.min(ScanColumns.CHUNK, table.rowCount() - first);
            columns.ids.copy(first, size);
            for (int i = 0; i < size; i++) {
                int code = (int) columns.ids.values[i];
                records[code > interfaces ? 0 : code]++;
            }
        }
        List<byte[]> shares = new ArrayList<>();
        IntStream.range(0, PARTS).forEach(_ -> shares.add(new byte[interfaces + 2]));
        long[] sums = new long[PARTS];
        for (int code = 1; code <= interfaces; code++) {
            int least = sums[0] <= sums[1] ? 0 : 1;
            shares.get(least)[code] = 1;
            sums[least] += records[code];
        }
        return shares;
    }

    private Traffic traffic() {
        List<String> ids = columns.ids.dictionary();
        AddressNumbers addresses = new AddressNumbers(PARTS * MOST_ADDRESSES);
        addresses.number(0, 0);
        List<int[]> renamed = rename(addresses);
        Pairs pairs = new Pairs(
                interfaces, addresses, parts.stream().map(ScanPart::pairs).toList(), renamed,
                IntStream.range(0, ScanColumns.HOPS.size()).mapToObj(columns::hopTexts).toList());
        return new Traffic(
                ids.subList(1, interfaces + 1), facts, dictionaries(columns.stated), pairs,
                new Traffic.Left(
                        ids.size() - 1 - interfaces, parts.stream().mapToLong(ScanPart::left).sum()));
    }

    /// Numbers the addresses of all parts in the order in which they were met.
    ///
    /// @return of each part, by their numbers there
    private List<int[]> rename(AddressNumbers addresses) {
        List<int[]> renamed = new ArrayList<>();
        int[] next = new int[PARTS];
        for (int i = 0; i < PARTS; i++) {
            renamed.add(new int[parts.get(i).addresses().count() + 1]);
            renamed.get(i)[OutsideAddresses.MANY] = OutsideAddresses.MANY;
            next[i] = OutsideAddresses.MANY + 1;
        }
        while (true) {
            int first = -1;
            for (int i = 0; i < PARTS; i++) {
                boolean more = next[i] < renamed.get(i).length;
                first = more && (first < 0 || parts.get(i).met(next[i]) < parts.get(first).met(next[first])) ? i
                        : first;
            }
            if (first < 0) {
                return renamed;
            }
            AddressNumbers own = parts.get(first).addresses();
            int number = next[first]++;
            renamed.get(first)[number] = addresses.number(own.high(number), own.low(number));
        }
    }

    private static List<List<String>> dictionaries(@Nullable CodeColumn[] columns) {
        return Arrays.stream(columns)
                .map(column -> column == null ? List.<String>of() : column.dictionary())
                .toList();
    }
}
