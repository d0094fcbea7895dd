package blindspot.source.s3;

import blindspot.model.TimeRange;
import blindspot.task.Cancel;
import blindspot.task.ProblemException;
import blindspot.task.Waiting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// The objects under an address, page by page, while the listing of more goes on beside. To be closed when no more are
/// wanted; to be asked by one thread. Never holds more than [S3Selection#LIMIT].
public final class ListedObjects implements AutoCloseable {
    private static final long LOOK_AT_CANCEL_MILLIS = 50;

    private final Cancel cancel;
    /// An empty page is the end.
    private final BlockingQueue<List<S3Object>> pages = new LinkedBlockingQueue<>();
    private final AtomicReference<@Nullable S3Selection> selection = new AtomicReference<>();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private boolean ended;

    /// Begins to list, on a thread of its own.
    ///
    /// @param span of the records that are wanted, empty for all
    public ListedObjects(S3Place place, Optional<TimeRange> span, Cancel cancel) {
        this.cancel = cancel.part();
        Waiting.start(() -> {
            try {
                selection.set(S3Listing.of(place, span, pages::add, this.cancel));
            } catch (RuntimeException | Error e) {
                failure.set(e);
            } finally {
                pages.add(List.of());
            }
        });
    }

    /// The next page, as soon as it is here; empty at the end of the listing, and when it is cancelled.
    public List<S3Object> next() {
        try {
            while (!ended && !cancel.requested()) {
                List<S3Object> page = pages.poll(LOOK_AT_CANCEL_MILLIS, TimeUnit.MILLISECONDS);
                ended = page != null && page.isEmpty();
                if (page != null) {
                    return page;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        return List.of();
    }

    /// Whether [#next] would not wait.
    public boolean ready() {
        return ended || !pages.isEmpty();
    }

    /// All pages that were not asked for yet, at the end of the listing.
    public List<S3Object> rest() {
        List<S3Object> rest = new ArrayList<>();
        for (List<S3Object> page = next(); !page.isEmpty(); page = next()) {
            rest.addAll(page);
        }
        return rest;
    }

    /// What the listing came to; empty when it has not come to its end.
    ///
    /// @throws ProblemException when it came to its end because the storage did not answer or refused
    public Optional<S3Selection> selection() {
        return switch (failure.get()) {
            case null -> Optional.ofNullable(selection.get());
            case RuntimeException why -> throw why;
            case Error why -> throw why;
            case Throwable why -> throw new IllegalStateException(why);
        };
    }

    @Override
    public void close() {
        cancel.request();
    }
}
