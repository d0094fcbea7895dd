package blindspot.sketch;

import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.capture.Quarter;
import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.topology.Topology;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/// What a leg says in words.
public record LegTexts(String number, String words, String accessible) {
    /// The leg as `view` has it; `hidden` says nothing of its state.
    public static LegTexts of(LegView view, Topology topology, Messages messages, Formats formats, boolean hidden) {
        String number = Integer.toString(view.leg().number());
        String from = messages.text(topology.from(view.leg()).name());
        String to = messages.text(topology.to(view.leg()).name());
        if (hidden) {
            return new LegTexts(
                    number,
                    "",
                    messages.text("diagram.leg.target", number, topology.legs().size(), from, to));
        }
        String words = words(view, topology, messages, formats);
        return new LegTexts(
                number,
                words,
                messages.text("diagram.leg", number, topology.legs().size(), from, to, words.replace('\n', ' ')));
    }

    /// The leg without any state.
    static LegView blank(LegView view) {
        Quarter none = new Quarter(0, 0, 0, 0);
        return new LegView(
                view.leg(), LegState.NO_RECORD, Optional.empty(), 0, Optional.empty(), Collections.nCopies(4, none));
    }

    private static String words(LegView view, Topology topology, Messages messages, Formats formats) {
        return switch (view.state()) {
            case NEVER_LOGGED -> messages.text("state.never-logged");
            case INCOMPLETE ->
                messages.text("diagram.leg.incomplete", view.records())
                        + packets(view, formats, count -> messages.text("diagram.leg.packets.least", count));
            case RECORDED ->
                messages.text("diagram.leg.records", view.records())
                        + packets(view, formats, count -> messages.text("diagram.leg.packets", count));
            case NO_RECORD ->
                view.inView()
                        ? messages.text("diagram.leg.no-record")
                        : messages.text("diagram.leg.not-in-view", otherVpc(view, topology, messages));
        };
    }

    private static String packets(LegView view, Formats formats, UnaryOperator<String> words) {
        return view.packets().map(packets -> "\n" + words.apply(formats.number(packets))).orElse("");
    }

    /// The VPC whose logs cannot show the leg: the one that none of its ends is in.
    private static String otherVpc(LegView view, Topology topology, Messages messages) {
        List<Integer> ends = List.of(
                topology.from(view.leg()).vpc(), topology.to(view.leg()).vpc());
        int other = ends.contains(0) ? 1 : 0;
        return messages.text(topology.vpcs().get(other).name());
    }
}
