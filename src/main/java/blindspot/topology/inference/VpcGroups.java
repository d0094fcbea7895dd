package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.source.s3.LogKey;
import blindspot.store.Segment;
import blindspot.topology.Origin;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/// Which interfaces are in one VPC: by what somebody sets or states, by `vpc-id`, by the flow log in the names of inputs;
/// where nothing of this says it, those of the same inputs that recorded traffic between each other. Those that no record
/// connects stay apart, but for those of one account that a service made and that do the same, as an endpoint or a load
/// balancer does in each of its zones: these are presumed to be in one VPC, which [#island] tells from what is recorded.
///
/// A VPC's flow log may be in hundreds of inputs, and inputs that share an interface are of one flow log. An address
/// alone says nothing, for VPCs may use the same ones.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-s3-path.html>
final class VpcGroups {
    /// A group of interfaces.
    ///
    /// @param id `vpc-…`, empty where nothing tells it
    /// @param account of its flow log, empty where no input's name tells it
    record Group(Optional<String> id, Optional<String> account, Origin origin) {}

    private final Traffic traffic;
    private final int[] groupOf;
    private final boolean[] told;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Integer> behind = new HashMap<>();
    private final DisjointSets joined;
    private int[] islands = {};
    private final List<Optional<LogKey>> keys = new ArrayList<>();
    private final DisjointSets joinedUnits;
    /// Of each root among the inputs, whether a name tells its flow log.
    private final boolean[] named;

