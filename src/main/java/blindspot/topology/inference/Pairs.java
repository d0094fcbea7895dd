package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.store.AddressNumbers;
import blindspot.store.KeyNumbers;
import java.util.ArrayList;
import java.util.List;

/// All pairs of addresses that the parts of a scan found: those of an interface one after the other, in the order in which
/// they were met, for they are looked at together.
final class Pairs {
    private final AddressNumbers addresses;
    private final List<List<String>> hopTexts;
    private final int[][] hops;
    /// Of each interface where its pairs begin; at last, where all end.
    private final int[] first;
    private final KeyNumbers keys;
    private final long[] sums;
    private final int[] firstRows;

    /// @param interfaces how many there are
    /// @param parts what each part found; no interface is in two of them
    /// @param renamed by part, the number of each address by its number in the part
    /// @param hopTexts the texts of the codes of [ScanColumns#HOPS]
    Pairs(int interfaces, AddressNumbers addresses, List<PairSums> parts, List<int[]> renamed,
            List<List<String>> hopTexts) {
        this.addresses = addresses;
        this.hopTexts = hopTexts;
        first = new int[interfaces + 1];
        for (PairSums part : parts) {
            for (int number = 0; number < part.keys().count(); number++) {
                first[PairSums.networkInterface(part.keys().key(number)) + 1]++;
            }
        }
        for (int i = 0; i < interfaces; i++) {
            first[i + 1] += first[i];
        }
        int count = first[interfaces];
        long[] names = new long[count];
        sums = PairSums.roomFor(count);
        firstRows = new int[count];
        hops = parts.getFirst().emptyHops(count);
        int[] next = first.clone();
        for (int i = 0; i < parts.size(); i++) {
            PairSums part = parts.get(i);
            for (int number = 0; number < part.keys().count(); number++) {
                int index = next[PairSums.networkInterface(part.keys().key(number))]++;
                names[index] = take(part, number, renamed.get(i), index);
            }
        }
        keys = new KeyNumbers(count);
        for (long name : names) {
            keys.number(name);
        }
    }

    private long take(PairSums part, int number, int[] renamed, int index) {
        long key = part.keys().key(number);
        int lower = renamed[PairSums.lower(key)];
        int upper = renamed[PairSums.upper(key)];
        int at = PairSums.lanesOf(index);
        int from = PairSums.lanesOf(number);
        int turned = lower > upper ? Lane.NUMBERS : 0;
        System.arraycopy(part.sums(), from, sums, at + turned, Lane.NUMBERS);
        System.arraycopy(part.sums(), from + Lane.NUMBERS, sums, at + Lane.NUMBERS - turned, Lane.NUMBERS);
        firstRows[index] = part.firstRow(number);
        for (int field = 0; field < hops.length; field++) {
            if (hops[field].length > 0) {
                hops[field][index] = part.hop(field, number);
            }
        }
        return PairSums.key(PairSums.networkInterface(key), Math.min(lower, upper), Math.max(lower, upper));
    }

    AddressNumbers addresses() {
        return addresses;
    }

    int count() {
        return firstRows.length;
    }

    /// The pairs of an interface.
    List<Traffic.Pair> of(int networkInterface) {
        List<Traffic.Pair> all = new ArrayList<>(first[networkInterface + 1] - first[networkInterface]);
        for (int index = first[networkInterface]; index < first[networkInterface + 1]; index++) {
            all.add(pair(index));
        }
        return all;
    }

    Traffic.Pair pair(int index) {
        long key = keys.key(index);
        int at = PairSums.lanesOf(index);
        return new Traffic.Pair(
                index, PairSums.networkInterface(key), PairSums.lower(key), PairSums.upper(key), firstRows[index],
                new Lane(sums, at), new Lane(sums, at + Lane.NUMBERS));
    }

    /// Whether the interface recorded packets between the two addresses of a pair.
    boolean has(int networkInterface, Traffic.Pair pair) {
        return index(networkInterface, pair) >= 0;
    }

    /// The index of the pair of the same addresses of another interface, -1 for none.
    int index(int networkInterface, Traffic.Pair pair) {
        return index(networkInterface, pair.from(), pair.to());
    }

    /// The index of the pair of two addresses of an interface, -1 for none.
    int index(int networkInterface, int one, int two) {
        return keys.find(PairSums.key(networkInterface, Math.min(one, two), Math.max(one, two)));
    }

    /// What a field of [ScanColumns#HOPS] says of the packets that leave the interface between the two; empty where it
    /// says nothing.
    String hop(Field field, int index) {
        int place = ScanColumns.HOPS.indexOf(field);
        int code = hops[place].length == 0 ? 0 : hops[place][index];
        return code == 0 ? "" : hopTexts.get(place).get(code);
    }
}
