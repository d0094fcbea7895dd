package blindspot.task;

import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Asks a running job to stop. The job looks at it often enough to stop within a tenth of a second and keeps what it
/// has.
public final class Cancel {
    private final @Nullable Cancel outer;
    private final AtomicBoolean requested = new AtomicBoolean();

    public Cancel() {
        this(null);
    }

    private Cancel(@Nullable Cancel outer) {
        this.outer = outer;
    }

    /// For a part of the job: stops with it, and can be stopped alone.
    public Cancel part() {
        return new Cancel(this);
    }

    public void request() {
        requested.set(true);
    }

    public boolean requested() {
        return requested.get() || (outer != null && outer.requested());
    }
}
