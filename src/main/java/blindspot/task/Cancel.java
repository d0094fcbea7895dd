package blindspot.task;

import java.util.concurrent.atomic.AtomicBoolean;

/// Asks a running job to stop. The job looks at it often enough to stop within a tenth of a second and keeps what it
/// has.
public final class Cancel {
    private final AtomicBoolean requested = new AtomicBoolean();

    public void request() {
        requested.set(true);
    }

    public boolean requested() {
        return requested.get();
    }
}
