package blindspot.cli;

import blindspot.capture.Evidence;
import blindspot.load.LoadOptions;
import blindspot.store.FlowTable;
import blindspot.store.FlowTableBuilder;
import blindspot.topology.inference.Inference;
import java.util.ArrayList;
import java.util.List;

/// The records of all inputs of `check`, for a path is found out of them together. Where they, and what is made of them,
/// need more than a part of the memory, none is kept.
final class KeptRecords {
    /// Of the memory for records: they are copied once to stand in one table, while another input may be read.
    private static final int PART = 3;

    /// In bytes.
    private final long most;
    private final List<Kept> tables = new ArrayList<>();
    private long bytes;
    private boolean full;
    private final boolean wanted;

    /// @param repeated whether the same stands in an earlier input
    private record Kept(FlowTable table, boolean repeated) {}

    /// @param wanted whether any is to be kept
    KeptRecords(boolean wanted) {
        most = wanted ? LoadOptions.DEFAULT.memory() / PART : -1;
        full = !wanted;
        this.wanted = wanted;
    }

    boolean isWanted() {
        return wanted;
    }

    void add(FlowTable table, boolean repeated) {
        if (full || table.isEmpty()) {
            return;
        }
        tables.add(new Kept(table, repeated));
        bytes += table.bytes() + Inference.bytesFor(table.rowCount())
                + (long) table.rowCount() * Evidence.BYTES_PER_RECORD;
        if (bytes > most) {
            full = true;
            tables.clear();
        }
    }

    /// Whether they were too many, so that none is kept.
    boolean isFull() {
        return full;
    }

    /// Those of each input.
    List<FlowTable> tables() {
        return tables.stream().map(Kept::table).toList();
    }

    /// All but those that stand in an earlier input too.
    FlowTable together() {
        List<FlowTable> first = tables.stream().filter(kept -> !kept.repeated).map(Kept::table).toList();
        if (first.size() == 1) {
            return first.getFirst();
        }
        FlowTableBuilder rows = new FlowTableBuilder();
        first.forEach(rows::addAll);
        return rows.build();
    }
}
