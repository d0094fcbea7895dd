package blindspot.sketch;

import java.util.List;
import java.util.Optional;

/// What the picture says and shows, without where it stands: titles of the VPCs and subnets in the order of their frames,
/// nodes and legs in path order, and what stands at the hatched leg, where it may be said.
public record Look(
        List<String> vpcTitles,
        List<String> subnetTitles,
        List<NodeLook> nodes,
        List<LegLook> legs,
        Optional<TubeWords> tubeWords) {
    public Look {
        vpcTitles = List.copyOf(vpcTitles);
        subnetTitles = List.copyOf(subnetTitles);
        nodes = List.copyOf(nodes);
        legs = List.copyOf(legs);
    }

    /// The label of a leg that no flow log records.
    public record TubeWords(String strong, String weak) {}
}
