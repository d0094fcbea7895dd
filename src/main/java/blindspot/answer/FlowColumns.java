package blindspot.answer;

import blindspot.model.Field;
import blindspot.query.RowBlock;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;

/// Who recorded what between whom: the columns that say so, a block of rows at a time. Each thread has its own.
final class FlowColumns {
    static final int BLOCK = 1 << 11;

    private static final int NONE = 0;
    static final int EGRESS = 1;
    static final int INGRESS = 2;

    private final RowBlock ids;
    private final RowBlock directions;
    private final int egress;
    private final int ingress;
    private final RowBlock sourceLow;
    private final RowBlock sourceHigh;
    private final RowBlock destinationLow;
    private final RowBlock destinationHigh;

    FlowColumns(FlowTable table) {
        ids = RowBlock.of(table, Field.INTERFACE_ID);
        directions = RowBlock.of(table, Field.FLOW_DIRECTION);
        CodeColumn codes = table.column(Field.FLOW_DIRECTION) instanceof CodeColumn column ? column : null;
        egress = codes == null ? -1 : codes.codeOf("egress");
        ingress = codes == null ? -1 : codes.codeOf("ingress");
        sourceLow = RowBlock.of(table, Field.SRCADDR);
        sourceHigh = high(table, Field.SRCADDR);
        destinationLow = RowBlock.of(table, Field.DSTADDR);
        destinationHigh = high(table, Field.DSTADDR);
    }

    /// The upper halves, all 0 where only IPv4 addresses are.
    private static RowBlock high(FlowTable table, Field field) {
        boolean zero = table.column(field) instanceof AddressColumn column && column.sameHigh() && !table.isEmpty()
                && column.high(0) == 0;
        return zero ? RowBlock.zeros() : RowBlock.high(table, field);
    }

    /// Reads `count` rows, at most [#BLOCK], from the position `first` of `order` on; an empty `order` is that of the table.
    void read(int[] order, int first, int count) {
        ids.read(order, first, count);
        directions.read(order, first, count);
        sourceLow.read(order, first, count);
        sourceHigh.read(order, first, count);
        destinationLow.read(order, first, count);
        destinationHigh.read(order, first, count);
    }

    /// The code of the interface, 0 where none is named.
    int interfaceCode(int at) {
        return (int) ids.value(at);
    }

    /// What the record says of its direction: [#EGRESS], [#INGRESS], or neither.
    int direction(int at) {
        long code = directions.value(at);
        return code == 0 ? NONE : code == egress ? EGRESS : code == ingress ? INGRESS : NONE;
    }

    /// Whether it has both addresses.
    boolean isTraffic(int at) {
        return (sourceLow.value(at) | sourceHigh.value(at)) != 0
                && (destinationLow.value(at) | destinationHigh.value(at)) != 0;
    }

    long sourceHigh(int at) {
        return sourceHigh.value(at);
    }

    long sourceLow(int at) {
        return sourceLow.value(at);
    }

    long destinationHigh(int at) {
        return destinationHigh.value(at);
    }

    long destinationLow(int at) {
        return destinationLow.value(at);
    }
}
