package blindspot.capture;

import blindspot.model.Field;
import blindspot.store.AddressColumn;
import blindspot.store.CodeColumn;
import blindspot.store.FlowTable;
import blindspot.topology.Candidates;
import blindspot.topology.Form;
import blindspot.topology.Leg;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Origin;
import blindspot.topology.Part;
import blindspot.topology.Parts;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Places the records of a table one after the other. What one record tells, all with the same facts tell: addresses,
/// interface and VPC become small numbers, and each combination of them is thought about once.
final class Placing {
    private static final int ADDRESS_BITS = 18;
    private static final int STATED_BITS = 17;
    private static final int VPC_BITS = 8;
    private static final int DIRECTION_BITS = 2;

    /// Bits of what is found that are the strand and the lane; those above are the recorder's code.
    private static final int STRAND_LANE_BITS = 10;

    private static final int ANY_VPC = 0;
    private static final int EGRESS = 1;
    private static final int INGRESS = 2;

    private final Topology topology;
    private final List<NetworkInterface> interfaces;
    private final KnownAddresses known;
    private final List<BitSet> ofNodes = new ArrayList<>();
    private final BitSet withoutAddress = new BitSet();
    private final List<Leg> loggable;
    /// The interfaces of all nodes that these begin at.
    private final BitSet starts = new BitSet();
    /// The interfaces that an interface id stands for; the first of them stands for none.
    private final List<BitSet> stated = new ArrayList<>(List.of(new BitSet()));
    /// The interfaces that what is said of the VPC leaves.
    private final List<BitSet> allowed = new ArrayList<>();
    private final Parts parts;
    private final List<Strand> strands;
    /// By the number of the VPC, the code of the recorder where no interface is known.
    private final int[] elsewhere;
    private final PlainPlaces plain;
    private final PlacedFacts found = new PlacedFacts();
    private final Map<List<Integer>, Integer> codes = new HashMap<>();
    private final List<Recorder> recorders = new ArrayList<>();

    private final @Nullable AddressColumn sources;
    private final @Nullable AddressColumn destinations;
    private final @Nullable CodeColumn statuses;
    private final int noData;
    private final int skipData;
    private final @Nullable CodeColumn interfaceIds;
    private final int[] statedByCode;
    /// Of each number in `stated`, whether a person set where all of these are: what records say of their VPC does not
    /// contradict that.
    private final boolean[] settled;
    private final @Nullable CodeColumn vpcIds;
    private final int[] vpcByCode;
    private final @Nullable CodeColumn directions;
    private final int egress;
    private final int ingress;

    Placing(FlowTable table, Topology topology) {
        this.topology = topology;
        interfaces = topology.interfaces();
        known = new KnownAddresses(topology);
        for (Node node : topology.nodes()) {
            BitSet own = new BitSet();
            node.interfaces().forEach(each -> own.set(each.index()));
            ofNodes.add(own);
        }
        interfaces.stream()
                .filter(each -> each.addresses().isEmpty())
                .forEach(
                        each -> withoutAddress.set(each.index()));
        Observability observability = new Observability(topology);
        loggable = topology.legs().stream().filter(leg -> !observability.neverLogged(leg)).toList();
        loggable.forEach(leg -> starts.or(ofNodes.get(leg.from())));
        parts = Parts.of(topology, Form.EXPANDED);
        strands = parts.strands();
        int none = add(new Recorder.NotDrawn());
        sources = table.column(Field.SRCADDR) instanceof AddressColumn column ? column : null;
        destinations = table.column(Field.DSTADDR) instanceof AddressColumn column ? column : null;
        statuses = texts(table, Field.LOG_STATUS);
        noData = statuses == null ? -1 : statuses.codeOf("NODATA");
        skipData = statuses == null ? -1 : statuses.codeOf("SKIPDATA");
        interfaceIds = texts(table, Field.INTERFACE_ID);
        statedByCode = statedByCode();
        settled = settled();
        vpcIds = texts(table, Field.VPC_ID);
        vpcByCode = vpcByCode();
        directions = texts(table, Field.FLOW_DIRECTION);
        elsewhere = new int[allowed.size()];
        Arrays.fill(elsewhere, none);
        for (int vpc = 0; vpc < topology.vpcs().size(); vpc++) {
            elsewhere[vpc + 1] = add(new Recorder.Elsewhere(vpc));
        }
        if (known.count() >= 1 << ADDRESS_BITS
                || stated.size() > 1 << STATED_BITS
                || allowed.size() > 1 << VPC_BITS
                || strands.size() >= 1 << (STRAND_LANE_BITS - 1)) {
            throw new IllegalArgumentException(interfaces.size() + " interfaces, " + known.count() + " addresses, "
                    + topology.vpcs().size() + " VPCs, " + strands.size() + " strands");
        }
        plain = new PlainPlaces(
                topology, parts, known.interfaces(), stated, allowed,
                this::codeOfOnly, STRAND_LANE_BITS);
        egress = directions == null ? -1 : directions.codeOf("egress");
        ingress = directions == null ? -1 : directions.codeOf("ingress");
    }

