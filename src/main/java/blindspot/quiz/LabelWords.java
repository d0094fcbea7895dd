package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import blindspot.i18n.Messages;
import blindspot.model.Printable;
import blindspot.topology.FactWords;
import blindspot.topology.Leg;
import blindspot.topology.Topology;

/// Says what choices stand for.
public final class LabelWords {
    private final Topology topology;
    private final Messages messages;

    /// @param topology what legs and nodes are of
    public LabelWords(Topology topology, Messages messages) {
        this.topology = topology;
        this.messages = messages;
    }

    public String name(Label label) {
        return switch (label) {
            case Label.OfLeg(int number) -> leg("quiz.leg.named", number);
            case Label.OfNode(int node) -> new FactWords(messages).name(topology.nodes().get(node));
            case Label.OfNone() -> messages.text("quiz.label.none");
            case Label.OfText(LocalizedText text) -> messages.text(text);
            case Label.OfValue(String value) -> Printable.of(value);
            case Label.OfTruth(boolean value) -> messages.text(value ? "quiz.label.true" : "quiz.label.false");
            case Label.OfNothing() -> messages.text("quiz.label.nothing");
        };
    }

    /// With the number of the choice; a leg has one already, which is the same where all choices are legs.
    public String numbered(Label label, int number) {
        return label instanceof Label.OfLeg(int leg) && leg == number
                ? leg("quiz.leg", leg)
                : messages.text("quiz.choice", number, name(label));
    }

    private String leg(String key, int number) {
        FactWords words = new FactWords(messages);
        Leg leg = topology.legs().get(number - 1);
        return messages.text(key, number, words.name(topology.from(leg)), words.name(topology.to(leg)));
    }
}
