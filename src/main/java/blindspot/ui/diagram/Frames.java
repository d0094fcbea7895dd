package blindspot.ui.diagram;

import blindspot.capture.Evidence;
import blindspot.description.ElsewhereWords;
import blindspot.i18n.Messages;
import blindspot.layout.Placement.Strip;
import blindspot.layout.Placement.SubnetFrame;
import blindspot.layout.Placement.VpcFrame;
import blindspot.layout.Placement.ZoneFrame;
import blindspot.model.Cidr;
import blindspot.sketch.Look.StripLook;
import blindspot.sketch.Look.SubnetLook;
import blindspot.sketch.Look.VpcLook;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.ui.session.Picture;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// What is said at the frames of a picture and of what is elsewhere in its VPCs. `plain` says nothing of records.
record Frames(Picture picture, Messages messages, boolean plain) {
    /// The VPCs, by their index, of which something is said in a strip: what is elsewhere in them, that nothing of them is
    /// loaded, or that the path does not go through them.
    static Set<Integer> withStrip(Picture picture) {
        Topology topology = picture.topology();
        Set<Integer> path = Set.copyOf(topology.pathVpcs());
        BitSet result = new BitSet();
        for (int vpc = 0; vpc < topology.vpcs().size(); vpc++) {
            boolean elsewhere =
                    picture.evidence().elsewhere(vpc) > 0 || picture.evidence().interfacesElsewhere(vpc) > 0;
            result.set(vpc, elsewhere || !path.contains(vpc) || isGhost(picture.evidence(), vpc));
        }
        return result.stream().boxed().collect(Collectors.toSet());
    }

    /// Whether nothing of this VPC is loaded, while something of another is.
    static boolean isGhost(Evidence evidence, int vpc) {
        BitSet loaded = evidence.loadedVpcs();
        return !loaded.isEmpty() && !loaded.get(vpc);
    }

    VpcLook of(VpcFrame frame) {
        String title = messages.text(
                "diagram.vpc",
                messages.text(frame.vpc().name()),
                messages.text(frame.vpc().role()),
                cidrs(frame.vpc().cidrs()));
        return new VpcLook(title.strip(), isGhost(picture.evidence(), frame.index()));
    }

    SubnetLook of(SubnetFrame frame) {
        String names = frame.subnets()
                .stream()
                .map(subnet -> messages.text(subnet.name()))
                .distinct()
                .collect(Collectors.joining(", "));
        List<Cidr> cidrs = frame.subnets().stream().map(Subnet::cidrs).flatMap(List::stream).toList();
        return new SubnetLook(messages.text("diagram.subnet", names, cidrs(cidrs)).strip(), names);
    }

    String of(ZoneFrame frame) {
        return messages.text("diagram.zone", frame.zone());
    }

    StripLook of(Strip strip) {
        Topology topology = picture.topology();
        if (strip.vpcs().size() > 1) {
            long records = strip.vpcs().stream().mapToLong(picture.evidence()::elsewhere).sum();
            String words = plain
                    ? messages.text("diagram.off-path.several.plain", strip.vpcs().size())
                    : messages.text("diagram.off-path.several", strip.vpcs().size(), records);
            return new StripLook(words, false);
        }
        int vpc = strip.vpcs().getFirst();
        String name = messages.text(topology.vpcName(vpc));
        ElsewhereWords words = new ElsewhereWords(picture.evidence(), messages);
        long records = picture.evidence().elsewhere(vpc);
        if (!topology.pathVpcs().contains(vpc)) {
            return new StripLook(
                    plain
                            ? messages.text("diagram.off-path.plain", name)
                            : words.of(vpc),
                    records > 0);
        }
        if (isGhost(picture.evidence(), vpc)) {
            return new StripLook(messages.text("diagram.ghost", name), false);
        }
        return new StripLook(
                plain
                        ? messages.text("diagram.elsewhere.plain", name)
                        : words.of(vpc),
                records > 0);
    }

    private static String cidrs(List<Cidr> cidrs) {
        return cidrs.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
