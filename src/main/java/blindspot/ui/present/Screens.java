package blindspot.ui.present;

import blindspot.settings.ScreenPlace;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// The screens that there are, and which of them has most of the main window.
///
/// @param main one of all; empty where there is none at all
public record Screens(List<ScreenPlace> all, Optional<ScreenPlace> main) {
    public static final Screens NONE = new Screens(List.of(), Optional.empty());

    public Screens {
        all = List.copyOf(all);
    }

    /// With the main window at this place; one that no screen shows is counted to the first.
    public static Screens of(List<ScreenPlace> all, double x, double y, double width, double height) {
        return new Screens(
                all,
                all.stream()
                        .sorted(Comparator.comparingDouble(
                                (ScreenPlace screen) -> -screen.shows(x, y, width, height)))
                        .findFirst());
    }

    /// Those that do not have the main window.
    public List<ScreenPlace> others() {
        return all.stream().filter(screen -> !main.equals(Optional.of(screen))).toList();
    }

    /// The one to show a room something on: that of last time, else the first that does not have the main window.
    Optional<ScreenPlace> forAudience(Optional<ScreenPlace> last) {
        List<ScreenPlace> others = others();
        return last.filter(others::contains).or(() -> others.stream().findFirst());
    }

    /// The one after `now` among those that do not have the main window.
    Optional<ScreenPlace> after(ScreenPlace now) {
        List<ScreenPlace> others = others();
        return others.isEmpty()
                ? Optional.empty()
                : Optional.of(others.get((others.indexOf(now) + 1) % others.size()));
    }
}
