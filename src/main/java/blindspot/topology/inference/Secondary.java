package blindspot.topology.inference;

import blindspot.topology.inference.Traffic.Pair;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Whether an interface has secondary addresses, where no field tells what entered and what left. Records show what is sent
/// to one of them with the primary address, and what is sent from it as it is: so nothing is ever sent to a secondary
/// address, and who gets answers from it asks the primary one, at the same port.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class Secondary {
    private final List<Pair> pairs;
    /// Addresses that something is sent to.
    private final Set<Integer> reached = new HashSet<>();

    /// @param pairs of the interface
    Secondary(List<Pair> pairs) {
        this.pairs = pairs;
        for (Pair pair : pairs) {
            if (pair.forth().records() > 0) {
                reached.add(pair.to());
            }
            if (pair.back().records() > 0) {
                reached.add(pair.from());
            }
        }
    }

    /// The address that this one sends most to without an answer from it: the primary one, if this is a peer; 0 for none.
    int unanswering(int address) {
        int best = 0;
        long most = 0;
        for (Pair pair : pairs) {
            if (pair.has(address) && pair.lane(pair.other(address)).records() == 0
                    && pair.lane(address).records() > most) {
                most = pair.lane(address).records();
                best = pair.other(address);
            }
        }
        return best;
    }

    /// How many records are of an interface with this primary address.
    long explained(int primary) {
        Map<Integer, Pair> peers = new HashMap<>();
        long explained = 0;
        for (Pair pair : pairs) {
            if (pair.has(primary)) {
                peers.put(pair.other(primary), pair);
                explained += pair.records();
            }
        }
        for (Pair pair : pairs) {
            if (!pair.has(primary)
                    && (isOf(primary, pair.from(), pair, peers) || isOf(primary, pair.to(), pair, peers))) {
                explained += pair.records();
            }
        }
        return explained;
    }

    private boolean isOf(int primary, int address, Pair pair, Map<Integer, Pair> peers) {
        Pair asked = peers.get(pair.other(address));
        if (asked == null || reached.contains(address) || peers.containsKey(address)) {
            return false;
        }
        Lane left = pair.lane(address);
        Lane entered = asked.lane(pair.other(address));
        return entered.records() > 0 && (left.sourcePort() == entered.destinationPort()
                || left.destinationPort() == entered.sourcePort());
    }
}
