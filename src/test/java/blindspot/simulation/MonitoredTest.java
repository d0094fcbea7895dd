package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.task.ProblemException;
import blindspot.template.TrafficType;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/// Flow logs of less than all: what happens is the same, and less of it is recorded.
final class MonitoredTest {
    private static final Plan PLAN = new Plan(Scenario.SECURITY_GROUP_TARGET, 7, 60, Plan.format("v5"), 4, 2);

    private final Captured all = Captured.of(PLAN);

    @Test
    void aVpcASubnetAndAnInterfaceRecordWhatTheyWouldBesideOthers() {
        WorldInterface target = all.world().in(1, World.PROVIDER, Part.TARGETS);
        same(new Monitored(TrafficType.ALL, Set.of("vpc-b")), row -> row.vpc() == World.PROVIDER);
        same(
                new Monitored(TrafficType.ALL, Set.of(target.subnet().code())),
                row -> row.at().subnet().equals(target.subnet()));
        same(new Monitored(TrafficType.ALL, Set.of(target.id(), "vpc-a")),
                row -> row.at().equals(target) || row.vpc() == World.CONSUMER);
    }

    @Test
    void oneTrafficTypeHasNothingOfTheOther() {
        same(new Monitored(TrafficType.REJECT, Set.of()), row -> row.ok() && row.rejected());
        same(new Monitored(TrafficType.ACCEPT, Set.of()), row -> row.ok() && !row.rejected());
    }

    @Test
    void whereNothingIsRecordedNoFileIsDelivered() {
        Simulation simulation = Simulation.of(PLAN.with(new Monitored(TrafficType.ALL, Set.of("a-10"))));
        assertThat(simulation.files()).extracting(SimulatedFile::name)
                .contains("simulated-vpc-a.log", Simulation.TRUTH)
                .doesNotContain("simulated-vpc-b.log");
    }

    @Test
    void whatThereIsNotCannotBeMonitored() {
        Plan wrong = PLAN.with(new Monitored(TrafficType.ALL, Set.of("vpc-z")));
        assertThatThrownBy(() -> Simulation.of(wrong)).isInstanceOfSatisfying(
                ProblemException.class,
                problem -> assertThat(problem.problem().code()).isEqualTo("simulate-unknown-resource"));
    }

    private void same(Monitored monitored, Predicate<Captured.Row> wanted) {
        List<String> recorded = flows(Captured.of(PLAN.with(monitored)), _ -> true);
        assertThat(recorded).isNotEmpty().isEqualTo(flows(all, wanted));
    }

    private static List<String> flows(Captured captured, Predicate<Captured.Row> wanted) {
        return captured.rows(row -> row.ok() && wanted.test(row)).stream().map(row -> row.values().toString()).toList();
    }
}
