package blindspot.cli;

import blindspot.capture.Evidence;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.Inference;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inference.Reason;
import blindspot.topology.inventory.Inventory;
import java.util.Optional;

/// The path that `check` draws the records on: that of a topology file, else the one that the records tell.
///
/// @param topology has it as its first path; empty where there is none
/// @param origin how it is known: file, inventory or inferred
/// @param number its place among those that there are to choose from, from 1
/// @param paths how many these are
/// @param inferred what the records tell; empty where a file draws it, or they were too many to be asked
/// @param noPath why there is none
record CheckedPath(
        Optional<Topology> topology, String origin, int number, int paths, Optional<Inferred> inferred,
        Optional<NoPath> noPath) {
    /// The origin of what records tell, in the contract with scripts.
    static final String INFERRED = "inferred";

    /// @param number which, from 1
    static CheckedPath of(Topology topology, int number) {
        int paths = topology.paths().size();
        return number > paths
                ? without(NoPath.NO_SUCH_PATH, paths, Optional.empty())
                : new CheckedPath(
                        Optional.of(topology.drawing(number - 1)), Origin.File.CODE, number, paths, Optional.empty(),
                        Optional.empty());
    }

    static CheckedPath of(FlowTable table, Inventory inventory, int number) {
        Inferred inferred = Inference.of(table, inventory, Settled.NOTHING, new Cancel());
        if (number > inferred.paths().size()) {
            return without(
                    inferred.noPath().orElse(NoPath.NO_SUCH_PATH), inferred.paths().size(), Optional.of(inferred));
        }
        CandidatePath path = inferred.paths().get(number - 1);
        return new CheckedPath(
                Optional.of(path.topology()), path.reason() instanceof Reason.Stated ? Origin.Inventory.CODE : INFERRED,
                number, inferred.paths().size(), Optional.of(inferred), Optional.empty());
    }

    static CheckedPath ofTooMany() {
        return without(NoPath.TOO_MANY_RECORDS, 0, Optional.empty());
    }

    /// Where records are on the path; empty where there is none. Looks at every record once.
    Optional<Evidence> evidence(FlowTable table) {
        return topology.map(drawn -> Evidence.of(table, drawn));
    }

    private static CheckedPath without(NoPath why, int paths, Optional<Inferred> inferred) {
        return new CheckedPath(Optional.empty(), INFERRED, 1, paths, inferred, Optional.of(why));
    }

    /// The word for an origin in the contract with scripts.
    static String word(Origin origin) {
        return switch (origin) {
            case Origin.File _ -> Origin.File.CODE;
            case Origin.Inventory _ -> Origin.Inventory.CODE;
            case Origin.Field _ -> Origin.Field.CODE;
            case Origin.Records _ -> INFERRED;
            case Origin.You _ -> "user";
        };
    }
}
