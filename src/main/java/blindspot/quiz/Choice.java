package blindspot.quiz;

import blindspot.capture.Rule;
import blindspot.i18n.LocalizedText;
import java.util.Optional;

/// Something that can be marked as an answer.
///
/// @param rule the rule that makes it wrong, where one of the program's does
/// @param why what the deck says of it after the reveal
public record Choice(Label label, boolean right, Optional<Rule> rule, Optional<LocalizedText> why) {
    static Choice of(Label label, boolean right) {
        return new Choice(label, right, Optional.empty(), Optional.empty());
    }
}
