package blindspot.ui.lesson;

import blindspot.lesson.Lesson;
import blindspot.lesson.Lessons;
import blindspot.lesson.Outline;
import blindspot.source.NamedPath;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.util.Optional;

/// A lesson to choose.
///
/// @param name its folder with the program; of one of the user's its file
/// @param own whether it is the user's
/// @param outline what it says of itself; empty where that cannot be read, which `problem` says
record LessonEntry(String name, boolean own, Optional<Outline> outline, Optional<Problem> problem) {
    static LessonEntry shipped(String name) {
        return new LessonEntry(name, false, Optional.of(Lessons.outline(name)), Optional.empty());
    }

    static LessonEntry own(String file) {
        try {
            return new LessonEntry(file, true, Optional.of(Lessons.outline(NamedPath.of(file))), Optional.empty());
        } catch (ProblemException e) {
            return new LessonEntry(file, true, Optional.empty(), Optional.of(e.problem()));
        }
    }

    /// With its path, its deck, and records to be read. Work for a job.
    Lesson open() {
        return own ? Lesson.open(NamedPath.of(name)) : Lesson.open(name);
    }
}
