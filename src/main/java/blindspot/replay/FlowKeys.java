package blindspot.replay;

import blindspot.capture.Evidence;
import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.FlowTable;
import blindspot.store.NumberColumn;
import org.jspecify.annotations.Nullable;

/// A number for the leg and the 5-tuple of a record: equal ones have equal numbers, and others have others but by an
/// unlikely chance. Asked for each of millions of records, so without an object for any.
final class FlowKeys {
    private final Evidence evidence;
    private final @Nullable AddressColumn sources;
    private final @Nullable AddressColumn destinations;
    private final @Nullable NumberColumn sourcePorts;
    private final @Nullable NumberColumn destinationPorts;
    private final @Nullable NumberColumn protocols;

    FlowKeys(Evidence evidence) {
        this.evidence = evidence;
        FlowTable table = evidence.table();
        sources = table.column(Field.SRCADDR) instanceof AddressColumn column ? column : null;
        destinations = table.column(Field.DSTADDR) instanceof AddressColumn column ? column : null;
        sourcePorts = table.column(Field.SRCPORT) instanceof NumberColumn column ? column : null;
        destinationPorts = table.column(Field.DSTPORT) instanceof NumberColumn column ? column : null;
        protocols = table.column(Field.PROTOCOL) instanceof NumberColumn column ? column : null;
    }

    long of(int row) {
        long key = evidence.leg(row);
        key = mixed(key, sources, row);
        key = mixed(key, destinations, row);
        key = mixed(key, sourcePorts, row);
        key = mixed(key, destinationPorts, row);
        return mixed(key, protocols, row);
    }

    private static long mixed(long key, @Nullable AddressColumn column, int row) {
        return column == null || !column.present(row)
                ? mixed(key, -1)
                : mixed(mixed(key, column.high(row)), column.low(row));
    }

    private static long mixed(long key, @Nullable NumberColumn column, int row) {
        return mixed(key, column == null || !column.present(row) ? -1 : column.get(row));
    }

    private static long mixed(long key, long value) {
        long product = (key ^ value) * 0x9E37_79B9_7F4A_7C15L;
        return product ^ (product >>> 32);
    }
}
