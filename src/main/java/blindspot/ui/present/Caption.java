package blindspot.ui.present;

import blindspot.ui.control.Bars;
import java.util.List;
import java.util.Optional;

/// What is said of the picture to a room: where in the whole it stands, the sentence, what is to be known beside it,
/// and the keys that do something. Empty where there is nothing to say.
///
/// @param clock the time that is left for an answer; empty where none is given
/// @param hands what a room voted for; none where nothing is counted
public record Caption(
        String title, String counter, String sentence, String more, String keys, Optional<Clock> clock,
        List<Bars.Line> hands) {
    public Caption {
        hands = List.copyOf(hands);
    }

    /// Without clock and hands.
    public Caption(String title, String counter, String sentence, String more, String keys) {
        this(title, counter, sentence, more, keys, Optional.empty(), List.of());
    }

    /// The time that is left.
    ///
    /// @param part of what was given, from 0 to 1
    public record Clock(String text, double part) {}
}
