package blindspot.layout;

import blindspot.topology.Leg;
import blindspot.topology.Part;
import blindspot.topology.Strand;
import blindspot.topology.Subnet;
import blindspot.topology.Vpc;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where everything of a plan stands on a canvas, in pixels. Made by [PlacementRules].
///
/// Lengths in the rules are units; one unit is at least `scale` pixels, in one direction it may be more. Line widths and
/// signs follow `scale` too, letters follow `letters`. Frames are in order from left to right, parts, legs and strands in path order; strands that are not drawn are
/// left out. `inRows` says whether the parts stand in rows.
public record Placement(
        double scale,
        double letters,
        boolean inRows,
        List<VpcFrame> vpcs,
        List<SubnetFrame> subnets,
        List<ZoneFrame> zones,
        List<PartPlace> parts,
        List<LegPlace> legs,
        List<StrandPlace> strands,
        List<Strip> strips) {
    public Placement {
        vpcs = List.copyOf(vpcs);
        subnets = List.copyOf(subnets);
        zones = List.copyOf(zones);
        parts = List.copyOf(parts);
        legs = List.copyOf(legs);
        strands = List.copyOf(strands);
        strips = List.copyOf(strips);
    }

    /// Where the strand of this number is, null when it is not drawn. Makes no object: it is asked for every dot.
    public @Nullable StrandPlace strand(int number) {
        for (int i = 0; i < strands.size(); i++) {
            if (strands.get(i).strand().number() == number) {
                return strands.get(i);
            }
        }
        return null;
    }

    /// `index` is that of the VPC; `title` is the strip for its name at the upper edge of the frame.
    public record VpcFrame(int index, Vpc vpc, Box frame, Box title) {}

    /// The frame around neighbouring nodes of the same subnets. Subnets that the path leaves and enters again have several.
    public record SubnetFrame(List<Subnet> subnets, Box frame, Box title) {
        public SubnetFrame {
            subnets = List.copyOf(subnets);
        }
    }

    /// The frame around neighbouring parts of one Availability Zone.
    public record ZoneFrame(String zone, Box frame, Box title) {}

    /// A part's box, and a pill on its lower edge for each network interface, from top to bottom. A part with more
    /// interfaces than there is room for has one pill, which stands for all of them; one outside of any VPC has none.
    /// `never` is the room on its upper edge for a mark of what is never recorded there.
    public record PartPlace(Part part, Box box, List<Box> pills, Box never) {
        public PartPlace {
            pills = List.copyOf(pills);
        }

        /// Whether one pill stands for several interfaces.
        public boolean isGroup() {
            return !pills.isEmpty() && part.interfaces().size() > pills.size();
        }
    }

    /// Where a leg is. `target` is what can be pressed; it touches no part. `number` is the room for its number, `tags`
    /// the height on which what stands above it ends, `caption` the room for words on all of it, where its strands have no
    /// captions of their own. A leg that no flow log records is `hatched` instead of having strands. `walk` is where the
    /// token of an illustration goes along.
    public record LegPlace(
            Leg leg,
            Box target,
            Box number,
            double tags,
            Optional<Box> caption,
            Optional<Hatched> hatched,
            Line walk) {}

    /// The place of a leg that no flow log records: a tube between its two ends or, with several parts at an end, a box
    /// with a stub to each of them and room for words inside. `label` lies over the frames but over no part and no other
    /// words, and so does the room below it for what was `measured`, where something was.
    public record Hatched(
            Box body, List<Box> stubs, Optional<Box> words, Box label, Optional<Box> measured) {
        public Hatched {
            stubs = List.copyOf(stubs);
        }
    }

    /// A strand between the edges of its two parts: requests along a lane `apart` above `line`, responses as much below.
    /// `caption` is the room for words below the lanes, `bracket` for what joins the pills of its ends.
    public record StrandPlace(
            Strand strand, Line line, double apart, Optional<Box> caption, Optional<Bracket> bracket) {
        /// The lane of requests, from sender to receiver.
        public Line requests() {
            return line.down(-apart);
        }

        /// The lane of responses, in the direction of the requests.
        public Line responses() {
            return line.down(apart);
        }
    }

    /// From one pill down to the height of `y`, across, and up to another, with room for `words` below.
    public record Bracket(double x1, double y1, double x2, double y2, double y, Optional<Box> words) {}

    /// The room for what is said of what is elsewhere in VPCs, by their index: of one at the foot of its frame, of those
    /// that the path does not go through below the frames.
    public record Strip(List<Integer> vpcs, Box box) {
        public Strip {
            vpcs = List.copyOf(vpcs);
        }
    }
}
