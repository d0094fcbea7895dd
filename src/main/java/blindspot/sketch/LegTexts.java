package blindspot.sketch;

import blindspot.capture.LaneTotal;
import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Quarter;
import blindspot.capture.Viewpoint;
import blindspot.i18n.Messages;
import blindspot.topology.FactWords;
import blindspot.topology.Part;
import blindspot.topology.Strand;
import blindspot.topology.Topology;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// What a leg says in words.
public record LegTexts(String number, String words, String accessible) {
    /// The leg as `view` has it, with each of its strands where it has several; `hidden` says nothing of its state.
    public static LegTexts of(LegView view, Map<Strand, LegView> strands, Wording wording, boolean hidden) {
        Messages messages = wording.messages();
        Topology topology = wording.topology();
        String number = Integer.toString(view.leg().number());
        FactWords facts = new FactWords(messages);
        String from = facts.name(topology.from(view.leg()));
        String to = facts.name(topology.to(view.leg()));
        int count = topology.legs().size();
        String known = facts.ofJoin(view.leg().join());
        if (hidden) {
            return new LegTexts(
                    number, "", messages.text("diagram.leg.target", number, count, from, to) + ". " + known);
        }
        String words = words(view, wording);
        String said = messages.text("diagram.leg", number, count, from, to, oneLine(words)) + ". " + known;
        return new LegTexts(
                number,
                words,
                strands.size() < 2
                        ? said
                        : said + "\n" + strands.entrySet()
                                .stream()
                                .map(each -> ofStrand(each.getKey(), each.getValue(), wording))
                                .collect(Collectors.joining("\n")));
    }

    /// The same, said with what was measured of the leg by something else than flow logs.
    public LegTexts with(LegLook.Measure measured) {
        return new LegTexts(number, words, accessible + ". " + measured.title() + ": " + measured.amounts());
    }

    /// What is recorded between two Availability Zones.
    public static String ofStrand(Strand strand, LegView view, Wording wording) {
        return wording.messages()
                .text(
                        "diagram.strand",
                        end(strand.from().getFirst(), wording.messages()),
                        end(strand.to().getFirst(), wording.messages()),
                        oneLine(words(view, wording)));
    }

    /// Between which ends a strand is.
    public static String ends(Strand strand, Messages messages) {
        return messages.text(
                "diagram.strand.ends", end(strand.from().getFirst(), messages), end(strand.to().getFirst(), messages));
    }

    private static String end(Part part, Messages messages) {
        String name = new FactWords(messages).name(part.node());
        return part.zone().map(zone -> messages.text("diagram.strand.end", name, zone)).orElse(name);
    }

    private static String oneLine(String words) {
        return words.replace('\n', ' ');
    }

    /// The leg without any state.
    static LegView blank(LegView view) {
        Quarter none = new Quarter(0, 0, 0, 0);
        return new LegView(
                view.leg(), LegState.NO_RECORD, Optional.empty(), false, LaneTotal.NONE, LaneTotal.NONE,
                Collections.nCopies(4, none));
    }

    /// What is recorded of a leg or strand.
    public static String words(LegView view, Wording wording) {
        Messages messages = wording.messages();
        return switch (view.state()) {
            case NEVER_LOGGED ->
                new FactWords(messages).ifPrivateLink(view.leg(), messages.text("state.never-logged"));
            case INCOMPLETE ->
                messages.text("diagram.leg.incomplete", view.records())
                        + packets(view, wording, count -> messages.text("diagram.leg.at-least", count));
            case RECORDED ->
                messages.text("diagram.leg.records", view.records())
                        + packets(view, wording, count -> count);
            case NO_RECORD ->
                wording.viewpoint() instanceof Viewpoint.OfVpc(int vpc) && !view.inView()
                        ? messages.text(
                                "diagram.leg.not-in-view", messages.text(wording.topology().vpcName(vpc)))
                        : messages.text("diagram.leg.no-record");
        };
    }

    private static String packets(LegView view, Wording wording, UnaryOperator<String> words) {
        Messages messages = wording.messages();
        return view.packets(wording.basis())
                .map(packets -> words.apply(wording.formats().number(packets)))
                .map(packets -> "\n" + switch (wording.basis()) {
                    case ONCE -> messages.text("diagram.leg.packets.once", packets);
                    case BOTH_ENDS -> messages.text("diagram.leg.packets.both-ends", packets);
                })
                .orElse("");
    }

    /// Whether there are records of the leg of which nobody knows at which end they were recorded.
    public static boolean isInDoubt(LegView view) {
        return view.quarters().stream().anyMatch(quarter -> quarter.possible() > 0);
    }
}
