package blindspot.description;

import blindspot.capture.Told;
import blindspot.i18n.Messages;
import blindspot.sketch.LegTexts;
import blindspot.sketch.PartTexts;
import blindspot.sketch.Pill;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.LegKind;
import blindspot.topology.NetworkInterface;
import blindspot.topology.Part;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import blindspot.whatif.Recordable;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What the picture says of flow logs that are pretended: each sentence begins with that it is.
public record PretendedTexts(Recordable recordable, Topology topology, Messages messages) {
    /// Of both lanes of a strand: the halves at one end go together.
    public String of(Strand strand) {
        List<Told> quarters = recordable.quarters(strand);
        Told from = quarters.getFirst();
        Told to = quarters.get(1);
        if (from == Told.UNKNOWN || to == Told.UNKNOWN) {
            return messages.text("what-if.strand.perhaps");
        }
        if (from == Told.NO && to == Told.NO) {
            return messages.text("what-if.strand.none");
        }
        boolean part = isInPart(strand.from(), from) || isInPart(strand.to(), to);
        return from == to
                ? messages.text("what-if.strand.both", part ? 1 : 0)
                : messages.text(
                        "what-if.strand.one", name(from == Told.YES ? strand.leg().from() : strand.leg().to()),
                        part ? 1 : 0);
    }

    /// Whether only some of the interfaces there have a flow log.
    private boolean isInPart(List<Part> end, Told told) {
        return told == Told.YES && end.stream()
                .flatMap(part -> part.interfaces().stream())
                .anyMatch(one -> recordable.monitored(one) != Told.YES);
    }

    /// Of a leg with its strands, which have captions of their own where it has several.
    public LegTexts of(Leg leg, List<Strand> strands) {
        String number = Integer.toString(leg.number());
        boolean never = leg.kind() == LegKind.PRIVATELINK;
        String words = !never && strands.size() == 1 ? of(strands.getFirst()) : "";
        return new LegTexts(
                number, words,
                messages.text(
                        "diagram.leg", number, topology.legs().size(), name(leg.from()), name(leg.to()),
                        said(leg, strands)));
    }

    /// What could be recorded of a leg with these strands.
    String said(Leg leg, List<Strand> strands) {
        return leg.kind() == LegKind.PRIVATELINK
                ? new FactWords(messages).ifPrivateLink(leg, messages.text("what-if.never"))
                : strands.stream()
                        .map(strand -> of(strand).replace('\n', ' '))
                        .distinct()
                        .collect(Collectors.joining("; "));
    }

    /// How many of these network interfaces have a pretended flow log.
    String ofInterfaces(List<NetworkInterface> all) {
        return messages.text("what-if.interfaces", all.size(), able(all));
    }

    private long able(List<NetworkInterface> all) {
        return all.stream().filter(one -> recordable.monitored(one) == Told.YES).count();
    }

    /// The pills of a part, as many as it has otherwise.
    public PartTexts of(Part part, PartTexts otherwise) {
        List<NetworkInterface> all = part.interfaces();
        List<Pill> pills = new ArrayList<>();
        for (int i = 0; i < otherwise.pills().size(); i++) {
            boolean each = otherwise.pills().size() == all.size();
            pills.add(pill(each ? List.of(all.get(i)) : all, otherwise.pills().get(i).text(), each));
        }
        String said = pills.stream().map(Pill::explanation).collect(Collectors.joining(" "));
        return new PartTexts(
                otherwise.name(), otherwise.address(), otherwise.badge(), pills,
                messages.text("what-if.node", otherwise.name(), otherwise.address(), said).strip());
    }

    private Pill pill(List<NetworkInterface> all, String text, boolean each) {
        long able = able(all);
        boolean perhaps = able == 0 && all.stream().anyMatch(one -> recordable.monitored(one) == Told.UNKNOWN);
        String said = each ? text : messages.text("diagram.interface.group", all.size(), able);
        return new Pill(said, able > 0, perhaps, ofInterfaces(all));
    }

    private String name(int node) {
        return new FactWords(messages).name(topology.nodes().get(node));
    }
}
