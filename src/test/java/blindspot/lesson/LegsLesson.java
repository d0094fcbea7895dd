package blindspot.lesson;

import blindspot.quiz.DeckFile;
import java.nio.file.Path;

/// The first lesson with three questions about legs in place of its own: of the second VPC, of the first, of both. For
/// tests of what asks, which do not depend on what the lesson asks.
public final class LegsLesson {
    private LegsLesson() {}

    public static Lesson open() {
        Lesson first = Lesson.open(Lesson.FIRST);
        return new Lesson(
                first.name(), first.file(), first.outline(), first.topology(),
                DeckFile.read(Path.of("src/test/resources/blindspot/quiz/legs.json")), first.logs());
    }
}
