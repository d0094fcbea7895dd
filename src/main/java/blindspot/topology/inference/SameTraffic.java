package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Compares what endpoints took from clients with what load balancers sent on: a Network Load Balancer passes a
/// connection on packet by packet, so that both ends of PrivateLink record the same packets and bytes, up to a minute
/// apart. Neither addresses nor ports are the same, so this is a likelihood and no proof.
/// Source: <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html>
final class SameTraffic {
    /// The most records of one interface that are compared.
    private static final int MOST = 20_000;

    static final long APART = 60;

    private final Map<Integer, List<Sent>> byActor = new HashMap<>();

    /// What a record sums up.
    record Sent(long packets, long bytes, long start) {
        static Sent of(FlowTable table, int row) {
            return new Sent(
                    table.number(Field.PACKETS, row, -1), table.number(Field.BYTES, row, -1),
                    table.number(Field.START, row, 0));
        }
    }

    /// @param endpoints what they were asked is compared
    /// @param balancers with what these ask
    SameTraffic(FlowTable table, Traffic traffic, List<Actor> endpoints, List<Actor> balancers, Cancel cancel) {
        Map<Integer, Actor> byNumber = new HashMap<>();
        endpoints.forEach(actor -> byNumber.put(actor.networkInterface(), actor));
        balancers.forEach(actor -> byNumber.put(actor.networkInterface(), actor));
        Set<Actor> asked = new HashSet<>(endpoints);
        if (endpoints.isEmpty() || balancers.isEmpty() || table.column(Field.PACKETS) == null
                || !(table.column(Field.INTERFACE_ID) instanceof CodeColumn ids)) {
            return;
        }
        boolean[] wanted = new boolean[ids.dictionary().size()];
        byNumber.keySet().stream().filter(number -> number >= 0).forEach(number -> wanted[number + 1] = true);
        Map<Actor, Set<Address>> own = new HashMap<>();
        for (int row = 0; row < table.rowCount(); row++) {
            if (!wanted[ids.code(row)] || ((row & 0xFFFF) == 0 && cancel.requested())) {
                continue;
            }
            Actor actor = Objects.requireNonNull(byNumber.get(ids.code(row) - 1));
            boolean isAsked = asked.contains(actor);
            List<Sent> all = byActor.computeIfAbsent(actor.index(), _ -> new ArrayList<>());
            if (all.size() == MOST) {
                continue;
            }
            Set<Address> addresses = own.computeIfAbsent(
                    actor, _ -> new HashSet<>(actor.addresses().stream().map(traffic::address).toList()));
            Address end = table.address(isAsked ? Field.DSTADDR : Field.SRCADDR, row);
            Sent sent = Sent.of(table, row);
            if (end != null && sent.bytes() >= 0 && addresses.contains(end) && !table.rejected(row)) {
                all.add(sent);
            }
        }
    }

    /// How many records of the endpoints have one of the balancers' that is alike, each used once.
    long alike(List<Actor> endpoints, List<Actor> balancers) {
        return matching(sent(endpoints), sent(balancers)).size();
    }

    private List<Sent> sent(List<Actor> actors) {
        return actors.stream()
                .flatMap(actor -> byActor.getOrDefault(actor.index(), List.of()).stream())
                .toList();
    }

    /// Those of the others that are like one of these within a minute, each used once.
    static List<Sent> matching(List<Sent> these, List<Sent> others) {
        Map<List<Long>, List<Sent>> left = new HashMap<>();
        for (Sent sent : others) {
            left.computeIfAbsent(List.of(sent.packets, sent.bytes), _ -> new ArrayList<>()).add(sent);
        }
        List<Sent> alike = new ArrayList<>();
        for (Sent sent : these) {
            List<Sent> there = left.getOrDefault(List.of(sent.packets, sent.bytes), List.of());
            for (int i = 0; i < there.size(); i++) {
                if (Math.abs(there.get(i).start - sent.start) <= APART) {
                    alike.add(there.remove(i));
                    break;
                }
            }
        }
        return alike;
    }

    /// How many records of the endpoints are compared.
    long all(List<Actor> endpoints) {
        return sent(endpoints).size();
    }
}
