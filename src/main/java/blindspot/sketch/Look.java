package blindspot.sketch;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.stream.IntStream;

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

    /// This look in other words: each made of what it says itself, and of what another look of the same says there.
    public Look saying(Look other, Rewording words) {
        return new Look(
                both(vpcs, other.vpcs, (one, two) -> new VpcLook(words.line(one.title, two.title), one.ghost)),
                both(subnets, other.subnets, (one, two) -> new SubnetLook(
                        words.line(one.title, two.title), words.line(one.names, two.names),
                        words.line(one.brief, two.brief))),
                both(zones, other.zones, words::line),
                both(parts, other.parts, (one, two) -> one.saying(two, words)),
                both(legs, other.legs, (one, two) -> one.saying(two, words)),
                both(strands, other.strands, (one, two) -> new StrandLook(
                        one.view(), words.block(one.words(), two.words()), one.plain(),
                        words.block(one.oneOfTwo(), two.oneOfTwo()), one.couldBe())),
                both(strips, other.strips, (one, two) -> new StripLook(
                        words.line(one.words, two.words), words.line(one.brief, two.brief), one.canBePressed)));
    }

    private static <T> List<T> both(List<T> one, List<T> other, BinaryOperator<T> made) {
        return IntStream.range(0, one.size()).mapToObj(i -> made.apply(one.get(i), other.get(i))).toList();
    }

    /// The frame of a VPC; a `ghost` is one of which nothing is loaded.
    public record VpcLook(String title, boolean ghost) {}

    /// The title of a frame of subnets, their names alone where that has no room, and the ends of those that are ids
    /// where even these have none.
    public record SubnetLook(String title, String names, String brief) {}

    /// What is said of what is elsewhere in a VPC, and the same without the VPC's name where that has no room; whether
    /// pressing it shows its records.
    public record StripLook(String words, String brief, boolean canBePressed) {}
}