    /// The recorders by their codes, those that were found until now.
    List<Recorder> recorders() {
        return List.copyOf(recorders);
    }

    /// What is known of a record: see [#strandLane] and [#recorder].
    int place(int row) {
        int stands = interfaceIds == null ? 0 : statedByCode[interfaceIds.code(row)];
        int vpc = vpcIds == null || settled[stands] ? ANY_VPC : vpcByCode[vpcIds.code(row)];
        int status = statuses == null ? 0 : statuses.code(row);
        boolean traffic = status == 0 || (status != noData && status != skipData);
        int source = traffic ? number(sources, row) : 0;
        int destination = source == 0 ? 0 : number(destinations, row);
        if (destination == 0 && stands == 0) {
            return elsewhere[vpc] << STRAND_LANE_BITS;
        }
        int plainly = plain.place(source, destination, stands, vpc);
        if (plainly != PlainPlaces.OTHER) {
            return plainly;
        }
        int direction = destination == 0 ? 0 : direction(row);
        long key = destination == 0 ? 0 : source;
        key = key << ADDRESS_BITS | destination;
        key = key << STATED_BITS | stands;
        key = key << VPC_BITS | vpc;
        key = key << DIRECTION_BITS | direction;
        int before = found.get(key);
        if (before >= 0) {
            return before;
        }
        int now = destination == 0
                ? code(and(stated.get(stands), allowed.get(vpc)), stands, vpc) << STRAND_LANE_BITS
                : find(known.interfaces(source), known.interfaces(destination), stands, vpc, direction);
        found.put(key, now);
        return now;
    }

    /// Twice the number of the strand, 0 for none; one more for a response.
    static int strandLane(int placed) {
        return placed & ((1 << STRAND_LANE_BITS) - 1);
    }

    /// The code of the recorder.
    static int recorder(int placed) {
        return placed >>> STRAND_LANE_BITS;
    }

    /// The one leg between interfaces with these addresses that an interface in question may record; when there are
    /// none or several, only who recorded it.
    private int find(BitSet sources, BitSet destinations, int stands, int vpc, int direction) {
        BitSet candidates = and(stated.get(stands), allowed.get(vpc));
        if (!sources.intersects(starts) && !destinations.intersects(starts)) {
            return code(candidates, stands, vpc) << STRAND_LANE_BITS;
        }
        BitSet possible = stands == 0 ? allowed.get(vpc) : candidates;
        int strandLane = 0;
        int only = 0;
        BitSet recorder = candidates;
        for (Leg leg : loggable) {
            for (Lane lane : Lane.values()) {
                boolean request = lane == Lane.REQUEST;
                BitSet from = at(leg.from(), request ? sources : destinations);
                BitSet to = at(leg.to(), request ? destinations : sources);
                boolean met = !to.isEmpty() || !behind(leg, request ? destinations : sources).isEmpty();
                BitSet ends = and(or(from, to), possible);
                if (from.isEmpty() || !met || ends.isEmpty() || only == leg.number()) {
                    continue;
                }
                if (only != 0) {
                    return code(candidates, stands, vpc) << STRAND_LANE_BITS;
                }
                only = leg.number();
                int strand = strand(
                        leg, having(leg.from(), request ? sources : destinations),
                        having(leg.to(), request ? destinations : sources));
                strandLane = 2 * strand + (request ? 0 : 1);
                recorder = narrowed(ends, direction, request ? from : to, request ? to : from);
            }
        }
        return code(recorder, stands, vpc) << STRAND_LANE_BITS | strandLane;
    }

    /// The interfaces with the address at the far end of what a NAT gateway hides: packets between the gateway and who is
    /// behind it carry the address that the gateway's other side has, and only its own interface shows itself instead.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-logs-records-examples.html>
    private BitSet behind(Leg leg, BitSet withAddress) {
        boolean hidden = topology.to(leg).kind() == NodeKind.NAT_GATEWAY && leg.number() < topology.legs().size();
        return hidden ? at(topology.legs().get(leg.number()).to(), withAddress) : new BitSet();
    }

    /// The strand of a leg between the parts of these interfaces: within a VPC one at most has an address. Where the far
    /// one does not show itself it is taken for that of the same zone.
    private int strand(Leg leg, BitSet from, BitSet to) {
        int first = from.nextSetBit(0);
        Part near = parts.parts().get(parts.partOf(first));
        List<Strand> all = strands.stream()
                .filter(each -> each.leg().number() == leg.number() && each.from().contains(near))
                .toList();
        return all.stream()
                .filter(each -> each.to()
                        .stream()
                        .anyMatch(part -> to.isEmpty()
                                ? part.zone().equals(interfaces.get(first).zone())
                                : part.equals(parts.parts().get(parts.partOf(to.nextSetBit(0))))))
                .findFirst()
                .orElseGet(all::getFirst)
                .number();
    }

    private BitSet having(int node, BitSet withAddress) {
        return and(ofNodes.get(node), withAddress);
    }

