package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.inference.Traffic.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BinaryOperator;

/// Interfaces that packets only come through on their way to an address in no record of theirs, as through the attachment
/// of a transit gateway or a firewall: in the records of such a one its own address stands for the far one, while who sent
/// the packets, or gets them, recorded the far one, with the same ports. NAT gateways, which are known by whom they ask
/// outside, are not looked for. They tell too which of two addresses an interface beside them has.
/// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>,
/// <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html>
final class Hops {
    /// The most interfaces that are looked at, those beside them too, and the most records of each: those with most.
    private static final int MOST = 100;

    /// Of an address that more than so many interfaces have it is not known which of them is beside another.
    private static final int MOST_SHARING = 100;

    private static final int MOST_RECORDS = 2_000;

    /// At least so many connections of a hop, and this share of them, are found again with another address: ports are taken
    /// again, and records may be missing, so that few of them say nothing.
    private static final int LEAST = 3;

    private static final double LEAST_SHARE = 0.5;

    private final Traffic traffic;
    private final Map<Integer, Set<Integer>> beside = new HashMap<>();
    private final BitSet found = new BitSet();
    private final Set<Integer> left = new HashSet<>();
    /// The indexes of pairs.
    private final BitSet carried = new BitSet();
    /// By the interface of whom a hop is beside, the connections of the hop, and those of that interface.
    private final Map<Connection, Integer> ofHops = new HashMap<>();
    private final Map<Connection, Address> ofOthers = new HashMap<>();

    /// A connection as the interface at its near end sees it.
    private record Connection(int near, long nearPort, long farPort, boolean leaving) {}

    Hops(FlowTable table, Traffic traffic, OwnAddresses own, Cancel cancel) {
        this.traffic = traffic;
        Map<Integer, Map<Address, Integer>> candidates = candidates(own);
        Map<Integer, Set<Address>> near = near(candidates);
        Set<Integer> all = new HashSet<>(candidates.keySet());
        all.addAll(near.keySet());
        FirstRecords.each(
                table, all, MOST_RECORDS, cancel, (row, number) -> add(
                        table, row, number, candidates.getOrDefault(number, Map.of()),
                        near.getOrDefault(number, Set.of())));
        compare(own);
    }

    /// Those whose recorded neighbours have no record of them, with these by their addresses.
    private Map<Integer, Map<Address, Integer>> candidates(OwnAddresses own) {
        int[] owner = new int[traffic.pairs().addresses().count() + 1];
        int[] next = new int[2 * traffic.count()];
        Arrays.fill(owner, -1);
        for (int i = 0; i < next.length; i++) {
            int address = i % 2 == 0 ? own.primary(i / 2) : own.other(i / 2);
            if (address != 0) {
                next[i] = owner[address];
                owner[address] = i;
            }
        }
        Map<Integer, Map<Address, Integer>> all = new HashMap<>();
        for (int i = 0; i < traffic.count(); i++) {
            Map<Address, Integer> others = own.known(i).isEmpty() ? Map.of() : others(i, own, owner, next);
            if (!others.isEmpty()) {
                all.put(i, others);
            }
        }
        all.keySet().retainAll(busiest(all.keySet()));
        return all;
    }

    /// Those beside them, with their addresses.
    private Map<Integer, Set<Address>> near(Map<Integer, Map<Address, Integer>> candidates) {
        Map<Integer, Set<Address>> near = new HashMap<>();
        candidates.values()
                .forEach(others -> others.forEach(
                        (address, other) -> near.computeIfAbsent(other, _ -> new HashSet<>()).add(address)));
        near.keySet().retainAll(busiest(near.keySet()));
        return near;
    }

    private Set<Integer> busiest(Set<Integer> all) {
        List<Integer> sorted = all.stream().sorted(traffic.busiestFirst()).toList();
        left.addAll(sorted.subList(Math.min(MOST, sorted.size()), sorted.size()));
        return Set.copyOf(sorted.subList(0, Math.min(MOST, sorted.size())));
    }

