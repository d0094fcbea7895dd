package blindspot.ui.quiz;

import blindspot.ui.control.Bars;
import java.util.List;
import java.util.Optional;

/// What a trainer sees beside a question, in words of one language. A text that is empty is not shown.
///
/// @param clock the time that is left; empty while none is given
/// @param seconds how many are given for an answer
/// @param hands what was counted, a line for each choice, or for what is found in the answers; none where nothing
/// can be counted
/// @param stage what is to be done with the votes
/// @param answer what is right; empty until it is asked for
/// @param next the question after this one
/// @param order that the questions are shuffled, and by which number
/// @param notes a paragraph each
public record TrainerPage(
        Optional<Clock> clock, String seconds, List<Bars.Line> hands, boolean mayVoteAgain, String stage, String answer,
        String next,
        String order, List<String> notes) {
    public TrainerPage {
        hands = List.copyOf(hands);
        notes = List.copyOf(notes);
    }

    /// The time that is left.
    ///
    /// @param text minutes and seconds
    /// @param part of what was given, from 0 to 1
    public record Clock(String text, double part, boolean running) {}
}
