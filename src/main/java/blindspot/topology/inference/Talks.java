package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.model.ServicePort;
import blindspot.topology.Origin;
import blindspot.topology.inference.Traffic.Pair;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
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

    private final Traffic traffic;
    private final OwnAddresses own;
    private final VpcGroups groups;
    private final List<Actor> actors = new ArrayList<>();
    private final Map<Long, Integer> owners = new HashMap<>();
    private final Map<Integer, List<Integer>> everywhere = new HashMap<>();
    private final Map<Long, Actor> bare = new LinkedHashMap<>();
    private final Map<Long, Talk> talks;
    private final Map<Integer, List<Actor>> twofold = new HashMap<>();
    private final List<Undecided> undecided = new ArrayList<>();

    private record Undecided(Pair pair, Actor one, int address, Actor two) {}

    Talks(Traffic traffic, OwnAddresses own, VpcGroups groups, List<List<Pair>> pairs) {
        this.traffic = traffic;
        this.own = own;
        this.groups = groups;
        talks = HashMap.newHashMap(traffic.pairs().count());
        for (int i = 0; i < traffic.count(); i++) {
            actors.add(new Actor(i, i, groups.of(i), own.known(i)));
            for (int address : own.known(i)) {
                owners.putIfAbsent(key(groups.of(i), address), i);
                everywhere.computeIfAbsent(address, _ -> new ArrayList<>()).add(i);
            }
        }
        for (int i = 0; i < traffic.count(); i++) {
            for (Pair pair : pairs.get(i)) {
                add(i, pair);
            }
        }
        Set<Long> listeners = new HashSet<>();
        if (!undecided.isEmpty()) {
            talks.values().forEach(talk -> listeners.add(key(talk.server().index(), talk.port())));
        }
        for (Undecided each : undecided) {
            Lane forth = each.pair.lane(each.address);
            Lane back = each.pair.lane(each.pair.other(each.address));
            boolean asks = byListeners(each, forth, back, listeners);
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

    /// Another number for each two, spread over all numbers, for those of a map are told apart by both halves at once.
    private static long key(int group, int address) {
        return ((long) (group + 1) << 32 | address) * 0x9E37_79B9_7F4A_7C15L;
    }

    private void add(int number, Pair pair) {
        if (own.primary(number) == 0) {
            return;
        }
        if (own.other(number) != 0) {
            Actor one = inGroup(groups.of(number), own.primary(number));
            Actor two = inGroup(groups.of(number), own.other(number));
            twofold.put(number, List.of(one, two));
            ask(pair, one, own.primary(number), two);
            return;
        }
        for (int address : actors.get(number).addresses()) {
            if (pair.has(address)) {
                ask(pair, actors.get(number), address, peer(number, pair, pair.other(address)));
                return;
            }
        }
    }

    private Actor inGroup(int group, int address) {
        Integer owner = owners.get(key(group, address));
        return owner == null ? bare(traffic.isOutside(address) ? Actor.OUTSIDE : group, address) : actors.get(owner);
    }

    /// An interface of the same VPC with the address; else one of another that recorded the same; else the address.
    private Actor peer(int number, Pair pair, int address) {
        int group = groups.of(number);
        if (!owners.containsKey(key(group, address))) {
            for (int owner : everywhere.getOrDefault(address, List.of())) {
                int same = traffic.pairs().index(owner, pair);
                if (same >= 0 && samePorts(traffic.pairs().pair(same), pair)) {
                    return actors.get(owner);
                }
            }
        }
        return inGroup(owners.containsKey(key(group, address)) ? group : groupOfNextHop(group, pair), address);
    }

    /// The VPC of an address that no log of this VPC has, as AWS's fields tell where packets to it go.
    private int groupOfNextHop(int group, Pair pair) {
        String vpc = traffic.pairs().hop(TrafficScan.HOPS.indexOf(Field.NEXT_HOP_VPC_ID), pair.index());
        if (!vpc.isEmpty()) {
            return groups.numberOf(vpc, () -> new VpcGroups.Group(
                    Optional.of(vpc), Optional.empty(), new Origin.Field(Field.NEXT_HOP_VPC_ID.fieldName())));
        }
        String way = traffic.pairs().hop(TrafficScan.HOPS.indexOf(Field.TRAFFIC_PATH), pair.index());
        return PEERED.contains(way) ? groups.peered() : group;
    }

    private static boolean samePorts(Pair one, Pair two) {
        return one.forth().sourcePort() == two.forth().sourcePort()
                || one.forth().destinationPort() == two.forth().destinationPort()
                || one.back().sourcePort() == two.back().sourcePort();
    }

    private Actor bare(int group, int address) {
        return bare.computeIfAbsent(key(group, address), _ -> {
            Actor actor = new Actor(actors.size(), -1, group, List.of(address));
            actors.add(actor);
            return actor;
        });
    }

    private void ask(Pair pair, Actor one, int address, Actor two) {
        Lane forth = pair.lane(address);
        Lane back = pair.lane(pair.other(address));
        long oneAsks = forth.opens() + back.accepts();
        long twoAsks = back.opens() + forth.accepts();
        if (forth.destinationPort() + forth.sourcePort() + back.destinationPort() + back.sourcePort() == 0) {
            return;
        }
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
            undecided.add(new Undecided(pair, one, address, two));
        }
    }

    private static double share(long count, Pair pair) {
        return (double) count / pair.records();
    }

    /// Whether the one asks: the port of the other listens elsewhere too, is a known one, is the lower one.
    private static boolean byListeners(Undecided each, Lane forth, Lane back, Set<Long> listeners) {
        int ofOne = forth.sourcePort() == 0 ? back.destinationPort() : forth.sourcePort();
        int ofTwo = forth.destinationPort() == 0 ? back.sourcePort() : forth.destinationPort();
        boolean oneListens = listeners.contains(key(each.one.index(), ofOne));
        boolean twoListens = listeners.contains(key(each.two.index(), ofTwo));
        if (oneListens != twoListens) {
            return twoListens;
        }
        boolean oneIsKnown = ServicePort.name(ofOne).isPresent();
        boolean twoIsKnown = ServicePort.name(ofTwo).isPresent();
        return oneIsKnown == twoIsKnown ? ofTwo <= ofOne : twoIsKnown;
    }

    private void add(Pair pair, Actor client, Actor server, Lane forth, Lane back) {
        Talk talk = talks.computeIfAbsent(key(client.index(), server.index()), _ -> {
            Talk added = new Talk(client, server);
            client.asks().add(added);
            server.asked().add(added);
            return added;
        });
        talk.add(pair, forth, back);
    }
}
