package blindspot.sketch;

import blindspot.capture.LegState;
import blindspot.capture.LegView;
import blindspot.quiz.Verdict;
import java.util.Optional;

/// How a leg looks: as the flow logs show it, or `plain`, as a stretch that says nothing of its state.
///
/// `selected` is lit, `marked` is edged as the answer to a question; `tag` is said above it.
public record LegLook(LegView view, LegTexts texts, boolean plain, boolean selected, boolean marked, Optional<Saying> tag) {
    /// A word above a leg; where it is a verdict, in the verdict's colour.
    public record Saying(String words, Optional<Verdict> verdict) {}

    /// Whether it is drawn as a hatched tube.
    boolean hatched() {
        return view.state() == LegState.NEVER_LOGGED && !plain;
    }
}
