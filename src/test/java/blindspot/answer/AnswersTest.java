package blindspot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.model.TimeRange;
import blindspot.query.Basis;
import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.topology.inventory.Inventory;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Each answer against what a plain computation says of the same records.
final class AnswersTest {
    private static final int COUNT = 4_000;
    private static final Set<Integer> ADMIN = Set.of(22, 5432, 3389);

    @Test
    void groupsOfRecordsAreCountedOnce() {
        for (String format : List.of(RandomLog.V5, RandomLog.V2)) {
            for (int seed = 0; seed < 3; seed++) {
                RandomLog log = new RandomLog(seed, COUNT, format);
                for (RowSet rows : List.of(RowSet.all(log.table().rowCount()), everyThird(log))) {
                    agree(log, rows, Question.TOP_TALKERS, RandomLog.Row::traffic,
                            row -> row.source() + "|" + row.destination() + "|", true);
                    agree(log, rows, Question.REJECTED, row -> row.traffic() && row.action().equals("REJECT"),
                            row -> row.source() + "|" + row.destinationPort() + "|" + from(row), true);
                    agree(log, rows, Question.ADMIN_PORTS,
                            row -> row.traffic() && row.action().equals("ACCEPT")
                                    && ADMIN.contains(row.destinationPort()),
                            row -> row.source() + "|" + row.destination() + "|" + row.destinationPort() + "|"
                                    + from(row),
                            true);
                }
            }
        }
    }

    /// So many that several threads look at them.
    @Test
    void manyRecordsAreCountedLikeFew() {
        RandomLog log = new RandomLog(11, 5 * COUNT, RandomLog.V5);
        RowSet all = RowSet.all(log.table().rowCount());
        agree(log, all, Question.INTERNET, row -> way(row).isPresent(),
                row -> row.source() + "|" + row.destination() + "|" + way(row).orElseThrow(), true);
        agree(log, all, Question.ENDPOINT_USE,
                row -> row.traffic() && (row.source() + " " + row.destination() + " ")
                        .contains(RandomLog.address(1) + " "),
                row -> "eni-1|" + (row.destination().equals(RandomLog.address(1))
                        ? row.source()
                        : row.destination()) + "|used",
                true);
        agree(log, all, Question.CROSS_AZ, RandomLog.Row::traffic, AnswersTest::zones, true);
        connections(log, all, Question.WHERE_IT_STOPS, row -> row.traffic() && row.protocol() == 6,
                RandomLog.Row::id, AnswersTest::stopped);
        connections(log, all, Question.CONNECTIONS, RandomLog.Row::traffic, _ -> "", AnswersTest::unusual);
        RandomLog plain = new RandomLog(12, 5 * COUNT, RandomLog.V2);
        agree(plain, RowSet.all(plain.table().rowCount()), Question.TOP_TALKERS, RandomLog.Row::traffic,
                row -> row.source() + "|" + row.destination() + "|", true);
    }

    private static String from(RandomLog.Row row) {
        return RandomLog.outside(row.source()) ? "outside" : "inside";
    }

    @Test
    void waysAndPlacesAreToldByTheFieldsThatAreThere() {
        for (int seed = 0; seed < 3; seed++) {
            RandomLog log = new RandomLog(seed, COUNT, RandomLog.V5);
            for (RowSet rows : List.of(RowSet.all(log.table().rowCount()), everyThird(log))) {
                agree(log, rows, Question.INTERNET, row -> way(row).isPresent(),
                        row -> row.source() + "|" + row.destination() + "|" + way(row).orElseThrow(), true);
                agree(log, rows, Question.CROSS_AZ, RandomLog.Row::traffic, AnswersTest::zones, true);
                agree(log, rows, Question.NAT,
                        row -> row.traffic() && row.at() == 2 && !row.egress() && !RandomLog.outside(row.source()),
                        row -> row.source() + "|" + row.destination() + "|", false);
                agree(log, rows, Question.ENDPOINT_USE,
                        row -> row.traffic() && (row.source() + " " + row.destination() + " ")
                                .contains(RandomLog.address(1) + " "),
                        row -> "eni-1|" + (row.destination().equals(RandomLog.address(1))
                                ? row.source()
                                : row.destination()) + "|used",
                        true);
            }
        }
    }

