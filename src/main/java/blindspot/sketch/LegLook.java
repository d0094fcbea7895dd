package blindspot.sketch;

import blindspot.capture.LegView;
import blindspot.quiz.Verdict;
import java.util.Optional;

/// How a leg looks: as the flow logs show it, or `plain`, as a stretch that says nothing of its state.
///
/// `selected` is lit, `marked` is edged as the answer to a question; `saying` is said above it; `hatch` is said at a leg
/// that no flow log records, where that may be said: it is hatched then. What is `pretended` says nothing of any log.
public record LegLook(
        LegView view,
        LegTexts texts,
        boolean plain,
        boolean selected,
        boolean marked,
        Optional<Saying> saying,
        Optional<Hatch> hatch,
        boolean pretended) {
    /// One of which nothing is pretended.
    public LegLook(
            LegView view, LegTexts texts, boolean plain, boolean selected, boolean marked, Optional<Saying> saying,
            Optional<Hatch> hatch) {
        this(view, texts, plain, selected, marked, saying, hatch, false);
    }

    LegLook saying(LegLook other, Rewording words) {
        return new LegLook(
                view,
                new LegTexts(
                        texts.number(),
                        words.block(texts.words(), other.texts.words()),
                        words.spoken(texts.accessible(), other.texts.accessible())),
                plain, selected, marked,
                saying.flatMap(one -> other.saying.map(
                        two -> new Saying(words.line(one.words, two.words), one.verdict))),
                hatch.flatMap(one -> other.hatch.map(two -> one.saying(two, words))),
                pretended);
    }

    /// A word above a leg; where it is a verdict, in the verdict's colour.
    public record Saying(String words, Optional<Verdict> verdict) {}

    /// The words at a leg that no flow log records: those of the label, and those inside where it is a box; what was
    /// measured of it by something else, where something was.
    public record Hatch(
            String label, String labelMore, String inside, String insideMore, Optional<Measure> measured) {
        Hatch saying(Hatch other, Rewording words) {
            return new Hatch(
                    words.block(label, other.label), words.block(labelMore, other.labelMore),
                    words.block(inside, other.inside), words.block(insideMore, other.insideMore),
                    measured.flatMap(one -> other.measured.map(two -> new Measure(
                            words.line(one.title, two.title), words.line(one.amounts, two.amounts)))));
        }
    }

    /// Who measured, and how much.
    public record Measure(String title, String amounts) {}
}
