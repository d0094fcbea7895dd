package blindspot.task;

import org.jspecify.annotations.Nullable;

/// Carries a [Problem] up to where it is shown.
public final class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ProblemException(Problem problem, @Nullable Throwable cause) {
        super(problem.code() + " " + problem.arguments(), cause);
        this.problem = problem;
    }

    public ProblemException(Problem problem) {
        this(problem, null);
    }

    public Problem problem() {
        return problem;
    }
}
