package blindspot.ui;

import blindspot.query.Records;
import blindspot.store.FlowTable;
import blindspot.topology.Fact;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.Origin;
import blindspot.topology.Path;
import blindspot.topology.Topology;
import blindspot.topology.TopologyFile;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// A path of the lesson's shape with other names and addresses, where every interface is known, and records on it.
public final class OtherPath {
    /// The fields of [#records].
    public static final String FORMAT = "interface-id srcaddr dstaddr srcport dstport protocol packets bytes start end"
            + " action log-status";

    private OtherPath() {}

    public static Topology privateLink() {
        return topology("privatelink", "interface-endpoint", "network-load-balancer");
    }

    /// The same path, of which only records say that its VPCs are joined by PrivateLink.
    public static Topology inferredPrivateLink() {
        Topology stated = privateLink();
        List<Leg> legs = stated.legs()
                .stream()
                .map(leg -> leg.kind() == LegKind.PRIVATELINK
                        ? new Leg(leg.number(), leg.from(), leg.to(),
                                Fact.of(LegKind.PRIVATELINK, new Origin.Records(3, List.of())))
                        : leg)
                .toList();
        return new Topology(
                stated.title(), stated.simulated(), stated.vpcs(), stated.nodes(), List.of(new Path(legs)), List.of());
    }

    /// The same path, of which only records say what its first node is.
    public static Topology inferredClient() {
        Topology stated = privateLink();
        List<Node> nodes = stated.nodes()
                .stream()
                .map(node -> node.index() > 0
                        ? node
                        : new Node(node.index(), node.id(),
                                Fact.of(node.kind(), new Origin.Records(3, List.of())), node.name(), node.vpc(),
                                node.interfaces()))
                .toList();
        return new Topology(
                stated.title(), stated.simulated(), stated.vpcs(), nodes, stated.paths(), List.of());
    }

    /// The same path joined by VPC peering: no leg is left out by design.
    public static Topology peering() {
        return topology("vpc-peering", "other", "other");
    }

    /// One request and its answer at the entry's and the shop's interfaces, in the second VPC.
    public static FlowTable records() {
        return Records.of(FORMAT)
                .add("eni-2 172.16.0.20 172.16.0.30 5000 443 6 12 4812 1700000000 1700000002 ACCEPT OK")
                .add("eni-3 172.16.0.20 172.16.0.30 5000 443 6 12 4812 1700000000 1700000002 ACCEPT OK")
                .add("eni-4 172.16.0.40 172.16.0.30 8443 6000 6 1 40 1700000001 1700000002 ACCEPT OK")
                .table();
    }

    private static Topology topology(String between, String near, String far) {
        String json = """
                {"kind": "blindspot-topology", "version": 1,
                 "title": {"en": "Shop", "ja": "店"},
                 "vpcs": [
                  {"id": "web", "name": {"en": "Web", "ja": "ウェブ"}, "role": {"en": "consumer", "ja": "利用側"},
                   "subnets": [{"id": "s1", "name": {"en": "Subnet", "ja": "サブネット"}}]},
                  {"id": "shop", "name": {"en": "Shop VPC", "ja": "店の VPC"}, "role": {"en": "provider", "ja": "提供側"},
                   "subnets": [{"id": "s2", "name": {"en": "Subnet", "ja": "サブネット"}}]}],
                 "path": [
                """
                + node(0, "instance", "Client", "s1", "172.20.0.10") + ","
                + node(1, near, "Door", "s1", "172.20.0.11") + ","
                + node(2, far, "Entry", "s2", "172.16.0.20") + ","
                + node(3, "application-load-balancer", "Router", "s2", "172.16.0.30") + ","
                + node(4, "instance", "Shop", "s2", "172.16.0.40")
                + "], \"legs\": [{\"kind\": \"same-vpc\"}, {\"kind\": \"" + between
                + "\"}, {\"kind\": \"same-vpc\"}, {\"kind\": \"same-vpc\"}]}";
        return TopologyFile.read(json.getBytes(StandardCharsets.UTF_8), "shop.json");
    }

    private static String node(int index, String kind, String name, String subnet, String address) {
        return """
                {"id": "n%d", "kind": "%s", "name": {"en": "%s", "ja": "%s"}, "subnet": "%s",
                 "interfaces": [{"interfaceId": "eni-%d", "addresses": ["%s"]}]}
                """
                .formatted(index, kind, name, name, subnet, index, address);
    }
}