    /// @param stated the VPC of an interface as somebody sets or states it
    VpcGroups(
            Traffic traffic, List<Segment> segments, OwnAddresses own, Hops hops,
            Function<String, Optional<Group>> stated) {
        this.traffic = traffic;
        groupOf = new int[traffic.count()];
        told = new boolean[traffic.count()];
        Map<String, Integer> byName = new LinkedHashMap<>();
        segments.forEach(segment -> byName.computeIfAbsent(segment.input(), _ -> byName.size()));
        byName.keySet().forEach(name -> keys.add(LogKey.parse(name)));
        joinedUnits = new DisjointSets(byName.size());
        named = new boolean[byName.size()];
        joined = new DisjointSets(traffic.count());
        joinUnits();
        joinInterfaces(own, hops);
        Map<String, Integer> numbers = new HashMap<>();
        Map<Integer, Integer> ofRoot = new HashMap<>();
        for (int i = 0; i < groupOf.length; i++) {
            int number = i;
            Optional<Group> known = stated.apply(traffic.interfaces().get(i))
                    .filter(group -> agrees(number, group))
                    .or(() -> byField(number));
            groupOf[i] = -1;
            told[i] = known.isPresent();
            if (known.isPresent()) {
                Group group = known.get();
                groupOf[i] = numbers.computeIfAbsent(group.id().orElse(""), _ -> add(group));
                ofRoot.putIfAbsent(joined.root(i), groupOf[i]);
            }
        }
        tellFlowLogs();
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] < 0) {
                int first = i;
                groupOf[i] = ofRoot.computeIfAbsent(joined.root(i), _ -> add(undetermined(first)));
            }
        }
    }

    /// A flow log that is named is of one VPC or a part of it: what is told of one of its interfaces is told of all.
    private void tellFlowLogs() {
        Set<Integer> known = IntStream.range(0, told.length)
                .filter(i -> told[i] && isNamed(i))
                .mapToObj(this::unit)
                .collect(
                        Collectors.toSet());
        for (int i = 0; i < told.length; i++) {
            told[i] |= isNamed(i) && known.contains(unit(i));
        }
    }

    private boolean isNamed(int number) {
        int unit = unit(number);
        return unit >= 0 && named[unit];
    }

    /// The number of the VPC with this id, a new one where none of the logs' interfaces is in it.
    int numberOf(String id, Supplier<Group> added) {
        for (int i = 0; i < groups.size(); i++) {
            if (groups.get(i).id().filter(id::equals).isPresent()) {
                return i;
            }
        }
        return add(added.get());
    }

    /// The number of the VPC on the other side of peering connections, of which nothing else is known.
    int peered() {
        Group other = new Group(
                Optional.empty(), Optional.empty(), new Origin.Field(Field.TRAFFIC_PATH.fieldName()));
        int there = groups.indexOf(other);
        return there < 0 ? add(other) : there;
    }

    /// The number of what is behind the transit gateway or another hop of a VPC, which likely is a VPC.
    int behindHop(int number) {
        return behind.computeIfAbsent(
                number, _ -> add(new Group(Optional.empty(), Optional.empty(), new Origin.Records(0, List.of()))));
    }

    /// Whether it is only known to be behind a hop: none of the logs' interfaces is in it.
    boolean isBehindHop(int number) {
        return behind.containsValue(number);
    }

    List<Group> groups() {
        return groups;
    }

    /// Puts an interface into the VPC of another.
    void move(int number, int to) {
        groupOf[number] = groupOf[to];
        told[number] = true;
    }

    /// Puts an interface into a VPC of its own.
    void separate(int number) {
        groupOf[number] = add(new Group(Optional.empty(), key(number).map(LogKey::account), new Origin.You()));
        told[number] = true;
    }

    int of(int number) {
        return groupOf[number];
    }

    /// Whether somebody sets or states the VPC of this very interface, or a field tells it.
    boolean isTold(int number) {
        return told[number];
    }

    /// One number for all that records, inputs of one flow log or whoever sets or states it connect.
    int island(int number) {
        return islands[number];
    }

    /// Whether the records do not name another VPC, which counts more than what an inventory states: an interface stays
    /// in its VPC, so that the inventory is not of this one.
    private boolean agrees(int number, Group stated) {
        return stated.origin() instanceof Origin.You
                || byField(number).map(Group::id).filter(id -> !id.equals(stated.id())).isEmpty();
    }

    private Optional<Group> byField(int number) {
        String id = traffic.text(Field.VPC_ID, number);
        return id.isEmpty()
                ? Optional.empty()
                : Optional.of(new Group(
                        Optional.of(id), key(number).map(LogKey::account), new Origin.Field(Field.VPC_ID.fieldName())));
    }

    private Group undetermined(int number) {
        return new Group(
                Optional.empty(), key(number).map(LogKey::account),
                new Origin.Records(traffic.flows()[number], traffic.rowsOf(number)));
    }

    private int add(Group group) {
        groups.add(group);
        return groups.size() - 1;
    }

    private Optional<LogKey> key(int number) {
        int unit = traffic.units()[number * Traffic.UNITS];
        return unit < 0 ? Optional.empty() : keys.get(unit);
    }

    /// Inputs of one flow log, and inputs that share an interface.
    private void joinUnits() {
        Map<String, Integer> byFlowLog = new HashMap<>();
        for (int unit = 0; unit < keys.size(); unit++) {
            int number = unit;
            keys.get(unit)
                    .ifPresent(key -> joinedUnits.join(
                            number,
                            byFlowLog.computeIfAbsent(key.account() + key.flowLog(), _ -> number)));
        }
        for (int i = 0; i < traffic.count(); i++) {
            int first = traffic.units()[i * Traffic.UNITS];
            for (int k = i * Traffic.UNITS + 1; k < (i + 1) * Traffic.UNITS && traffic.units()[k] >= 0; k++) {
                joinedUnits.join(first, traffic.units()[k]);
            }
        }
    }

    /// Interfaces of one flow log that is named, and those of the same inputs whose traffic both recorded.
    private void joinInterfaces(OwnAddresses own, Hops hops) {
        for (int unit = 0; unit < named.length; unit++) {
            named[joinedUnits.root(unit)] |= keys.get(unit).isPresent();
        }
        Map<Integer, Integer> firstOf = new HashMap<>();
        int[] units = IntStream.range(0, traffic.count()).map(this::unit).toArray();
        for (int i = 0; i < units.length; i++) {
            if (isNamed(i)) {
                joined.join(i, firstOf.computeIfAbsent(units[i], first(i)));
            }
        }
        Neighbours neighbours = new Neighbours(traffic, own, units, joined);
        neighbours.join(hops);
        islands = IntStream.range(0, traffic.count()).map(joined::root).toArray();
        joinLike(own, neighbours.doubled());
    }

    /// Those of the same inputs and account that a service made and that do the same, as of an endpoint or load balancer in
    /// several zones.
    ///
    /// @param doubled who is in another VPC than others of these inputs for sure
    private void joinLike(OwnAddresses own, Set<Integer> doubled) {
        Map<Integer, Set<String>> accounts = accounts();
        Map<List<Object>, Integer> first = new HashMap<>();
        for (int i = 0; i < traffic.count(); i++) {
            int number = i;
            Set<String> ofIsland = accounts.getOrDefault(islands[i], Set.of());
            Likeness.of(traffic, i, unit(i), own.pairs().get(i), own.primary(i))
                    .filter(_ -> !doubled.contains(islands[number]))
                    .ifPresent(like -> joined.join(
                            number, first.computeIfAbsent(List.of(like, ofIsland), _ -> number)));
        }
    }

    /// Whose interfaces are in an island, where records say it: not those that a service made.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    private Map<Integer, Set<String>> accounts() {
        Map<Integer, Set<String>> accounts = new HashMap<>();
        for (int i = 0; i < traffic.count(); i++) {
            String account = traffic.text(Field.ACCOUNT_ID, i);
            if (!account.isEmpty() && !account.equals(Guess.UNKNOWN)) {
                accounts.computeIfAbsent(islands[i], _ -> new HashSet<>()).add(account);
            }
        }
        return accounts;
    }

    private static Function<Integer, Integer> first(int number) {
        return _ -> number;
    }

    private int unit(int number) {
        int unit = traffic.units()[number * Traffic.UNITS];
        return unit < 0 ? -1 : joinedUnits.root(unit);
    }
}
