package blindspot.topology;

import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import java.util.List;
import java.util.Optional;

/// A place that traffic is addressed to, with its network interfaces: they may be in several subnets of one VPC, as
/// those of a load balancer are.
///
/// @param index its place among the nodes of the topology, from 0
/// @param id the file's own name for it
/// @param role what it is, and how that is known
/// @param vpc the index of its VPC, [#OUTSIDE] for what is in none
public record Node(
        int index, String id, Fact<NodeKind> role, LocalizedText name, int vpc, List<NetworkInterface> interfaces) {
    /// The VPC of what is in none.
    public static final int OUTSIDE = -1;

    public Node {
        interfaces = List.copyOf(interfaces);
        if ((role.value() == NodeKind.OUTSIDE) != (vpc == OUTSIDE)) {
            throw new IllegalArgumentException(role.value() + " in VPC " + vpc);
        }
    }

    /// What it is.
    public NodeKind kind() {
        return role.value();
    }

    /// Whether its interfaces are in a VPC, so that a flow log may record what passes them.
    public boolean isInVpc() {
        return vpc != OUTSIDE;
    }

    /// The id of the subnet of its first interface, empty where it has none.
    public String subnet() {
        return subnets().isEmpty() ? "" : subnets().getFirst();
    }

    /// The ids of the subnets of its interfaces, in their order, each once.
    public List<String> subnets() {
        return interfaces.stream()
                .map(NetworkInterface::subnet)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
    }

    /// The ids of the Availability Zones of its interfaces, in order, each once.
    public List<String> zones() {
        return interfaces.stream()
                .map(NetworkInterface::zone)
                .flatMap(Optional::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /// The addresses of all its interfaces.
    public List<Address> addresses() {
        return interfaces.stream()
                .flatMap(each -> each.addresses().stream())
                .toList();
    }

    /// Whether the address is one of an interface of it.
    public boolean has(Address address) {
        return interfaces.stream().anyMatch(each -> each.addresses().contains(address));
    }
}
