package blindspot.simulation;

import blindspot.model.Address;
import blindspot.model.Cidr;
import java.util.List;

/// A VPC of the world, in an account of its own.
///
/// @param code such as `vpc-a`
record WorldVpc(int index, String code, String id, String account, Cidr cidr, List<WorldSubnet> subnets) {
    static final String REGION = "us-east-1";

    private static final String ZONE_NAMES = "abc";

    WorldVpc {
        subnets = List.copyOf(subnets);
    }

    /// Whether requests come from it.
    boolean consumer() {
        return index != World.PROVIDER;
    }

    /// The letter of its name: A, B, C.
    String letter() {
        return String.valueOf((char) ('A' + index));
    }

    /// The name of a zone in this account: names are dealt to each account in another order.
    String zoneName(int zone) {
        return REGION + ZONE_NAMES.charAt((zone + index) % ZONE_NAMES.length());
    }

    /// The Amazon DNS server: the base of the VPC's block plus two.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/AmazonDNS-concepts.html>
    Address dnsServer() {
        return Address.ofV4((int) cidr.base().low() + 2);
    }
}
