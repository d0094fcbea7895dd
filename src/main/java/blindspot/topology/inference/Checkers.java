package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.CheckRhythm;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Who sends what looks like the health checks of a load balancer to somebody: small records to one address and port at
/// even intervals, as [CheckRhythm] says. Agents of other kinds may do the same, so this makes a role likelier, no more.
final class Checkers {
    /// The most interfaces that are asked about, those with most records, and the most records of each.
    private static final int MOST = 200;

    private static final int MOST_RECORDS = 5_000;

    private final Set<Integer> found = new HashSet<>();
    private final List<Integer> left;

    private record Asked(Address server, long port) {}

    /// @param inQuestion interfaces whose role this may tell
    Checkers(FlowTable table, Traffic traffic, List<Actor> inQuestion, Cancel cancel) {
        Map<Integer, Map<Asked, List<Long>>> times = new HashMap<>();
        Map<Integer, Set<Address>> own = new HashMap<>();
        Busiest busiest = Busiest.of(inQuestion, MOST, traffic);
        left = busiest.left();
        for (Actor actor : busiest.taken()) {
            own.put(
                    actor.networkInterface(),
                    new HashSet<>(actor.addresses().stream().map(traffic::address).toList()));
        }
        FirstRecords.each(table, own.keySet(), MOST_RECORDS, cancel, (row, number) -> {
            Address server = table.address(Field.DSTADDR, row);
            Address source = table.address(Field.SRCADDR, row);
            if (server != null && source != null && !OutsideAddresses.isPublic(server.high(), server.low())
                    && isSmall(table, row) && own.getOrDefault(number, Set.of()).contains(source)) {
                times.computeIfAbsent(number, _ -> new HashMap<>())
                        .computeIfAbsent(
                                new Asked(server, table.number(Field.DSTPORT, row, 0)), _ -> new ArrayList<>())
                        .add(table.number(Field.START, row, 0));
            }
        });
        times.forEach((number, series) -> {
            if (series.values().stream().anyMatch(Checkers::isRhythm)) {
                found.add(number);
            }
        });
    }

    /// Those in question that were not looked at.
    List<Integer> left() {
        return left;
    }

    /// Whether the interface of this number is one.
    boolean contains(int number) {
        return found.contains(number);
    }

    private static boolean isSmall(FlowTable table, int row) {
        return !table.rejected(row) && table.present(Field.START, row)
                && table.number(Field.PACKETS, row, Long.MAX_VALUE) <= CheckRhythm.MOST_PACKETS
                && table.number(Field.BYTES, row, Long.MAX_VALUE) <= CheckRhythm.MOST_BYTES;
    }

    private static boolean isRhythm(List<Long> starts) {
        long[] times = starts.stream().mapToLong(Long::longValue).sorted().distinct().toArray();
        return CheckRhythm.isOf(Arrays.copyOf(times, times.length), times.length);
    }
}
