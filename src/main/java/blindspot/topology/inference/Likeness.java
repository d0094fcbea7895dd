package blindspot.topology.inference;

import blindspot.model.Field;
import blindspot.topology.inference.Traffic.Pair;
import java.util.List;
import java.util.Optional;

/// What an interface does that a service made, as its siblings in other zones do too: endpoints and load balancers have an
/// interface in each zone, and those of one zone may have nothing to do with those of another. So also what the clients of
/// a service in another VPC do, one of whose interfaces each may ask.
///
/// @param block the block of addresses that it is in, as large as a VPC's may be: /16 of IPv4, /56 of IPv6
/// @param answers whether it is asked at a port that stays
/// @param asks whether it asks others at one
/// @param port the one met most
/// @param far the block of whom it talks to most, where that is another; else 0
record Likeness(int unit, long block, boolean answers, boolean asks, int port, long far) {
    private static final int IPV4_BITS = 16;
    private static final int IPV6_BITS = 8;

    /// Empty where a service did not make it and it talks to nobody in another block, and where a field tells its VPC.
    ///
    /// @param own the number of its address, 0 where none is known
    static Optional<Likeness> of(Traffic traffic, int number, int unit, List<Pair> pairs, int own) {
        if (own == 0 || !traffic.text(Field.VPC_ID, number).isEmpty()) {
            return Optional.empty();
        }
        boolean managed = traffic.text(Field.ACCOUNT_ID, number).equals(Guess.UNKNOWN);
        boolean answers = false;
        boolean asks = false;
        long most = 0;
        int port = 0;
        long block = block(traffic, own);
        long far = 0;
        for (Pair pair : pairs) {
            if (pair.has(own) && (managed || isFar(traffic, own, pair.other(own)))) {
                Lane forth = pair.lane(own);
                Lane back = pair.lane(pair.other(own));
                long here = forth.sourcePortCount() + back.destinationPortCount();
                long there = forth.destinationPortCount() + back.sourcePortCount();
                if (here + there == 0) {
                    continue;
                }
                boolean isAsked = here == there ? !Talks.asksByPorts(forth, back) : here > there;
                answers |= isAsked;
                asks |= !isAsked;
                if (pair.records() > most) {
                    most = pair.records();
                    int peer = pair.other(own);
                    far = isFar(traffic, own, peer) ? block(traffic, peer) : 0;
                    port = isAsked ? Talks.portOf(forth, back) : Talks.portOf(back, forth);
                }
            }
        }
        return (managed || far != 0) && (answers || asks)
                ? Optional.of(new Likeness(unit, block, answers, asks, port, far))
                : Optional.empty();
    }

    /// Whether an address is in another block, inside.
    private static boolean isFar(Traffic traffic, int own, int peer) {
        return !traffic.isOutside(peer) && block(traffic, peer) != block(traffic, own);
    }

    private static long block(Traffic traffic, int address) {
        long high = traffic.pairs().addresses().high(address);
        return high == 0 ? traffic.pairs().addresses().low(address) >>> IPV4_BITS : high >>> IPV6_BITS;
    }
}
