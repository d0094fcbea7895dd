package blindspot.simulation;

import blindspot.topology.LegKind;
import blindspot.topology.Node;
import blindspot.topology.NodeKind;
import blindspot.topology.Topology;
import blindspot.topology.inference.CandidatePath;
import java.util.ArrayList;
import java.util.List;
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

    private static List<WorldInterface> having(Captured captured, int vpc, Node node) {
        return node.addresses()
                .stream()
                .flatMap(address -> captured.having(vpc, address.toString()).stream())
                .toList();
    }
}
