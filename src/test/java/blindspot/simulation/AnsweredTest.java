package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.answer.Answer;
import blindspot.answer.Asking;
import blindspot.answer.Caveat;
import blindspot.answer.Known;
import blindspot.answer.Line;
import blindspot.answer.Question;
import blindspot.answer.Says;
import blindspot.capture.Evidence;
import blindspot.capture.HealthChecks;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.query.Basis;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.store.RowSet;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.inventory.Inventory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/// Answers against what is true of simulated captures.
final class AnsweredTest {
    @ParameterizedTest
    @EnumSource(names = {"TWO_ZONES", "OVERLAPPING_CIDRS", "PEERING", "NAT"})
    void packetsOfEachLegCountOnceInEveryFormat(Scenario scenario) {
        Captured told = Captured.of(Captured.plan(scenario, 60, "v5"));
        for (Captured captured : List.of(told, Captured.of(Captured.plan(scenario, 60, "v2")))) {
            Map<String, Long> expected = new TreeMap<>();
            told.rows()
                    .stream()
                    .filter(row -> row.ok() && row.leg() > 0 && row.egress())
                    .forEach(row -> expected.merge(
                            Integer.toString(row.leg()), row.number("packets"), Long::sum));
            Answer answer = ask(captured, Question.TOP_TALKERS, List.of("leg"));
            Map<String, Long> found = new TreeMap<>();
            answer.lines().forEach(line -> line.values().getFirst().ifPresent(leg -> found.put(leg, packets(line))));
            assertThat(answer.basis()).isEqualTo(Basis.ONCE);
            assertThat(found).as(scenario.code()).containsAllEntriesOf(sentInside(expected, scenario));
        }
    }

    /// What comes back from the internet is sent by nobody who records it.
    private static Map<String, Long> sentInside(Map<String, Long> expected, Scenario scenario) {
        if (scenario == Scenario.NAT) {
            expected.remove("2");
        }
        assertThat(expected).isNotEmpty();
        return expected;
    }

    @Test
    void whereTrafficStopsIsTold() {
        assertThat(stops(Scenario.SECURITY_GROUP_ENDPOINT)).containsEntry("1", Set.of(Says.STOPS_REJECTED));
        assertThat(stops(Scenario.SECURITY_GROUP_TARGET)).containsEntry("4", Set.of(Says.STOPS_REJECTED));
        assertThat(stops(Scenario.SECURITY_GROUP_NLB)).containsEntry("1", Set.of(Says.NO_ANSWER));
        assertThat(stops(Scenario.TARGET_DOWN)).containsEntry("4", Set.of(Says.RESET));
        assertThat(stops(Scenario.PLAIN).get("1")).containsExactly(Says.PASSES);
        assertThat(stops(Scenario.PLAIN).get("4")).containsExactly(Says.PASSES);
    }

    private static Map<String, Set<Says>> stops(Scenario scenario) {
        return ask(Captured.of(scenario), Question.WHERE_IT_STOPS, List.of()).lines()
                .stream()
                .collect(Collectors.groupingBy(
                        line -> line.values().getFirst().orElse("-"),
                        Collectors.mapping(line -> line.says().orElseThrow(), Collectors.toSet())));
    }

    @Test
    void aNetworkAclIsLikelyOnlyWhereOneBlocksTheReply() {
        Captured blocked = Captured.of(Scenario.NETWORK_ACL_REPLY);
        Set<String> replies = blocked.rows()
                .stream()
                .filter(row -> row.ok() && row.rejected() && row.leg() == 4)
                .map(row -> row.at().id())
                .collect(Collectors.toSet());
        Answer answer = ask(blocked, Question.ACL_OR_GROUP, List.of());
        assertThat(answer.lines()).filteredOn(line -> line.says().orElseThrow() == Says.NETWORK_ACL_LIKELY)
                .isNotEmpty()
                .allMatch(line -> replies.contains(line.values().getFirst().orElse("")));
        for (Scenario group : List.of(Scenario.SECURITY_GROUP_ENDPOINT, Scenario.SECURITY_GROUP_TARGET)) {
            assertThat(ask(Captured.of(group), Question.ACL_OR_GROUP, List.of()).lines()).as(group.code())
                    .isNotEmpty()
                    .allMatch(line -> line.says().orElseThrow() == Says.CANNOT_TELL);
        }
    }

