package blindspot.cli;

import blindspot.capture.EmptyHalf;
import blindspot.capture.EmptyHalves;
import blindspot.capture.Evidence;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.LegViews;
import blindspot.capture.NotLogged;
import blindspot.capture.Recorder;
import blindspot.capture.Viewpoint;
import blindspot.cloudwatch.Measured;
import blindspot.i18n.Messages;
import blindspot.model.Field;
import blindspot.store.FlowTable;
import blindspot.store.RowBits;
import blindspot.task.Cancel;
import blindspot.topology.Fact;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Topology;
import blindspot.topology.Vpc;
import blindspot.topology.inference.Inferred;
import blindspot.topology.inference.Inferred.Limit;
import blindspot.topology.inference.InferredVpc;
import blindspot.topology.inference.NoPath;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Says as JSON what the records of all inputs are on a path: its VPCs, nodes and legs, and what is elsewhere. Names and
/// codes are a contract with scripts.
final class PathOutput {
    private final CheckedPath path;
    private final Topology topology;
    private final Messages messages;
    private final FlowTable table;
    private final Evidence evidence;
    private final List<EmptyHalf> empty;
    private final Measured measured;
    private final List<Integer> vpcs;
    private final int[] vpcOfInterface;
    private final boolean[] recorded;
    private final long[] rejects;
    /// Records on no leg by the VPC that took them, those of none last.
    private final long[] elsewhere;
    private final boolean[] loaded;

    private PathOutput(CheckedPath path, Evidence evidence, CheckReport report, Messages messages) {
        this.path = path;
        this.evidence = evidence;
        topology = evidence.topology();
        this.messages = messages;
        table = evidence.table();
        RecordFilter filter = report.filter();
        RowBits shown = filter == null ? RowBits.all(table.rowCount()) : filter.kept(evidence);
        empty = EmptyHalves.in(evidence, report.stated(), new Cancel())
                .of(LegViews.of(evidence, Viewpoint.BOTH, shown, Form.COLLAPSED));
        measured = report.measured(path);
        vpcs = topology.pathVpcs();
        vpcOfInterface =
                topology.interfaces().stream().mapToInt(each -> topology.nodes().get(each.node()).vpc()).toArray();
        recorded = new boolean[vpcOfInterface.length];
        rejects = LegViews.rejects(evidence, RowBits.all(table.rowCount()));
        elsewhere = new long[topology.vpcs().size() + 1];
        loaded = new boolean[topology.vpcs().size() + 1];
        count();
    }

    /// Adds it to what is said of all inputs together.
    static void put(ObjectNode root, CheckedPath path, CheckReport report, Messages messages) {
        Optional<Evidence> evidence = path.evidence(report.records());
        evidence.ifPresentOrElse(
                drawn -> new PathOutput(path, drawn, report, messages).put(root.putObject("path")),
                () -> root.putNull("path"));
        root.put("paths", path.paths());
        root.put("noPath", path.noPath().map(NoPath::code).orElse(null));
        path.topology().ifPresent(topology -> put(root.putArray("notLogged"), NotLogged.of(topology)));
        ArrayNode limits = root.putArray("pathLimits");
        path.inferred().map(Inferred::limits).orElse(List.of()).forEach(limit -> put(limits.addObject(), limit));
        ArrayNode notes = root.putArray("pathNotes");
        note(path, evidence, messages)
                .ifPresent(note -> notes.addObject().put("code", "of-other-records").put("message", note));
    }

    /// What was more than is looked at.
    private static void put(ObjectNode node, Limit limit) {
        switch (limit) {
            case Limit.Interfaces(long left) -> node.put("code", "interfaces").put("left", left);
            case Limit.Records(long left) -> node.put("code", "records").put("left", left);
            case Limit.Habits(long left) -> node.put("code", "habits").put("left", left);
            case Limit.Cancelled() -> node.put("code", "cancelled");
        }
    }

    /// That a topology file draws other records than these, where it does.
    ///
    /// @param evidence where the records are on the path
    static Optional<String> note(CheckedPath path, Optional<Evidence> evidence, Messages messages) {
        return evidence.filter(drawn -> path.inferred().isEmpty() && drawn.isOfOtherRecords())
                .map(_ -> messages.text("path.of-other-records"));
    }

