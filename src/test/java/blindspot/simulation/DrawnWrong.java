package blindspot.simulation;

import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// What must not be on a path that is drawn of the records of one VPC: what is certain and not true, a node that cannot be
/// what it truly is, a tube that begins or ends at a decoy. Addresses of another VPC are not asked about.
final class DrawnWrong {
    private DrawnWrong() {}

    /// @param vpc whose addresses are drawn
    static List<String> on(CandidatePath path, Captured captured, int vpc) {
        List<String> wrong = new ArrayList<>();
        Topology drawn = path.topology();
        for (Node node : drawn.pathNodes()) {
            for (WorldInterface one : having(captured, vpc, node)) {
                NodeKind truth = one.part().nodeKind();
                if (node.role().isCertain() && node.kind() != truth) {
                    wrong.add("certain and wrong: " + node.kind() + " of " + one);
                }
                if (!node.role().possible().contains(truth)) {
                    wrong.add("the role is excluded: " + node.role().possible() + " of " + one);
                }
            }
        }
        drawn.legs()
                .stream()
                .filter(leg -> leg.kind() == LegKind.PRIVATELINK)
                .flatMap(leg -> Stream.of(drawn.from(leg), drawn.to(leg)))
                .flatMap(node -> having(captured, vpc, node).stream())
                .filter(one -> one.part().decoy())
                .forEach(one -> wrong.add("a tube at a decoy: " + one + " " + path.reason()));
        return wrong;
    }

    /// Legs that are said to be within a VPC and are not.
    static List<String> legs(Topology drawn, Captured captured) {
        List<String> wrong = new ArrayList<>();
        for (Leg leg : drawn.legs()) {
            Set<Integer> from = vpcs(captured, drawn.from(leg));
            Set<Integer> to = vpcs(captured, drawn.to(leg));
            boolean apart = !from.isEmpty() && !to.isEmpty() && Collections.disjoint(from, to);
            if (leg.join().isUnambiguous() && leg.kind() == LegKind.SAME_VPC && apart) {
                wrong.add(drawn.from(leg).interfaces() + " and " + drawn.to(leg).interfaces() + " in one VPC");
            }
        }
        return wrong;
    }

    /// The VPCs in which the interfaces of a node may be; none where no interface has its addresses.
    private static Set<Integer> vpcs(Captured captured, Node node) {
        Set<Integer> all = new HashSet<>();
        for (NetworkInterface one : node.interfaces()) {
            captured.world()
                    .interfaces()
                    .stream()
                    .filter(each -> one.interfaceId().isPresent()
                            ? one.interfaceId().get().equals(each.id())
                            : one.addresses().stream().anyMatch(each::has))
                    .forEach(each -> all.add(each.vpc()));
        }
        return all;
    }

    private static List<WorldInterface> having(Captured captured, int vpc, Node node) {
        return node.addresses()
                .stream()
                .flatMap(address -> captured.having(vpc, address.toString()).stream())
                .toList();
    }
}
