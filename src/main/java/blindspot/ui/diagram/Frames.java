package blindspot.ui.diagram;

import blindspot.description.ElsewhereWords;
import blindspot.i18n.Messages;
import blindspot.layout.Placement.Strip;
import blindspot.layout.Placement.SubnetFrame;
import blindspot.layout.Placement.VpcFrame;
import blindspot.layout.Placement.ZoneFrame;
import blindspot.model.Cidr;
import blindspot.model.ResourceId;
import blindspot.sketch.Look.StripLook;
import blindspot.sketch.Look.SubnetLook;
import blindspot.sketch.Look.VpcLook;
import blindspot.topology.Subnet;
import blindspot.topology.Topology;
import blindspot.ui.session.Picture;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What is said at the frames of a picture and of what is elsewhere in its VPCs. `plain` says nothing of records.
record Frames(Picture picture, Messages messages, boolean plain) {
    private static final Pattern ID = Pattern.compile("subnet-[0-9a-f]{8,}");

    VpcLook of(VpcFrame frame) {
        String title = messages.text(
                "diagram.vpc",
                messages.text(frame.vpc().name()),
                messages.text(frame.vpc().role()),
                cidrs(frame.vpc().cidrs()));
        return new VpcLook(title.strip(), ElsewhereWords.isGhost(picture.evidence(), frame.index()));
    }

    SubnetLook of(SubnetFrame frame) {
        List<String> all =
                frame.subnets().stream().map(subnet -> messages.text(subnet.name())).distinct().toList();
        String names = String.join(", ", all);
        List<Cidr> cidrs = frame.subnets().stream().map(Subnet::cidrs).flatMap(List::stream).toList();
        return new SubnetLook(
                messages.text("diagram.subnet", names, cidrs(cidrs)).strip(), names, ends(all));
    }

    /// The same names with the ends of those that are ids, which are said to be that only once.
    private static String ends(List<String> names) {
        List<String> ends = new ArrayList<>();
        boolean afterId = false;
        for (String name : names) {
            boolean isId = ID.matcher(name).matches();
            ends.add(isId ? (afterId ? "" : "subnet ") + ResourceId.tail(name) : name);
            afterId = isId;
        }
        return String.join(", ", ends);
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
            return new StripLook(words, words, false);
        }
        int vpc = strip.vpcs().getFirst();
        boolean ghost = topology.pathVpcs().contains(vpc) && ElsewhereWords.isGhost(picture.evidence(), vpc);
        ElsewhereWords words = new ElsewhereWords(picture.evidence(), messages);
        return new StripLook(
                words.strip(vpc, plain),
                words.brief(vpc, plain),
                !ghost && picture.evidence().elsewhere(vpc) > 0);
    }

    private static String cidrs(List<Cidr> cidrs) {
        return cidrs.stream().map(Object::toString).collect(Collectors.joining(", "));
    }
}
