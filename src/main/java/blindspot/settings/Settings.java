package blindspot.settings;

import blindspot.capture.Viewpoint;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the program remembers between two runs. Immutable.
///
/// `window` is empty before the first run; `dividers` are positions from 0 to 1 by the name of the divider; `columns`
/// are in the order of the table, empty for the default; `recentFiles` are paths or addresses, the latest first.
public record Settings(
        Choice.OfLanguage language,
        Choice.OfTheme theme,
        Choice.OfZone zone,
        Choice.OfReducedMotion reducedMotion,
        Optional<WindowPlace> window,
        Map<String, Double> dividers,
        List<TableColumn> columns,
        List<String> recentFiles,
        boolean skipIdleGaps,
        Viewpoint viewpoint) {
    /// How many recent files are kept.
    public static final int MOST_RECENT_FILES = 10;

    public static final Settings DEFAULT = new Settings(
            Choice.OfLanguage.SYSTEM, Choice.OfTheme.SYSTEM, Choice.OfZone.SYSTEM, Choice.OfReducedMotion.SYSTEM,
            Optional.empty(), Map.of(), List.of(), List.of(), true, Viewpoint.BOTH);

    /// A value that is null, as one is that a newer version wrote and this one does not know, becomes the default.
    public Settings {
        language = or(language, Choice.OfLanguage.SYSTEM);
        theme = or(theme, Choice.OfTheme.SYSTEM);
        zone = or(zone, Choice.OfZone.SYSTEM);
        reducedMotion = or(reducedMotion, Choice.OfReducedMotion.SYSTEM);
        window = or(window, Optional.empty());
        dividers = Map.copyOf(or(dividers, Map.of()));
        columns = List.copyOf(or(columns, List.of()));
        recentFiles = or(recentFiles, List.<String>of()).stream().limit(MOST_RECENT_FILES).toList();
        viewpoint = or(viewpoint, Viewpoint.BOTH);
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }

    public Settings withLanguage(Choice.OfLanguage chosen) {
        return new Settings(chosen, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skipIdleGaps,
                viewpoint);
    }

    public Settings withTheme(Choice.OfTheme chosen) {
        return new Settings(language, chosen, zone, reducedMotion, window, dividers, columns, recentFiles,
                skipIdleGaps, viewpoint);
    }

    public Settings withZone(Choice.OfZone chosen) {
        return new Settings(language, theme, chosen, reducedMotion, window, dividers, columns, recentFiles,
                skipIdleGaps, viewpoint);
    }

    public Settings withReducedMotion(Choice.OfReducedMotion chosen) {
        return new Settings(language, theme, zone, chosen, window, dividers, columns, recentFiles, skipIdleGaps,
                viewpoint);
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(language, theme, zone, reducedMotion, Optional.of(place), dividers, columns, recentFiles,
                skipIdleGaps, viewpoint);
    }

    /// With this divider at a position from 0 to 1.
    public Settings withDivider(String name, double position) {
        Map<String, Double> moved = new TreeMap<>(dividers);
        moved.put(name, position);
        return new Settings(language, theme, zone, reducedMotion, window, moved, columns, recentFiles, skipIdleGaps,
                viewpoint);
    }

    public Settings withColumns(List<TableColumn> chosen) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, chosen, recentFiles, skipIdleGaps,
                viewpoint);
    }

    /// With this file as the latest of the recent ones.
    public Settings withRecentFile(String file) {
        List<String> files = new ArrayList<>(recentFiles);
        files.remove(file);
        files.addFirst(file);
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, files, skipIdleGaps,
                viewpoint);
    }

    public Settings withoutRecentFiles() {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, List.of(), skipIdleGaps,
                viewpoint);
    }

    public Settings withSkipIdleGaps(boolean skip) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skip,
                viewpoint);
    }

    public Settings withViewpoint(Viewpoint chosen) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skipIdleGaps,
                chosen);
    }
}
