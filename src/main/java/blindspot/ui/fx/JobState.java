package blindspot.ui.fx;

import blindspot.task.Problem;

/// What a job that was started for the user is doing. Every view of a job shows all of these.
public sealed interface JobState<T> {
    /// `done` of `total` bytes, now at `what`; `total` is -1 while it is unknown. `inputs` of `ofInputs` are read, 0 of 0
    /// where the job does not say.
    record Running<T>(long done, long total, String what, int inputs, int ofInputs) implements JobState<T> {}

    /// Ended with a result: the whole, or when cancelled the part that was done.
    record Done<T>(T result) implements JobState<T> {}

    /// Ended with a failure that a user can be told.
    record Failed<T>(Problem problem) implements JobState<T> {}
}