    @Test
    void clientsOfAnEndpointAreSeenFromTheirFirstRecordToTheirLast() {
        RandomLog log = new RandomLog(4, COUNT, RandomLog.V5);
        Answer answer = ask(log, RowSet.all(log.table().rowCount()), Question.ENDPOINT_USE, List.of(), COUNT);
        Map<String, TimeRange> expected = new TreeMap<>();
        for (RandomLog.Row row : log.rows()) {
            List<String> ends = List.of(row.source(), row.destination());
            if (row.traffic() && ends.contains(RandomLog.address(1))) {
                expected.merge(
                        ends.getFirst().equals(RandomLog.address(1)) ? ends.getLast() : ends.getFirst(),
                        new TimeRange(row.start(), Math.max(row.start(), row.end())),
                        (one, other) -> new TimeRange(
                                Math.min(one.start(), other.start()), Math.max(one.end(), other.end())));
            }
        }
        Map<String, TimeRange> found = new TreeMap<>();
        answer.lines()
                .forEach(line -> found.put(line.values().getLast().orElseThrow(), line.seen().orElseThrow()));
        assertThat(found).isEqualTo(expected).isNotEmpty();
        String csv = new AnswerTexts(Messages.in(Language.ENGLISH)).csv(answer);
        Line first = answer.lines().getFirst();
        assertThat(csv.lines().findFirst().orElseThrow()).endsWith(",says,first-seen,last-seen");
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).endsWith(
                ",used," + first.seen().orElseThrow().start() + "," + first.seen().orElseThrow().end());
        assertThat(ask(log, RowSet.all(1), Question.TOP_TALKERS, List.of(), 1).lines())
                .allMatch(line -> line.seen().isEmpty());
    }

    private static Optional<String> way(RandomLog.Row row) {
        if (!row.traffic()) {
            return Optional.empty();
        }
        boolean outside = RandomLog.outside(row.source()) || RandomLog.outside(row.destination());
        return switch (row.path()) {
            case 8 -> Optional.of("internet-gateway");
            case 2 -> Optional.of("internet-gateway-or-gateway-endpoint");
            case -1 -> outside ? Optional.of("public-address") : Optional.empty();
            default -> Optional.empty();
        };
    }

    /// The next hop, where none is told the zone of the interface that has the address.
    private static String zones(RandomLog.Row row) {
        String other = row.egress() ? row.destination() : row.source();
        String there = !row.next().equals("-") ? row.next()
                : !RandomLog.recorded(other) ? "-"
                        : RandomLog.zone(Integer.parseInt(other.substring(other.lastIndexOf('.') + 1)) - 10);
        String here = RandomLog.zone(row.at());
        String said = there.equals("-") ? "unknown" : there.equals(here) ? "same-az" : "cross-az";
        return (row.egress() ? here + "|" + there : there + "|" + here) + "|" + said;
    }

    @Test
    void connectionsAreJoinedOverBothDirections() {
        for (int seed = 0; seed < 3; seed++) {
            RandomLog log = new RandomLog(seed, COUNT, RandomLog.V5);
            for (RowSet rows : List.of(RowSet.all(log.table().rowCount()), everyThird(log))) {
                connections(log, rows, Question.CONNECTIONS, RandomLog.Row::traffic, _ -> "", AnswersTest::unusual);
                connections(log, rows, Question.WHERE_IT_STOPS, row -> row.traffic() && row.protocol() == 6,
                        RandomLog.Row::id, AnswersTest::stopped);
                connections(log, rows, Question.ACL_OR_GROUP, RandomLog.Row::traffic, RandomLog.Row::id,
                        AnswersTest::rejecter);
            }
        }
    }

    private static Optional<String> unusual(List<RandomLog.Row> flow) {
        if (flow.stream().map(RandomLog.Row::source).distinct().count() == 1) {
            return Optional.of("one-sided");
        }
        int flags = flow.stream().mapToInt(RandomLog.Row::flags).reduce(0, (one, other) -> one | other);
        long start = flow.stream().mapToLong(RandomLog.Row::start).min().orElseThrow();
        long end = flow.stream().mapToLong(row -> Math.max(row.start(), row.end())).max().orElseThrow();
        return (flags & 2) != 0 && (flags & 5) == 0 ? Optional.of("half-open")
                : end - start >= 600 ? Optional.of("long") : Optional.empty();
    }

    private static Optional<String> stopped(List<RandomLog.Row> flow) {
        if (flow.stream().anyMatch(row -> row.action().equals("REJECT"))) {
            return Optional.of("rejected");
        }
        int flags = flow.stream().mapToInt(RandomLog.Row::flags).reduce(0, (one, other) -> one | other);
        if ((flags & 4) != 0) {
            return Optional.of("reset");
        }
        Map<String, List<RandomLog.Row>> ways = flow.stream().collect(Collectors.groupingBy(RandomLog.Row::source));
        boolean data = ways.values()
                .stream()
                .anyMatch(way -> way.stream()
                        .mapToLong(row -> Math.max(0, row.bytes()))
                        .sum() > way.stream().mapToLong(RandomLog.Row::packets).sum()
                                * (way.getFirst().source().contains(":") ? 80 : 60));
        boolean answered = ways.values()
                .stream()
                .anyMatch(way -> (way.stream()
                        .mapToInt(RandomLog.Row::flags)
                        .reduce(0, (one, other) -> one | other) & 18) == 18);
        return Optional.of(data ? "passes" : answered ? "no-data" : (flags & 2) != 0 ? "no-answer" : "passes");
    }

    private static Optional<String> rejecter(List<RandomLog.Row> flow) {
        if (flow.stream().noneMatch(row -> row.action().equals("REJECT"))) {
            return Optional.empty();
        }
        Map<String, Set<String>> ways = flow.stream()
                .collect(Collectors.groupingBy(
                        RandomLog.Row::source, Collectors.mapping(RandomLog.Row::action, Collectors.toSet())));
        return Optional.of(ways.size() == 2 && ways.values().stream().allMatch(way -> way.size() == 1)
                && ways.values().stream().distinct().count() == 2 ? "network-acl-likely" : "cannot-tell");
    }

    @Test
    void recordsThatLookWrongAreFound() {
        RandomLog log = new RandomLog(5, COUNT, RandomLog.V5);
        Answer answer = ask(log, RowSet.all(log.table().rowCount()), Question.ODD_RECORDS, List.of(), COUNT);
        Map<String, Long> expected = new TreeMap<>();
        Set<List<Object>> met = new HashSet<>();
        for (RandomLog.Row row : log.rows()) {
            if (row.end() < row.start()) {
                expected.merge(row.id() + "|end-before-start", 1L, Long::sum);
            }
            List<Object> telling = new ArrayList<>(List.of(row.id(), row.start(), row.end(), row.status()));
            if (row.traffic()) {
                telling.addAll(
                        List.of(row.flow(), row.source(), row.packets(), row.bytes(), row.action(), row.flags()));
            }
            if (!met.add(telling)) {
                expected.merge(row.id() + "|same-record-twice", 1L, Long::sum);
            }
        }
        Map<String, Long> found = new TreeMap<>();
        answer.lines()
                .forEach(line -> found.put(
                        line.values().getFirst().orElseThrow() + "|" + line.says().orElseThrow().code(),
                        line.tally().records()));
        assertThat(found).isEqualTo(expected).isNotEmpty();
    }

    @Test
    void whatIsMissingIsSaidAndNothingIsMadeUp() {
        RandomLog log = new RandomLog(1, 200, RandomLog.V2);
        RowSet all = RowSet.all(log.table().rowCount());
        Answer stops = ask(log, all, Question.WHERE_IT_STOPS, List.of(), 10);
        assertThat(stops.answered()).isFalse();
        assertThat(stops.missing()).containsExactly("tcp-flags");
        assertThat(stops.lines()).isEmpty();
        assertThat(ask(log, all, Question.NAT, List.of(), 10).missing()).contains("interface-type");
        assertThat(ask(log, all, Question.ENDPOINT_USE, List.of(), 10).answered()).isFalse();
        assertThat(ask(log, all, Question.CROSS_AZ, List.of(), 10).missing()).containsExactly("az-id",
                "next-hop-az-id");
        Answer connections = ask(log, all, Question.CONNECTIONS, List.of(), 10);
        assertThat(connections.answered()).isTrue();
        assertThat(connections.missing()).containsExactly("tcp-flags");
        assertThat(connections.lines()).isNotEmpty();
        assertThat(connections.limits()).contains(Caveat.NODATA);
        assertThat(ask(log, all, Question.TOP_TALKERS, List.of("subnet-id"), 10).missing())
                .containsExactly("subnet-id");
        assertThat(ask(log, all, Question.HEALTH_CHECKS, List.of(), 10).limits()).contains(Caveat.NO_PATH);
    }

    /// The interface has no address that is common to its records.
    @Test
    void everyQuestionAboutFlowsSaysWhereTheEndIsNotKnown() {
        FlowTable table = Records.of(RandomLog.V2 + " tcp-flags")
                .add("eni-1 10.0.0.1 10.0.0.2 1234 443 6 1 40 1700000000 1700000060 ACCEPT OK 2")
                .add("eni-1 10.0.0.3 10.0.0.4 1234 443 6 1 40 1700000000 1700000060 ACCEPT OK 2")
                .table();
        Known known = Known.of(table, Inventory.NOTHING, new Cancel());
        for (Question question : List.of(
                Question.WHERE_IT_STOPS, Question.CONNECTIONS, Question.HEALTH_CHECKS)) {
            Answer answer = new Asking(
                    question, question == Question.WHERE_IT_STOPS ? List.of("protocol") : List.of(), 10, known,
                    RowSet.all(2), RowSet.all(2), Long.MAX_VALUE)
                    .answer(new Cancel());
            assertThat(answer.limits()).as(question.code()).contains(Caveat.SOME_ENDS_UNKNOWN);
        }
    }

    @Test
    void lessMemoryCountsNoConnectionsThenOnlyTheFirstRecords() {
        RandomLog log = new RandomLog(1, 1_000, RandomLog.V5);
        RowSet all = RowSet.all(log.table().rowCount());
        Known known = Known.of(log.table(), Inventory.NOTHING, new Cancel());
        Answer some = new Asking(Question.TOP_TALKERS, List.of(), 5, known, all, all, 160_000L).answer(new Cancel());
        assertThat(some.limits()).contains(Caveat.CONNECTIONS_NOT_COUNTED);
        assertThat(some.lines()).allMatch(line -> line.tally().connections() == null);
        Answer first = new Asking(Question.TOP_TALKERS, List.of(), 5, known, all, all, 15_000L).answer(new Cancel());
        assertThat(first.limits()).contains(Caveat.FIRST_RECORDS);
        assertThat(first.records()).isLessThanOrEqualTo(100);
    }

    private static RowSet everyThird(RandomLog log) {
        return RowSet.of(IntStream.range(0, log.table().rowCount()).filter(row -> row % 3 == 0).toArray());
    }

    private static Answer ask(RandomLog log, RowSet rows, Question question, List<String> by, int top) {
        Known known = Known.of(log.table(), Inventory.NOTHING, new Cancel());
        return new Asking(question, by, top, known, rows, RowSet.all(log.table().rowCount()), Long.MAX_VALUE)
                .answer(new Cancel());
    }

    /// @param once whether packets are counted once per pair of addresses
    private static void agree(
            RandomLog log, RowSet rows, Question question, Predicate<RandomLog.Row> about,
            Function<RandomLog.Row, String> key, boolean once) {
        List<RandomLog.Row> considered = considered(log, rows, about);
        Set<Integer> dropped = once ? dropped(considered) : Set.of();
        Map<String, List<RandomLog.Row>> groups = new LinkedHashMap<>();
        considered.forEach(row -> groups.computeIfAbsent(key.apply(row), _ -> new ArrayList<>()).add(row));
        Map<String, String> expected = new TreeMap<>();
        groups.forEach((name, group) -> expected.put(name, counts(group, dropped)));
        compare(log, rows, question, expected, considered.size(), Basis.ONCE);
    }

    private static void connections(
            RandomLog log, RowSet rows, Question question, Predicate<RandomLog.Row> about,
            Function<RandomLog.Row, String> beside, Function<List<RandomLog.Row>, Optional<String>> says) {
        List<RandomLog.Row> considered = considered(log, rows, about);
        boolean once = question == Question.CONNECTIONS;
        Set<Integer> dropped = once ? dropped(considered) : Set.of();
        Map<String, List<RandomLog.Row>> flows = new LinkedHashMap<>();
        considered.forEach(row -> flows.computeIfAbsent(beside.apply(row) + " " + row.flow(), _ -> new ArrayList<>())
                .add(row));
        Map<String, Long> expected = new TreeMap<>();
        Map<String, Long> records = new TreeMap<>();
        flows.values().forEach(flow -> says.apply(flow).ifPresent(said -> {
            expected.merge(said, 1L, Long::sum);
            records.merge(said, (long) flow.size(), Long::sum);
        }));
        Answer answer = ask(log, rows, question, List.of(), COUNT);
        Map<String, Long> found = new TreeMap<>();
        Map<String, Long> foundRecords = new TreeMap<>();
        long packets = 0;
        for (Line line : answer.lines()) {
            String said = line.says().orElseThrow().code();
            found.merge(said, orNone(line.tally().connections()), Long::sum);
            foundRecords.merge(said, line.tally().records(), Long::sum);
            packets += orNone(line.tally().packets());
        }
        assertThat(found).as(question.code()).isEqualTo(expected);
        assertThat(foundRecords).as(question.code()).isEqualTo(records);
        assertThat(packets).as(question.code())
                .isEqualTo(flows.values()
                        .stream()
                        .filter(flow -> says.apply(flow).isPresent())
                        .flatMap(List::stream)
                        .filter(row -> !dropped.contains(row.number()))
                        .mapToLong(RandomLog.Row::packets)
                        .sum());
        assertThat(answer.basis()).isEqualTo(once ? Basis.ONCE : Basis.BOTH_ENDS);
    }

    private static List<RandomLog.Row> considered(RandomLog log, RowSet rows, Predicate<RandomLog.Row> about) {
        return IntStream.range(0, rows.size()).mapToObj(i -> log.rows().get(rows.row(i))).filter(about).toList();
    }

    /// What the receiver took of what the sender let go.
    private static Set<Integer> dropped(List<RandomLog.Row> rows) {
        Set<String> sent = rows.stream()
                .filter(row -> row.egress() && !row.action().equals("REJECT"))
                .map(row -> row.source() + " " + row.destination())
                .collect(Collectors.toSet());
        return rows.stream()
                .filter(row -> !row.egress() && sent.contains(row.source() + " " + row.destination()))
                .map(RandomLog.Row::number)
                .collect(Collectors.toSet());
    }

    private static String counts(List<RandomLog.Row> group, Set<Integer> dropped) {
        List<RandomLog.Row> counted = group.stream().filter(row -> !dropped.contains(row.number())).toList();
        long packets = counted.stream().mapToLong(RandomLog.Row::packets).sum();
        long bytes = counted.stream().mapToLong(row -> Math.max(0, row.bytes())).sum();
        return packets + " " + bytes + " " + group.size() + " "
                + group.stream().map(RandomLog.Row::flow).distinct().count();
    }

    private static void compare(
            RandomLog log, RowSet rows, Question question, Map<String, String> expected, long records, Basis basis) {
        Answer answer = ask(log, rows, question, List.of(), COUNT);
        Map<String, String> found = new TreeMap<>();
        answer.lines()
                .forEach(line -> found.put(
                        line.values().stream().map(value -> value.orElse("-")).collect(Collectors.joining("|")) + "|"
                                + line.says().map(Says::code).orElse(""),
                        text(line.tally())));
        assertThat(found).as(question.code()).isEqualTo(expected).isNotEmpty();
        assertThat(answer.records()).isEqualTo(records);
        assertThat(answer.basis()).isEqualTo(basis);
        Answer top = ask(log, rows, question, List.of(), 2);
        assertThat(top.lines()).isEqualTo(answer.lines().subList(0, Math.min(2, answer.lines().size())));
        Tally rest = answer.lines().stream().skip(2).map(Line::tally).reduce(Tally.NONE, Tally::plus);
        assertThat(top.rest().map(AnswersTest::text)).isEqualTo(
                answer.lines().size() > 2 ? Optional.of(text(rest)) : Optional.empty());
    }

    private static String text(Tally tally) {
        return orNone(tally.packets()) + " " + orNone(tally.bytes()) + " " + tally.records() + " "
                + tally.connections();
    }

    private static long orNone(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
