package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.model.FieldName;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import blindspot.store.Segment;
import blindspot.task.Cancel;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sums millions of records into [Traffic], in one pass over the columns, without an object for any of them.
final class TrafficScan {
    static final int MOST_INTERFACES = 100_000;
    static final int MOST_PAIRS = 1 << 18;
    static final int ADDRESS_BITS = 21;
    static final int ADDRESS_MASK = (1 << ADDRESS_BITS) - 1;
    static final int EGRESS = 1;
    static final int INGRESS = 2;

    /// The number of all outside addresses that are not told apart.
    static final int OUTSIDE = 1;

    /// Of the outside addresses that an interface talks to, so many are told apart.
    private static final int OUTSIDE_EACH = 8;

    /// Of each interface and input, so many records are asked what they state of the interface.
    private static final int ASKED_EACH = 16;

    /// What is said of the way of packets that leave.
    static final List<Field> HOPS = List.of(
            Field.TRAFFIC_PATH, Field.NEXT_HOP_INTERFACE_TYPE, Field.NEXT_HOP_VPC_ID);

    private final FlowTable table;
    private final Cancel cancel;
    private final AddressNumbers addresses = new AddressNumbers();
    private final ScanColumns columns;
    private final int interfaces;
    private final int[][] stated;
    private final int[] asked;
    private final long[] flows;
    private final int[] rows;
    private final int[] units;
    private final int[] lastSegment;
    private final byte[] budget;
    private final long[] outside;
    private final int[] outsideNumbers;
    private long[] keys = new long[1 << 10];
    private long[] sums = new long[(1 << 10) * 2 * Lane.NUMBERS];
    private int[] firstRows = new int[1 << 10];
    private int[] slots = new int[1 << 11];
    private final int[][] hops = new int[HOPS.size()][];
    /// Of the rows of a chunk: looking them all up before any is added to lets the memory work ahead.
    private final int[] lanes = new int[ScanColumns.CHUNK];
    private int count;
    private long left;

    private TrafficScan(FlowTable table, Cancel cancel) {
        this.table = table;
        this.cancel = cancel;
        columns = new ScanColumns(table);
        int all = columns.ids == null ? 0 : columns.ids.dictionary().size() - 1;
        interfaces = Math.min(MOST_INTERFACES, all);
        stated = new int[Traffic.STATED.size()][interfaces];
        asked = new int[interfaces];
        flows = new long[interfaces];
        rows = filled(interfaces * Traffic.ROWS, -1);
        units = filled(interfaces * Traffic.UNITS, -1);
        lastSegment = filled(interfaces, -1);
        budget = new byte[interfaces];
        outside = new long[interfaces * OUTSIDE_EACH];
        outsideNumbers = new int[interfaces * OUTSIDE_EACH];
        addresses.number(0, 0);
        for (int i = 0; i < hops.length; i++) {
            boolean there = columns.hopTexts[i] != null || (HOPS.get(i) == Field.TRAFFIC_PATH && columns.paths != null);
            hops[i] = new int[there ? keys.length : 0];
        }
    }

    private static int[] filled(int size, int value) {
        int[] all = new int[size];
        Arrays.fill(all, value);
        return all;
    }

    /// Looks at every record once; at those until the request to cancel, when there is one.
    static Traffic of(FlowTable table, Cancel cancel) {
        TrafficScan scan = new TrafficScan(table, cancel);
        scan.run();
        return scan.traffic();
    }

    private Traffic traffic() {
        List<String> names = columns.ids == null
                ? List.of()
                : columns.ids.dictionary().subList(1, interfaces + 1);
        int more = columns.ids == null ? 0 : columns.ids.dictionary().size() - 1 - interfaces;
        return new Traffic(
                names, stated, dictionaries(columns.stated), asked, flows, rows, units,
                new Traffic.Pairs(addresses, count, keys, slots, sums, firstRows, hops, dictionaries(columns.hopTexts)),
                new Traffic.Left(more, left));
    }

    private static List<List<String>> dictionaries(@Nullable CodeColumn[] columns) {
        return Arrays.stream(columns)
                .map(column -> column == null ? PATHS : column.dictionary())
                .toList();
    }

    /// What stands for the numbers of traffic-path.
    private static final List<String> PATHS = List.of("", "1", "2", "3", "4", "5", "6", "7", "8");

