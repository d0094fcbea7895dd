package blindspot.quiz;

import blindspot.i18n.LocalizedText;

/// What a choice stands for.
public sealed interface Label {
    /// A leg of the path, by its number from 1.
    record OfLeg(int number) implements Label {}

    /// The network interfaces of a node of the path, by the node's index in the topology.
    record OfNode(int node) implements Label {}

    /// That none of the others is right.
    record OfNone() implements Label {}

    /// A text of the deck.
    record OfText(LocalizedText text) implements Label {}

    /// A value as flow logs write it.
    record OfValue(String value) implements Label {}

    record OfTruth(boolean value) implements Label {}

    /// No record at all, as what an interface logs.
    record OfNothing() implements Label {}
}
