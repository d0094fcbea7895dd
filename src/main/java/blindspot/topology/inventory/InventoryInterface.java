package blindspot.topology.inventory;

import blindspot.model.Address;
import java.util.List;

/// An interface as inventories state it. Texts that no inventory gives are empty. They are as AWS gives them: what is
/// shown of them is made fit for it by whoever shows it.
///
/// @param id `eni-…`
/// @param name what AWS calls what it belongs to: the name of the load balancer, the id of the endpoint, the instance or
///        the gateway; else the description, else the name that people gave it
/// @param title the name that people gave it, or the instance or endpoint that it belongs to
/// @param addresses its own, the primary one first
/// @param publicAddresses those that the internet sees
/// @param file the inventory that names it
public record InventoryInterface(
        String id,
        InterfaceRole role,
        String name,
        String title,
        Home home,
        Owner owner,
        List<Address> addresses,
        List<Address> publicAddresses,
        String file) {
    public InventoryInterface {
        addresses = List.copyOf(addresses);
        publicAddresses = List.copyOf(publicAddresses);
    }

    /// Where it is.
    ///
    /// @param zoneId the id of the Availability Zone, such as use1-az1, which is the same in all accounts
    /// @param zoneName its name, such as us-east-1a, which another account may give to another zone
    public record Home(String vpc, String subnet, String zoneId, String zoneName) {}

    /// Whose it is: the account, and what it belongs to.
    ///
    /// @param loadBalancer the end of the load balancer's ARN, such as `net/shop/0123456789abcdef`
    public record Owner(String account, String instance, String endpoint, String loadBalancer) {}

    /// What it is called: as people named it, else as AWS calls what it belongs to; empty when nothing tells.
    public String calledBy() {
        return title.isEmpty() ? name : title;
    }
}