    private void run() {
        int noData = columns.statuses == null ? -1 : columns.statuses.codeOf("NODATA");
        int skipData = columns.statuses == null ? -1 : columns.statuses.codeOf("SKIPDATA");
        int reject = columns.actions == null ? -1 : columns.actions.codeOf("REJECT");
        int egress = columns.directions == null ? -1 : columns.directions.codeOf("egress");
        int ingress = columns.directions == null ? -1 : columns.directions.codeOf("ingress");
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
                for (int at = 0; at < size; at++) {
                    lanes[at] = -1;
                    int id = (int) columns.id[at] - 1;
                    if (id < 0 || id >= interfaces) {
                        continue;
                    }
                    if (lastSegment[id] != number || budget[id] > 0) {
                        ask(id, first + at, number, unit, fields);
                    }
                    long status = columns.status[at];
                    if (status == 0 || (status != noData && status != skipData)) {
                        lanes[at] = lane(id, first + at, at);
                    }
                }
                for (int at = 0; at < size; at++) {
                    if (lanes[at] >= 0) {
                        long direction = columns.direction[at];
                        add(lanes[at], at, columns.action[at] == reject && reject > 0,
                                direction == 0 ? 0 : direction == egress ? EGRESS : direction == ingress ? INGRESS : 0);
                    }
                }
            }
            number++;
        }
    }

    /// Takes what the record states of its interface.
    private void ask(int id, int row, int segment, int unit, int fields) {
        if (lastSegment[id] != segment) {
            lastSegment[id] = segment;
            budget[id] = ASKED_EACH;
            asked[id] |= fields;
            for (int i = id * Traffic.UNITS; i < (id + 1) * Traffic.UNITS && units[i] != unit; i++) {
                if (units[i] < 0) {
                    units[i] = unit;
                    break;
                }
            }
        }
        budget[id]--;
        for (int i = 0; i < stated.length; i++) {
            CodeColumn column = columns.stated[i];
            if (column != null && stated[i][id] == 0) {
                stated[i][id] = column.code(row);
            }
        }
    }

    /// The place of the lane of a record, -1 where it has none.
    private int lane(int id, int row, int at) {
        if (!columns.source.present(at) || !columns.destination.present(at)) {
            return -1;
        }
        if (flows[id] < Traffic.ROWS) {
            rows[id * Traffic.ROWS + (int) flows[id]] = row;
        }
        flows[id]++;
        long sourceHigh = columns.source.high[at];
        long sourceLow = columns.source.low[at];
        long destinationHigh = columns.destination.high[at];
        long destinationLow = columns.destination.low[at];
        boolean publicSource = isPublic(sourceHigh, sourceLow);
        boolean publicDestination = isPublic(destinationHigh, destinationLow);
        int source = publicSource && !publicDestination
                ? outside(id, sourceHigh, sourceLow)
                : addresses.number(sourceHigh, sourceLow);
        int destination = publicDestination && !publicSource
                ? outside(id, destinationHigh, destinationLow)
                : addresses.number(destinationHigh, destinationLow);
        int pair = source == 0 || destination == 0
                ? -1
                : pair(id, Math.min(source, destination), Math.max(source, destination), row);
        if (pair < 0) {
            left++;
            return -1;
        }
        for (int i = 0; i < hops.length; i++) {
            if (hops[i].length > 0 && hops[i][pair] == 0) {
                hops[i][pair] = hop(i, row);
            }
        }
        return (2 * pair + (source <= destination ? 0 : 1)) * Lane.NUMBERS;
    }

    private void add(int lane, int at, boolean rejected, int direction) {
        Lane.add(
                sums, lane, columns.packets.values[at], columns.bytes.values[at],
                (int) columns.sourcePort.values[at], (int) columns.destinationPort.values[at],
                (int) columns.flags.values[at], columns.start.values[at], rejected, direction);
    }

    private int hop(int field, int row) {
        CodeColumn texts = columns.hopTexts[field];
        NumberColumn numbers = columns.paths;
        return texts != null ? texts.code(row)
                : numbers == null ? 0 : Math.clamp(numbers.get(row), 0, PATHS.size() - 1);
    }

    /// Whether an IPv4 address is none that networks keep for themselves. Of IPv6 nothing is told, for interfaces have
    /// public ones of their own.
    /// Sources: <https://www.rfc-editor.org/rfc/rfc1918>, <https://www.rfc-editor.org/rfc/rfc6598>
    static boolean isPublic(long high, long low) {
        if (high != 0 || low >>> 32 != 0xFFFF) {
            return false;
        }
        int bits = (int) low;
        return bits >>> 24 != 10 && bits >>> 20 != (172 << 4 | 1) && bits >>> 16 != (192 << 8 | 168)
                && bits >>> 22 != (100 << 2 | 1);
    }

    private int outside(int id, long high, long low) {
        for (int i = id * OUTSIDE_EACH; i < (id + 1) * OUTSIDE_EACH; i++) {
            if (outside[i] == low) {
                return outsideNumbers[i];
            }
            if (outside[i] == 0) {
                outside[i] = low;
                outsideNumbers[i] = addresses.number(high, low);
                return outsideNumbers[i];
            }
        }
        return OUTSIDE;
    }

    private int pair(int id, int lower, int upper, int row) {
        long key = key(id, lower, upper);
        int at = place(slots, keys, key);
        if (slots[at] != 0) {
            return slots[at] - 1;
        }
        if (count == MOST_PAIRS) {
            return -1;
        }
        if (count == keys.length) {
            grow();
            at = place(slots, keys, key);
        }
        keys[count] = key;
        firstRows[count] = row;
        slots[at] = ++count;
        return count - 1;
    }

    private void grow() {
        int size = 2 * keys.length;
        keys = Arrays.copyOf(keys, size);
        sums = Arrays.copyOf(sums, size * 2 * Lane.NUMBERS);
        firstRows = Arrays.copyOf(firstRows, size);
        for (int i = 0; i < hops.length; i++) {
            hops[i] = hops[i].length == 0 ? hops[i] : Arrays.copyOf(hops[i], size);
        }
        slots = new int[slots.length * 2];
        for (int i = 0; i < count; i++) {
            slots[place(slots, keys, keys[i])] = i + 1;
        }
    }

    static long key(int id, int lower, int upper) {
        return ((long) id << ADDRESS_BITS | lower) << ADDRESS_BITS | upper;
    }

    /// Where the key is, or would be.
    static int place(int[] in, long[] keys, long key) {
        int at = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 32) & (in.length - 1);
        while (in[at] != 0 && keys[in[at] - 1] != key) {
            at = (at + 1) & (in.length - 1);
        }
        return at;
    }
}
