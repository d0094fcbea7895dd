package blindspot.topology.inference;

import blindspot.topology.inference.Traffic.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Whose addresses an interface has: the one that is common to all its records, destination of what enters and source of
/// what leaves; what leaves may have a secondary address of it too.
///
/// Where its records have two addresses in common it is one of the two, unless another interface of the same inputs,
/// which recorded the same traffic, has one of them.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class OwnAddresses {
    private static final int ROUNDS = 8;

    private final Traffic traffic;
    private final List<List<Pair>> pairs;
    private final int[] primary;
    private final int[] other;
    private final List<List<Integer>> secondary = new ArrayList<>();

    /// @param pairs of each interface
    /// @param stated of each interface the addresses that somebody states, none where nobody does
    OwnAddresses(Traffic traffic, List<List<Pair>> pairs, List<List<Integer>> stated) {
        this.traffic = traffic;
        this.pairs = pairs;
        primary = new int[traffic.count()];
        other = new int[traffic.count()];
        for (int i = 0; i < primary.length; i++) {
            if (stated.get(i).isEmpty()) {
                secondary.add(find(i));
            } else {
                primary[i] = stated.get(i).getFirst();
                secondary.add(stated.get(i).subList(1, stated.get(i).size()));
            }
        }
        boolean more = true;
        for (int round = 0; round < ROUNDS && more; round++) {
            more = resolve();
        }
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

    private List<Integer> find(int number) {
        Map<Integer, long[]> counts = new HashMap<>();
        long all = 0;
        for (Pair pair : pairs.get(number)) {
            all += pair.records();
            for (int address : new int[] {pair.from(), pair.to()}) {
                long[] sums = counts.computeIfAbsent(address, _ -> new long[3]);
                sums[0] += pair.records();
                sums[1] += pair.lane(pair.other(address)).ingress();
                sums[2] += pair.lane(address).egress();
            }
        }
        List<Map.Entry<Integer, long[]>> ranked = counts.entrySet()
                .stream()
                .sorted((one, two) -> compare(two.getValue(), one.getValue()) != 0
                        ? compare(two.getValue(), one.getValue())
                        : Integer.compare(one.getKey(), two.getKey()))
                .toList();
        if (ranked.isEmpty()) {
            return List.of();
        }
        primary[number] = ranked.getFirst().getKey();
        long[] first = ranked.getFirst().getValue();
        if (first[1] + first[2] > 0) {
            return ranked.stream()
                    .skip(1)
                    .filter(each -> each.getValue()[2] > 0)
                    .map(Map.Entry::getKey)
                    .toList();
        }
        if (ranked.size() > 1 && ranked.get(1).getValue()[0] == first[0] && first[0] == all) {
            other[number] = ranked.get(1).getKey();
            return List.of();
        }
        return unmet(number);
    }

    /// By what says the direction, then by how many records there are.
    private static int compare(long[] one, long[] two) {
        int byIngress = Long.compare(one[1], two[1]);
        int byEgress = Long.compare(one[2], two[2]);
        return byIngress != 0 ? byIngress : byEgress != 0 ? byEgress : Long.compare(one[0], two[0]);
    }

    /// The addresses of records without the primary one that it never talks to.
    private List<Integer> unmet(int number) {
        int own = primary[number];
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

    /// Whether anything was settled.
    private boolean resolve() {
        Map<Integer, List<Integer>> owners = new HashMap<>();
        for (int i = 0; i < primary.length; i++) {
            if (primary[i] != 0 && other[i] == 0) {
                owners.computeIfAbsent(primary[i], _ -> new ArrayList<>()).add(i);
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
        int peer = address == primary[number] ? other[number] : primary[number];
        return owners.getOrDefault(address, List.of())
                .stream()
                .anyMatch(owner -> together(number, owner)
                        && pairs.get(owner).stream().anyMatch(pair -> pair.has(address) && pair.has(peer)));
    }

    private boolean together(int one, int two) {
        for (int i = one * Traffic.UNITS; i < (one + 1) * Traffic.UNITS; i++) {
            for (int k = two * Traffic.UNITS; k < (two + 1) * Traffic.UNITS; k++) {
                if (traffic.units()[i] >= 0 && traffic.units()[i] == traffic.units()[k]) {
                    return true;
                }
            }
        }
        return false;
    }
}
