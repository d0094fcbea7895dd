package blindspot.topology.inference;

import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.inference.Traffic.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whose addresses an interface has: the one that is common to all its records, destination of what enters and source of
/// what leaves; what leaves may have a secondary address of it too. Where no field tells what entered and what left, it is
/// the one that explains most records so, and [Answered] settles what two explain alike.
///
/// Where its records have two addresses in common it is one of the two, unless another interface of the same inputs, or
/// one whose records have the very same packets and bytes, recorded this traffic and has one of them.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class OwnAddresses {
    private static final int ROUNDS = 8;

    private final Traffic traffic;
    private final List<List<Pair>> pairs;
    private final int[] primary;
    private final int[] other;
    private final List<List<Integer>> secondary = new ArrayList<>();
    /// Of each address, while an interface is looked at.
    private final long[] records;
    private final long[] ingress;
    private final long[] egress;
    private final BitSet met = new BitSet();
    private int first;
    private int second;
    /// Of an interface, the address that explains its records as well as the one that is common to all of them.
    private final Map<Integer, Integer> rivals = new HashMap<>();

    /// @param pairs of each interface
    /// @param stated of each interface the addresses that somebody states, none where nobody does
    OwnAddresses(
            FlowTable table, Traffic traffic, List<List<Pair>> pairs, List<List<Integer>> stated, Cancel cancel) {
        this.traffic = traffic;
        this.pairs = pairs;
        primary = new int[traffic.count()];
        other = new int[traffic.count()];
        int addresses = traffic.pairs().addresses().count() + 1;
        records = new long[addresses];
        ingress = new long[addresses];
        egress = new long[addresses];
        for (int i = 0; i < primary.length; i++) {
            if (stated.get(i).isEmpty()) {
                secondary.add(find(i));
            } else {
                primary[i] = stated.get(i).getFirst();
                secondary.add(stated.get(i).subList(1, stated.get(i).size()));
            }
        }
        settleRivals(table, cancel);
        settleInside();
        settleOthers();
    }

    private void settleRivals(FlowTable table, Cancel cancel) {
        Answered answered = new Answered(table, traffic, primary, rivals, cancel);
        rivals.forEach((number, rival) -> {
            if (answered.byOthers(number)) {
                primary[number] = rival;
                secondary.set(number, unmet(number));
            }
        });
    }

    /// Settles those that have one of two addresses of which another is known to have one.
    void settleOthers() {
        boolean more = true;
        for (int round = 0; round < ROUNDS && more; round++) {
            more = resolve();
        }
    }

    /// The pairs of each interface.
    List<List<Pair>> pairs() {
        return pairs;
    }

    /// The number of its primary address, 0 where no record tells one.
    int primary(int number) {
        return primary[number];
    }

    /// The address that it may have instead, 0 for none.
    int other(int number) {
        return other[number];
    }

    /// All addresses that it is known to have; none where it is one of two.
    List<Integer> known(int number) {
        return primary[number] == 0 || other[number] != 0
                ? List.of()
                : Stream.concat(Stream.of(primary[number]), secondary.get(number).stream()).toList();
    }

    /// All that it has, or may have where it is one of two.
    List<Integer> possible(int number) {
        return other[number] == 0 ? known(number) : List.of(primary[number], other[number]);
    }

    /// Settles on the primary one of two.
    void settle(int number, int address) {
        primary[number] = address;
        other[number] = 0;
    }

    /// Takes one of two for the likelier.
    void prefer(int number, int address) {
        int less = address == primary[number] ? other[number] : primary[number];
        primary[number] = address;
        other[number] = less;
    }

    /// Of an address inside and one outside, the interface has the one inside: its public address is in none of its records.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-limitations.html>
    private void settleInside() {
        for (int i = 0; i < primary.length; i++) {
            if (other[i] != 0 && traffic.isOutside(primary[i]) != traffic.isOutside(other[i])) {
                settle(i, traffic.isOutside(primary[i]) ? other[i] : primary[i]);
            }
        }
    }

    private List<Integer> find(int number) {
        List<Pair> all = pairs.get(number);
        long total = 0;
        for (Pair pair : all) {
            total += pair.records();
            count(pair, pair.from());
            count(pair, pair.to());
        }
        first = 0;
        second = 0;
        List<Integer> leaving = new ArrayList<>();
        for (Pair pair : all) {
            rank(pair.from(), leaving);
            rank(pair.to(), leaving);
        }
        boolean directed = first != 0 && ingress[first] + egress[first] > 0;
        boolean both = second != 0 && records[first] == total && records[second] == total && !directed;
        for (Pair pair : all) {
            clear(pair.from());
            clear(pair.to());
        }
        primary[number] = first;
        other[number] = both ? second : 0;
        if (directed || both) {
            leaving.removeIf(address -> address == first);
            return both ? List.of() : leaving;
        }
        if (first != 0) {
            compare(number, total);
        }
        return unmet(number);
    }

    /// Looks for an address that explains more than the one met most, where that is not in all records, or is answered by
    /// others than it asks.
    private void compare(int number, long total) {
        int common = primary[number];
        long ofCommon = 0;
        boolean onlySends = false;
        boolean onlyGets = false;
        for (Pair pair : pairs.get(number)) {
            if (pair.has(common)) {
                ofCommon += pair.records();
                onlySends |= pair.lane(pair.other(common)).records() == 0;
                onlyGets |= pair.lane(common).records() == 0;
            }
        }
        if (ofCommon == total && !(onlySends && onlyGets)) {
            return;
        }
        Secondary addresses = new Secondary(traffic.pairs(), pairs.get(number));
        int rival = addresses.unanswering(common);
        if (rival == 0 || traffic.isOutside(rival)) {
            return;
        }
        long most = ofCommon == total ? 0 : addresses.unexplained(common, total);
        long unexplained = addresses.unexplained(rival, most);
        if (unexplained < most) {
            primary[number] = rival;
        } else if (unexplained == most) {
            rivals.put(number, rival);
        }
    }

    private void rank(int address, List<Integer> leaving) {
        if (met.get(address)) {
            return;
        }
        met.set(address);
        if (egress[address] > 0) {
            leaving.add(address);
        }
        if (first == 0 || isMore(address, first)) {
            second = first;
            first = address;
        } else if (second == 0 || isMore(address, second)) {
            second = address;
        }
    }

    private void count(Pair pair, int address) {
        records[address] += pair.records();
        ingress[address] += pair.lane(pair.other(address)).ingress();
        egress[address] += pair.lane(address).egress();
    }

    private void clear(int address) {
        records[address] = 0;
        ingress[address] = 0;
        egress[address] = 0;
        met.clear(address);
    }

    /// By what says the direction, then by how many records there are; of equal ones the first that was met.
    private boolean isMore(int one, int two) {
        int byIngress = Long.compare(ingress[one], ingress[two]);
        int byEgress = Long.compare(egress[one], egress[two]);
        int byRecords = Long.compare(records[one], records[two]);
        return (byIngress != 0 ? byIngress : byEgress != 0 ? byEgress : byRecords != 0 ? byRecords : two - one) > 0;
    }

    /// The addresses of records without the primary one that it never talks to.
    private List<Integer> unmet(int number) {
        int own = primary[number];
        if (!hasOthers(number)) {
            return List.of();
        }
        int[] peers = pairs.get(number)
                .stream()
                .filter(pair -> pair.has(own))
                .mapToInt(pair -> pair.other(own))
                .sorted()
                .toArray();
        return pairs.get(number)
                .stream()
                .filter(pair -> !pair.has(own))
                .flatMap(pair -> Stream.of(pair.from(), pair.to()))
                .filter(address -> !traffic.isOutside(address) && Arrays.binarySearch(peers, address) < 0)
                .distinct()
                .toList();
    }

    /// Whether any of its records is without its primary address.
    private boolean hasOthers(int number) {
        for (Pair pair : pairs.get(number)) {
            if (!pair.has(primary[number])) {
                return true;
            }
        }
        return false;
    }

    /// Whether anything was settled.
    private boolean resolve() {
        Map<Integer, List<Integer>> owners = new HashMap<>();
        for (int i = 0; i < primary.length; i++) {
            for (int address : known(i)) {
                owners.computeIfAbsent(address, _ -> new ArrayList<>()).add(i);
            }
        }
        boolean settled = false;
        for (int i = 0; i < primary.length; i++) {
            if (other[i] != 0) {
                boolean first = taken(i, primary[i], owners);
                boolean second = taken(i, other[i], owners);
                if (first != second) {
                    settle(i, first ? other[i] : primary[i]);
                    settled = true;
                }
            }
        }
        return settled;
    }

    private boolean taken(int number, int address, Map<Integer, List<Integer>> owners) {
        Pair only = pairs.get(number).getFirst();
        for (int owner : owners.getOrDefault(address, List.of())) {
            int there = traffic.pairs().index(owner, only);
            if (there >= 0
                    && (traffic.together(number, owner) || isSame(traffic.pairs().pair(there), only))) {
                return true;
            }
        }
        return false;
    }

    /// Whether two interfaces, be they of two VPCs, recorded the very same packets.
    private static boolean isSame(Pair one, Pair two) {
        return isSame(one.forth(), two.forth()) && isSame(one.back(), two.back());
    }

    /// VPCs may use the same addresses, and packets and bytes of a few records are equal by chance: times and ports have to
    /// agree too, the latter where all records have one.
    private static boolean isSame(Lane one, Lane two) {
        return one.packets() == two.packets() && one.bytes() == two.bytes()
                && Math.abs(one.firstStart() - two.firstStart()) <= SameTraffic.APART
                && (one.sourcePort() == two.sourcePort() || one.sourcePortCount() < one.records()
                        || two.sourcePortCount() < two.records())
                && (one.destinationPort() == two.destinationPort() || one.destinationPortCount() < one.records()
                        || two.destinationPortCount() < two.records());
    }
}
