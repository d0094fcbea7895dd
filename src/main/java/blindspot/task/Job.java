package blindspot.task;

/// A piece of work that may take longer than a frame: synchronous, on whatever thread runs it.
@FunctionalInterface
public interface Job<T> {
    /// The result. When cancelled, the part that is done.
    ///
    /// @throws ProblemException for a failure that a user can be told
    T run(Progress progress, Cancel cancel);
}
