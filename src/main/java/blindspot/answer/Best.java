package blindspot.answer;

import blindspot.query.Sums;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/// The groups that come first, and the sums of all others.
final class Best {
    private final int most;
    private final boolean byRecords;
    private final boolean hasBytes;
    private final boolean hasPackets;
    private final PriorityQueue<Group> top = new PriorityQueue<>(ORDER.reversed());
    private long others;
    private long records;
    private long restRecords;
    private long restPackets;
    private long restBytes;
    private long restFlows;

    /// @param first its first row
    /// @param measure what it counts of what is compared
    /// @param then what it counts of what is compared where that is equal
    record Group(
            int first, int rank, long measure, long then, long records, long packets, long bytes, long flows) {}

    private static final Comparator<Group> ORDER = Comparator.comparingInt(Group::rank)
            .thenComparing(Comparator.comparingLong(Group::measure).reversed())
            .thenComparing(Comparator.comparingLong(Group::then).reversed())
            .thenComparingInt(Group::first);

    /// @param byRecords whether groups of one rank are compared by their records; else by bytes, else by packets
    /// @param hasBytes whether records say them
    Best(int most, boolean byRecords, boolean hasBytes, boolean hasPackets) {
        this.most = most;
        this.byRecords = byRecords;
        this.hasBytes = hasBytes;
        this.hasPackets = hasPackets;
    }

    /// Takes in a group; those of a lower rank come first.
    ///
    /// @param first its first row
    void add(int first, int ranked, long count, long packets, long bytes, long flows) {
        records += count;
        long sum = hasBytes ? bytes : hasPackets ? packets : count;
        long measure = byRecords ? count : sum;
        long then = byRecords ? sum : count;
        if (top.size() == most && isBehind(ranked, measure, then, first)) {
            leave(count, packets, bytes, flows);
            return;
        }
        top.add(new Group(first, ranked, measure, then, count, packets, bytes, flows));
        if (top.size() > most) {
            Group left = top.remove();
            leave(left.records, left.packets, left.bytes, left.flows);
        }
    }

    /// An empty one for groups of the same kind.
    Best another() {
        return new Best(most, byRecords, hasBytes, hasPackets);
    }

    /// Takes in what another one of this kind took in.
    void addAll(Best other) {
        for (Group each : other.top) {
            add(each.first, each.rank, each.records, each.packets, each.bytes, each.flows);
        }
        others += other.others;
        records += other.restRecords;
        restRecords += other.restRecords;
        restPackets = Sums.capped(restPackets, other.restPackets);
        restBytes = Sums.capped(restBytes, other.restBytes);
        restFlows += other.restFlows;
    }

    /// Behind the last of those that come first.
    private boolean isBehind(int ranked, long measure, long then, int first) {
        Group last = top.peek();
        if (last == null) {
            return true;
        }
        if (ranked != last.rank) {
            return ranked > last.rank;
        }
        if (measure != last.measure) {
            return measure < last.measure;
        }
        return then != last.then ? then < last.then : first > last.first;
    }

    private void leave(long count, long packets, long bytes, long flows) {
        others++;
        restRecords += count;
        restPackets = Sums.capped(restPackets, packets);
        restBytes = Sums.capped(restBytes, bytes);
        restFlows += flows;
    }

    /// Those that come first, in their order.
    List<Group> first() {
        List<Group> order = new ArrayList<>(top);
        order.sort(ORDER);
        return order;
    }

    /// How many groups there are besides.
    long others() {
        return others;
    }

    /// What they count; empty where there are none.
    Optional<Tally> rest(boolean packets, boolean bytes, boolean flows) {
        return others == 0 ? Optional.empty()
                : Optional.of(new Tally(
                        packets ? Long.valueOf(restPackets) : null, bytes ? Long.valueOf(restBytes) : null, restRecords,
                        flows ? Long.valueOf(restFlows) : null));
    }

    /// How many records all groups have.
    long records() {
        return records;
    }
}