    @Test
    void rejectsAreThoseThatWereRefused() {
        for (Scenario scenario : List.of(Scenario.SECURITY_GROUP_TARGET, Scenario.FULL_CAPTURE)) {
            Captured captured = Captured.of(scenario);
            long refused = captured.rows().stream().filter(row -> row.ok() && row.rejected()).count();
            Answer answer = ask(captured, Question.REJECTED, List.of());
            assertThat(answer.records()).isEqualTo(refused).isPositive();
        }
    }

    @Test
    void healthChecksAreThoseThatWereMade() {
        Captured captured = Captured.of(Scenario.HEALTH_CHECKS);
        Set<Integer> checks = captured.rows()
                .stream()
                .filter(row -> row.ok() && row.healthCheck() && row.leg() > 0)
                .map(Captured.Row::connection)
                .collect(Collectors.toSet());
        Answer answer = ask(captured, Question.HEALTH_CHECKS, List.of());
        long found = answer.lines()
                .stream()
                .mapToLong(line -> Objects.requireNonNull(line.tally().connections()))
                .sum();
        assertThat(found).isBetween(checks.size() * 95L / 100, (long) checks.size());
        assertThat(answer.lines()).allMatch(line -> line.says().orElseThrow() == Says.REGULAR);
        assertThat(ask(Captured.of(Scenario.TARGET_DOWN), Question.HEALTH_CHECKS, List.of()).lines())
                .as("what is found of the checks of targets that are down fails")
                .filteredOn(line -> line.says().orElseThrow() == Says.FAILING)
                .allMatch(line -> line.values().getLast().isPresent());
    }

    @Test
    void clientsOfAnEndpointAreThoseThatAskIt() {
        Captured captured = Captured.of(Scenario.FULL_CAPTURE);
        Set<String> clients = captured.rows()
                .stream()
                .filter(row -> row.ok() && row.leg() == 1 && row.request())
                .map(row -> row.get("srcaddr"))
                .collect(Collectors.toSet());
        Set<String> endpoints = captured.rows()
                .stream()
                .filter(row -> row.ok() && row.leg() == 1 && row.request() && !row.egress())
                .map(row -> row.at().id())
                .collect(Collectors.toSet());
        Answer answer = ask(captured, Question.ENDPOINT_USE, List.of());
        assertThat(answer.lines()
                .stream()
                .filter(line -> endpoints.contains(line.values().getFirst().orElse("-")))
                .map(line -> line.values().getLast().orElse("-"))
                .collect(Collectors.toSet())).isEqualTo(clients).isNotEmpty();
        assertThat(answer.limits()).contains(Caveat.SKIPDATA, Caveat.NODATA);
    }

    @Test
    void theGatewayIsFedByThoseBehindIt() {
        Captured captured = Captured.of(Scenario.NAT);
        long fed = captured.rows()
                .stream()
                .filter(row -> row.ok() && row.leg() == 1 && row.request() && !row.egress())
                .mapToLong(row -> row.number("packets"))
                .sum();
        Answer answer = ask(captured, Question.NAT, List.of());
        assertThat(answer.lines().stream().mapToLong(AnsweredTest::packets).sum()).isGreaterThanOrEqualTo(fed);
        assertThat(fed).isPositive();
        assertThat(answer.by()).startsWith("srcaddr", "pkt-dstaddr");
    }

    private static long packets(Line line) {
        Long packets = line.tally().packets();
        return packets == null ? 0 : packets;
    }

    private static Answer ask(Captured captured, Question question, List<String> by) {
        Cancel never = new Cancel();
        Topology topology = TopologyFile.read(
                Captured.text(captured.simulation(), Simulation.TOPOLOGY).getBytes(StandardCharsets.UTF_8),
                Simulation.TOPOLOGY);
        Evidence evidence = Evidence.of(table(captured), topology);
        Known known = Known.of(evidence, HealthChecks.of(evidence, never), Inventory.NOTHING, never);
        RowSet all = RowSet.all(evidence.table().rowCount());
        return new Asking(question, by, 100_000, known, all, all, Long.MAX_VALUE).answer(never);
    }

    private static FlowTable table(Captured captured) {
        List<ByteSource> logs = captured.simulation()
                .files()
                .stream()
                .filter(file -> file.name().endsWith(".log"))
                .<ByteSource>map(file -> new Bytes(file.name(), file.content(), Integer.MAX_VALUE))
                .toList();
        return new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }
}
