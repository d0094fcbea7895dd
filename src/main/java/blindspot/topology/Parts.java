package blindspot.topology;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The boxes that the drawn path of a topology consists of in one [Form], and the strands between them.
///
/// Expanded, a node is one part for each Availability Zone, in the order of their ids, and one more for interfaces of
/// which it is not known. The first node, where requests come from, is never divided.
public final class Parts {
    /// The most strands; a path that would have more is not expanded.
    public static final int MOST_STRANDS = 500;

    private final List<Part> parts;
    private final List<Strand> strands;
    private final int[] partOf;

    private Parts(Topology topology, boolean divided) {
        parts = new ArrayList<>();
        strands = new ArrayList<>();
        partOf = new int[topology.interfaces().size()];
        Arrays.fill(partOf, -1);
        List<List<Part>> ofNodes = new ArrayList<>();
        for (Node node : topology.pathNodes()) {
            List<Part> own = divided && !ofNodes.isEmpty() ? byZone(node) : List.of(whole(node));
            ofNodes.add(own);
            parts.addAll(own);
            own.forEach(part -> part.interfaces().forEach(each -> partOf[each.index()] = part.index()));
        }
        for (Leg leg : topology.legs()) {
            List<Part> from = ofNodes.get(leg.number() - 1);
            List<Part> to = ofNodes.get(leg.number());
            if (leg.kind() == LegKind.PRIVATELINK) {
                strands.add(new Strand(strands.size() + 1, leg, from, to));
            } else {
                from.forEach(one -> to.forEach(other -> strands
                        .add(new Strand(strands.size() + 1, leg, List.of(one), List.of(other)))));
            }
        }
    }

    /// The parts of the drawn path in this form; those of the collapsed one where it cannot be expanded.
    public static Parts of(Topology topology, Form form) {
        return new Parts(topology, form == Form.EXPANDED && isExpandable(topology));
    }

    /// Whether a node of the drawn path has interfaces in several Availability Zones, and there are not too many of them.
    public static boolean isExpandable(Topology topology) {
        long strands = 0;
        long before = 1;
        boolean divided = false;
        for (Node node : topology.pathNodes().subList(1, topology.pathNodes().size())) {
            long zones = Math.max(1, node.interfaces().stream().map(NetworkInterface::zone).distinct().count());
            strands += before * zones;
            before = zones;
            divided |= zones > 1;
        }
        return divided && strands <= MOST_STRANDS;
    }

    private Part whole(Node node) {
        return new Part(parts.size(), node, Optional.empty(), node.interfaces());
    }

    private List<Part> byZone(Node node) {
        SortedMap<String, List<NetworkInterface>> zones = new TreeMap<>();
        List<NetworkInterface> unknown = new ArrayList<>();
        for (NetworkInterface each : node.interfaces()) {
            each.zone()
                    .map(zone -> zones.computeIfAbsent(zone, _ -> new ArrayList<>()))
                    .orElse(unknown)
                    .add(each);
        }
        List<Part> result = new ArrayList<>();
        zones.forEach((zone, own) -> result.add(new Part(parts.size() + result.size(), node, Optional.of(zone), own)));
        if (!unknown.isEmpty() || result.isEmpty()) {
            result.add(new Part(parts.size() + result.size(), node, Optional.empty(), unknown));
        }
        return result;
    }

    /// In the order of the path, those of one node by zone.
    public List<Part> parts() {
        return List.copyOf(parts);
    }

    /// In the order of the path; strand `n` stands at `n - 1`. Collapsed, they are as many as the legs.
    public List<Strand> strands() {
        return List.copyOf(strands);
    }

    /// The index of the part that this interface is in, -1 when its node is not on the path.
    public int partOf(int networkInterface) {
        return partOf[networkInterface];
    }

    /// Whether they are of an equal path in the same form.
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Parts those && parts.equals(those.parts) && strands.equals(those.strands)
                && Arrays.equals(partOf, those.partOf);
    }

    @Override
    public int hashCode() {
        return Objects.hash(parts, strands);
    }
}
