package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The columns, and the values of the rows of a chunk.
final class ScanColumns {
    static final int CHUNK = 1 << 11;

    /// What is said of the way of packets that leave.
    static final List<Field> HOPS = List.of(
            Field.TRAFFIC_PATH, Field.NEXT_HOP_INTERFACE_TYPE, Field.NEXT_HOP_VPC_ID, Field.NEXT_HOP_INTERFACE_ID);

    /// What stands for the numbers of traffic-path.
    static final List<String> PATHS = List.of("", "1", "2", "3", "4", "5", "6", "7", "8");

    final @Nullable CodeColumn[] stated;
    final Codes ids;
    final Codes statuses;
    final Codes actions;
    final Codes directions;
    final Codes[] hops;
    final Addresses source;
    final Addresses destination;
    final Numbers sourcePort;
    final Numbers destinationPort;
    final Numbers packets;
    final Numbers bytes;
    final Numbers start;
    final Numbers flags;
    private final Numbers paths;

    ScanColumns(FlowTable table) {
        stated = Traffic.STATED.stream().map(field -> texts(table, field)).toArray(CodeColumn[]::new);
        ids = new Codes(table, Field.INTERFACE_ID);
        statuses = new Codes(table, Field.LOG_STATUS);
        actions = new Codes(table, Field.ACTION);
        directions = new Codes(table, Field.FLOW_DIRECTION);
        hops = HOPS.stream().map(field -> new Codes(table, field)).toArray(Codes[]::new);
        paths = new Numbers(table, Field.TRAFFIC_PATH);
        source = new Addresses(table, Field.SRCADDR);
        destination = new Addresses(table, Field.DSTADDR);
        sourcePort = new Numbers(table, Field.SRCPORT);
        destinationPort = new Numbers(table, Field.DSTPORT);
        packets = new Numbers(table, Field.PACKETS);
        bytes = new Numbers(table, Field.BYTES);
        start = new Numbers(table, Field.START);
        flags = new Numbers(table, Field.TCP_FLAGS);
    }

    void copy(int first, int count) {
        for (Codes each : new Codes[] {ids, statuses, actions, directions}) {
            each.copy(first, count);
        }
        for (Codes hop : hops) {
            hop.copy(first, count);
        }
        source.copy(first, count);
        destination.copy(first, count);
        for (Numbers each : new Numbers[] {sourcePort, destinationPort, packets, bytes, start, flags, paths}) {
            each.copy(first, count);
        }
    }

    /// Whether any record may say it.
    boolean hasHop(int field) {
        return hops[field].column != null || (HOPS.get(field) == Field.TRAFFIC_PATH && paths.column != null);
    }

    /// The code of what a field of [#HOPS] says, 0 where it says nothing.
    int hop(int field, int at) {
        return hops[field].column != null
                ? (int) hops[field].values[at]
                : Math.clamp(paths.values[at], 0, PATHS.size() - 1);
    }

    /// The texts of those codes.
    List<String> hopTexts(int field) {
        CodeColumn column = hops[field].column;
        return column == null ? PATHS : column.dictionary();
    }

    private static @Nullable CodeColumn texts(FlowTable table, Field field) {
        return table.column(field) instanceof CodeColumn codes ? codes : null;
    }

    /// 0 where there is none.
    static final class Codes {
        private final @Nullable CodeColumn column;
        final long[] values = new long[CHUNK];

        Codes(FlowTable table, Field field) {
            column = texts(table, field);
        }

        List<String> dictionary() {
            return column == null ? List.of("-") : column.dictionary();
        }

        int codeOf(String value) {
            return column == null ? -1 : column.codeOf(value);
        }

        void copy(int first, int count) {
            if (column != null) {
                column.copyCodes(first, count, values);
            }
        }
    }

    /// 0 in both halves where there is none.
    static final class Addresses {
        private final @Nullable AddressColumn column;
        final long[] high = new long[CHUNK];
        final long[] low = new long[CHUNK];

        Addresses(FlowTable table, Field field) {
            column = table.column(field) instanceof AddressColumn addresses ? addresses : null;
        }

        void copy(int first, int count) {
            if (column != null) {
                column.copyHigh(first, count, high);
                column.copyLow(first, count, low);
            }
        }

        boolean present(int at) {
            return (high[at] | low[at]) != 0;
        }
    }

    /// 0 where there is none.
    static final class Numbers {
        private final @Nullable NumberColumn column;
        final long[] values = new long[CHUNK];

        Numbers(FlowTable table, Field field) {
            column = table.column(field) instanceof NumberColumn numbers ? numbers : null;
        }

        void copy(int first, int count) {
            if (column != null) {
                column.copy(first, count, values);
            }
        }
    }
}
