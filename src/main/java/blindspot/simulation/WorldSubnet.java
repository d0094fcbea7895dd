package blindspot.simulation;

import blindspot.model.Address;
import blindspot.model.Cidr;

/// A subnet of the world; `zone` is a number from 0 for its Availability Zone.
record WorldSubnet(String code, String id, int zone, Part.Place place, Cidr cidr) {
    private static final String ZONE_ID = "use1-az";

    /// The id that means the same zone in every account, as its name need not.
    /// Source: <https://docs.aws.amazon.com/global-infrastructure/latest/regions/az-ids.html>
    String zoneId() {
        return ZONE_ID + (zone + 1);
    }

    /// The address that AWS keeps for the VPC's router.
    /// Source: <https://docs.aws.amazon.com/vpc/latest/userguide/subnet-sizing.html>
    Address router() {
        return Address.ofV4((int) cidr.base().low() + 1);
    }
}
