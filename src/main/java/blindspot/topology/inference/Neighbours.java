package blindspot.topology.inference;

import blindspot.store.KeyNumbers;
import blindspot.topology.inference.Traffic.Pair;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Interfaces of the same inputs of which one has an address that is in records of the other, and that belong together:
/// both recorded the same, or the same address outside, as a gateway does, which shows its own address for it; or one is
/// a hop of the other's packets; or one has one of two addresses.
final class Neighbours {
    /// Where no more than these have an address, each is compared with each who recorded it. Of more it is remembered what
    /// they recorded, so that the work grows with the records however many share an address.
    private static final int FEW = 8;

    private static final int ADDRESS_BITS = 21;

    /// What stands for an address, beside those there are, where it is remembered of all, and of those with one of two.
    private static final int ANY = (1 << ADDRESS_BITS) - 1;

    private static final int ONE_OF_TWO = 0;

    private final Traffic traffic;
    private final OwnAddresses own;
    private final int[] units;
    private final DisjointSets joined;
    /// Inputs with addresses; by their numbers, who has that address there.
    private final KeyNumbers places = new KeyNumbers();
    private final List<List<Integer>> owners = new ArrayList<>();
    /// Places with what many who have their address recorded; by their numbers, who did.
    private final KeyNumbers marks = new KeyNumbers();
    private final List<List<Integer>> marked = new ArrayList<>();
    /// Of interfaces the addresses outside that they recorded.
    private final Map<Integer, Set<Integer>> outside = new HashMap<>();

    /// @param units of each interface the number of its inputs
    Neighbours(Traffic traffic, OwnAddresses own, int[] units, DisjointSets joined) {
        this.traffic = traffic;
        this.own = own;
        this.units = units;
        this.joined = joined;
        for (int i = 0; i < units.length; i++) {
            for (int address : own.possible(i)) {
                add(places, key(units[i], address), owners, i);
            }
        }
    }

    private static void add(KeyNumbers keys, long key, List<List<Integer>> lists, int networkInterface) {
        int place = keys.number(key);
        if (place == lists.size()) {
            lists.add(new ArrayList<>());
        }
        lists.get(place).add(networkInterface);
    }

    private static long key(int unit, int address) {
        return (long) unit << 32 | address;
    }

    void join(Hops hops) {
        for (int place = 0; place < owners.size(); place++) {
            if (owners.get(place).size() > FEW) {
                mark(place);
            }
        }
        for (int i = 0; i < units.length; i++) {
            BitSet met = new BitSet();
            for (Pair pair : own.pairs().get(i)) {
                join(i, pair, pair.from(), met);
                join(i, pair, pair.to(), met);
            }
        }
        hops.beside().forEach((hop, all) -> all.forEach(each -> {
            if (looksAt(hop, each) || looksAt(each, hop)) {
                joined.join(hop, each);
            }
        }));
    }

    /// Remembers what those recorded who have the address of a place.
    private void mark(int place) {
        int address = (int) places.key(place);
        for (int owner : owners.get(place)) {
            mark(place, ANY, owner);
            if (own.other(owner) != 0) {
                mark(place, ONE_OF_TWO, owner);
            }
            for (Pair pair : own.pairs().get(owner)) {
                if (pair.has(address)) {
                    mark(place, pair.other(address), owner);
                }
            }
            outside(owner).forEach(each -> mark(place, each, owner));
        }
    }

    private void mark(int place, int address, int owner) {
        add(marks, (long) place << ADDRESS_BITS | address, marked, owner);
    }

    /// @param met the places with many that this interface looked at before
    private void join(int number, Pair pair, int address, BitSet met) {
        int place = places.find(key(units[number], address));
        if (place < 0) {
            return;
        }
        if (owners.get(place).size() <= FEW) {
            joinEach(number, pair, owners.get(place));
            return;
        }
        joinMarked(number, place, pair.other(address));
        if (!met.get(place)) {
            met.set(place);
            joinMarked(number, place, own.other(number) == 0 ? ONE_OF_TWO : ANY);
            outside(number).forEach(each -> joinMarked(number, place, each));
        }
    }

    private void joinEach(int number, Pair pair, List<Integer> all) {
        for (int owner : all) {
            if (joined.root(owner) != joined.root(number) && (own.other(owner) != 0 || own.other(number) != 0
                    || traffic.pairs().has(owner, pair)
                    || !Collections.disjoint(outside(owner), outside(number)))) {
                joined.join(number, owner);
            }
        }
    }

    /// Those of a place that recorded this are joined with the first who looks for it: one of them stands for all then.
    private void joinMarked(int number, int place, int address) {
        int mark = marks.find((long) place << ADDRESS_BITS | address);
        if (mark >= 0) {
            List<Integer> all = marked.get(mark);
            all.forEach(each -> joined.join(number, each));
            marked.set(mark, List.of(all.getFirst()));
        }
    }

    /// Whether records of the one have an address of the other.
    private boolean looksAt(int one, int other) {
        return units[one] == units[other] && own.pairs()
                .get(one)
                .stream()
                .anyMatch(pair -> own.possible(other).stream().anyMatch(pair::has));
    }

    private Set<Integer> outside(int number) {
        return outside.computeIfAbsent(number, _ -> own.pairs()
                .get(number)
                .stream()
                .flatMap(pair -> Stream.of(pair.from(), pair.to()))
                .filter(address -> address != OutsideAddresses.MANY && traffic.isOutside(address))
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Of each set of interfaces that are joined, where an address is in another set too: both.
    Set<Integer> doubled() {
        Set<Integer> doubled = new HashSet<>();
        for (List<Integer> all : owners) {
            int[] roots = all.stream().mapToInt(joined::root).distinct().toArray();
            if (roots.length > 1) {
                Arrays.stream(roots).forEach(doubled::add);
            }
        }
        return doubled;
    }
}
