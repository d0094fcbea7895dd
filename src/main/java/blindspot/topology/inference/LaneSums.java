package blindspot.topology.inference;

/// Adds the records of a chunk to their [Lane]s.
final class LaneSums {
    private final ScanColumns columns;
    private final long reject;
    private final long egress;
    private final long ingress;

    LaneSums(ScanColumns columns) {
        this.columns = columns;
        reject = columns.actions.codeOf("REJECT");
        egress = columns.directions.codeOf("egress");
        ingress = columns.directions.codeOf("ingress");
    }

    /// @param lanes where the lane of each record begins in `sums`
    /// @param at where the records are in the chunk
    void add(long[] sums, int[] lanes, int[] at, int size) {
        for (int i = 0; i < size; i++) {
            Lane.addPackets(
                    sums, lanes[i], columns.packets.values[at[i]], columns.bytes.values[at[i]],
                    columns.actions.values[at[i]] == reject);
        }
        for (int i = 0; i < size; i++) {
            long direction = columns.directions.values[at[i]];
            Lane.addPorts(
                    sums, lanes[i], (int) columns.sourcePort.values[at[i]], (int) columns.destinationPort.values[at[i]],
                    direction == egress, direction == ingress);
        }
        for (int i = 0; i < size; i++) {
            Lane.addTimes(sums, lanes[i], (int) columns.flags.values[at[i]], columns.start.values[at[i]]);
        }
    }
}
