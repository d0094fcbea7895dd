package blindspot.ui.session;

import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.Inference;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.Settled;
import blindspot.topology.inventory.Inventory;
import java.util.List;
import java.util.Optional;

/// The path that is drawn: one that somebody stated, or one of those that were found in the records.
///
/// @param topology draws it; where none was found, the one of a session with nothing loaded
/// @param inferred what was found; empty where the path is stated
/// @param chosen the place of the drawn one among the [#candidates], from 0
public record DrawnPath(Topology topology, Optional<Inferred> inferred, int chosen) {
    static DrawnPath stated(Topology topology) {
        return new DrawnPath(topology, Optional.empty(), 0);
    }

    /// The path that explains most of the records; takes time in proportion to their number.
    ///
    /// @param otherwise draws what is drawn where none is found
    /// @param bytes of memory that may be needed to find one; where that is not enough, none is looked for
    static DrawnPath found(FlowTable table, Inventory inventory, Topology otherwise, long bytes, Cancel cancel) {
        Inferred inferred = Inference.bytesFor(table.rowCount()) > bytes
                ? Inferred.without(NoPath.TOO_MANY_RECORDS)
                : Inference.of(table, inventory, Settled.NOTHING, cancel);
        Topology best =
                inferred.paths().stream().findFirst().map(CandidatePath::topology).orElse(otherwise);
        return new DrawnPath(best, Optional.of(inferred), 0);
    }

    /// The paths that can be drawn, the best first; none where the path is stated.
    public List<CandidatePath> candidates() {
        return inferred.map(Inferred::paths).orElse(List.of());
    }

    /// Why none was found in the records; empty where one is drawn.
    public Optional<NoPath> noPath() {
        return inferred.flatMap(Inferred::noPath);
    }

    /// The same with another of the candidates drawn.
    DrawnPath choosing(int place) {
        return new DrawnPath(candidates().get(place).topology(), inferred, place);
    }
}
