package blindspot.ui.quiz;

import blindspot.quiz.Certainty;
import java.util.List;

/// What a learner can say of how sure an answer is, in words of one language.
public record CertaintyPage(List<Level> levels) {
    public CertaintyPage {
        levels = List.copyOf(levels);
    }

    public record Level(Certainty certainty, String name, boolean chosen) {}
}
