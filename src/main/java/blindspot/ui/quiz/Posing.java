package blindspot.ui.quiz;

import blindspot.quiz.Quiz;
import blindspot.task.Problem;

/// How far it is known which questions of a deck can be answered on the path with its records.
sealed interface Posing {
    /// Nobody looks at the quiz: it is found out when somebody does.
    record Due() implements Posing {}

    /// The records are still looked at.
    record Looking() implements Posing {}

    /// Known.
    record Found(Quiz quiz) implements Posing {}

    /// Could not be found out.
    record Failed(Problem cause) implements Posing {}

    /// What can be asked; nothing while that is not known.
    default Quiz asked() {
        return this instanceof Found(Quiz quiz) ? quiz : Quiz.NONE;
    }
}
