package blindspot.simulation;

import blindspot.i18n.Language;
import blindspot.i18n.Messages;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import blindspot.topology.TopologyWriter;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/// A simulated capture: the flow logs of each VPC, inventories, what CloudWatch would measure, a topology file, and what
/// each record truly is. All of it says that it is simulated.
///
/// @param files all of them, in the order of their names
/// @param records how many records the flow logs have
public record Simulation(List<SimulatedFile> files, int records) {
    /// What stands at the start of the names of logs and inventories.
    public static final String PREFIX = "simulated-";

    public static final String TOPOLOGY = "topology.json";
    public static final String TRUTH = "truth.json";

    public Simulation {
        files = List.copyOf(files);
    }

    /// Makes it; the same plan makes the same bytes.
    ///
    /// @throws ProblemException when the plan has flow logs of what there is not
    public static Simulation of(Plan plan) {
        Course course = Course.run(plan);
        World world = course.world();
        List<SimulatedFile> files = new ArrayList<>();
        Truth truth = new Truth(plan);
        int records = 0;
        for (WorldVpc vpc : world.vpcs()) {
            String name = logOf(vpc.code());
            List<LogEntry> entries = course.logs().entries(vpc.index(), course.losses());
            if (entries.isEmpty()) {
                // Where nothing is recorded, nothing is delivered.
                continue;
            }
            files.add(new SimulatedFile(name, log(name, entries, plan, world, truth)));
            records += entries.size();
        }
        files.add(new SimulatedFile(TOPOLOGY, topology(world)));
        files.add(new SimulatedFile(
                TRUTH,
                truth.bytes(course.carrier().conversations(), course.carrier().neverLogged(), tube(course, plan))));
        new MetricFiles(world, course.tube(), plan).files().forEach(files::add);
        new InventoryFiles(world, plan).files().forEach(files::add);
        files.sort((one, other) -> one.name().compareTo(other.name()));
        return new Simulation(files, records);
    }

    /// The name of the flow log of a VPC, by the id that the topology file has for it.
    static String logOf(String vpc) {
        return PREFIX + vpc + ".log";
    }

    /// What truly went through PrivateLink, for each endpoint.
    private static Map<String, TubeTraffic.Minute> tube(Course course, Plan plan) {
        InventoryIds ids = new InventoryIds(course.world(), new Draws(plan.seed()));
        Map<String, TubeTraffic.Minute> totals = new LinkedHashMap<>();
        for (WorldVpc vpc : course.world().vpcs()) {
            if (vpc.consumer() && course.world().scenario().shape().has(Part.ENDPOINT)) {
                totals.put(ids.endpoint(vpc.index(), Part.ENDPOINT), course.tube().total(vpc.index()));
            }
        }
        return totals;
    }

    private static byte[] topology(World world) {
        return TopologyWriter.text(WorldTopology.of(world, TOPOLOGY), TOPOLOGY).getBytes(StandardCharsets.UTF_8);
    }

    /// As AWS writes it into a bucket, with a line that names the fields, below lines that say what it is.
    private static byte[] log(String name, List<LogEntry> entries, Plan plan, World world, Truth truth) {
        RecordText text = new RecordText(world, plan);
        List<String> lines = new ArrayList<>();
        for (Language language : Language.values()) {
            lines.add("# " + Messages.in(language)
                    .text("simulation.comment", plan.scenario().code(), Long.toString(plan.seed())));
        }
        lines.add(text.header());
        for (LogEntry entry : entries) {
            lines.add(text.line(entry));
            truth.add(name, lines.size(), entry);
        }
        return (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /// What happened in a world, as the interfaces saw it.
    record Course(
            World world, Carrier carrier, FlowLogs logs, TubeTraffic tube, Map<WorldInterface, Long> losses) {
        static Course run(Plan plan) {
            World world = WorldBuilder.build(plan);
            checkResources(plan, world);
            FlowLogs logs = new FlowLogs(plan, world);
            TubeTraffic tube = new TubeTraffic(plan);
            Carrier carrier = new Carrier(world, logs, tube);
            Draws draws = new Draws(plan.seed());
            Ports ports = new Ports(draws.stream("ports"));
            TargetSide targets = new TargetSide(carrier, plan, ports);
            new PathTraffic(plan, carrier, ports, targets, draws.stream("path")).run();
            new BesideTraffic(plan, carrier, ports, draws.stream("beside")).run();
            new HealthCheckTraffic(plan, carrier, ports, targets, draws.stream("health checks")).run();
            new DecoyTraffic(plan, carrier, ports, draws.stream("decoys")).run();
            return new Course(world, carrier, logs, tube, losses(plan, world));
        }

        /// @throws ProblemException when a flow log is of what there is not
        private static void checkResources(Plan plan, World world) {
            Set<String> known = new TreeSet<>();
            for (WorldVpc vpc : world.vpcs()) {
                known.add(vpc.code());
                vpc.subnets().forEach(subnet -> known.add(subnet.code()));
            }
            String named = String.join(", ", known);
            world.interfaces().forEach(each -> known.add(each.id()));
            for (String resource : plan.monitored().resources()) {
                if (!known.contains(resource)) {
                    throw new ProblemException(new Problem("simulate-unknown-resource", resource, named));
                }
            }
        }

        /// AWS may skip records of an interface at any time.
        private static Map<WorldInterface, Long> losses(Plan plan, World world) {
            return switch (plan.scenario()) {
                case SKIPDATA ->
                    Map.of(world.in(0, World.PROVIDER, Part.APPLICATION_LOAD_BALANCER), plan.middle());
                case FULL_CAPTURE -> Map.of(world.in(0, World.PROVIDER, Part.NETWORK_LOAD_BALANCER), plan.middle());
                default -> Map.of();
            };
        }
    }
}
