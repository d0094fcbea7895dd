package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.model.Printable;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Fact;
import blindspot.topology.Member;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Settled;
import blindspot.topology.inference.Traffic.Pair;
import blindspot.topology.inventory.Inventory;
import blindspot.topology.inventory.InventoryInterface;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// All that is known of who is there and who asks whom: what paths are made of.
final class Network {
    /// The most interfaces that an inventory states beside those of the logs.
    private static final int MOST_UNRECORDED = 20_000;

    private final Traffic traffic;
    private final Inventory inventory;
    private final Wishes wishes;
    private final OwnAddresses own;
    private final Hops hops;
    private final VpcGroups groups;
    private final Talks talks;
    private final PassedOn passedOn;
    private final Set<Integer> unwatched = new HashSet<>();
    private final List<Fact<NodeKind>> roles = new ArrayList<>();
    private final Map<Actor, InventoryInterface> unrecorded = new HashMap<>();

    Network(FlowTable table, Inventory inventory, Settled settled, Cancel cancel) {
        this.inventory = inventory;
        traffic = TrafficScan.of(table, cancel);
        wishes = new Wishes(settled, traffic.interfaces());
        List<List<Pair>> pairs = IntStream.range(0, traffic.count()).mapToObj(traffic.pairs()::of).toList();
        own = new OwnAddresses(
                table, traffic, pairs, traffic.interfaces().stream().map(this::statedAddresses).toList(), cancel);
        wishes.settle(own, traffic);
        Guess guess = new Guess(traffic, inventory, wishes.roles());
        for (int i = 0; i < traffic.count(); i++) {
            guess.side(i, own, pairs.get(i));
        }
        own.settleOthers();
        hops = new Hops(table, traffic, own, cancel);
        own.settleOthers();
        groups = new VpcGroups(traffic, table.segments(), own, hops, this::statedVpc);
        wishes.move(groups);
        talks = new Talks(traffic, own, groups, hops);
        addUnrecorded();
        wishes.meet(this);
        Checkers checkers =
                new Checkers(table, traffic, talks.actors().stream().filter(guess::isInQuestion).toList(), cancel);
        passedOn = new PassedOn(
                table, traffic, talks.actors().stream().filter(guess::mayPassOn).toList(), cancel);
        NoBalancer noBalancers = new NoBalancer(
                table, traffic, talks.actors().stream().filter(guess::mayBeBalancer).toList(), pairs, cancel);
        unwatched.addAll(hops.left());
        unwatched.addAll(checkers.left());
        unwatched.addAll(passedOn.left());
        unwatched.addAll(noBalancers.left());
        Set<Actor> managed = new HashSet<>();
        for (int i = 0; i < traffic.count(); i++) {
            if (guess.managed(i) && !talks.twofold(i).isEmpty()) {
                managed.add(talks.twofold(i).getFirst());
            }
        }
        for (Actor actor : talks.actors()) {
            int number = actor.networkInterface();
            roles.add(actor.isRecorded()
                    ? guess.of(number, whom(number), habits(number, checkers, noBalancers))
                    : stated(actor).flatMap(guess::stated)
                            .orElseGet(() -> guess.ofAddress(actor, managed.contains(actor))));
        }
        wishes.giveRoles(roles);
    }

    private Guess.Habits habits(int number, Checkers checkers, NoBalancer noBalancers) {
        return new Guess.Habits(
                checkers.contains(number), passedOn.contains(number), hops.contains(number),
                noBalancers.ruledOut(number));
    }

    /// Whether an inventory states anything beside the records.
    boolean hasInventory() {
        return !inventory.isEmpty();
    }

    /// Interfaces that an inventory states and that are in no log: by their first address in their VPC.
    private void addUnrecorded() {
        Set<String> recorded = Set.copyOf(traffic.interfaces());
        for (InventoryInterface one : inventory.interfaces()) {
            if (one.home().vpc().isEmpty() || one.addresses().isEmpty() || recorded.contains(one.id())
                    || unrecorded.size() == MOST_UNRECORDED) {
                continue;
            }
            int group = groups.numberOf(one.home().vpc(), () -> group(one));
            Address first = one.addresses().getFirst();
            int number = traffic.pairs().addresses().number(first.high(), first.low());
            if (number != 0) {
                unrecorded.putIfAbsent(talks.at(group, number), one);
            }
        }
    }

