package blindspot.simulation;

import blindspot.load.LoadJob;
import blindspot.load.LoadOptions;
import blindspot.model.Address;
import blindspot.source.ByteSource;
import blindspot.source.Bytes;
import blindspot.store.FlowTable;
import blindspot.task.Cancel;
import blindspot.task.Progress;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// A simulated capture as a test reads it: each line by the names in the header, with what the truth says of it, read
/// when it is first asked for.
final class Captured {
    static final int SEED = 7;

    private final Plan plan;
    private final World world;
    private final Simulation simulation;
    private @Nullable JsonNode truth;
    private @Nullable List<Row> rows;

    private Captured(Plan plan) {
        this.plan = plan;
        this.world = WorldBuilder.build(plan);
        this.simulation = Simulation.of(plan);
    }

    /// A line of a log.
    record Row(String file, int line, int vpc, WorldInterface at, Map<String, String> values, JsonNode truth) {
        String get(String field) {
            String value = values.get(field);
            if (value == null) {
                throw new IllegalArgumentException("no " + field);
            }
            return value;
        }

        long number(String field) {
            return Long.parseLong(get(field));
        }

        boolean ok() {
            return get("log-status").equals("OK");
        }

        boolean rejected() {
            return get("action").equals("REJECT");
        }

        boolean egress() {
            return get("flow-direction").equals("egress");
        }

        int leg() {
            return truth.path("leg").asInt();
        }

        int connection() {
            return truth.path("connection").asInt();
        }

        boolean request() {
            return truth.path("lane").asString().equals("request");
        }

        boolean healthCheck() {
            return truth.path("healthCheck").asBoolean(false);
        }

        boolean decoy() {
            return truth.path("decoy").asBoolean(false);
        }

        /// Of a client's request, as opposed to a check or a decoy.
        boolean ofRequests() {
            return ok() && !healthCheck() && !decoy();
        }

        boolean isAt(Part part) {
            return at.part() == part;
        }
    }

    static Plan plan(Scenario scenario) {
        return plan(scenario, 60, "v11");
    }

    static Plan plan(Scenario scenario, int interval, String format) {
        return new Plan(scenario, SEED, interval, Plan.format(format), 15, scenario.leastZones());
    }

    /// Those that came last: of these fewer seeds are looked at, for the sake of time.
    static boolean isLate(Scenario scenario) {
        return EnumSet.range(Scenario.CONNECTION_REJECTED, Scenario.SEVERAL_NLBS).contains(scenario);
    }

    static Captured of(Scenario scenario) {
        return of(plan(scenario));
    }

    static Captured of(Plan plan) {
        return new Captured(plan);
    }

    Plan plan() {
        return plan;
    }

    /// The same that the capture was made of.
    World world() {
        return world;
    }

    Simulation simulation() {
        return simulation;
    }

    JsonNode truth() {
        JsonNode read = truth == null ? json(simulation, Simulation.TRUTH) : truth;
        truth = read;
        return read;
    }

    List<Row> rows() {
        List<Row> read = rows == null ? readRows() : rows;
        rows = read;
        return read;
    }

    private List<Row> readRows() {
        Map<String, JsonNode> byLine = new HashMap<>();
        truth().path("lines")
                .forEach(each -> byLine.put(
                        each.path("file").asString() + ":" + each.path("line").asInt(), each));
        Map<String, WorldInterface> byId = world.interfaces()
                .stream()
                .collect(Collectors.toMap(WorldInterface::id, each -> each));
        List<Row> read = new ArrayList<>();
        for (WorldVpc vpc : world.vpcs()) {
            String file = Simulation.PREFIX + vpc.code() + ".log";
            if (simulation.files().stream().noneMatch(each -> each.name().equals(file))) {
                continue;
            }
            List<String> header = List.of();
            int number = 0;
            for (String line : text(simulation, file).lines().toList()) {
                number++;
                if (line.startsWith("#")) {
                    continue;
                }
                List<String> words = Arrays.asList(line.split(" ", -1));
                if (header.isEmpty()) {
                    header = words;
                    continue;
                }
                Map<String, String> values = new LinkedHashMap<>();
                for (int i = 0; i < words.size(); i++) {
                    values.put(header.get(i), words.get(i));
                }
                JsonNode told = byLine.get(file + ":" + number);
                WorldInterface at = told == null ? null : byId.get(told.path("recorder").asString());
                if (told == null || at == null) {
                    throw new IllegalStateException("no truth of " + file + ":" + number);
                }
                read.add(new Row(file, number, vpc.index(), at, values, told));
            }
        }
        return read;
    }

    static String text(Simulation simulation, String file) {
        return simulation.files()
                .stream()
                .filter(each -> each.name().equals(file))
                .map(each -> new String(each.content(), StandardCharsets.UTF_8))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no " + file));
    }

    static JsonNode json(Simulation simulation, String file) {
        return new JsonMapper().readTree(text(simulation, file));
    }

    JsonNode inventory(String vpc, String what) {
        return json(simulation, "inventory/simulated-" + vpc + "-describe-" + what + ".json");
    }

    List<Row> rows(Predicate<Row> wanted) {
        return rows().stream().filter(wanted).toList();
    }

    /// Flows of clients' requests on a leg.
    List<Row> onLeg(int leg) {
        return rows(row -> row.ofRequests() && row.leg() == leg);
    }

    /// Whether a record is of a client in the load balancer's own VPC, whose address stays behind the load balancer.
    boolean ofNeighbour(Row row) {
        String source = row.get(row.request() ? "pkt-srcaddr" : "pkt-dstaddr");
        return row.ok() && having(World.PROVIDER, source).filter(each -> each.part() == Part.NEIGHBOURS).isPresent();
    }

    /// The interface of a VPC that has an address.
    Optional<WorldInterface> having(int vpc, String address) {
        Address wanted = Address.parse(address).orElseThrow();
        return world.interfaces().stream().filter(each -> each.vpc() == vpc && each.has(wanted)).findFirst();
    }

    long neverLogged(String why) {
        for (JsonNode each : truth().path("neverLogged")) {
            if (each.path("why").asString().equals(why)) {
                return each.path("packets").asLong();
            }
        }
        return 0;
    }

    /// The path that the capture was made on.
    Topology topology() {
        return TopologyFile.read(
                text(simulation, Simulation.TOPOLOGY).getBytes(StandardCharsets.UTF_8), Simulation.TOPOLOGY);
    }

    /// The records as the program reads them, but for these.
    FlowTable tableWithout(Predicate<Row> gone) {
        Set<String> out = new HashSet<>();
        rows(gone).forEach(row -> out.add(row.file() + ":" + row.line()));
        List<ByteSource> logs = new ArrayList<>();
        for (SimulatedFile file : simulation.files()) {
            if (file.name().endsWith(".log")) {
                StringBuilder left = new StringBuilder();
                int number = 0;
                for (String line : new String(file.content(), StandardCharsets.UTF_8).lines().toList()) {
                    number++;
                    if (!out.contains(file.name() + ":" + number)) {
                        left.append(line).append('\n');
                    }
                }
                logs.add(new Bytes(file.name(), left.toString().getBytes(StandardCharsets.UTF_8), Integer.MAX_VALUE));
            }
        }
        return new LoadJob(logs, FlowTable.empty(), LoadOptions.DEFAULT, _ -> {})
                .run(Progress.NONE, new Cancel())
                .table();
    }
}
