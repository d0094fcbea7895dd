package blindspot.lesson;

import blindspot.quiz.Deck;
import blindspot.quiz.Ground;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/// The lessons that there are.
public final class Lessons {
    private static final String LIST = "/assets/lessons/lessons.txt";

    private Lessons() {}

    /// The names of those that come with the program, in teaching order.
    public static List<String> shipped() {
        try (InputStream list = Objects.requireNonNull(Lessons.class.getResourceAsStream(LIST), LIST)) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(name -> !name.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("reading " + LIST, e);
        }
    }

    /// What a shipped lesson says of itself.
    ///
    /// @throws IllegalArgumentException when the program has no such lesson
    public static Outline outline(String name) {
        return LessonPlace.shipped(name).read().outline();
    }

    /// What the lesson in a file of a user says of itself.
    ///
    /// @throws ProblemException when it cannot be read or is not valid
    public static Outline outline(Path file) {
        return LessonPlace.of(file).read().outline();
    }

    /// The deck of the lesson in a file of a user, as it is written now, in it or beside it.
    ///
    /// @throws ProblemException when the lesson or its deck cannot be read or is not valid
    public static Deck deck(Path file) {
        LessonPlace place = LessonPlace.of(file);
        return place.deck(place.read());
    }

    /// Where the deck of a lesson of a user is written: beside it, or in its own file.
    public static Path deckFile(Path file, Outline outline) {
        return outline.deckName().map(file::resolveSibling).orElse(file);
    }

    /// What the questions of a deck are asked on, where the lesson that its folder holds has simulated records; empty
    /// where there is no such lesson. Makes the records.
    ///
    /// @throws ProblemException when the lesson is not valid
    public static Optional<Ground> groundBeside(Path deck) {
        Path file = deck.resolveSibling(LessonFile.NAME);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        return outline(file).simulated().map(_ -> Ground.of(Lesson.open(file).evidence()));
    }
}
