package blindspot.simulation;

import blindspot.model.Address;
import java.util.List;

/// A network interface of the world.
///
/// @param index its place among all interfaces
/// @param vpc the number of its VPC
/// @param address its primary private address
/// @param secondary its other private addresses
/// @param instanceId `-` when it is attached to no instance
/// @param nitro whether its instance is on AWS's Nitro system
record WorldInterface(
        int index, int vpc, WorldSubnet subnet, Part part, String id, Address address, List<Address> secondary,
        String instanceId, boolean nitro) {
    WorldInterface {
        secondary = List.copyOf(secondary);
    }

    InterfaceKind kind() {
        return part.kind();
    }

    /// The address that it is registered by as a target: a secondary one, where it has one.
    Address registered() {
        return secondary.isEmpty() ? address : secondary.getFirst();
    }

    boolean has(Address other) {
        return address.equals(other) || secondary.contains(other);
    }
}
