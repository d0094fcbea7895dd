package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;

import blindspot.topology.Origin;
import blindspot.topology.inference.CandidatePath;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.InferredInterface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Addresses and roles that are found out of simulated captures, against the truth.
final class InferredRolesTest {
    private static final List<Integer> SEEDS = List.of(7, 21, 90);

    /// What was found of interfaces on the path, and everything that must not be.
    private static final class Score {
        private int all;
        private int right;
        private int possible;
        private final List<String> bad = new ArrayList<>();

        void add(Captured captured, Inferred inferred) {
            for (WorldInterface one : captured.world().interfaces()) {
                inferred.interfaceOf(one.id()).filter(found -> found.records() > 0).ifPresent(found -> {
                    check(captured.plan() + " " + one.part() + " " + found, one, found);
                    if (!one.part().decoy()) {
                        all++;
                        right += found.role().value() == one.part().nodeKind() ? 1 : 0;
                        possible += found.role().possible().size();
                    }
                });
            }
        }

        private void check(String what, WorldInterface one, InferredInterface found) {
            boolean certain = found.role().isUnambiguous() || !(found.role().origin() instanceof Origin.Records);
            if (certain && found.role().value() != one.part().nodeKind()) {
                bad.add("certain and wrong: " + what);
            }
            if (!found.role().possible().contains(one.part().nodeKind())) {
                bad.add("the role is excluded: " + what);
            }
            if (found.address().filter(fact -> fact.possible().contains(one.address())).isEmpty()) {
                bad.add("the address is excluded: " + what);
            }
        }

        void add(Score other) {
            all += other.all;
            right += other.right;
            possible += other.possible;
            bad.addAll(other.bad);
        }

        double share() {
            return 100.0 * right / all;
        }

        double roles() {
            return (double) possible / all;
        }

        @Override
        public String toString() {
            return String.format("%d of %d right (%.1f %%), %.2f roles each", right, all, share(), roles());
        }
    }

    @ParameterizedTest
    @CsvSource({"v2,90", "v5,95", "v11,95"})
    void withoutInventoriesTheFirstGuessIsNearlyAlwaysRightAndTheTruthNeverExcluded(String format, double share) {
        Score total = new Score();
        Map<String, Score> byLogs = new TreeMap<>();
        for (Scenario scenario : Scenario.values()) {
            Map<String, Score> ofScenario = new TreeMap<>();
            for (int seed : SEEDS) {
                for (int interval : intervals(scenario, seed)) {
                    Captured captured = captured(scenario, seed, interval, format);
                    for (String log : List.of("", "vpc-a", "vpc-b")) {
                        ofScenario.computeIfAbsent(log.isEmpty() ? "both logs" : log + " alone", _ -> new Score())
                                .add(captured, Inferring.of(captured, name -> name.contains(log), Inferring::none, ""));
                    }
                }
            }
            Score score = new Score();
            ofScenario.forEach((logs, each) -> {
                System.out.println(format + " " + scenario.code() + ", " + logs + ": " + each);
                byLogs.computeIfAbsent(logs, _ -> new Score()).add(each);
                score.add(each);
            });
            assertThat(score.share()).as(format + " " + scenario + " " + score).isGreaterThanOrEqualTo(share);
            assertThat(score.roles()).as(format + " " + scenario + " " + score).isLessThanOrEqualTo(2);
            total.add(score);
        }
        byLogs.forEach((logs, score) -> System.out.println(format + ", " + logs + ": " + score));
        System.out.println(format + ": " + total);
        assertThat(total.bad).isEmpty();
        assertThat(total.share()).isGreaterThanOrEqualTo(share);
        assertThat(total.roles()).isLessThanOrEqualTo(2);
    }

