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

    private static final long APART = 60;

    private final Map<Integer, List<Sent>> byActor = new HashMap<>();

    /// What a record sums up.
    private record Sent(long packets, long bytes, long start) {}

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
            long bytes = table.number(Field.BYTES, row, -1);
            if (end != null && bytes >= 0 && addresses.contains(end)
                    && !table.rejected(row)) {
                all.add(new Sent(
                        table.number(Field.PACKETS, row, -1), bytes, table.number(Field.START, row, 0)));
            }
        }
    }

    /// How many records of the endpoints have one of the balancers' that is alike, each used once.
    long alike(List<Actor> endpoints, List<Actor> balancers) {
        Map<List<Long>, List<Long>> starts = new HashMap<>();
        for (Actor balancer : balancers) {
            for (Sent sent : byActor.getOrDefault(balancer.index(), List.of())) {
                starts.computeIfAbsent(List.of(sent.packets, sent.bytes), _ -> new ArrayList<>()).add(sent.start);
            }
        }
        long alike = 0;
        for (Actor endpoint : endpoints) {
            for (Sent sent : byActor.getOrDefault(endpoint.index(), List.of())) {
                List<Long> there = starts.getOrDefault(List.of(sent.packets, sent.bytes), List.of());
                for (int i = 0; i < there.size(); i++) {
                    if (Math.abs(there.get(i) - sent.start) <= APART) {
                        there.remove(i);
                        alike++;
                        break;
                    }
                }
            }
        }
        return alike;
    }

    /// How many records of the endpoints are compared.
    long all(List<Actor> endpoints) {
        return endpoints.stream().mapToLong(each -> byActor.getOrDefault(each.index(), List.of()).size()).sum();
    }
}
