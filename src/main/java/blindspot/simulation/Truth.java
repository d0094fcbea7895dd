package blindspot.simulation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// What each line of the logs is, which no flow log tells: `truth.json`.
///
/// `lines` has one item for each record: file, line number from 1, recording interface, and of a flow the connection,
/// the leg of the path (0 for none) with its lane, the requests whose packets are in it, whether it is a health check's
/// or a decoy's. `connections` has their ways, also where nothing is logged, with
/// `back` where replies take another. `lost` are records that a SKIPDATA record
/// stands for. `tube` is what went through PrivateLink of each endpoint, which no flow log has.
final class Truth {
    private final Plan plan;
    private final List<ObjectNode> lines = new ArrayList<>();
    private final List<ObjectNode> lost = new ArrayList<>();

    Truth(Plan plan) {
        this.plan = plan;
    }

    /// The record in this line.
    void add(String file, int line, LogEntry entry) {
        ObjectNode node = JsonText.object().put("file", file).put("line", line).put("recorder", entry.at().id());
        switch (entry) {
            case LogEntry.Flow flow -> {
                FlowLogs.Sight sight = flow.sight();
                Conversation.Purpose purpose = sight.conversation().purpose();
                node.put("status", "OK")
                        .put("connection", sight.conversation().number())
                        .put("leg", sight.leg())
                        .put("lane", sight.forth() ? "request" : "response")
                        .put("healthCheck", purpose == Conversation.Purpose.HEALTH_CHECK)
                        .put("decoy", purpose == Conversation.Purpose.DECOY);
                if (!flow.requests().isEmpty()) {
                    ArrayNode requests = node.putArray("requests");
                    flow.requests().forEach(requests::add);
                }
            }
            case LogEntry.NoData _ -> node.put("status", "NODATA").put("leg", 0);
            case LogEntry.SkipData skip -> {
                node.put("status", "SKIPDATA").put("leg", 0);
                lost.add(JsonText.object()
                        .put("recorder", skip.at().id())
                        .put("since", skip.start())
                        .put("until", skip.end())
                        .put("records", skip.lost()));
            }
        }
        lines.add(node);
    }

    /// @param tube what went through PrivateLink, by the id of the endpoint
    byte[] bytes(
            List<Conversation> conversations, Map<NeverLogged, Long> neverLogged,
            Map<String, TubeTraffic.Minute> tube) {
        ObjectNode root = JsonText.object()
                .put("kind", "blindspot-truth")
                .put("version", 1)
                .put("simulated", true)
                .put("scenario", plan.scenario().code())
                .put("seed", plan.seed())
                .put("interval", plan.interval())
                .put("since", Plan.BEGIN)
                .put("until", plan.end() / 1000);
        root.putArray("lines").addAll(lines);
        root.putArray("lost").addAll(lost);
        ArrayNode unlogged = root.putArray("neverLogged");
        neverLogged.forEach((why, packets) -> unlogged.add(
                JsonText.object().put("why", why.code()).put("packets", packets.longValue())));
        ArrayNode measured = root.putArray("tube");
        tube.forEach((endpoint, sums) -> measured.add(JsonText.object()
                .put("endpoint", endpoint)
                .put("packets", sums.packets())
                .put("bytes", sums.bytes())
                .put("connections", sums.connections())
                .put("resets", sums.resets())
                .put("blocked", sums.blocked())));
        ArrayNode all = root.putArray("connections");
        conversations.forEach(each -> all.add(connection(each)));
        return JsonText.bytes(root);
    }

    private static ObjectNode connection(Conversation conversation) {
        ObjectNode node = JsonText.object()
                .put("connection", conversation.number())
                .put("protocol", conversation.protocol())
                .put("purpose", conversation.purpose().code());
        addWay(conversation.way(), node.putArray("way"));
        if (!conversation.back().equals(conversation.way())) {
            addWay(conversation.back(), node.putArray("back"));
        }
        return node;
    }

    private static void addWay(List<Stretch> stretches, ArrayNode way) {
        for (Stretch stretch : stretches) {
            ObjectNode part = way.addObject();
            stretch.from().ifPresent(from -> part.put("from", from.id()));
            stretch.to().ifPresent(to -> part.put("to", to.id()));
            part.put("source", stretch.source().toString())
                    .put("sourcePort", stretch.sourcePort())
                    .put("destination", stretch.destination().toString())
                    .put("destinationPort", stretch.destinationPort())
                    .put("leg", stretch.leg());
        }
    }
}
