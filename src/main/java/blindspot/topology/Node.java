package blindspot.topology;

import blindspot.i18n.LocalizedText;
import blindspot.model.Address;
import java.util.List;

/// A place on the path that traffic is addressed to, with its network interfaces.
///
/// `index` is its place on the path from 0; `vpc` is 0 for the first VPC of the topology and 1 for the second;
/// `subnet` is the id of its [Subnet].
public record Node(
        int index,
        String id,
        NodeKind kind,
        LocalizedText name,
        int vpc,
        String subnet,
        List<NetworkInterface> interfaces) {
    public Node {
        interfaces = List.copyOf(interfaces);
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
