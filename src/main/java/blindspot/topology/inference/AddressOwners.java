package blindspot.topology.inference;

import blindspot.store.KeyNumbers;
import blindspot.topology.inference.Traffic.Pair;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// Which interfaces have an address, in whatever VPC, and may have recorded what another recorded of it. Where many have
/// it, those are remembered who recorded each pair of addresses: VPCs may use the same ones.
final class AddressOwners {
    private static final int FEW = 8;

    /// By the number of an address, all that have it.
    private final List<List<Actor>> all;
    private final KeyNumbers pairs = new KeyNumbers();
    private final List<List<Actor>> recorders = new ArrayList<>();

    /// @param interfaces in the order of their numbers
    /// @param addresses how many there are
    AddressOwners(List<Actor> interfaces, OwnAddresses own, int addresses) {
        all = new ArrayList<>(Collections.nCopies(addresses + 1, List.of()));
        for (Actor actor : interfaces) {
            for (int address : actor.addresses()) {
                if (all.get(address).isEmpty()) {
                    all.set(address, new ArrayList<>());
                }
                all.get(address).add(actor);
            }
        }
        for (int address = 0; address <= addresses; address++) {
            if (all.get(address).size() > FEW) {
                remember(address, own);
            }
        }
    }

    private void remember(int address, OwnAddresses own) {
        for (Actor actor : all.get(address)) {
            for (Pair pair : own.pairs().get(actor.networkInterface())) {
                if (pair.has(address)) {
                    int number = pairs.number(key(address, pair));
                    if (number == recorders.size()) {
                        recorders.add(new ArrayList<>());
                    }
                    recorders.get(number).add(actor);
                }
            }
        }
    }

    private static long key(int address, Pair pair) {
        return PairSums.key(address == pair.from() ? 0 : 1, pair.from(), pair.to());
    }

    /// All who have the address and recorded this pair, perhaps others who have it too, in the order of their numbers.
    List<Actor> of(int address, Pair pair) {
        List<Actor> owners = all.get(address);
        if (owners.size() <= FEW) {
            return owners;
        }
        int number = pairs.find(key(address, pair));
        return number < 0 ? List.of() : recorders.get(number);
    }
}
