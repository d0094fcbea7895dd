package blindspot.settings;

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
/// are in the order of the table, empty for the default; `recentFiles` are paths or addresses, the latest first; `filters` are the
/// texts of the filters that the user saved, the latest first; `keepsObjects` is whether objects read from S3 are kept on
/// this computer: not unless the user wants it, because they say who talks to whom.
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
        Choice.OfViewpoint viewpoint,
        Choice.OfForm form,
        List<String> filters,
        boolean keepsObjects) {
    /// How many recent files are kept.
    public static final int MOST_RECENT_FILES = 10;

    /// How many filters can be saved.
    public static final int MOST_FILTERS = 20;

    public static final Settings DEFAULT = new Settings(
            Choice.OfLanguage.SYSTEM, Choice.OfTheme.SYSTEM, Choice.OfZone.SYSTEM, Choice.OfReducedMotion.SYSTEM,
            Optional.empty(), Map.of(), List.of(), List.of(), true, Choice.OfViewpoint.BOTH,
            Choice.OfForm.COLLAPSED, List.of(), false);

    /// A value that is null, as one is that a newer version wrote and this one does not know, becomes the default.
    public Settings {
        language = or(language, Choice.OfLanguage.SYSTEM);
        theme = or(theme, Choice.OfTheme.SYSTEM);
        zone = or(zone, Choice.OfZone.SYSTEM);
        reducedMotion = or(reducedMotion, Choice.OfReducedMotion.SYSTEM);
        window = or(window, Optional.empty());
        dividers = Map.copyOf(or(dividers, Map.of()));
        if (!dividers.values().stream().allMatch(position -> position >= 0 && position <= 1)) {
            throw new IllegalArgumentException("dividers " + dividers);
        }
        columns = List.copyOf(or(columns, List.of()));
        recentFiles = first(MOST_RECENT_FILES, or(recentFiles, List.of()));
        viewpoint = or(viewpoint, Choice.OfViewpoint.BOTH);
        form = or(form, Choice.OfForm.COLLAPSED);
        filters = first(MOST_FILTERS, or(filters, List.of()));
    }

    /// A zero character is in no path and in no filter that was written here.
    private static List<String> first(int most, List<String> texts) {
        if (texts.stream().anyMatch(text -> text.indexOf('\0') >= 0)) {
            throw new IllegalArgumentException("zero character");
        }
        return List.copyOf(texts.subList(0, Math.min(most, texts.size())));
    }

    private static <T> T or(@Nullable T value, T otherwise) {
        return Objects.requireNonNullElse(value, otherwise);
    }

    public Settings withLanguage(Choice.OfLanguage chosen) {
        return new Settings(chosen, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skipIdleGaps,
                viewpoint, form, filters, keepsObjects);
    }

    public Settings withTheme(Choice.OfTheme chosen) {
        return new Settings(language, chosen, zone, reducedMotion, window, dividers, columns, recentFiles,
                skipIdleGaps, viewpoint, form, filters, keepsObjects);
    }

    public Settings withZone(Choice.OfZone chosen) {
        return new Settings(language, theme, chosen, reducedMotion, window, dividers, columns, recentFiles,
                skipIdleGaps, viewpoint, form, filters, keepsObjects);
    }

    public Settings withReducedMotion(Choice.OfReducedMotion chosen) {
        return new Settings(language, theme, zone, chosen, window, dividers, columns, recentFiles, skipIdleGaps,
                viewpoint, form, filters, keepsObjects);
    }

    public Settings withWindow(WindowPlace place) {
        return new Settings(language, theme, zone, reducedMotion, Optional.of(place), dividers, columns, recentFiles,
                skipIdleGaps, viewpoint, form, filters, keepsObjects);
    }

    /// With this divider at a position from 0 to 1.
    public Settings withDivider(String name, double position) {
        Map<String, Double> moved = new TreeMap<>(dividers);
        moved.put(name, position);
        return new Settings(language, theme, zone, reducedMotion, window, moved, columns, recentFiles, skipIdleGaps,
                viewpoint, form, filters, keepsObjects);
    }

    public Settings withColumns(List<TableColumn> chosen) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, chosen, recentFiles, skipIdleGaps,
                viewpoint, form, filters, keepsObjects);
    }

    /// With this file as the latest of the recent ones.
    public Settings withRecentFile(String file) {
        List<String> files = new ArrayList<>(recentFiles);
        files.remove(file);
        files.addFirst(file);
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, files, skipIdleGaps,
                viewpoint, form, filters, keepsObjects);
    }

    public Settings withSkipIdleGaps(boolean skip) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skip,
                viewpoint, form, filters, keepsObjects);
    }

    public Settings withViewpoint(Choice.OfViewpoint chosen) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skipIdleGaps,
                chosen, form, filters, keepsObjects);
    }

    public Settings withForm(Choice.OfForm chosen) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skipIdleGaps,
                viewpoint, chosen, filters, keepsObjects);
    }

    public Settings withFilters(List<String> saved) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skipIdleGaps,
                viewpoint, form, saved, keepsObjects);
    }

    public Settings withKeepsObjects(boolean keeps) {
        return new Settings(language, theme, zone, reducedMotion, window, dividers, columns, recentFiles, skipIdleGaps,
                viewpoint, form, filters, keeps);
    }
}
