package blindspot.ui.session;

import blindspot.settings.Opening;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// Paths that were opened and of use, the latest first.
final class RecentPaths {
    private final ObservableList<String> paths = FXCollections.observableArrayList();

    /// Hears of changes only as long as it is held.
    private final ObservableList<String> all = FXCollections.unmodifiableObservableList(paths);

    RecentPaths(List<String> before) {
        paths.setAll(before);
    }

    ObservableList<String> all() {
        return all;
    }

    /// Those that were of use come first; those that were not are forgotten.
    void remember(List<String> useful, List<String> given) {
        List<String> now = new ArrayList<>(useful);
        paths.stream().filter(path -> !given.contains(path)).forEach(now::add);
        paths.setAll(now.stream().limit(Opening.MOST_RECENT_FILES).toList());
    }
}
