package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Whether connections to one address are answered from others, to the very port that they began at. Then an interface has
/// both: what is sent to a secondary address is recorded as sent to the primary one.
/// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
final class Answered {
    /// The most records of each interface that are looked at.
    private static final int MOST_RECORDS = 1_000;

    private final Map<Integer, Connections> byInterface = new HashMap<>();

    /// The ports of what one address sends to another, and of what it gets from others than that.
    private record Connections(Address peer, Address asked, Set<List<Long>> sent, Set<List<Long>> got) {}

    /// @param peers of each interface the address that all its records have
    /// @param asked of those in question, the address that this one sends to and gets nothing from
    Answered(FlowTable table, Traffic traffic, int[] peers, Map<Integer, Integer> asked, Cancel cancel) {
        asked.forEach((number, address) -> byInterface.put(number, new Connections(
                traffic.address(peers[number]), traffic.address(address), new HashSet<>(), new HashSet<>())));
        FirstRecords.each(
                table, byInterface.keySet(), MOST_RECORDS, cancel,
                (row, number) -> add(table, row, Objects.requireNonNull(byInterface.get(number))));
    }

    private static void add(FlowTable table, int row, Connections connections) {
        Address source = table.address(Field.SRCADDR, row);
        Address destination = table.address(Field.DSTADDR, row);
        long from = table.number(Field.SRCPORT, row, 0);
        long to = table.number(Field.DSTPORT, row, 0);
        if (connections.peer().equals(source) && connections.asked().equals(destination)) {
            connections.sent().add(List.of(from, to));
        } else if (connections.peer().equals(destination) && !connections.asked().equals(source)) {
            connections.got().add(List.of(to, from));
        }
    }

    /// Whether most of what the interface of this number got from others is of connections that were sent to the one.
    boolean byOthers(int number) {
        Connections connections = byInterface.get(number);
        if (connections == null) {
            return false;
        }
        long answers = connections.got().stream().filter(connections.sent()::contains).count();
        return answers * 2 > connections.got().size();
    }
}
