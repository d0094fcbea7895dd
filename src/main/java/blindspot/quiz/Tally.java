package blindspot.quiz;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// How many hands were counted for each choice, that of number 1 first. Immutable.
public record Tally(List<Integer> hands) {
    /// The most hands that are counted for a choice.
    public static final int MOST = 9_999;

    public Tally {
        hands = List.copyOf(hands);
    }

    /// Nothing counted yet for so many choices.
    public static Tally of(int choices) {
        return new Tally(Collections.nCopies(choices, 0));
    }

    /// With so many for a choice, from 0 to [#MOST].
    public Tally counting(int choice, int count) {
        List<Integer> changed = new ArrayList<>(hands);
        changed.set(choice - 1, Math.clamp(count, 0, MOST));
        return new Tally(changed);
    }

    /// All hands: of a question with several right choices a hand may be among them more than once.
    public int sum() {
        return hands.stream().mapToInt(Integer::intValue).sum();
    }
}
