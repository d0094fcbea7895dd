package blindspot.topology.inference;

import blindspot.topology.Settled;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// What records, inventories and the user say of the network together.
///
/// @param vpcs those that interfaces of the logs are in; an interface names its own by its number here
/// @param interfaces those of the logs, in the order of their first records
/// @param paths the ones that explain most first
/// @param noPath why there is none, where there is none
/// @param limits what was more than is looked at; empty when everything was
/// @param settled what the user set of those that are in the records
/// @param refused what of this cannot be drawn as it was wished
public record Inferred(
        List<InferredVpc> vpcs, List<InferredInterface> interfaces, List<CandidatePath> paths, Optional<NoPath> noPath,
        List<Limit> limits, Settled settled, List<Refused> refused) {
    /// What is not looked at, for there is too much of it.
    public sealed interface Limit {
        /// Interfaces beyond the first.
        record Interfaces(long left) implements Limit {}

        /// Records between addresses that are too many to be remembered.
        record Records(long left) implements Limit {}

        /// Interfaces whose records were not all looked at one by one, for others have more: it may not be known whether
        /// they send health checks, pass on what they are asked, begin connections as no load balancer does, or are on
        /// the way of others' packets.
        record Habits(long left) implements Limit {}

        /// The user cancelled: what is said is of the records until then.
        record Cancelled() implements Limit {}
    }

    public Inferred {
        vpcs = List.copyOf(vpcs);
        interfaces = List.copyOf(interfaces);
        paths = List.copyOf(paths);
        limits = List.copyOf(limits);
        refused = List.copyOf(refused);
    }

    /// That nothing was found out.
    public static Inferred without(NoPath why) {
        return new Inferred(List.of(), List.of(), List.of(), Optional.of(why), List.of(), Settled.NOTHING, List.of());
    }

    /// The same with a path more, behind the others.
    public Inferred with(CandidatePath further) {
        List<CandidatePath> all = new ArrayList<>(paths);
        all.add(further);
        return new Inferred(vpcs, interfaces, all, noPath, limits, settled, refused);
    }

    /// The same out of invented records.
    public Inferred ofSimulatedRecords() {
        return new Inferred(
                vpcs, interfaces, paths.stream().map(CandidatePath::ofSimulatedRecords).toList(), noPath, limits,
                settled, refused);
    }

    public Optional<InferredInterface> interfaceOf(String id) {
        return interfaces.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
