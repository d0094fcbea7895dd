package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.Collection;

/// Goes through the first records of some interfaces: enough to see what these do.
final class FirstRecords {
    private FirstRecords() {}

    /// Takes a record.
    interface Taker {
        /// Is told a row and the number of its interface.
        void take(int row, int number);
    }

    /// @param interfaces their numbers
    /// @param most how many of each
    static void each(FlowTable table, Collection<Integer> interfaces, int most, Cancel cancel, Taker taker) {
        if (interfaces.isEmpty() || !(table.column(Field.INTERFACE_ID) instanceof CodeColumn ids)) {
            return;
        }
        int[] left = new int[ids.dictionary().size()];
        interfaces.forEach(number -> left[number + 1] = most);
        long all = interfaces.stream().distinct().count() * most;
        for (int row = 0; row < table.rowCount() && all > 0 && ((row & 0xFFFF) != 0 || !cancel.requested()); row++) {
            int code = ids.code(row);
            if (left[code] > 0) {
                left[code]--;
                all--;
                taker.take(row, code - 1);
            }
        }
    }
}