    private static VpcGroups.Group group(InventoryInterface one) {
        return new VpcGroups.Group(
                Optional.of(one.home().vpc()), Optional.of(one.owner().account()).filter(text -> !text.isEmpty()),
                new Origin.Inventory(one.file()));
    }

    private List<Actor> whom(int number) {
        List<Actor> two = talks.twofold(number);
        return two.isEmpty() ? List.of(talks.actors().get(number)) : two;
    }

    private List<Integer> statedAddresses(String id) {
        List<Integer> numbers = new ArrayList<>();
        for (Address address : inventory.interfaceOf(id).map(InventoryInterface::addresses).orElse(List.of())) {
            int number = traffic.pairs().addresses().number(address.high(), address.low());
            if (number != 0) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private Optional<VpcGroups.Group> statedVpc(String id) {
        Optional<String> set = wishes.vpc(id);
        if (set.isPresent()) {
            return Optional.of(new VpcGroups.Group(set, Optional.empty(), new Origin.You()));
        }
        return inventory.interfaceOf(id)
                .filter(one -> !one.home().vpc().isEmpty())
                .map(Network::group);
    }

    /// How many interfaces do what might tell more of them, if their records had been looked at one by one.
    int unwatched() {
        return unwatched.size();
    }

    Traffic traffic() {
        return traffic;
    }

    Inventory inventory() {
        return inventory;
    }

    Wishes wishes() {
        return wishes;
    }

    VpcGroups groups() {
        return groups;
    }

    Hops hops() {
        return hops;
    }

    Talks talks() {
        return talks;
    }

    /// Whether a load balancer that some ask opens connections also for which none of them asked.
    boolean asksMore(Actor balancer) {
        return balancer.isRecorded() && passedOn.asksMore(balancer.networkInterface());
    }

    /// Whether packets only come through it on their way.
    boolean isHop(Actor actor) {
        return actor.isRecorded() && hops.contains(actor.networkInterface());
    }

    Fact<NodeKind> role(Actor actor) {
        return roles.get(actor.index());
    }

    NodeKind kind(Actor actor) {
        return roles.get(actor.index()).value();
    }

    /// Whether it may be this.
    boolean may(Actor actor, NodeKind kind) {
        return role(actor).possible().contains(kind);
    }

    boolean isBalancer(Actor actor) {
        NodeKind kind = kind(actor);
        return kind == NodeKind.NETWORK_LOAD_BALANCER || kind == NodeKind.APPLICATION_LOAD_BALANCER;
    }

    /// The inventory's entry of an interface, or of one with this address in the same VPC.
    Optional<InventoryInterface> stated(Actor actor) {
        return actor.isRecorded()
                ? inventory.interfaceOf(traffic.interfaces().get(actor.networkInterface()))
                : Optional.ofNullable(unrecorded.get(actor));
    }

    /// The name that people gave a VPC.
    Optional<String> vpcTitle(String id) {
        return title(inventory.networks().vpcs().stream().filter(vpc -> vpc.id().equals(id)).map(vpc -> vpc.title()));
    }

    /// The name that people gave a subnet.
    Optional<String> subnetTitle(String id) {
        return title(inventory.networks()
                .subnets()
                .stream()
                .filter(subnet -> subnet.id().equals(id))
                .map(subnet -> subnet.title()));
    }

    private static Optional<String> title(Stream<String> titles) {
        return titles.filter(title -> !title.isEmpty())
                .findFirst()
                .map(title -> Printable.of(title, Printable.MOST_OF_NAME));
    }

    List<Address> addresses(Actor actor) {
        return actor.addresses().stream().map(traffic::address).toList();
    }

    InferredInterface describe(int number) {
        Optional<InventoryInterface> stated = inventory.interfaceOf(traffic.interfaces().get(number));
        Origin records = new Origin.Records(traffic.flows()[number], traffic.rowsOf(number));
        Origin origin = stated.filter(one -> !one.addresses().isEmpty())
                .<Origin>map(one -> new Origin.Inventory(one.file()))
                .orElse(records);
        Optional<Fact<Address>> address = own.primary(number) == 0
                ? Optional.empty()
                : Optional.of(new Fact<>(
                        traffic.address(own.primary(number)), origin,
                        Stream.of(own.other(number)).filter(each -> each != 0).map(traffic::address).toList()));
        List<Address> further = own.known(number).stream().skip(1).map(traffic::address).toList();
        return new InferredInterface(
                traffic.interfaces().get(number), groups.of(number), homeOrigin(number), address, further,
                subnet(number), zone(number),
                roles.get(number), traffic.flows()[number]);
    }

    private Origin homeOrigin(int number) {
        Origin ofGroup = groups.groups().get(groups.of(number)).origin();
        return wishes.isHomeSet(traffic.interfaces().get(number))
                ? new Origin.You()
                : groups.isTold(number) || ofGroup instanceof Origin.Records
                        ? ofGroup
                        : new Origin.Records(traffic.flows()[number], traffic.rowsOf(number));
    }

    /// Who is meant, where it is in the records or stated.
    ///
    /// @param numbers of the interfaces by their ids
    Optional<Actor> actor(Member member, Map<String, Integer> numbers) {
        return switch (member) {
            case Member.Interface(String id) -> Optional.ofNullable(numbers.get(id))
                    .map(talks.actors()::get)
                    .or(() -> unrecorded.entrySet()
                            .stream()
                            .filter(each -> each.getValue().id().equals(id))
                            .map(Map.Entry::getKey)
                            .findFirst());
            case Member.At(Address address, String beside) -> Optional.ofNullable(numbers.get(beside))
                    .flatMap(number -> recordedBy(
                            number, traffic.pairs().addresses().number(address.high(), address.low())));
        };
    }

    /// The address that this interface recorded first, else the one in its VPC.
    private Optional<Actor> recordedBy(int number, int address) {
        List<Actor> all = talks.actors().stream().filter(actor -> actor.addresses().contains(address)).toList();
        return all.stream()
                .filter(actor -> !actor.isRecorded() && recorder(actor) == number)
                .findFirst()
                .or(() -> all.stream()
                        .filter(actor -> actor.isOutside() || actor.group() == groups.of(number))
                        .findFirst());
    }

    /// The first interface whose records have it, -1 where none has.
    private int recorder(Actor actor) {
        return Stream.concat(actor.asks().stream(), actor.asked().stream())
                .mapToInt(talk -> traffic.pairs().pair(talk.pair()).at())
                .min()
                .orElse(-1);
    }

    /// Who it is, as it can be set; empty for an address that is stated and in no record.
    Optional<Member> member(Actor actor) {
        int recorder = actor.isRecorded() ? actor.networkInterface() : recorder(actor);
        return id(actor).<Member>map(Member.Interface::new)
                .or(() -> wishes.memberOf(actor))
                .or(() -> recorder < 0 || actor.isMany()
                        ? Optional.empty()
                        : Optional.of(new Member.At(
                                traffic.address(actor.addresses().getFirst()), traffic.interfaces().get(recorder))));
    }

    /// The id of its interface, where it is known.
    Optional<String> id(Actor actor) {
        return actor.isRecorded()
                ? Optional.of(traffic.interfaces().get(actor.networkInterface()))
                : stated(actor).map(InventoryInterface::id).filter(id -> !id.isEmpty());
    }

    Optional<String> subnet(Actor actor) {
        return actor.isRecorded()
                ? subnet(actor.networkInterface())
                : first(stated(actor).map(one -> one.home().subnet()), "");
    }

    Optional<String> zone(Actor actor) {
        return actor.isRecorded()
                ? zone(actor.networkInterface())
                : first(stated(actor).map(one -> one.home().zoneId()), "");
    }

    private Optional<String> subnet(int number) {
        return first(
                inventory.interfaceOf(traffic.interfaces().get(number)).map(one -> one.home().subnet()),
                traffic.text(Field.SUBNET_ID, number));
    }

    private Optional<String> zone(int number) {
        return first(
                inventory.interfaceOf(traffic.interfaces().get(number)).map(one -> one.home().zoneId()),
                traffic.text(Field.AZ_ID, number));
    }

    private static Optional<String> first(Optional<String> stated, String otherwise) {
        return stated.filter(text -> !text.isEmpty()).or(() -> Optional.of(otherwise).filter(text -> !text.isEmpty()));
    }
}
