package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.source.s3.LogKey;
import blindspot.store.KeyNumbers;
import blindspot.store.Segment;
import blindspot.topology.Origin;
import blindspot.topology.inference.Traffic.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
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
import java.util.stream.Stream;

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
    private final Hops hops;
    private final int[] groupOf;
    private final boolean[] told;
    private final List<Group> groups = new ArrayList<>();
    private final Map<Integer, Integer> behind = new HashMap<>();
    /// Of interfaces the addresses outside that they recorded.
    private final Map<Integer, Set<Integer>> outside = new HashMap<>();
    private final int[] parents;
    private int[] islands = {};
    private final List<Optional<LogKey>> keys = new ArrayList<>();
    private final int[] unitParents;
    /// Of each root among the inputs, whether a name tells its flow log.
    private final boolean[] named;

    /// @param stated the VPC of an interface as somebody sets or states it
    VpcGroups(
            Traffic traffic, List<Segment> segments, OwnAddresses own, Hops hops,
            Function<String, Optional<Group>> stated) {
        this.traffic = traffic;
        this.hops = hops;
        groupOf = new int[traffic.count()];
        told = new boolean[traffic.count()];
        Map<String, Integer> byName = new LinkedHashMap<>();
        segments.forEach(segment -> byName.computeIfAbsent(segment.input(), _ -> byName.size()));
        byName.keySet().forEach(name -> keys.add(LogKey.parse(name)));
        unitParents = own(byName.size());
        named = new boolean[byName.size()];
        parents = own(traffic.count());
        joinUnits();
        joinInterfaces(own.pairs(), own);
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
                ofRoot.putIfAbsent(root(parents, i), groupOf[i]);
            }
        }
        tellFlowLogs();
        for (int i = 0; i < groupOf.length; i++) {
            if (groupOf[i] < 0) {
                int first = i;
                groupOf[i] = ofRoot.computeIfAbsent(root(parents, i), _ -> add(undetermined(first)));
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
                    .ifPresent(key -> join(
                            unitParents, number,
                            byFlowLog.computeIfAbsent(key.account() + key.flowLog(), _ -> number)));
        }
        for (int i = 0; i < traffic.count(); i++) {
            int first = traffic.units()[i * Traffic.UNITS];
            for (int k = i * Traffic.UNITS + 1; k < (i + 1) * Traffic.UNITS && traffic.units()[k] >= 0; k++) {
                join(unitParents, first, traffic.units()[k]);
            }
        }
    }

    /// Interfaces of one flow log that is named, and those of the same inputs whose traffic both recorded.
    private void joinInterfaces(List<List<Pair>> pairs, OwnAddresses own) {
        for (int unit = 0; unit < named.length; unit++) {
            named[root(unitParents, unit)] |= keys.get(unit).isPresent();
        }
        Map<Integer, Integer> firstOf = new HashMap<>();
        KeyNumbers places = new KeyNumbers();
        List<List<Integer>> owners = new ArrayList<>();
        for (int i = 0; i < traffic.count(); i++) {
            int unit = unit(i);
            if (isNamed(i)) {
                join(parents, i, firstOf.computeIfAbsent(unit, first(i)));
            }
            for (int address : own.possible(i)) {
                int place = places.number((long) unit << 32 | address);
                if (place == owners.size()) {
                    owners.add(new ArrayList<>());
                }
                owners.get(place).add(i);
            }
        }
        for (int i = 0; i < traffic.count(); i++) {
            long unit = (long) unit(i) << 32;
            for (Pair pair : pairs.get(i)) {
                joinOwners(i, pair, places.find(unit | pair.from()), owners, pairs, own);
                joinOwners(i, pair, places.find(unit | pair.to()), owners, pairs, own);
            }
        }
        islands = IntStream.range(0, traffic.count()).map(i -> root(parents, i)).toArray();
        joinLike(pairs, own, doubled(owners));
    }

    /// Those of the same inputs and account that a service made and that do the same, as of an endpoint or load balancer in
    /// several zones.
    ///
    /// @param doubled who is in another VPC than others of these inputs for sure
    private void joinLike(List<List<Pair>> pairs, OwnAddresses own, Set<Integer> doubled) {
        Map<Integer, Set<String>> accounts = accounts();
        Map<List<Object>, Integer> first = new HashMap<>();
        for (int i = 0; i < traffic.count(); i++) {
            int number = i;
            Set<String> ofIsland = accounts.getOrDefault(islands[i], Set.of());
            Likeness.of(traffic, i, unit(i), pairs.get(i), own.primary(i))
                    .filter(_ -> !doubled.contains(islands[number]))
                    .ifPresent(like -> join(
                            parents, number, first.computeIfAbsent(List.of(like, ofIsland), _ -> number)));
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

    /// Of each set of interfaces that are joined, where an address is in another set too: both.
    private Set<Integer> doubled(List<List<Integer>> owners) {
        Set<Integer> doubled = new HashSet<>();
        for (List<Integer> all : owners) {
            Set<Integer> roots = all.stream().map(each -> root(parents, each)).collect(Collectors.toSet());
            if (roots.size() > 1) {
                doubled.addAll(roots);
            }
        }
        return doubled;
    }

    /// @param place of those of `owners` who have an address of the pair, -1 for none
    private void joinOwners(
            int number, Pair pair, int place, List<List<Integer>> owners, List<List<Pair>> pairs, OwnAddresses own) {
        for (int owner : place < 0 ? List.<Integer>of() : owners.get(place)) {
            if (root(parents, owner) != root(parents, number) && (own.other(owner) != 0 || own.other(number) != 0
                    || hops.connects(owner, number) || recorded(owner, number, pair, pairs))) {
                join(parents, number, owner);
            }
        }
    }

    private static Function<Integer, Integer> first(int number) {
        return _ -> number;
    }

    /// Whether another recorded the same; or the same address outside, as a gateway does, which shows its own address for
    /// it.
    private boolean recorded(int other, int number, Pair pair, List<List<Pair>> pairs) {
        return traffic.pairs().has(other, pair)
                || !Collections.disjoint(outside(other, pairs.get(other)), outside(number, pairs.get(number)));
    }

    private Set<Integer> outside(int number, List<Pair> all) {
        return outside.computeIfAbsent(number, _ -> all.stream()
                .flatMap(pair -> Stream.of(pair.from(), pair.to()))
                .filter(address -> address != OutsideAddresses.MANY && traffic.isOutside(address))
                .collect(Collectors.toUnmodifiableSet()));
    }

    private int unit(int number) {
        int unit = traffic.units()[number * Traffic.UNITS];
        return unit < 0 ? -1 : root(unitParents, unit);
    }

    private static int[] own(int size) {
        int[] all = new int[size];
        Arrays.setAll(all, i -> i);
        return all;
    }

    private static int root(int[] parents, int of) {
        int root = of;
        while (parents[root] != root) {
            parents[root] = parents[parents[root]];
            root = parents[root];
        }
        return root;
    }

    private static void join(int[] parents, int one, int two) {
        int first = root(parents, one);
        int second = root(parents, two);
        parents[Math.max(first, second)] = Math.min(first, second);
    }
}
