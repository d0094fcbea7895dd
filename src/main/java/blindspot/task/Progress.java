package blindspot.task;

/// Where a job says how far it is. May be called from the job's thread as often as it likes.
@FunctionalInterface
public interface Progress {
    /// A listener for work that nobody watches.
    Progress NONE = (_, _, _) -> {};

    /// `done` of `total` bytes are read, now at the input called `what`. `total` is -1 while it is unknown.
    void report(long done, long total, String what);

    /// `done` of `total` inputs are read, of 0 while it is unknown how many there are; said before [#report] of their bytes.
    default void inputs(int done, int total) {}
}
