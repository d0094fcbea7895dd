package blindspot.settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Where the window was, empty before the first run, how it was divided: positions from 0 to 1 by the name of the divider,
/// and whether it has the pane of details.
public record Layout(Optional<WindowPlace> window, Map<String, Double> dividers, boolean details) {
    public static final Layout DEFAULT = new Layout(Optional.empty(), Map.of(), true);

    public Layout {
        window = Settings.or(window, Optional.empty());
        dividers = Map.copyOf(Settings.or(dividers, Map.of()));
        if (!dividers.values().stream().allMatch(position -> position >= 0 && position <= 1)) {
            throw new IllegalArgumentException("dividers " + dividers);
        }
    }

    public Layout with(WindowPlace place) {
        return new Layout(Optional.of(place), dividers, details);
    }

    /// With this divider at a position from 0 to 1.
    public Layout withDivider(String name, double position) {
        Map<String, Double> moved = new TreeMap<>(dividers);
        moved.put(name, position);
        return new Layout(window, moved, details);
    }

    public Layout withDetails(boolean shown) {
        return new Layout(window, dividers, shown);
    }
}
