package blindspot.lesson;

import blindspot.quiz.Deck;
import blindspot.quiz.DeckFile;
import java.nio.file.Path;

/// The file of a lesson in its folder, where everything lies that it names.
record LessonPlace(LessonFolder folder, String name) {
    /// That of a lesson that comes with the program.
    static LessonPlace shipped(String lesson) {
        return new LessonPlace(new LessonFolder.Shipped(lesson), LessonFile.NAME);
    }

    /// That of a user.
    static LessonPlace of(Path file) {
        Path path = file.toAbsolutePath().normalize();
        Path beside = path.getParent();
        return beside == null
                ? new LessonPlace(new LessonFolder.Own(path), "")
                : new LessonPlace(new LessonFolder.Own(beside), String.valueOf(path.getFileName()));
    }

    /// @throws blindspot.task.ProblemException when it cannot be read or is not valid
    LessonFile read() {
        return LessonFile.read(folder.bytes(name), folder.nameOf(name));
    }

    /// The deck of what was read here, in it or beside it.
    ///
    /// @throws blindspot.task.ProblemException when it cannot be read or is not valid
    Deck deck(LessonFile read) {
        return read.deck().orElseGet(() -> {
            String beside = read.outline().deckName().orElseThrow();
            return DeckFile.read(folder.bytes(beside), folder.nameOf(beside));
        });
    }
}