    private static void put(ArrayNode node, List<NotLogged> kinds) {
        for (NotLogged kind : kinds) {
            node.addObject()
                    .put("code", kind.rule().code())
                    .put("citation", kind.rule().citation().toString())
                    .put("applies", kind.applies().code());
        }
    }

    private void count() {
        int nowhere = topology.vpcs().size();
        for (int row = 0; row < table.rowCount(); row++) {
            Recorder recorder = evidence.recorder(row);
            int vpc = vpcOf(recorder, nowhere);
            loaded[vpc] = true;
            if (recorder instanceof Recorder.Known(int known)) {
                recorded[known] = true;
            }
            if (evidence.leg(row) == 0) {
                elsewhere[vpc]++;
            }
        }
    }

    private int vpcOf(Recorder recorder, int nowhere) {
        return switch (recorder) {
            case Recorder.Elsewhere(int vpc) -> vpc;
            case Recorder.NotDrawn() -> nowhere;
            case Recorder.Known(int known) -> vpcOf(known, nowhere);
            case Recorder.OneOf(List<Integer> all) -> {
                int first = vpcOf(all.getFirst(), nowhere);
                yield all.stream().allMatch(each -> vpcOf(each, nowhere) == first) ? first : nowhere;
            }
        };
    }

    private int vpcOf(int networkInterface, int nowhere) {
        int vpc = vpcOfInterface[networkInterface];
        return vpc == Node.OUTSIDE ? nowhere : vpc;
    }

    private void put(ObjectNode node) {
        node.put("origin", path.origin());
        ArrayNode ofVpcs = node.putArray("vpcs");
        vpcs.forEach(vpc -> put(ofVpcs.addObject(), vpc));
        List<Node> nodes = topology.pathNodes();
        ArrayNode ofNodes = node.putArray("nodes");
        nodes.forEach(each -> put(ofNodes.addObject(), each));
        ArrayNode candidates = node.putArray("candidates");
        topology.candidates().forEach(each -> {
            ArrayNode among = candidates.addObject().put("interface", each.interfaceId()).putArray("nodes");
            each.nodes()
                    .stream()
                    .map(index -> nodes.indexOf(topology.nodes().get(index)))
                    .filter(at -> at >= 0)
                    .forEach(among::add);
        });
        putLegs(node.putArray("legs"), nodes);
        node.putObject("elsewhere")
                .put("a", vpcs.isEmpty() ? 0 : elsewhere[vpcs.getFirst()])
                .put("b", vpcs.size() < 2 ? 0 : elsewhere[vpcs.get(1)])
                .put("unknown", unknown());
    }

    /// What is in no VPC of the path.
    private long unknown() {
        long all = 0;
        for (int vpc = 0; vpc < elsewhere.length; vpc++) {
            all += vpcs.contains(vpc) ? 0 : elsewhere[vpc];
        }
        return all;
    }

    private void put(ObjectNode node, int index) {
        Vpc vpc = topology.vpcs().get(index);
        Optional<InferredVpc> inferred = path.inferred()
                .flatMap(found -> found.vpcs()
                        .stream()
                        .filter(each -> each.id().isPresent() && each.id().equals(vpc.vpcId()))
                        .findFirst());
        boolean file = path.inferred().isEmpty();
        node.put("side", side(index)).put("id", vpc.vpcId().orElse(null));
        node.put("name", file ? messages.text(vpc.name()) : inferred.flatMap(InferredVpc::name).orElse(null));
        node.put("loaded", loaded[index]);
        node.put("origin", file ? Origin.File.CODE
                : inferred.map(each -> CheckedPath.word(each.origin())).orElse(CheckedPath.INFERRED));
    }

    private String side(int vpc) {
        return vpcs.indexOf(vpc) == 0 ? "a" : "b";
    }

