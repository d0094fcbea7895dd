package blindspot.topology.inference;

import blindspot.topology.inference.Traffic.Pair;
import java.util.BitSet;
import java.util.List;

/// Whether an interface has secondary addresses, where no field tells what entered and what left. Records show what is sent
/// to one of them with the primary address, and what is sent from it as it is: so nothing is ever sent to a secondary
/// address, and who gets answers from it asks the primary one, at the same port.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class Secondary {
    private final Pairs all;
    private final List<Pair> pairs;
    /// Addresses that something is sent to.
    private final BitSet reached = new BitSet();
    private boolean isMet;

    /// @param pairs of the interface
    Secondary(Pairs all, List<Pair> pairs) {
        this.all = all;
        this.pairs = pairs;
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

    /// How many records are not of an interface with this primary address; no more are counted than these.
    long unexplained(int primary, long most) {
        long unexplained = 0;
        for (Pair pair : pairs) {
            if (!pair.has(primary) && !isOf(primary, pair.from(), pair) && !isOf(primary, pair.to(), pair)) {
                unexplained += pair.records();
                if (unexplained > most) {
                    return unexplained;
                }
            }
        }
        return unexplained;
    }

    private boolean isOf(int primary, int address, Pair pair) {
        int peer = pair.other(address);
        int asked = all.index(pair.at(), peer, primary);
        if (asked < 0 || all.index(pair.at(), address, primary) >= 0) {
            return false;
        }
        Lane left = pair.lane(address);
        Lane entered = all.pair(asked).lane(peer);
        boolean samePort = left.sourcePort() == entered.destinationPort()
                || left.destinationPort() == entered.sourcePort();
        return entered.records() > 0 && samePort && !isReached(address);
    }

    private boolean isReached(int address) {
        if (!isMet) {
            isMet = true;
            for (Pair pair : pairs) {
                if (pair.forth().records() > 0) {
                    reached.set(pair.to());
                }
                if (pair.back().records() > 0) {
                    reached.set(pair.from());
                }
            }
        }
        return reached.get(address);
    }
}
