package blindspot.ui.present;

import blindspot.settings.ScreenPlace;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/// Whether a room has a window of its own, and where.
///
/// It is on a screen that does not have the main window. Where there is only one screen, it is an ordinary window there, to
/// be dragged or shared. When its screen goes it moves to another, or closes where there is none, and opens again by itself
/// when a screen comes: what it shows is the session's, so that nothing is lost.
public final class Audience {
    /// Where the window is: all of a screen, or a part of the only one.
    public record Spot(ScreenPlace screen, boolean whole) {}

    private final ReadOnlyBooleanWrapper wanted = new ReadOnlyBooleanWrapper();
    private final ReadOnlyObjectWrapper<Optional<Spot>> spot = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Optional<ScreenPlace>> last = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final BooleanBinding open = Bindings.createBooleanBinding(() -> spot.get().isPresent(), spot);
    private Supplier<Screens> screens = () -> Screens.NONE;

    /// Whether the user wants the window.
    public ReadOnlyBooleanProperty wanted() {
        return wanted.getReadOnlyProperty();
    }

    /// Where it is; empty while it is not open.
    public ReadOnlyObjectProperty<Optional<Spot>> spot() {
        return spot.getReadOnlyProperty();
    }

    public BooleanBinding open() {
        return open;
    }

    /// The screen that it was on last, which is remembered.
    ReadOnlyObjectProperty<Optional<ScreenPlace>> last() {
        return last.getReadOnlyProperty();
    }

    /// Takes over what was remembered.
    void wasOn(Optional<ScreenPlace> screen) {
        last.set(screen);
    }

    /// Asks `now` for the screens from now on.
    public void use(Supplier<Screens> now) {
        screens = now;
    }

    /// Opens the window, or closes it.
    public void want(boolean isWanted) {
        wanted.set(isWanted);
        if (!isWanted) {
            spot.set(Optional.empty());
            return;
        }
        Screens now = screens.get();
        Optional<ScreenPlace> second = now.forAudience(last.get());
        if (second.isPresent()) {
            showOn(second);
        } else {
            spot.set(now.main().map(only -> new Spot(only, false)));
        }
    }

    /// Shows it on the next of the screens that do not have the main window.
    void showOnNextScreen() {
        spot.get().flatMap(now -> screens.get().after(now.screen())).ifPresent(next -> showOn(Optional.of(next)));
    }

    /// There are other screens than before. A window that is still on one that there is stays.
    public void screensChanged() {
        Screens now = screens.get();
        boolean stays = spot.get().filter(Spot::whole).filter(at -> now.all().contains(at.screen())).isPresent();
        if (!wanted.get() || stays) {
            return;
        }
        Optional<ScreenPlace> second = now.forAudience(last.get());
        boolean ordinary = spot.get().filter(at -> !at.whole()).isPresent();
        if (second.isPresent() || !ordinary) {
            showOn(second);
        }
    }

    private void showOn(Optional<ScreenPlace> screen) {
        if (screen.isPresent()) {
            last.set(screen);
        }
        spot.set(screen.map(each -> new Spot(each, true)));
    }
}
