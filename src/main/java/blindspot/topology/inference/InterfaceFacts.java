package blindspot.topology.inference;

import blindspot.store.CodeColumn;
import java.util.Arrays;

/// What records say of each interface, by its number: see [Traffic]. Threads may take records at the same time when no two
/// of them take those of one interface.
final class InterfaceFacts {
    /// Of each interface and input, so many records are asked what they state of the interface.
    private static final int ASKED_EACH = 16;

    private final int[][] stated;
    private final int[] asked;
    private final long[] flows;
    private final int[] rows;
    private final int[] units;
    private final int[] lastSegment;
    private final byte[] budget;

    InterfaceFacts(int interfaces) {
        stated = new int[Traffic.STATED.size()][interfaces];
        asked = new int[interfaces];
        flows = new long[interfaces];
        rows = filled(interfaces * Traffic.ROWS);
        units = filled(interfaces * Traffic.UNITS);
        lastSegment = filled(interfaces);
        budget = new byte[interfaces];
    }

    private static int[] filled(int size) {
        int[] all = new int[size];
        Arrays.fill(all, -1);
        return all;
    }

    int[][] stated() {
        return stated;
    }

    int[] asked() {
        return asked;
    }

    long[] flows() {
        return flows;
    }

    int[] rows() {
        return rows;
    }

    int[] units() {
        return units;
    }

    /// Whether records of the segment are still asked.
    boolean isAsking(int id, int segment) {
        return lastSegment[id] != segment || budget[id] > 0;
    }

    /// Takes what a record states of its interface.
    ///
    /// @param fields which of [Traffic#STATED] the records of the segment have, as bits
    void ask(int id, int row, int segment, int unit, int fields, ScanColumns columns) {
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

    /// Counts a record of packets.
    void count(int id, int row) {
        if (flows[id] < Traffic.ROWS) {
            rows[id * Traffic.ROWS + (int) flows[id]] = row;
        }
        flows[id]++;
    }
}