    /// The interfaces of a node that have the address, or have none stated while another has it.
    private BitSet at(int node, BitSet withAddress) {
        BitSet own = having(node, withAddress);
        return own.isEmpty() ? own : or(own, and(ofNodes.get(node), withoutAddress));
    }

    /// Flow direction is relative to the recording interface: egress was recorded at the sender, ingress at the
    /// receiver. Source: <https://docs.aws.amazon.com/vpc/latest/userguide/flow-log-records.html>
    private static BitSet narrowed(BitSet ends, int direction, BitSet sender, BitSet receiver) {
        BitSet said = direction == EGRESS
                ? and(ends, sender)
                : direction == INGRESS ? and(ends, receiver) : new BitSet();
        return said.isEmpty() ? ends : said;
    }

    /// The code of who recorded it: among these interfaces or, where the record names none that is known, elsewhere in
    /// this VPC. A known interface that is not in the VPC that the record names contradicts it.
    private int code(BitSet possible, int stands, int vpc) {
        if (possible.isEmpty()) {
            return elsewhere[stands == 0 ? vpc : ANY_VPC];
        }
        return codes.computeIfAbsent(
                possible.stream().boxed().toList(), wanted -> add(Recorder.among(wanted)));
    }

    private int codeOfOnly(int networkInterface) {
        return codes.computeIfAbsent(List.of(networkInterface), wanted -> add(Recorder.among(wanted)));
    }

    private int add(Recorder recorder) {
        recorders.add(recorder);
        return recorders.size() - 1;
    }

    private int[] statedByCode() {
        Map<String, BitSet> byId = new HashMap<>();
        for (NetworkInterface each : interfaces) {
            each.interfaceId().ifPresent(id -> byId.computeIfAbsent(id, _ -> new BitSet()).set(each.index()));
        }
        for (Candidates candidates : topology.candidates()) {
            BitSet all = new BitSet();
            candidates.nodes().forEach(node -> all.or(ofNodes.get(node)));
            BitSet unnamed = new BitSet();
            all.stream().filter(index -> interfaces.get(index).interfaceId().isEmpty()).forEach(unnamed::set);
            byId.computeIfAbsent(candidates.interfaceId(), _ -> new BitSet()).or(unnamed.isEmpty() ? all : unnamed);
        }
        Map<String, Integer> numbers = new HashMap<>();
        byId.forEach((id, set) -> {
            numbers.put(id, stated.size());
            stated.add(set);
        });
        return byCode(interfaceIds, numbers, 0);
    }

    private boolean[] settled() {
        boolean[] all = new boolean[stated.size()];
        for (int number = 1; number < all.length; number++) {
            all[number] = stated.get(number)
                    .stream()
                    .allMatch(index -> interfaces.get(index).owner().origin() instanceof Origin.You);
        }
        return all;
    }

    private int[] vpcByCode() {
        BitSet all = new BitSet();
        interfaces.stream()
                .filter(each -> topology.nodes().get(each.node()).isInVpc())
                .forEach(each -> all.set(each.index()));
        allowed.add(all);
        BitSet unnamed = new BitSet();
        Map<String, Integer> numbers = new HashMap<>();
        for (int vpc = 0; vpc < topology.vpcs().size(); vpc++) {
            BitSet inside = new BitSet();
            for (Node node : topology.nodes()) {
                if (node.vpc() == vpc) {
                    inside.or(ofNodes.get(node.index()));
                }
            }
            allowed.add(inside);
            String id = topology.vpcs().get(vpc).vpcId().orElse(null);
            if (id == null) {
                unnamed.or(inside);
            } else {
                numbers.put(id, vpc + 1);
            }
        }
        allowed.add(unnamed);
        return byCode(vpcIds, numbers, allowed.size() - 1);
    }

    /// The numbers of a dictionary's texts: 0 for no value, `otherwise` for one that is not among `numbers`.
    private static int[] byCode(@Nullable CodeColumn column, Map<String, Integer> numbers, int otherwise) {
        if (column == null) {
            return new int[1];
        }
        int[] result = new int[column.dictionary().size()];
        Arrays.setAll(
                result, code -> code == 0 ? 0 : numbers.getOrDefault(column.dictionary().get(code), otherwise));
        return result;
    }

    private int direction(int row) {
        int code = directions == null ? 0 : directions.code(row);
        return code == 0 ? 0 : code == egress ? EGRESS : code == ingress ? INGRESS : 0;
    }

    private int number(@Nullable AddressColumn column, int row) {
        return column == null || !column.present(row) ? 0 : known.number(column.high(row), column.low(row));
    }

    private static @Nullable CodeColumn texts(FlowTable table, Field field) {
        return table.column(field) instanceof CodeColumn column ? column : null;
    }

    private static BitSet and(BitSet one, BitSet other) {
        BitSet both = (BitSet) one.clone();
        both.and(other);
        return both;
    }

    private static BitSet or(BitSet one, BitSet other) {
        BitSet either = (BitSet) one.clone();
        either.or(other);
        return either;
    }
}
