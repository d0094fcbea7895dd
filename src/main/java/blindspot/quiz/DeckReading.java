package blindspot.quiz;

import java.util.List;
import java.util.Optional;

/// What was found in a deck file.
///
/// @param deck empty where there are errors
/// @param errors in the order in which they are found, at most [#MOST]
/// @param warnings what does not keep the deck from being used, at most [#MOST]
/// @param left how many errors and warnings there are beyond these
public record DeckReading(Optional<Deck> deck, List<DeckFault> errors, List<DeckFault> warnings, long left) {
    /// The most of each that are kept.
    public static final int MOST = 100;

    public DeckReading {
        errors = List.copyOf(errors);
        warnings = List.copyOf(warnings);
    }
}
