package blindspot.capture;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What all records of a table have of each half of each lane at each network interface of the path: of itself, and of the
/// same traffic at the other end. Where an end has no interface that is known, that is of the end.
final class HalfTraces {
    private static final int HALVES = 4;

    /// Rows between two looks at whether to stop, less one.
    private static final int LOOK_AT_CANCEL = (1 << 16) - 1;

    private final Evidence evidence;
    private final Topology topology;
    private final FlowTable table;
    private final List<NetworkInterface> interfaces;
    private final Map<Address, List<NetworkInterface>> having = new HashMap<>();
    private final long[] recorded;
    private final BitSet perhaps = new BitSet();
    private final BitSet across = new BitSet();
    /// The same at ends without interfaces.
    private final BitSet acrossEnd = new BitSet();

    private HalfTraces(Evidence evidence) {
        this.evidence = evidence;
        topology = evidence.topology();
        table = evidence.table();
        interfaces = topology.interfaces();
        recorded = new long[interfaces.size() * HALVES];
        interfaces.forEach(
                each -> each.addresses()
                        .forEach(address -> having.computeIfAbsent(address, _ -> new ArrayList<>()).add(each)));
    }

    /// Looks at every record once; of no use when cancelled.
    static HalfTraces of(Evidence evidence, Cancel cancel) {
        HalfTraces all = new HalfTraces(evidence);
        for (int row = 0; row < all.table.rowCount() && ((row & LOOK_AT_CANCEL) != 0 || !cancel.requested()); row++) {
            if (evidence.leg(row) > 0) {
                all.add(row);
            }
        }
        return all;
    }

    private void add(int row) {
        Leg leg = topology.legs().get(evidence.leg(row) - 1);
        Lane lane = evidence.lane(row);
        switch (evidence.recorder(row)) {
            case Recorder.Known(int known) -> recorded[half(known, end(known, leg), lane)]++;
            case Recorder.OneOf(List<Integer> among) ->
                among.forEach(each -> perhaps.set(half(each, end(each, leg), lane)));
            case Recorder.Elsewhere _,Recorder.NotDrawn _ -> {
                // At no end of it.
            }
        }
        int node = evidence.recorderNode(row);
        if (node < 0) {
            return;
        }
        boolean sent = node == (lane == Lane.REQUEST ? leg.from() : leg.to());
        if (sent && (table.rejected(row) || !table.present(Field.ACTION, row))) {
            return;
        }
        End far = node == leg.from() ? End.TO : End.FROM;
        acrossEnd.set((leg.number() - 1) * HALVES + LegViews.quarter(lane, far));
        Node other = far == End.TO ? topology.to(leg) : topology.from(leg);
        if (other.interfaces().size() == 1) {
            across.set(half(other.interfaces().getFirst().index(), far, lane));
            return;
        }
        Address address = table.address(sent ? Field.DSTADDR : Field.SRCADDR, row);
        if (address != null) {
            having.getOrDefault(address, List.of())
                    .stream()
                    .filter(each -> each.node() == other.index())
                    .forEach(each -> across.set(half(each.index(), far, lane)));
        }
    }

    private End end(int networkInterface, Leg leg) {
        return interfaces.get(networkInterface).node() == leg.from() ? End.FROM : End.TO;
    }

    /// An interface is at the beginning of one leg at most, and at the end of one.
    private static int half(int networkInterface, End end, Lane lane) {
        return networkInterface * HALVES + LegViews.quarter(lane, end);
    }

    /// How many records the interface of this index surely took of it.
    long recorded(int networkInterface, End end, Lane lane) {
        return recorded[half(networkInterface, end, lane)];
    }

    /// Whether there are records that it may have taken of it.
    boolean perhaps(int networkInterface, End end, Lane lane) {
        return perhaps.get(half(networkInterface, end, lane));
    }

    /// Whether the other end has a record of traffic that goes through this half: sent by it, or sent to it and accepted.
    boolean across(int networkInterface, End end, Lane lane) {
        return across.get(half(networkInterface, end, lane));
    }

    /// The same of an end of the leg, whatever interface is there.
    boolean across(Leg leg, End end, Lane lane) {
        return acrossEnd.get((leg.number() - 1) * HALVES + LegViews.quarter(lane, end));
    }
}
