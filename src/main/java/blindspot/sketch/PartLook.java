package blindspot.sketch;

import blindspot.topology.NodeKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// How a node, or the part of it in one Availability Zone, looks: what it says, whether the viewpoint's flow logs can show
/// it and any are loaded, whether it is selected, whether somebody states what it is, and what its interfaces report of
/// the time being played (empty for nothing). `never` is the number of kinds of traffic that no flow log records there,
/// where it is marked, else 0. Where flow logs are `pretended`, its pills say which interfaces have one. As the answer to a
/// question it can be `marked` and say something of that.
public record PartLook(
        NodeKind kind,
        PartTexts texts,
        boolean inView,
        boolean selected,
        boolean stated,
        String state,
        int never,
        boolean pretended,
        boolean marked,
        Optional<LegLook.Saying> saying) {
    PartLook saying(PartLook other, Rewording words) {
        List<Pill> pills = IntStream.range(0, texts.pills().size())
                .mapToObj(i -> texts.pills().get(i).saying(other.texts.pills().get(i), words))
                .toList();
        return new PartLook(
                kind,
                new PartTexts(
                        words.block(texts.name(), other.texts.name()),
                        words.line(texts.address(), other.texts.address()),
                        words.line(texts.badge(), other.texts.badge()),
                        pills,
                        words.spoken(texts.accessible(), other.texts.accessible())),
                inView, selected, stated, words.line(state, other.state), never, pretended, marked,
                saying.flatMap(one -> other.saying.map(
                        two -> new LegLook.Saying(words.line(one.words(), two.words()), one.verdict()))));
    }

    /// One of which nothing is pretended or asked.
    public PartLook(
            NodeKind kind, PartTexts texts, boolean inView, boolean selected, boolean stated, String state) {
        this(kind, texts, inView, selected, stated, state, 0, false, false, Optional.empty());
    }
}
