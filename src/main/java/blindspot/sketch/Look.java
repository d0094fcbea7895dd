package blindspot.sketch;

import java.util.List;

/// What the picture says and shows, without where it stands: all in the order of its placement.
public record Look(
        List<VpcLook> vpcs,
        List<SubnetLook> subnets,
        List<String> zones,
        List<PartLook> parts,
        List<LegLook> legs,
        List<StrandLook> strands,
        List<StripLook> strips) {
    public Look {
        vpcs = List.copyOf(vpcs);
        subnets = List.copyOf(subnets);
        zones = List.copyOf(zones);
        parts = List.copyOf(parts);
        legs = List.copyOf(legs);
        strands = List.copyOf(strands);
        strips = List.copyOf(strips);
    }

    /// The frame of a VPC; a `ghost` is one of which nothing is loaded.
    public record VpcLook(String title, boolean ghost) {}

    /// The title of a frame of subnets, and their names alone where that has no room.
    public record SubnetLook(String title, String names) {}

    /// What is said of what is elsewhere in a VPC; whether pressing it shows its records.
    public record StripLook(String words, boolean canBePressed) {}
}
