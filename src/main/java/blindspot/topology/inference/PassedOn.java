package blindspot.topology.inference;

import blindspot.model.Address;
import blindspot.model.CheckRhythm;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.topology.inference.SameTraffic.Sent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Who passes on to others what it is asked, packet by packet, as a Network Load Balancer does: of a client that does not
/// come over PrivateLink it records each connection twice, with the same packets and bytes. An Application Load Balancer
/// ends connections and asks by itself, in its own words. Proxies may do as the one or the other, so this makes a role
/// likelier, no more.
/// Sources: <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/load-balancer-monitoring.html>,
/// <https://docs.aws.amazon.com/elasticloadbalancing/latest/network/introduction.html>
final class PassedOn {
    /// The most interfaces that are asked about, those with most records, and the most records of each.
    private static final int MOST = 100;

    private static final int MOST_RECORDS = 1_000;

    /// At least so many sums of packets and bytes, and this share of what it is asked, are found again at one who passes all
    /// on. Health checks have all the same, whoever makes them.
    private static final int LEAST = 2;

    private static final double LEAST_SHARE = 0.5;

    private final Map<Integer, Sides> byInterface = new HashMap<>();
    private final Set<Integer> found = new HashSet<>();
    private final List<Integer> left;
    private final Set<Integer> more = new HashSet<>();

    /// What clients ask of one, and what it asks, by the address of whom.
    private record Sides(
            Set<Address> own, Set<Address> clients, List<Sent> asked, Map<Address, List<Sent>> asks) {}

    /// @param inQuestion interfaces that are asked and ask others
    PassedOn(FlowTable table, Traffic traffic, List<Actor> inQuestion, Cancel cancel) {
        Busiest busiest = Busiest.of(inQuestion, MOST, traffic);
        left = busiest.left();
        for (Actor actor : busiest.taken()) {
            Set<Address> clients = new HashSet<>();
            actor.asked().forEach(talk -> clients.addAll(addresses(talk.client(), traffic)));
            byInterface.put(actor.networkInterface(), new Sides(
                    Set.copyOf(addresses(actor, traffic)), clients, new ArrayList<>(), new HashMap<>()));
        }
        FirstRecords.each(
                table, byInterface.keySet(), MOST_RECORDS, cancel,
                (row, number) -> add(table, row, Objects.requireNonNull(byInterface.get(number))));
        byInterface.forEach(this::compare);
    }

    private static List<Address> addresses(Actor actor, Traffic traffic) {
        return actor.addresses().stream().map(traffic::address).toList();
    }

    private static void add(FlowTable table, int row, Sides sides) {
        Address source = table.address(Field.SRCADDR, row);
        Address destination = table.address(Field.DSTADDR, row);
        Sent sent = Sent.of(table, row);
        if (source == null || destination == null || sent.packets() < 0 || sent.bytes() < 0) {
            return;
        }
        if (sides.own().contains(destination) && sides.clients().contains(source)) {
            sides.asked().add(sent);
        } else if (sides.own().contains(source) && !sides.clients().contains(destination)) {
            sides.asks().computeIfAbsent(destination, _ -> new ArrayList<>()).add(sent);
        }
    }

    private void compare(int number, Sides sides) {
        List<Sent> asks = new ArrayList<>();
        sides.asks().values().forEach(asks::addAll);
        List<Sent> alike = SameTraffic.matching(sides.asked(), asks);
        long sums = different(alike);
        if (sums >= LEAST && sums >= different(sides.asked()) * LEAST_SHARE) {
            found.add(number);
            Set<Sent> passed = new HashSet<>(alike);
            if (sides.asks().values().stream().anyMatch(sent -> isMore(sent, passed))) {
                more.add(number);
            }
        }
    }

    private static long different(List<Sent> all) {
        return all.stream().map(sent -> List.of(sent.packets(), sent.bytes())).distinct().count();
    }

    /// Whether what is sent to one is more than what is passed on and health checks at even intervals.
    private static boolean isMore(List<Sent> sent, Set<Sent> passed) {
        long[] times =
                sent.stream()
                        .filter(each -> !passed.contains(each))
                        .mapToLong(Sent::start)
                        .sorted()
                        .distinct()
                        .toArray();
        return times.length >= CheckRhythm.LEAST_CHECKS
                && !CheckRhythm.isOf(Arrays.copyOf(times, times.length), times.length);
    }

    /// Those in question that were not looked at.
    List<Integer> left() {
        return left;
    }

    /// Whether the interface of this number passes on what it is asked.
    boolean contains(int number) {
        return found.contains(number);
    }

    /// Whether it also opens connections for which nobody in the logs asked: over PrivateLink others may.
    boolean asksMore(int number) {
        return more.contains(number);
    }
}