    /// @param owner by addresses, twice the number of the last interface that has it, and 1 more where it may have another
    /// @param next by the same, of the one before
    private Map<Address, Integer> others(int number, OwnAddresses own, int[] owner, int[] next) {
        Map<Address, Integer> others = new HashMap<>();
        for (Pair pair : own.pairs().get(number)) {
            int far = pair.other(own.primary(number));
            if (!pair.has(own.primary(number)) || traffic.isOutside(far)) {
                return Map.of();
            }
            int sharing = 0;
            for (int place = owner[far]; place >= 0; place = next[place]) {
                int other = place / 2;
                if (++sharing > MOST_SHARING) {
                    left.add(number);
                    return Map.of();
                }
                if (other != number && traffic.together(other, number)) {
                    if (traffic.pairs().has(other, pair)) {
                        return Map.of();
                    }
                    others.merge(traffic.address(far), other, BinaryOperator.minBy(traffic.busiestFirst()));
                }
            }
        }
        return others;
    }

    /// Ports that are equal tell no connection apart: services ask each other so, as those for the time do.
    private void add(FlowTable table, int row, int number, Map<Address, Integer> others, Set<Address> near) {
        Address source = table.address(Field.SRCADDR, row);
        Address destination = table.address(Field.DSTADDR, row);
        long from = table.number(Field.SRCPORT, row, 0);
        long to = table.number(Field.DSTPORT, row, 0);
        if (source == null || destination == null || from == to) {
            return;
        }
        Integer sender = others.get(source);
        Integer receiver = others.get(destination);
        if (sender != null) {
            ofHops.put(new Connection(sender, from, to, true), number);
        } else if (receiver != null) {
            ofHops.put(new Connection(receiver, to, from, false), number);
        }
        if (near.contains(source)) {
            ofOthers.put(new Connection(number, from, to, true), destination);
        } else if (near.contains(destination)) {
            ofOthers.put(new Connection(number, to, from, false), source);
        }
    }

    private void compare(OwnAddresses own) {
        Map<Integer, List<Connection>> byHop = new HashMap<>();
        Map<Integer, Set<Address>> far = new HashMap<>();
        ofHops.forEach((connection, hop) -> byHop.computeIfAbsent(hop, _ -> new ArrayList<>()).add(connection));
        byHop.forEach((hop, all) -> {
            List<Connection> again = all.stream().filter(ofOthers::containsKey).toList();
            if (again.size() >= all.size() * LEAST_SHARE && different(again) >= LEAST) {
                found.set(hop);
                again.forEach(each -> {
                    beside.computeIfAbsent(hop, _ -> new HashSet<>()).add(each.near());
                    settle(own, each);
                    far.computeIfAbsent(each.near(), _ -> new HashSet<>())
                            .add(Objects.requireNonNull(ofOthers.get(each)));
                });
            }
        });
        far.forEach((number, addresses) -> own.pairs()
                .get(number)
                .stream()
                .filter(pair -> pair.has(own.primary(number))
                        && addresses.contains(traffic.address(pair.other(own.primary(number)))))
                .forEach(pair -> carried.set(pair.index())));
    }

    /// Each counted once, though packets of it go both ways.
    private static long different(List<Connection> all) {
        return all.stream().map(each -> List.of(each.near(), each.nearPort(), each.farPort())).distinct().count();
    }

    /// Who has one of two addresses has the one that is not the far one.
    private void settle(OwnAddresses own, Connection connection) {
        int number = connection.near();
        if (own.other(number) != 0) {
            boolean primary = traffic.address(own.other(number)).equals(ofOthers.get(connection));
            own.settle(number, primary ? own.primary(number) : own.other(number));
        }
    }

    /// Whether the interface of this number is one.
    boolean contains(int number) {
        return found.get(number);
    }

    /// The interfaces that may be one or beside one and were not looked at.
    Set<Integer> left() {
        return left;
    }

    /// Of each, the interfaces whose packets go through it: these are in its VPC.
    Map<Integer, Set<Integer>> beside() {
        return beside;
    }

    /// Whether the packets of this pair go through a hop.
    boolean carries(Pair pair) {
        return carried.get(pair.index());
    }
}
