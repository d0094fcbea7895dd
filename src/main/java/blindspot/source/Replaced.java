package blindspot.source;

import blindspot.task.Problem;

/// Reading failed because what is read was replaced by another meanwhile: it can be read again from its start.
public final class Replaced extends ReadProblem {
    private static final long serialVersionUID = 1;

    public Replaced(Problem problem) {
        super(problem);
    }
}
