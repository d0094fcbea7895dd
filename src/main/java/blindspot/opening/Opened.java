package blindspot.opening;

import blindspot.lesson.Lesson;
import blindspot.load.LoadResult;
import blindspot.quiz.Deck;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What came of opening some paths.
///
/// @param result all records there are now, and the report of those that were read this time
/// @param notes what was not a log
/// @param beside what was among them that says what logs are about
/// @param deck the last one that could be used
/// @param deckFile where that was read
/// @param lesson the last one that could be used, to be opened in the place of all that is open: its deck and its records
///     are not among the others
/// @param useful the given paths that something could be made of
public record Opened(
        LoadResult result,
        OpenNotes notes,
        Beside beside,
        Optional<Deck> deck,
        Optional<Path> deckFile,
        Optional<Lesson> lesson,
        List<String> useful) {
    public Opened {
        useful = List.copyOf(useful);
    }

    /// Whether something is wrong that the user should see without asking for it.
    public boolean hasTrouble() {
        return !notes.problems().isEmpty()
                || result.report().problem() != null
                || result.report().files().stream().anyMatch(file -> file.hasTrouble());
    }
}
