package blindspot.quiz;

import blindspot.model.Printable;
import blindspot.topology.Topology;
import java.util.List;

/// What one learner answered in one run.
///
/// @param nickname as the learner gave it; may be empty
/// @param topology the path that was asked about
/// @param number of the run among those that are kept, from 1
public record Sitting(int number, String nickname, Topology topology, List<QuizRun.Result> results) {
    /// The most characters of a nickname that are kept.
    public static final int LONGEST_NICKNAME = 40;

    public Sitting {
        results = List.copyOf(results);
        nickname = Printable.beginning(nickname.strip(), LONGEST_NICKNAME);
    }

    public Score score() {
        return Score.of(results);
    }
}
