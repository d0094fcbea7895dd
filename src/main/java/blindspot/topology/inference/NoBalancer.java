package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.NodeKind;
import blindspot.topology.inference.Traffic.Pair;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Who is no load balancer, of those that open connections.
///
/// - Who opens many and begins none at a port that systems do not take: load balancers take all ports from 1024 on. In
///   which order they do is not said anywhere, and systems take one behind the other for the same server: ports that are
///   near each other count as one. A Network Load Balancer that keeps the addresses of its clients begins connections at
///   the ports of these, which it records too: one of them that is found is enough, for records may be missing.
/// - Who answers its clients with more than it gets of those it asks is no Network Load Balancer: this passes on what
///   others say, and records both sides of what it passes on, but for clients over PrivateLink and of TLS listeners, which
///   it does not record at all. An Application Load Balancer may answer by itself. Where hardly any answer to what it asks
///   is recorded, as where somebody kept the packets of one direction only, this says nothing.
///
/// Sources: <https://docs.aws.amazon.com/vpc/latest/userguide/custom-network-acl.html#nacl-ephemeral-ports>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-monitoring.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html>
final class NoBalancer {
    /// The most interfaces whose ports are looked at, those with most records, and the most records of each.
    private static final int MOST = 500;

    private static final int MOST_RECORDS = 400;

    /// So many ports apart from each other: half of those from 1024 on are no system's, and that of so many none is one of
    /// these happens by chance once in sixteen millions.
    private static final int ENOUGH = 24;

    /// Further than what Linux goes on by for the next connection to a server, many times over.
    private static final int APART = 256;

    /// So much more is answered than got, in packets that on average have more than headers.
    private static final int TIMES_MORE = 2;

    private static final int MORE_THAN_HEADERS = 200;

    /// For each record of what it gets there are no more than so many of what it answers.
    private static final int RECORDS_FOR_ONE = 4;

    private final Map<Integer, Sides> byInterface = new HashMap<>();
    private final Set<Integer> answering = new HashSet<>();
    private final List<Integer> left;

    /// The ports at which one begins connections, and those of its clients.
    private record Sides(
            Set<Address> own, Set<Address> servers, Set<Address> clients, Set<Long> begun, Set<Long> asked) {
        void add(Address source, Address destination, long from, long to) {
            boolean leaves = own.contains(source);
            Address peer = leaves ? destination : source;
            if (servers.contains(peer)) {
                begun.add(leaves ? from : to);
            } else if (clients.contains(peer)) {
                asked.add(leaves ? to : from);
            }
        }

        boolean isOfSystem() {
            return begun.stream().allMatch(port -> port >= Lane.FIRST_OF_SYSTEMS) && apart() >= ENOUGH;
        }

        /// How many of the ports at which it begins are apart from each other.
        private int apart() {
            int count = 0;
            long last = -APART;
            for (long port : begun.stream().sorted().toList()) {
                if (port - last >= APART) {
                    count++;
                    last = port;
                }
            }
            return count;
        }

        boolean keepsPorts() {
            return begun.stream().anyMatch(asked::contains);
        }
    }

    /// @param inQuestion interfaces that open connections, to none of their clients
    /// @param pairs of each interface
    NoBalancer(
            FlowTable table, Traffic traffic, List<Actor> inQuestion, List<List<Pair>> pairs, Cancel cancel) {
        for (Actor actor : inQuestion) {
            if (traffic.left().records() == 0 && !actor.asked().isEmpty()
                    && answersByItself(actor, pairs.get(actor.networkInterface()))) {
                answering.add(actor.networkInterface());
            }
        }
        Busiest busiest = Busiest.of(inQuestion, MOST, traffic);
        left = busiest.left();
        for (Actor actor : busiest.taken()) {
            List<Actor> servers = actor.asks().stream().map(Talk::server).toList();
            List<Actor> clients = actor.asked().stream().map(Talk::client).toList();
            byInterface.put(actor.networkInterface(), new Sides(
                    addresses(List.of(actor), traffic), addresses(servers, traffic), addresses(clients, traffic),
                    new HashSet<>(), new HashSet<>()));
        }
        FirstRecords.each(table, byInterface.keySet(), MOST_RECORDS, cancel, (row, number) -> {
            Address source = table.address(Field.SRCADDR, row);
            Address destination = table.address(Field.DSTADDR, row);
            if (source != null && destination != null) {
                Objects.requireNonNull(byInterface.get(number))
                        .add(source, destination, table.number(Field.SRCPORT, row, 0),
                                table.number(Field.DSTPORT, row, 0));
            }
        });
    }

    private static boolean answersByItself(Actor actor, List<Pair> pairs) {
        BitSet clients = new BitSet();
        actor.asked().forEach(talk -> talk.client().addresses().forEach(clients::set));
        long answered = 0;
        long packets = 0;
        long records = 0;
        long got = 0;
        long recordsGot = 0;
        for (Pair pair : pairs) {
            boolean isUpper = actor.addresses().contains(pair.to());
            int peer = isUpper ? pair.from() : pair.to();
            if (clients.get(peer)) {
                answered += pair.lane(pair.other(peer)).bytes();
                packets += pair.lane(pair.other(peer)).packets();
                records += pair.lane(pair.other(peer)).records();
            } else {
                got += pair.lane(peer).bytes();
                recordsGot += pair.lane(peer).records();
            }
        }
        return answered > TIMES_MORE * got && answered > MORE_THAN_HEADERS * packets
                && recordsGot * RECORDS_FOR_ONE >= records;
    }

    private static Set<Address> addresses(List<Actor> actors, Traffic traffic) {
        Set<Address> all = new HashSet<>();
        actors.forEach(actor -> actor.addresses().forEach(number -> all.add(traffic.address(number))));
        return all;
    }

    /// What the interface of this number cannot be.
    Set<NodeKind> ruledOut(int number) {
        EnumSet<NodeKind> ruledOut = EnumSet.noneOf(NodeKind.class);
        Sides sides = byInterface.get(number);
        if (sides != null && sides.isOfSystem()) {
            ruledOut.add(NodeKind.APPLICATION_LOAD_BALANCER);
            if (!sides.keepsPorts()) {
                ruledOut.add(NodeKind.NETWORK_LOAD_BALANCER);
            }
        }
        if (answering.contains(number)) {
            ruledOut.add(NodeKind.NETWORK_LOAD_BALANCER);
        }
        return ruledOut;
    }

    /// Those in question that were not looked at.
    List<Integer> left() {
        return left;
    }
}
