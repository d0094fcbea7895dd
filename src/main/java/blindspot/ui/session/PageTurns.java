package blindspot.ui.session;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;

/// When what shows records page by page turns to the page of the selected one: at once, but while the replay selects, only
/// when the page before has been there long enough to be read. Used on the JavaFX thread only.
public final class PageTurns {
    /// So long a page stays while the replay selects, in nanoseconds of real time. To turn one takes longer than a frame
    /// lasts, too: of a hundred frames less than one may do it.
    static final long READ_NANOS = 3_000_000_000L;

    private final ReadOnlyBooleanWrapper allowed = new ReadOnlyBooleanWrapper(true);
    private boolean turned;
    private long unread;

    PageTurns() {}

    /// Whether the page may be turned now. When it may again, what waits for it turns.
    public ReadOnlyBooleanProperty allowed() {
        return allowed.getReadOnlyProperty();
    }

    /// The page has been turned.
    public void turned() {
        turned = true;
    }

    /// Lets so many nanoseconds of real time go by, in which the replay plays.
    void tick(long elapsedNanos) {
        unread = turned ? READ_NANOS : Math.max(0, unread - elapsedNanos);
        turned = false;
        allowed.set(unread == 0);
    }

    /// Nobody has to wait for a page that was turned until now.
    void allow() {
        turned = false;
        unread = 0;
        allowed.set(true);
    }
}