    @ParameterizedTest
    @CsvSource({"v2,90", "v5,95", "v11,95"})
    void theRecordsOfOneInterfaceAloneTellWhatItIsAndDrawNothingWrong(String format, double share) {
        Score total = new Score();
        List<String> drawn = new ArrayList<>();
        for (Scenario scenario : Scenario.values()) {
            Captured captured = captured(scenario, 7, 60, format);
            Score score = new Score();
            for (WorldInterface one : captured.world().interfaces()) {
                if (Captured.isLate(scenario) && one.part().decoy()) {
                    continue;
                }
                Inferred inferred = Inferring.of(captured, Inferring::all, Inferring::none, one.id());
                score.add(captured, inferred);
                for (CandidatePath path : inferred.paths()) {
                    DrawnWrong.on(path, captured, one.vpc())
                            .forEach(wrong -> drawn.add(scenario + " " + one.part() + ": " + wrong));
                }
            }
            System.out.println(format + " " + scenario.code() + ", one interface alone: " + score);
            total.add(score);
        }
        assertThat(drawn).isEmpty();
        System.out.println(format + ", one interface alone: " + total);
        assertThat(total.bad).isEmpty();
        assertThat(total.share()).isGreaterThanOrEqualTo(share);
        assertThat(total.roles()).isLessThanOrEqualTo(2.5);
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void withInventoriesEveryRoleAndVpcIsRight(Scenario scenario) {
        for (String format : List.of("v2", "v5", "v11")) {
            Captured captured = captured(scenario, 21, 60, format);
            Inferred inferred = Inferring.of(captured, Inferring::all, Inferring::all, "");
            Score score = new Score();
            score.add(captured, inferred);
            assertThat(score.bad).isEmpty();
            assertThat(score.right).isEqualTo(score.all);
            assertThat(score.roles()).isEqualTo(1);
            for (WorldInterface one : captured.world().interfaces()) {
                inferred.interfaceOf(one.id())
                        .ifPresent(found -> assertThat(
                                inferred.vpcs().get(found.vpc()).id()).contains(captured.world().vpcOf(one).id()));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void withOneInventoryTheOtherVpcIsFoundOutOfTheRecords(Scenario scenario) {
        for (String format : List.of("v2", "v5", "v11")) {
            Captured captured = captured(scenario, 7, 60, format);
            for (String vpc : List.of("vpc-a", "vpc-b")) {
                Score score = new Score();
                score.add(captured, Inferring.of(captured, Inferring::all, name -> name.contains(vpc), ""));
                assertThat(score.bad).isEmpty();
                assertThat(score.share()).isGreaterThanOrEqualTo(90);
            }
        }
    }

    @Test
    void interfacesOfTwoVpcsAreNeverTakenForThoseOfOneWhereVpcsAreNamed() {
        Captured captured = captured(Scenario.OVERLAPPING_CIDRS, 7, 60, "v5");
        Inferred inferred = Inferring.of(captured, Inferring::all, Inferring::none, "");

        assertThat(inferred.vpcs()).hasSize(2).allMatch(vpc -> vpc.origin() instanceof Origin.Field);
        for (WorldInterface one : captured.world().interfaces()) {
            inferred.interfaceOf(one.id())
                    .ifPresent(found -> assertThat(
                            inferred.vpcs().get(found.vpc()).id()).contains(captured.world().vpcOf(one).id()));
        }
    }

    @Test
    void interfacesOfTwoFilesWithTheSameAddressesStayApart() {
        Captured captured = captured(Scenario.OVERLAPPING_CIDRS, 7, 60, "v2");
        Inferred inferred = Inferring.of(captured, Inferring::all, Inferring::none, "");

        for (WorldInterface one : captured.world().interfaces()) {
            for (WorldInterface two : captured.world().interfaces()) {
                if (one.vpc() != two.vpc()) {
                    assertThat(inferred.interfaceOf(one.id()).orElseThrow().vpc())
                            .isNotEqualTo(inferred.interfaceOf(two.id()).orElseThrow().vpc());
                }
            }
        }
    }

    private static List<Integer> intervals(Scenario scenario, int seed) {
        return Captured.isLate(scenario) ? List.of(seed == 21 ? 600 : 60) : List.of(60, 600);
    }

    private static Captured captured(Scenario scenario, int seed, int interval, String format) {
        return Captured.of(new Plan(scenario, seed, interval, Plan.format(format), 15, scenario.leastZones()));
    }
}
