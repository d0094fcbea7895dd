package blindspot.simulation;

import blindspot.cloudwatch.Metric;
import blindspot.cloudwatch.SeriesLabel;
import blindspot.cloudwatch.Source;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What `aws cloudwatch get-metric-data` would print in each account of what went through PrivateLink, with labels that
/// say what each series is, the latest value first as AWS has it. A first property says that it is simulated.
///
/// Sources: <https://docs.aws.amazon.com/cli/latest/reference/cloudwatch/get-metric-data.html>,
/// <https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-cloudwatch-metrics.html>
final class MetricFiles {
    static final String ENDING = "-get-metric-data.json";

    private static final int PERIOD = 60;
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");

    private final World world;
    private final TubeTraffic tube;
    private final InventoryIds ids;

    MetricFiles(World world, TubeTraffic tube, Plan plan) {
        this.world = world;
        this.tube = tube;
        ids = new InventoryIds(world, new Draws(plan.seed()));
    }

    /// None where nothing goes through PrivateLink.
    List<SimulatedFile> files() {
        List<SimulatedFile> files = new ArrayList<>();
        if (!world.scenario().shape().has(Part.ENDPOINT)) {
            return files;
        }
        for (WorldVpc vpc : world.vpcs()) {
            ObjectNode root = JsonText.object().put("simulated", true);
            ArrayNode results = root.putArray("MetricDataResults");
            if (vpc.consumer()) {
                ofEndpoint(vpc, results);
            } else {
                ofService(results);
                add(results, Metric.BALANCER_BLOCKED,
                        Map.of(Source.LOAD_BALANCER, ids.balancerTail(Part.NETWORK_LOAD_BALANCER)),
                        tube.minutes(), TubeTraffic.Minute::blocked);
            }
            root.putArray("Messages");
            files.add(new SimulatedFile(
                    Simulation.PREFIX + vpc.code() + ENDING, JsonText.bytes(root)));
        }
        return files;
    }

    private void ofEndpoint(WorldVpc vpc, ArrayNode results) {
        Map<String, String> dimensions = Map.of(
                "Endpoint Type", "Interface",
                "Service Name", ids.serviceName(Part.ENDPOINT),
                Source.ENDPOINT, ids.endpoint(vpc.index(), Part.ENDPOINT),
                "VPC Id", vpc.id());
        Map<Long, TubeTraffic.Minute> minutes = tube.minutes(vpc.index());
        add(results, Metric.ENDPOINT_BYTES, dimensions, minutes, TubeTraffic.Minute::bytes);
        add(results, Metric.ENDPOINT_NEW_CONNECTIONS, dimensions, minutes, TubeTraffic.Minute::connections);
        add(results, Metric.ENDPOINT_DROPPED, dimensions, minutes, _ -> 0);
        add(results, Metric.ENDPOINT_RESETS, dimensions, minutes, TubeTraffic.Minute::resets);
    }

    private void ofService(ArrayNode results) {
        for (WorldVpc vpc : world.vpcs()) {
            if (vpc.consumer()) {
                Map<String, String> dimensions = Map.of(
                        Source.SERVICE, ids.service(),
                        Source.ENDPOINT, ids.endpoint(vpc.index(), Part.ENDPOINT));
                Map<Long, TubeTraffic.Minute> minutes = tube.minutes(vpc.index());
                add(results, Metric.SERVICE_BYTES, dimensions, minutes, TubeTraffic.Minute::bytes);
                add(results, Metric.SERVICE_NEW_CONNECTIONS, dimensions, minutes, TubeTraffic.Minute::connections);
                add(results, Metric.SERVICE_RESETS, dimensions, minutes, TubeTraffic.Minute::resets);
            }
        }
    }

    /// Values where something came, as AWS has them.
    private static void add(
            ArrayNode results, Metric metric, Map<String, String> dimensions, Map<Long, TubeTraffic.Minute> minutes,
            ToLongFunction<TubeTraffic.Minute> value) {
        Source source = new Source(metric.namespace().code(), metric.code(), dimensions);
        ObjectNode result = results.addObject()
                .put("Id", "m" + results.size())
                .put("Label", SeriesLabel.of(source, metric.statistic(), PERIOD));
        ArrayNode times = result.putArray("Timestamps");
        ArrayNode values = result.putArray("Values");
        List<Map.Entry<Long, TubeTraffic.Minute>> inOrder = new ArrayList<>(minutes.entrySet());
        for (Map.Entry<Long, TubeTraffic.Minute> each : inOrder.reversed()) {
            times.add(TIME.format(Instant.ofEpochSecond(each.getKey()).atOffset(ZoneOffset.UTC)));
            values.add((double) value.applyAsLong(each.getValue()));
        }
        result.put("StatusCode", "Complete");
    }
}
