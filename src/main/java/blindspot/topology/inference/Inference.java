package blindspot.topology.inference;

import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Workers;
import blindspot.topology.Fact;
import blindspot.topology.Settled;
import blindspot.topology.Topology;
import blindspot.topology.inference.Inferred.Limit;
import blindspot.topology.inventory.Inventory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Finds out of records whose addresses interfaces have, what they are there for, which VPC they are in, and the paths that
/// requests take. The same
/// records, inventories and settings give the same.
public final class Inference {
    /// What it needs for a record, for a pair of addresses may be new in each.
    private static final long BYTES_PER_RECORD = 700;

    private static final int THREADS = 2;

    /// Paths among so few interfaces are drawn before a thread has started.
    private static final int FEW = 100;

    private Inference() {}

    /// What it needs of memory for so many records at most, in bytes; the more records, the less grows with them.
    public static long bytesFor(long records) {
        return Math.min(records, TrafficScan.MOST_PAIRS) * BYTES_PER_RECORD;
    }

    /// Looks at every record once. The names of the table's inputs are S3 keys or file names, which may name a flow log.
    ///
    /// @param inventory what is stated, perhaps nothing
    /// @param settled what the user set, perhaps nothing
    public static Inferred of(FlowTable table, Inventory inventory, Settled settled, Cancel cancel) {
        Network network = new Network(table, inventory, settled, cancel);
        List<InferredVpc> vpcs = IntStream.range(0, network.groups().groups().size())
                .filter(number -> !network.groups().isBehindHop(number))
                .mapToObj(number -> vpc(network.groups().groups().get(number), network))
                .toList();
        List<InferredInterface> interfaces =
                IntStream.range(0, network.traffic().count()).mapToObj(network::describe).toList();
        List<CandidatePath> paths = drawn(new Paths(table, network, cancel).ranked()
                .limit(Paths.MOST)
                .map(network.wishes()::placed)
                .toList(), network);
        return new Inferred(
                vpcs, interfaces, paths, paths.isEmpty() ? Optional.of(why(table, network, cancel)) : Optional.empty(),
                limits(network, cancel), network.wishes().applied(), network.wishes().refused());
    }

    /// In their order. Each can have all interfaces of its VPCs, and nothing changes the network any more: some are drawn at a
    /// time where there are many.
    private static List<CandidatePath> drawn(List<Draft> drafts, Network network) {
        try (Workers workers = Workers.of(network.traffic().count() <= FEW ? 1 : THREADS)) {
            return drafts.stream()
                    .map(draft -> workers.start(() -> drawn(draft, network)))
                    .toList()
                    .stream()
                    .map(Workers.Pending::get)
                    .toList();
        }
    }

    private static CandidatePath drawn(Draft draft, Network network) {
        int presumed = presumed(draft, network.groups());
        return Drawing.of(
                network, draft, presumed > 0 ? Sureness.POSSIBLE : sureness(draft, network), presumed);
    }

    /// How many are on it that nothing but their likeness puts into the VPC of those that are more, or that are told to be
    /// in it.
    private static int presumed(Draft draft, VpcGroups groups) {
        Map<Integer, List<Integer>> byVpc = draft.stages()
                .stream()
                .flatMap(stage -> stage.actors().stream())
                .filter(Actor::isRecorded)
                .map(Actor::networkInterface)
                .distinct()
                .collect(Collectors.groupingBy(groups::of));
        int all = 0;
        for (List<Integer> numbers : byVpc.values()) {
            Set<Integer> told =
                    numbers.stream().filter(groups::isTold).map(groups::island).collect(Collectors.toSet());
            Map<Integer, Long> islands = numbers.stream()
                    .map(groups::island)
                    .collect(Collectors.groupingBy(each -> told.contains(each) ? -1 : each, Collectors.counting()));
            long most = islands.values().stream().mapToLong(Long::longValue).max().orElse(0);
            all += numbers.size() - Math.toIntExact(islands.getOrDefault(-1, most));
        }
        return all;
    }

    private static Sureness sureness(Draft draft, Network network) {
        boolean certain = draft.joins().stream().allMatch(join -> join.isUnambiguous())
                && draft.stages()
                        .stream()
                        .allMatch(stage -> isCertain(stage, network));
        return switch (draft.reason()) {
            case Reason.Recorded() -> certain ? Sureness.CERTAIN : Sureness.LIKELY;
            case Reason.Stated _,Reason.Set _ -> certain ? Sureness.CERTAIN : Sureness.LIKELY;
            case Reason.SameTraffic _ -> Sureness.LIKELY;
            case Reason.OnlyOnes(),Reason.ConsumerNotLoaded(),Reason.OthersNotLoaded(),Reason.ProviderNotLoaded() ->
                Sureness.POSSIBLE;
        };
    }

    /// The best path beyond those that [#of] finds whose picture passes a test. Takes as long as that, and a little for each
    /// path that is looked at.
    public static Optional<CandidatePath> further(
            FlowTable table, Inventory inventory, Settled settled, Predicate<Topology> wanted, Cancel cancel) {
        Network network = new Network(table, inventory, settled, cancel);
        return new Paths(table, network, cancel).ranked()
                .skip(Paths.MOST)
                .limit(Paths.MOST_FURTHER)
                .takeWhile(_ -> !cancel.requested())
                .map(network.wishes()::placed)
                .map(draft -> drawn(draft, network))
                .filter(candidate -> wanted.test(candidate.topology()))
                .findFirst();
    }

    /// A node of several kinds is drawn as one of them, which is not certain of the others.
    private static boolean isCertain(Stage stage, Network network) {
        List<Actor> inside = stage.actors().stream().filter(actor -> !actor.isOutside()).toList();
        return !stage.actors().isEmpty()
                && inside.stream().map(network::role).allMatch(Fact::isCertain)
                && inside.stream().map(actor -> network.role(actor).value()).distinct().count() <= 1;
    }

    private static NoPath why(FlowTable table, Network network, Cancel cancel) {
        if (cancel.requested()) {
            return NoPath.CANCELLED;
        }
        if (table.isEmpty()) {
            return NoPath.NO_RECORDS;
        }
        if (network.traffic().count() == 0) {
            return NoPath.NO_INTERFACES;
        }
        return network.traffic().pairs().count() == 0 ? NoPath.NO_TRAFFIC : NoPath.NOBODY_ASKS;
    }

    private static InferredVpc vpc(VpcGroups.Group group, Network network) {
        return new InferredVpc(
                group.id(), group.account(),
                group.id().flatMap(network::vpcTitle), group.origin());
    }

    private static List<Limit> limits(Network network, Cancel cancel) {
        Traffic.Left left = network.traffic().left();
        List<Limit> limits = new ArrayList<>();
        if (left.interfaces() > 0) {
            limits.add(new Limit.Interfaces(left.interfaces()));
        }
        if (left.records() > 0) {
            limits.add(new Limit.Records(left.records()));
        }
        if (network.unwatched() > 0) {
            limits.add(new Limit.Habits(network.unwatched()));
        }
        if (cancel.requested()) {
            limits.add(new Limit.Cancelled());
        }
        return limits;
    }
}
