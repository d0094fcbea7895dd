package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import org.jspecify.annotations.Nullable;

/// The columns, and the values of the rows of a chunk.
final class ScanColumns {
    static final int CHUNK = 1 << 12;

    final @Nullable CodeColumn ids;
    final @Nullable CodeColumn statuses;
    final @Nullable CodeColumn actions;
    final @Nullable CodeColumn directions;
    final @Nullable CodeColumn[] stated;
    final @Nullable CodeColumn[] hopTexts;
    final @Nullable NumberColumn paths;
    final long[] id = new long[CHUNK];
    final long[] status = new long[CHUNK];
    final long[] action = new long[CHUNK];
    final long[] direction = new long[CHUNK];
    final AddressValues source;
    final AddressValues destination;
    final NumberValues sourcePort;
    final NumberValues destinationPort;
    final NumberValues packets;
    final NumberValues bytes;
    final NumberValues start;
    final NumberValues flags;

    ScanColumns(FlowTable table) {
        ids = texts(table, Field.INTERFACE_ID);
        statuses = texts(table, Field.LOG_STATUS);
        actions = texts(table, Field.ACTION);
        directions = texts(table, Field.FLOW_DIRECTION);
        stated = Traffic.STATED.stream().map(field -> texts(table, field)).toArray(CodeColumn[]::new);
        hopTexts = TrafficScan.HOPS.stream().map(field -> texts(table, field)).toArray(CodeColumn[]::new);
        paths = table.column(Field.TRAFFIC_PATH) instanceof NumberColumn numbers ? numbers : null;
        source = new AddressValues(table, Field.SRCADDR);
        destination = new AddressValues(table, Field.DSTADDR);
        sourcePort = new NumberValues(table, Field.SRCPORT);
        destinationPort = new NumberValues(table, Field.DSTPORT);
        packets = new NumberValues(table, Field.PACKETS);
        bytes = new NumberValues(table, Field.BYTES);
        start = new NumberValues(table, Field.START);
        flags = new NumberValues(table, Field.TCP_FLAGS);
    }

    void copy(int first, int count) {
        copy(ids, first, count, id);
        copy(statuses, first, count, status);
        copy(actions, first, count, action);
        copy(directions, first, count, direction);
        source.copy(first, count);
        destination.copy(first, count);
        sourcePort.copy(first, count);
        destinationPort.copy(first, count);
        packets.copy(first, count);
        bytes.copy(first, count);
        start.copy(first, count);
        flags.copy(first, count);
    }

    private static void copy(@Nullable CodeColumn column, int first, int count, long[] to) {
        if (column != null) {
            column.copyCodes(first, count, to);
        }
    }

    private static @Nullable CodeColumn texts(FlowTable table, Field field) {
        return table.column(field) instanceof CodeColumn codes ? codes : null;
    }

    /// 0 in both halves where there is none.
    static final class AddressValues {
        private final @Nullable AddressColumn column;
        final long[] high = new long[CHUNK];
        final long[] low = new long[CHUNK];

        AddressValues(FlowTable table, Field field) {
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
    static final class NumberValues {
        private final @Nullable NumberColumn column;
        final long[] values = new long[CHUNK];

        NumberValues(FlowTable table, Field field) {
            column = table.column(field) instanceof NumberColumn numbers ? numbers : null;
        }

        void copy(int first, int count) {
            if (column != null) {
                column.copy(first, count, values);
            }
        }
    }
}
