package blindspot.source;

import blindspot.task.Problem;
import java.io.IOException;

/// Reading failed for a reason that the place itself can tell the user.
///
/// Carries no cause on purpose: what a library says of a failed request may quote the request.
public sealed class ReadProblem extends IOException permits Replaced {
    private static final long serialVersionUID = 1;

    private final transient Problem problem;

    public ReadProblem(Problem problem) {
        super(problem.code() + " " + problem.arguments());
        this.problem = problem;
    }

    public Problem problem() {
        return problem;
    }
}