    private void put(ObjectNode object, Node node) {
        Fact<NodeKind> role = node.role();
        object.put("role", word(role.value()));
        ArrayNode roles = object.putArray("roles");
        role.possible().stream().map(PathOutput::word).distinct().forEach(roles::add);
        object.put("certain", role.isCertain());
        object.put("vpc", node.isInVpc() ? side(node.vpc()) : null);
        boolean named = path.inferred().isEmpty() || role.origin() instanceof Origin.Inventory;
        object.put("name", named ? messages.text(node.name()) : null);
        object.put("count", node.interfaces().size());
        object.put("origin", CheckedPath.word(role.origin()));
        ArrayNode interfaces = object.putArray("interfaces");
        for (NetworkInterface each : node.interfaces()) {
            ObjectNode one = interfaces.addObject().put("id", each.interfaceId().orElse(null));
            ArrayNode addresses = one.putArray("addresses");
            each.addresses().forEach(address -> addresses.add(address.toString()));
            one.put("az", each.zone().orElse(null)).put("recorded", recorded[each.index()]);
        }
    }

    /// The roles that a path can have, as everywhere in what `check` says.
    private static String word(NodeKind kind) {
        return switch (kind) {
            case INSTANCE -> "ec2";
            case INTERFACE_ENDPOINT -> "vpc-endpoint";
            case NETWORK_LOAD_BALANCER -> "nlb";
            case APPLICATION_LOAD_BALANCER -> "alb";
            case NAT_GATEWAY, OTHER -> "other";
            case OUTSIDE -> "outside";
        };
    }

    private void putLegs(ArrayNode legs, List<Node> nodes) {
        List<LegView> ofAll = LegViews.of(evidence, Viewpoint.BOTH);
        List<LegView> ofA = views(0);
        List<LegView> ofB = views(1);
        for (int i = 0; i < ofAll.size(); i++) {
            LegView view = ofAll.get(i);
            Leg leg = view.leg();
            ObjectNode node = legs.addObject()
                    .put("from", nodes.indexOf(topology.from(leg)))
                    .put("to", nodes.indexOf(topology.to(leg)))
                    .put("kind", kind(leg))
                    .put("joined", leg.join().isStated() ? "stated" : "inferred");
            node.putObject("state")
                    .put("a", ofA.isEmpty() ? "not-in-view" : state(ofA.get(i)))
                    .put("b", ofB.isEmpty() ? "not-in-view" : state(ofB.get(i)))
                    .put("both", state(view));
            node.put("records", view.records());
            node.put("packetsOnce", view.packets().orElse(null));
            boolean bytes = table.column(Field.BYTES) != null && view.records() > 0;
            node.put("bytesOnce", bytes ? view.bytesOnce() : null);
            node.put("rejects", rejects[leg.number()]);
            if (leg.number() == measured.leg()) {
                MetricsOutput.put(node.putArray("measured"), measured);
            }
            ArrayNode why = node.putArray("why");
            empty.stream()
                    .filter(half -> half.leg().number() == leg.number())
                    .forEach(half -> put(why.addObject(), half, nodes.indexOf(topology.nodes().get(half.node()))));
        }
    }

    /// @param end the place of the half's node among those of the path
    private static void put(ObjectNode node, EmptyHalf half, int end) {
        node.put("end", end)
                .put("interface", half.at().flatMap(NetworkInterface::interfaceId).orElse(null))
                .put("lane", half.lane().code());
        ArrayNode reasons = node.putArray("reasons");
        half.reasons()
                .forEach(
                        reason -> reasons.addObject()
                                .put("code", reason.absence().code())
                                .put("answer", reason.answer().code()));
    }

    private List<LegView> views(int side) {
        return side < vpcs.size() ? LegViews.of(evidence, new Viewpoint.OfVpc(vpcs.get(side))) : List.of();
    }

    private String kind(Leg leg) {
        return topology.to(leg).kind() == NodeKind.NAT_GATEWAY ? "nat"
                : leg.join().isUnambiguous() ? leg.kind().code() : "unknown";
    }

    private static String state(LegView view) {
        if (!view.inView() && view.leg().kind() != LegKind.PRIVATELINK) {
            return "not-in-view";
        }
        return switch (view.state()) {
            case LegState.RECORDED -> "recorded";
            case LegState.NO_RECORD -> "loggable";
            case LegState.NEVER_LOGGED -> "never-logged";
            case LegState.INCOMPLETE -> "incomplete";
        };
    }
}
