package blindspot.quiz;

import blindspot.i18n.LocalizedText;
import java.util.List;
import java.util.Optional;

/// A text of a deck that can be chosen.
///
/// @param why what is said of it after the reveal
public record Option(LocalizedText text, boolean right, Optional<LocalizedText> why) {
    /// The most that a question can have: each has a digit as its key.
    static final int MOST = 9;

    static List<Choice> choices(List<Option> options) {
        return options.stream()
                .map(option -> new Choice(
                        new Label.OfText(option.text()), option.right(), Optional.empty(), option.why()))
                .toList();
    }
}
