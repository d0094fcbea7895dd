package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.capture.PictureTerms;
import blindspot.capture.Viewpoint;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.matching.Matches;
import blindspot.matching.Matching;
import blindspot.matching.PossibleMatch;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import blindspot.topology.inventory.Inventory;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What is named as possible across PrivateLink, against what truly belongs together.
final class PossibleMatchesTest {
    /// The records of a capture and what is said of each.
    private record Asked(Captured captured, PictureTerms terms) {
        static Asked of(Scenario scenario, long seed, int minutes) {
            Captured captured = Captured.of(
                    new Plan(scenario, seed, 60, Plan.format("v5"), minutes, scenario.leastZones()));
            Topology topology = TopologyFile.read(
                    Captured.text(captured.simulation(), Simulation.TOPOLOGY).getBytes(StandardCharsets.UTF_8),
                    Simulation.TOPOLOGY);
            List<ByteSource> logs = captured.simulation()
                    .files()
                    .stream()
                    .filter(file -> file.name().endsWith(".log"))
                    .<ByteSource>map(file -> new Bytes(file.name(), file.content(), Integer.MAX_VALUE))
                    .toList();
            FlowTable table = new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                    .run(Progress.NONE, new Cancel())
                    .table();
            assertThat(table.rowCount()).isEqualTo(captured.rows().size());
            return new Asked(captured, PictureTerms.placing(table, topology, Inventory.NOTHING, new Cancel()));
        }

        Matches matches(int row) {
            return Matching.of(terms, Viewpoint.BOTH, row, new Cancel());
        }

        Captured.Row truth(int row) {
            return captured.rows().get(row);
        }

        /// The rows of requests on the two legs beside PrivateLink.
        List<Integer> beside() {
            return IntStream.range(0, captured.rows().size())
                    .filter(row -> truth(row).ofRequests() && Set.of(1, 3).contains(truth(row).leg()))
                    .boxed()
                    .toList();
        }
    }

    /// One client: what truly belongs to a record is among the few that are named, in nearly all cases at the head of them.
    @ParameterizedTest
    @ValueSource(longs = {1, 7})
    void whatBelongsTogetherIsNamedWhereThereIsOneClient(long seed) {
        for (Scenario scenario : List.of(Scenario.PLAIN, Scenario.KEEP_ALIVE, Scenario.OVERLAPPING_CIDRS)) {
            Asked asked = Asked.of(scenario, seed, 5);
            int named = 0;
            int first = 0;
            for (int row : asked.beside()) {
                Captured.Row truth = asked.truth(row);
                if (asked.matches(row) instanceof Matches.Possible(List<PossibleMatch> likest, long others)) {
                    named++;
                    assertThat(likest).hasSizeLessThanOrEqualTo(Matching.MOST).isNotEmpty();
                    assertThat(others).isNotNegative();
                    assertThat(likest).as(scenario + " " + truth)
                            .anyMatch(match -> isOne(truth, asked.truth(match.row())));
                    first += isOne(truth, asked.truth(likest.getFirst().row())) ? 1 : 0;
                } else {
                    assertThat(asked.matches(row)).as(truth.toString()).isInstanceOf(Matches.None.class);
                }
            }
            assertThat(named).as(scenario.toString()).isGreaterThan(asked.beside().size() * 9 / 10);
            assertThat(first).as(scenario.toString()).isGreaterThan(named * 8 / 10);
        }
    }

    /// A record of the same connection, going the same way, on the other side.
    private static boolean isOne(Captured.Row one, Captured.Row other) {
        return one.connection() == other.connection() && one.request() == other.request()
                && one.leg() + other.leg() == 4 && one.leg() != other.leg();
    }

    /// Clients that send at the same time, or endpoints that share a load balancer.
    @ParameterizedTest
    @EnumSource(value = Scenario.class, names = {"FULL_CAPTURE", "TWO_ENDPOINTS", "TWO_ZONES"})
    void nothingIsNamedWhereSeveralClientsSend(Scenario scenario) {
        Asked asked = Asked.of(scenario, 7, 4);
        Set<Matches.Why> why = new HashSet<>();
        int named = 0;
        for (int row : asked.beside()) {
            switch (asked.matches(row)) {
                case Matches.None(Matches.Why reason) -> why.add(reason);
                case Matches.Possible possible -> {
                    named++;
                    assertThat(clients(asked, row)).as(possible.toString()).hasSize(1);
                }
                case Matches.NotAsked _ -> throw new AssertionError(asked.truth(row));
            }
        }
        assertThat(why).containsAnyOf(Matches.Why.SEVERAL_CLIENTS, Matches.Why.ANOTHER_WAY);
        assertThat(named).isLessThan(asked.beside().size() / 5);
    }

    /// The clients whose requests the logs have at the time of a row, give or take a minute.
    private static Set<String> clients(Asked asked, int row) {
        Captured.Row here = asked.truth(row);
        Set<String> clients = new HashSet<>();
        asked.captured()
                .rows(each -> each.ok() && each.leg() == 1 && !each.rejected()
                        && each.number("start") <= here.number("end") + 60
                        && each.number("end") >= here.number("start") - 60)
                .forEach(each -> clients.add(each.get(each.request() ? "srcaddr" : "dstaddr")));
        return clients;
    }

    @Test
    void whatIsRefusedGoesNoFurtherAndChecksComeFromTheLoadBalancer() {
        Asked refused = Asked.of(Scenario.SECURITY_GROUP_ENDPOINT, 7, 3);
        List<Integer> rejects = refused.beside()
                .stream()
                .filter(row -> refused.truth(row).rejected() && refused.truth(row).leg() == 1)
                .toList();
        assertThat(rejects).isNotEmpty()
                .allSatisfy(row -> assertThat(refused.matches(row))
                        .isEqualTo(new Matches.None(Matches.Why.REJECTED)));
        Asked plain = Asked.of(Scenario.HEALTH_CHECKS, 7, 10);
        List<Integer> checks = IntStream.range(0, plain.captured().rows().size())
                .filter(row -> plain.truth(row).healthCheck() && plain.truth(row).leg() == 3
                        && plain.terms().healthChecks().get(row))
                .boxed()
                .toList();
        assertThat(checks).isNotEmpty()
                .allSatisfy(row -> assertThat(plain.matches(row))
                        .isEqualTo(new Matches.None(Matches.Why.HEALTH_CHECK)));
    }

    @Test
    void aViewpointOfOneSideNamesNothingOfTheOther() {
        Asked asked = Asked.of(Scenario.PLAIN, 7, 2);
        for (int row : asked.beside()) {
            Viewpoint own = asked.truth(row).leg() == 1 ? Viewpoint.VPC_A : Viewpoint.VPC_B;
            assertThat(Matching.of(asked.terms(), own, row, new Cancel()))
                    .isEqualTo(new Matches.None(Matches.Why.OUT_OF_VIEW));
        }
    }

    @Test
    void nothingIsAskedOfRecordsThatAreNotBesidePrivateLink() {
        Asked asked = Asked.of(Scenario.PLAIN, 7, 2);
        for (int row = 0; row < asked.captured().rows().size(); row++) {
            boolean beside = Set.of(1, 3).contains(asked.truth(row).leg());
            assertThat(asked.matches(row) instanceof Matches.NotAsked).isEqualTo(!beside);
        }
        Asked peering = Asked.of(Scenario.PEERING, 7, 1);
        for (int row : peering.beside()) {
            assertThat(peering.matches(row)).isInstanceOf(Matches.NotAsked.class);
        }
    }
}
