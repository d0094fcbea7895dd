package blindspot.topology.inference;

import blindspot.topology.NodeKind;
import java.util.Map;

/// What the person in front of the picture set, by interface id: never overwritten by what is computed.
///
/// @param vpcs the id of the VPC, or any name that tells it from others
public record Settled(Map<String, NodeKind> roles, Map<String, String> vpcs) {
    public static final Settled NOTHING = new Settled(Map.of(), Map.of());

    public Settled {
        roles = Map.copyOf(roles);
        vpcs = Map.copyOf(vpcs);
    }
}
