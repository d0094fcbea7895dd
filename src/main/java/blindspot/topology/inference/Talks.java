package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.model.ServicePort;
import blindspot.store.KeyNumbers;
import blindspot.topology.Origin;
import blindspot.topology.inference.Traffic.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who asks whom.
///
/// Who opens a connection sends SYN without ACK. Where no flags tell, the one listens whose port stays while the other's
/// changes, or whose port is a known one, else the lower one.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class Talks {
    /// Where the port of one side is met so much oftener than the other's, that one is the listener's.
    private static final double CLEARLY = 0.2;

    private static final double ALSO = 0.2;

    /// What `traffic-path` says of packets to another VPC by a peering connection, in the region or in another.
    static final Set<String> PEERED = Set.of("4", "5");

    /// What `next-hop-interface-type` and `interface-type` call the attachment of a transit gateway.
    static final String TRANSIT_GATEWAY = "transit_gateway";

    private final Traffic traffic;
    private final OwnAddresses own;
    private final Hops hops;
    private final VpcGroups groups;
    private final List<Actor> actors = new ArrayList<>();
    /// VPCs with addresses; by their numbers, who has that address there.
    private final KeyNumbers places = new KeyNumbers();
    private final List<Actor> there = new ArrayList<>();
    private final AddressOwners everywhere;
    /// Interfaces by their ids.
    private final Map<String, Integer> numbers = new HashMap<>();
    private final TalksOfOne near = new TalksOfOne();
    private final List<Talk> talks;
    private final Map<Integer, List<Actor>> twofold = new HashMap<>();
    private final List<Undecided> undecided = new ArrayList<>();

    /// @param near the one of the two whose records are looked at
    private record Undecided(Pair pair, Actor near, Actor one, int address, Actor two) {}

    Talks(Traffic traffic, OwnAddresses own, VpcGroups groups, Hops hops) {
        this.traffic = traffic;
        this.hops = hops;
        this.own = own;
        this.groups = groups;
        talks = new ArrayList<>(traffic.pairs().count());
        for (int i = 0; i < traffic.count(); i++) {
            Actor actor = new Actor(i, i, groups.of(i), own.known(i));
            actors.add(actor);
            numbers.put(traffic.interfaces().get(i), i);
            for (int address : actor.addresses()) {
                put(groups.of(i), address, actor);
            }
        }
        everywhere = new AddressOwners(actors, own, traffic.pairs().addresses().count());
        for (int i = 0; i < traffic.count(); i++) {
            for (Pair pair : own.pairs().get(i)) {
                add(i, pair);
            }
        }
        KeyNumbers listeners = new KeyNumbers();
        if (!undecided.isEmpty()) {
            talks.forEach(talk -> listeners.number(key(talk.server().index(), talk.port())));
        }
        for (Undecided each : undecided) {
            Lane forth = each.pair.lane(each.address);
            Lane back = each.pair.lane(each.pair.other(each.address));
            boolean asks = byListeners(each, forth, back, listeners);
            near.turnTo(each.near, each.near == each.one ? each.two : each.one);
            add(each.pair, asks ? each.one : each.two, asks ? each.two : each.one, asks ? forth : back,
                    asks ? back : forth);
        }
    }

    /// All, the interfaces first in the order of their numbers.
    List<Actor> actors() {
        return actors;
    }

    /// The actor with an address in a VPC, be it one that nobody talks to.
    Actor at(int group, int address) {
        return inGroup(group, address);
    }

    /// Those that an interface may be which has one of two addresses.
    List<Actor> twofold(int number) {
        return twofold.getOrDefault(number, List.of());
    }

    private static long key(int group, int address) {
        return (long) (group + 1) << 32 | address;
    }

    private void put(int group, int address, Actor actor) {
        if (places.number(key(group, address)) == there.size()) {
            there.add(actor);
        }
    }

    private void add(int number, Pair pair) {
        if (own.primary(number) == 0) {
            return;
        }
        if (own.other(number) != 0) {
            Actor one = inGroup(groups.of(number), own.primary(number));
            Actor two = inGroup(groups.of(number), own.other(number));
            twofold.put(number, List.of(one, two));
            boolean fewer = one.asks().size() + one.asked().size() <= two.asks().size() + two.asked().size();
            ask(pair, fewer ? one : two, one, own.primary(number), two);
            return;
        }
        for (int address : actors.get(number).addresses()) {
            if (pair.has(address)) {
                Actor one = actors.get(number);
                ask(pair, one, one, address, peer(number, pair, pair.other(address)));
                return;
            }
        }
    }

    private Actor inGroup(int group, int address) {
        int place = places.find(key(group, address));
        return place >= 0
                ? there.get(place)
                : bare(traffic.isOutside(address) ? Actor.OUTSIDE : group, address);
    }

    /// The interface with the address that AWS's field names; one of the same VPC with it; else one of another that recorded
    /// the same; else the address.
    private Actor peer(int number, Pair pair, int address) {
        Optional<Actor> named = nextHop(pair, address);
        if (named.isPresent()) {
            return named.get();
        }
        int group = groups.of(number);
        int place = places.find(key(group, address));
        if (place >= 0 && there.get(place).isRecorded()) {
            return there.get(place);
        }
        for (Actor owner : everywhere.of(address, pair)) {
            int same = traffic.pairs().index(owner.networkInterface(), pair);
            if (same >= 0 && samePorts(traffic.pairs().pair(same), pair)) {
                return owner;
            }
        }
        return inGroup(groupOfNextHop(group, pair), address);
    }

    /// The next hop of packets to an address, where the hop has that address itself: a transit gateway and a load balancer
    /// that keeps the addresses of clients are hops on the way to others. Interfaces of other accounts are not named.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html>
    private Optional<Actor> nextHop(Pair pair, int address) {
        String id = traffic.pairs().hop(Field.NEXT_HOP_INTERFACE_ID, pair.index());
        Integer number = id.isEmpty() ? null : numbers.get(id);
        return Optional.ofNullable(number).map(actors::get).filter(actor -> actor.addresses().contains(address));
    }

    /// The VPC of an address that no log of this VPC has, as AWS's fields tell where packets to it go; a transit gateway is a
    /// hop in this VPC on the way to others.
    private int groupOfNextHop(int group, Pair pair) {
        String next = traffic.pairs().hop(Field.NEXT_HOP_INTERFACE_TYPE, pair.index());
        if (next.equals(TRANSIT_GATEWAY) || hops.carries(pair)) {
            return groups.behindHop(group);
        }
        String vpc = traffic.pairs().hop(Field.NEXT_HOP_VPC_ID, pair.index());
        if (!vpc.isEmpty()) {
            return groups.numberOf(vpc, () -> new VpcGroups.Group(
                    Optional.of(vpc), Optional.empty(), new Origin.Field(Field.NEXT_HOP_VPC_ID.fieldName())));
        }
        String way = traffic.pairs().hop(Field.TRAFFIC_PATH, pair.index());
        return PEERED.contains(way) ? groups.peered() : group;
    }

    private static boolean samePorts(Pair one, Pair two) {
        return one.forth().sourcePort() == two.forth().sourcePort()
                || one.forth().destinationPort() == two.forth().destinationPort()
                || one.back().sourcePort() == two.back().sourcePort();
    }

    private Actor bare(int group, int address) {
        int place = places.find(key(group, address));
        if (place >= 0) {
            return there.get(place);
        }
        Actor actor = new Actor(actors.size(), -1, group, List.of(address));
        actors.add(actor);
        put(group, address, actor);
        return actor;
    }

    private void ask(Pair pair, Actor by, Actor one, int address, Actor two) {
        Lane forth = pair.lane(address);
        Lane back = pair.lane(pair.other(address));
        long oneAsks = forth.opens() + back.accepts();
        long twoAsks = back.opens() + forth.accepts();
        if (forth.destinationPort() + forth.sourcePort() + back.destinationPort() + back.sourcePort() == 0) {
            return;
        }
        near.turnTo(by, by == one ? two : one);
        if (oneAsks + twoAsks > 0) {
            if (oneAsks >= twoAsks * ALSO) {
                add(pair, one, two, forth, back);
            }
            if (twoAsks >= oneAsks * ALSO) {
                add(pair, two, one, back, forth);
            }
            return;
        }
        double ofOne = share(forth.sourcePortCount() + back.destinationPortCount(), pair);
        double ofTwo = share(forth.destinationPortCount() + back.sourcePortCount(), pair);
        if (ofTwo - ofOne > CLEARLY) {
            add(pair, one, two, forth, back);
        } else if (ofOne - ofTwo > CLEARLY) {
            add(pair, two, one, back, forth);
        } else {
            undecided.add(new Undecided(pair, by, one, address, two));
        }
    }

    private static double share(long count, Pair pair) {
        return (double) count / pair.records();
    }

    /// Whether the one asks: the port of the other listens elsewhere too, is a known one, is the lower one.
    private static boolean byListeners(Undecided each, Lane forth, Lane back, KeyNumbers listeners) {
        int ofOne = portOf(forth, back);
        int ofTwo = portOf(back, forth);
        boolean oneListens = listeners.find(key(each.one.index(), ofOne)) >= 0;
        boolean twoListens = listeners.find(key(each.two.index(), ofTwo)) >= 0;
        if (oneListens != twoListens) {
            return twoListens;
        }
        return asksByPorts(forth, back);
    }

    /// The port of the one whose packets are `forth`.
    static int portOf(Lane forth, Lane back) {
        return forth.sourcePort() == 0 ? back.destinationPort() : forth.sourcePort();
    }

    /// Whether the one whose packets are `forth` likelier asks, as its port does not serve the other one.
    static boolean asksByPorts(Lane forth, Lane back) {
        return !ServicePort.serves(portOf(forth, back), portOf(back, forth));
    }

    private void add(Pair pair, Actor client, Actor server, Lane forth, Lane back) {
        Talk talk = near.find(client, server);
        if (talk == null) {
            talk = new Talk(client, server);
            talks.add(talk);
            client.asks().add(talk);
            server.asked().add(talk);
            near.put(talk);
        }
        talk.add(pair, forth, back);
    }
}
