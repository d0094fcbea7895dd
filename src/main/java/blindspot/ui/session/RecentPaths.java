package blindspot.ui.session;

import blindspot.settings.Opening;
import blindspot.source.Location;
import blindspot.source.NamedPath;
import blindspot.source.S3Access;
import blindspot.source.S3Address;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
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

    /// Opens one of them; an address is asked about first. A path that was remembered in another locale may be none in
    /// this one.
    static void open(
            String path, Consumer<Location.S3> asked, Consumer<Path> opened, Consumer<Problem> failed) {
        Optional<S3Address> address = S3Address.parse(path);
        if (address.isPresent()) {
            asked.accept(new Location.S3(address.get(), S3Access.DEFAULT));
            return;
        }
        try {
            opened.accept(NamedPath.of(path));
        } catch (ProblemException e) {
            failed.accept(e.problem());
        }
    }
}
