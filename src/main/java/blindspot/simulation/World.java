package blindspot.simulation;

import blindspot.model.Address;
import java.util.List;
import java.util.Optional;

/// What there is: VPCs with their interfaces, a server in the internet, and the rules that refuse traffic.
record World(
        Scenario scenario, int zones, List<WorldVpc> vpcs, List<WorldInterface> interfaces, List<Refusal> refusals) {
    static final int CONSUMER = 0;
    static final int PROVIDER = 1;
    static final int SECOND_CONSUMER = 2;

    /// A server in the internet: an address kept for documentation.
    static final Address SERVER = Address.ofV4(203 << 24 | 113 << 8 | 80);

    /// Another one, and who else is in the internet.
    static final Address OTHER_SERVER = Address.ofV4(198 << 24 | 51 << 16 | 100 << 8 | 20);

    static final Address SCANNER = Address.ofV4(198 << 24 | 51 << 16 | 100 << 8 | 77);

    /// Who tries the NAT gateway of the path.
    static final Address STRANGER = Address.ofV4(198 << 24 | 51 << 16 | 100 << 8 | 78);

    /// What stands for Amazon S3 here: an address kept for documentation.
    static final Address S3 = Address.ofV4(192 << 24 | 2 << 8 | 33);

    /// A host that the transit gateway leads to.
    static final Address BEHIND_TRANSIT_GATEWAY = Address.ofV4(172 << 24 | 20 << 16 | 5 << 8 | 40);

    World {
        vpcs = List.copyOf(vpcs);
        interfaces = List.copyOf(interfaces);
        refusals = List.copyOf(refusals);
    }

    /// The interfaces of a part of a VPC, in the order of their zones.
    List<WorldInterface> of(int vpc, Part part) {
        return interfaces.stream().filter(each -> each.vpc() == vpc && each.part() == part).toList();
    }

    /// The interface of the part in a zone; that of the first zone when it is in none but that.
    WorldInterface in(int zone, int vpc, Part part) {
        List<WorldInterface> all = of(vpc, part);
        return all.stream().filter(each -> each.subnet().zone() == zone).findFirst().orElse(all.getFirst());
    }

    WorldVpc vpcOf(WorldInterface networkInterface) {
        return vpcs.get(networkInterface.vpc());
    }

    /// The rule that refuses a packet where it enters or leaves an interface.
    ///
    /// @param forth whether it goes the way of the connection's first packet
    /// @param millis when, in Unix milliseconds
    Optional<Refusal> refusal(WorldInterface at, boolean egress, Stretch where, boolean forth, long millis) {
        return refusals.stream().filter(each -> each.refuses(at, egress, where, forth, millis)).findFirst();
    }
}
