package blindspot.ui.session;

import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Member;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.Inference;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.NoPath;
import blindspot.topology.inventory.Inventory;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/// The path that is drawn: one that somebody stated, or one of those that were found in the records.
///
/// @param topology draws it; where none was found, the one of a session with nothing loaded
/// @param stated draws each of the paths that somebody stated, in their order; none where the records tell
/// @param inferred what was found; empty where the path is stated
/// @param chosen the place of the drawn one among the [#choices], from 0
public record DrawnPath(Topology topology, List<Topology> stated, Optional<Inferred> inferred, int chosen) {
    public DrawnPath {
        stated = List.copyOf(stated);
    }

    static DrawnPath stated(Topology topology) {
        List<Topology> all = IntStream.range(0, topology.paths().size()).mapToObj(topology::drawing).toList();
        return new DrawnPath(topology, all, Optional.empty(), 0);
    }

    /// The path that explains most of the records; takes time in proportion to their number.
    ///
    /// @param settled what the user set
    /// @param otherwise draws what is drawn where none is found; where it is of simulated records, so are these
    /// @param bytes of memory that may be needed to find one; where that is not enough, none is looked for
    static DrawnPath found(
            FlowTable table, Inventory inventory, Settled settled, Topology otherwise, long bytes, Cancel cancel) {
        Inferred inferred = Inference.bytesFor(table.rowCount()) > bytes
                ? Inferred.without(NoPath.TOO_MANY_RECORDS)
                : Inference.of(table, inventory, settled, cancel);
        Topology best =
                inferred.paths().stream().findFirst().map(CandidatePath::topology).orElse(otherwise);
        DrawnPath found = new DrawnPath(best, List.of(), Optional.of(inferred), 0);
        return otherwise.simulated() ? found.ofSimulatedRecords() : found;
    }

    /// That it is still looked for.
    static DrawnPath sought(Topology otherwise) {
        return new DrawnPath(otherwise, List.of(), Optional.of(Inferred.without(NoPath.NOT_YET)), 0);
    }

    /// That it was no longer looked for.
    DrawnPath cancelled() {
        return new DrawnPath(topology, stated, Optional.of(Inferred.without(NoPath.CANCELLED)), 0);
    }

    /// Draws each of the paths that can be drawn: in the order that they are stated in, else the best first.
    public List<Topology> choices() {
        return inferred.isEmpty() ? stated : candidates().stream().map(CandidatePath::topology).toList();
    }

    /// The paths that were found, the best first; none where the path is stated.
    public List<CandidatePath> candidates() {
        return inferred.map(Inferred::paths).orElse(List.of());
    }

    /// Why none was found in the records; empty where one is drawn.
    public Optional<NoPath> noPath() {
        return inferred.flatMap(Inferred::noPath);
    }

    /// As whom something can be set of an interface or address of the drawn path; empty where the path is stated, or
    /// nothing can.
    public Optional<Member> member(NetworkInterface drawn) {
        return candidates().stream()
                .skip(chosen)
                .findFirst()
                .map(candidate -> candidate.members().get(drawn.index()))
                .orElse(Optional.empty());
    }

    /// Whether it is still looked for.
    public boolean isSought() {
        return noPath().filter(NoPath.NOT_YET::equals).isPresent();
    }

    private DrawnPath ofSimulatedRecords() {
        return new DrawnPath(
                topology.ofSimulatedRecords(), stated, inferred.map(Inferred::ofSimulatedRecords), chosen);
    }

    /// The same with the choice drawn that has most of the interfaces and addresses on the path of another picture; of
    /// equal ones the best.
    DrawnPath likest(Topology other) {
        Set<Object> wanted = onPath(other);
        int likest = chosen;
        int most = 0;
        for (int i = 0; i < choices().size(); i++) {
            Set<Object> both = onPath(choices().get(i));
            both.retainAll(wanted);
            if (both.size() > most) {
                most = both.size();
                likest = i;
            }
        }
        return choices().isEmpty() ? this : choosing(likest);
    }

    private static Set<Object> onPath(Topology topology) {
        Set<Object> all = new HashSet<>();
        topology.pathNodes().stream().flatMap(node -> node.interfaces().stream()).forEach(each -> {
            each.interfaceId().ifPresent(all::add);
            all.addAll(each.addresses());
        });
        return all;
    }

    /// The same with a path more, which is drawn.
    DrawnPath with(CandidatePath further) {
        CandidatePath same = topology.simulated() ? further.ofSimulatedRecords() : further;
        DrawnPath more = new DrawnPath(topology, stated, inferred.map(before -> before.with(same)), chosen);
        return more.choosing(more.choices().size() - 1);
    }

    /// The same with another of the choices drawn.
    DrawnPath choosing(int place) {
        return new DrawnPath(choices().get(place), stated, inferred, place);
    }
}
