package blindspot.description;

import blindspot.capture.Absence;
import blindspot.capture.EmptyHalf;
import blindspot.capture.Lane;
import blindspot.capture.SilentSide;
import blindspot.capture.Told;
import blindspot.i18n.Messages;
import blindspot.topology.FactWords;
import blindspot.topology.Node;
import blindspot.topology.Topology;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Says why there is nothing in halves of lanes: those of which the same is told together.
public final class EmptyWords {
    private final Topology topology;
    private final Messages messages;

    /// Halves of which the same is told, and each reason with its answer.
    ///
    /// @param halves one at least
    /// @param hidden how many records are loaded of these and not shown
    public record Said(List<String> halves, List<String> reasons, long hidden) {
        public Said {
            halves = List.copyOf(halves);
            reasons = List.copyOf(reasons);
        }
    }

    private record Place(int leg, int node, Lane lane) {}

    public EmptyWords(Topology topology, Messages messages) {
        this.topology = topology;
        this.messages = messages;
    }

    /// What is said of the empty halves of a leg.
    ///
    /// @param all of one leg
    public List<Said> ofLeg(List<EmptyHalf> all) {
        return of(all, false);
    }

    /// What is likely to keep a side of PrivateLink silent while there is traffic on the other.
    public Said of(SilentSide silent) {
        return new Said(
                List.of(messages.text("silent." + silent.code())),
                List.of(
                        messages.text("silent." + silent.code() + ".likely"),
                        messages.text("silent.citation", silent.citation())),
                0);
    }

    /// What is said of the empty halves at a node, each with the leg that it is of.
    ///
    /// @param all at one node
    public List<Said> ofNode(List<EmptyHalf> all) {
        return of(all, true);
    }

    private List<Said> of(List<EmptyHalf> all, boolean namingLegs) {
        Map<List<EmptyHalf.Reason>, List<EmptyHalf>> same = new LinkedHashMap<>();
        all.forEach(half -> same.computeIfAbsent(half.reasons(), _ -> new ArrayList<>()).add(half));
        List<Said> said = new ArrayList<>();
        same.forEach((reasons, halves) -> said.add(said(reasons, halves, namingLegs)));
        return said;
    }

    private Said said(List<EmptyHalf.Reason> reasons, List<EmptyHalf> halves, boolean namingLegs) {
        Map<Place, Integer> places = new LinkedHashMap<>();
        halves.forEach(half -> places.merge(new Place(half.leg().number(), half.node(), half.lane()), 1, Integer::sum));
        List<String> names = new ArrayList<>();
        places.forEach((place, interfaces) -> names.add(namingLegs
                ? messages.text("inspect.leg.empty.on-leg", half(place, interfaces), place.leg())
                : half(place, interfaces)));
        long hidden = halves.stream().mapToLong(EmptyHalf::hidden).sum();
        return new Said(names, reasons.stream().map(reason -> reason(reason, halves.getFirst(), hidden)).toList(),
                hidden);
    }

    private String half(Place place, int interfaces) {
        Node node = topology.nodes().get(place.node());
        String name = new FactWords(messages).name(node);
        int several = node.interfaces().size() > 1 ? interfaces : 0;
        return switch (place.lane()) {
            case REQUEST -> messages.text("inspect.leg.empty.requests", name, several);
            case RESPONSE -> messages.text("inspect.leg.empty.responses", name, several);
        };
    }

    private String reason(EmptyHalf.Reason reason, EmptyHalf half, long hidden) {
        String absence = messages.text("absence." + reason.absence().code());
        String answer = messages.text("told." + reason.answer().code());
        if (reason.absence() == Absence.HIDDEN && hidden > 0) {
            return messages.text("inspect.leg.empty.reason.hidden", absence, answer, hidden);
        }
        String said = messages.text("inspect.leg.empty.reason", absence, answer);
        boolean never = reason.absence() == Absence.NEVER_LOGGED && reason.answer() == Told.YES;
        return never ? new FactWords(messages).ifPrivateLink(half.leg(), said) : said;
    }
}
