package blindspot.simulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import blindspot.decode.RecordFormat;
import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.load.LoadResult;
import blindspot.model.Field;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.ProblemException;
import blindspot.task.Progress;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SimulationTest {
    private static final String CUSTOM =
            "${srcaddr} ${dstaddr} ${interface-id} ${start} ${end} ${log-status} ${tcp-flags}";

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theProgramReadsEveryLine(Scenario scenario) {
        for (int interval : List.of(60, 600)) {
            for (String format : interval == 60 ? List.of("v2", "v5", "v11", CUSTOM) : List.of("v2")) {
                Simulation simulation = Simulation.of(Captured.plan(scenario, interval, format));
                LoadResult read = read(simulation);
                assertThat(read.report().hasTrouble()).isFalse();
                assertThat(read.report().files())
                        .isNotEmpty()
                        .allMatch(file -> file.decoded().issues().count() == 0);
                assertThat(read.table().rowCount()).isEqualTo(simulation.records()).isGreaterThan(100);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theTruthAgreesWithWhatTheProgramReadLineByLine(Scenario scenario) {
        for (int interval : List.of(60, 600)) {
            Captured captured = Captured.of(Captured.plan(scenario, interval, "v11"));
            FlowTable table = read(captured.simulation()).table();
            List<Captured.Row> rows = captured.rows();
            assertThat(table.rowCount()).isEqualTo(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                Captured.Row row = rows.get(i);
                for (Field field : List.of(Field.INTERFACE_ID, Field.SRCADDR, Field.DSTADDR, Field.LOG_STATUS)) {
                    String value = Objects.requireNonNull(table.column(field)).text(i);
                    assertThat(value.isEmpty() ? "-" : value).isEqualTo(row.get(field.fieldName()));
                }
                assertThat(row.get("interface-id")).isEqualTo(row.at().id());
                assertThat(row.at().vpc()).isEqualTo(row.vpc());
                if (row.ok() && !captured.ofNeighbour(row)) {
                    assertThat(place(captured, row)).as(row.toString()).isEqualTo(told(row));
                }
            }
        }
    }

    /// What a row tells by its addresses and its VPC alone: leg, lane.
    private static String place(Captured captured, Captured.Row row) {
        PathShape shape = captured.plan().scenario().shape();
        Part from = part(captured, row, row.get("pkt-srcaddr"), true);
        Part to = part(captured, row, row.get("pkt-dstaddr"), false);
        for (int i = 0; i + 1 < shape.parts().size(); i++) {
            Part near = shape.parts().get(i);
            Part far = shape.parts().get(i + 1);
            if (from == near && to == far) {
                return (i + 1) + " request";
            }
            if (from == far && to == near) {
                return (i + 1) + " response";
            }
        }
        return "0";
    }

    /// The part that an end of a row is of. An end outside the recording VPC is of the other one, or nowhere; behind a
    /// NAT gateway the recording interface is the end itself.
    private static Part part(Captured captured, Captured.Row row, String address, boolean source) {
        boolean near = source == row.egress();
        if (near) {
            return row.vpc() == World.SECOND_CONSUMER ? Part.BATCH : row.at().part();
        }
        boolean nat = captured.plan().scenario().shape() == PathShape.NAT;
        if (nat && Set.of(World.SERVER.toString(), World.STRANGER.toString()).contains(address)) {
            return row.isAt(Part.NAT_GATEWAY) ? Part.INTERNET : Part.NAT_GATEWAY;
        }
        return captured.having(row.vpc(), address)
                .or(() -> captured.plan().scenario().shape().joinsVpcs()
                        ? captured.having(World.PROVIDER - row.vpc(), address)
                        : Optional.empty())
                .map(WorldInterface::part)
                .orElse(Part.BATCH);
    }

    private static String told(Captured.Row row) {
        return row.leg() == 0 ? "0" : row.leg() + " " + row.truth().path("lane").asString();
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void decoysAreInEveryVpcOfEveryScenarioAndOnNoLeg(Scenario scenario) {
        Captured captured = Captured.of(scenario);
        assertThat(captured.rows(Captured.Row::decoy)).allMatch(row -> row.leg() == 0);
        for (WorldVpc vpc : captured.world().vpcs()) {
            for (Part part : Part.values()) {
                if (part.decoy()) {
                    assertThat(captured.rows(row -> row.vpc() == vpc.index() && row.isAt(part) && row.ok()))
                            .as(part + " in " + vpc.code())
                            .isNotEmpty()
                            .allMatch(Captured.Row::decoy);
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void theSameSeedMakesTheSameBytesAndAnotherOneOthers(Scenario scenario) {
        Plan plan = new Plan(scenario, 7, 60, Plan.format("v11"), 4, scenario.leastZones());
        Plan other = new Plan(scenario, 8, 60, plan.format(), plan.minutes(), plan.zones());
        Map<String, String> first = files(plan);
        assertThat(files(plan)).isEqualTo(first);
        files(other).forEach((name, text) -> assertThat(text).isNotEqualTo(first.get(name)));
    }

    private static Map<String, String> files(Plan plan) {
        Map<String, String> files = new TreeMap<>();
        Simulation simulation = Simulation.of(plan);
        simulation.files().forEach(file -> files.put(file.name(), Captured.text(simulation, file.name())));
        return files;
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void everyFileSaysThatItIsSimulated(Scenario scenario) {
        Simulation simulation = Simulation.of(Captured.plan(scenario));
        assertThat(simulation.files()).isNotEmpty().allSatisfy(file -> {
            String name = file.name().substring(file.name().lastIndexOf('/') + 1);
            if (name.endsWith(".log")) {
                assertThat(Captured.text(simulation, file.name())).startsWith("# Simulated");
            }
            if (!name.startsWith("simulated-")) {
                assertThat(Captured.json(simulation, file.name()).path("simulated").asBoolean(false)).isTrue();
            }
        });
    }

    @ParameterizedTest
    @EnumSource(Scenario.class)
    void isBoundedAtItsLargest(Scenario scenario) {
        Plan plan = new Plan(scenario, 1, 60, Plan.format("v2"), Plan.MOST_MINUTES, Plan.MOST_ZONES);
        Simulation.Course course = Simulation.Course.run(plan);
        int records = course.world()
                .vpcs()
                .stream()
                .mapToInt(vpc -> course.logs().entries(vpc.index(), course.losses()).size())
                .sum();
        assertThat(records).isLessThan(60_000);
        assertThat(course.carrier().conversations().size()).isLessThan(7_000);
    }

    @Test
    void aFullCaptureHasSomethingOfEverything() {
        Captured captured = Captured.of(new Plan(Scenario.FULL_CAPTURE, 1, 60, RecordFormat.RECOMMENDED, 15, 2));
        assertThat(captured.plan().fields()).hasSize(24);
        assertThat(captured.world().of(World.CONSUMER, Part.CLIENTS)).hasSize(5);
        assertThat(captured.rows(row -> row.get("log-status").equals("SKIPDATA"))).hasSize(1);
        assertThat(captured.rows(row -> row.get("log-status").equals("NODATA"))).isNotEmpty();
        assertThat(captured.rows(Captured.Row::rejected)).isNotEmpty();
        assertThat(captured.rows(Captured.Row::healthCheck)).isNotEmpty();
        assertThat(captured.rows(row -> row.truth().path("requests").size() > 1)).isNotEmpty();
        for (int leg : List.of(1, 3, 4)) {
            assertThat(captured.onLeg(leg).stream().map(row -> row.get("az-id")).distinct()).hasSize(2);
        }
    }

    @Test
    void refusesPlansThatMakeNoSense() {
        assertThatThrownBy(() -> new Plan(Scenario.PLAIN, 1, 30, RecordFormat.RECOMMENDED, 15, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan(Scenario.PLAIN, 1, 60, RecordFormat.RECOMMENDED, 61, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Plan(Scenario.TWO_ZONES, 1, 60, RecordFormat.RECOMMENDED, 15, 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Plan.format("${version} ${colour}")).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> Plan.format("v3")).isInstanceOf(ProblemException.class);
    }

    private static LoadResult read(Simulation simulation) {
        List<ByteSource> logs = simulation.files()
                .stream()
                .filter(file -> file.name().endsWith(".log"))
                .<ByteSource>map(file -> new Bytes(file.name(), file.content(), Integer.MAX_VALUE))
                .toList();
        return new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel());
    }
}
