package blindspot.ui.lesson;

import blindspot.lesson.Lesson;
import blindspot.lesson.Lessons;
import blindspot.settings.Opening;
import blindspot.ui.fx.FxJobs;
import blindspot.ui.fx.LatestJob;
import blindspot.ui.session.OpenSession;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The lessons that there are. Reads what they say of themselves when [#look] asks for it.
public final class LessonsModel {
    private final OpenSession open;
    private final LatestJob<List<LessonEntry>> job;
    private final ObservableList<String> own;
    private final ReadOnlyObjectWrapper<List<LessonEntry>> entries = new ReadOnlyObjectWrapper<>(List.of());

    /// @param own files of lessons of the user, the latest first
    public LessonsModel(OpenSession open, FxJobs jobs, List<String> own) {
        this.open = open;
        this.own = FXCollections.observableArrayList(own);
        job = LatestJob.thatWaits(jobs, open.session()::fail);
    }

    /// Those that come with the program in teaching order, then those of the user; none before [#look].
    ReadOnlyObjectProperty<List<LessonEntry>> entries() {
        return entries.getReadOnlyProperty();
    }

    /// Files of lessons of the user, the latest first.
    public ObservableList<String> own() {
        return own;
    }

    /// Reads what the lessons say of themselves.
    void look() {
        List<String> files = List.copyOf(own);
        job.start((_, cancel) -> {
            List<LessonEntry> found = new ArrayList<>();
            Lessons.shipped().forEach(name -> found.add(LessonEntry.shipped(name)));
            files.stream().takeWhile(_ -> !cancel.requested()).map(LessonEntry::own).forEach(found::add);
            return found;
        }, entries::set);
    }

    /// Opens a lesson instead of what is open.
    void open(LessonEntry entry) {
        open.openOtherLesson(entry::open);
    }

    /// Opens the lesson in a file of the user in the same way.
    void open(Path file) {
        open.openOtherLesson(() -> Lesson.open(file));
    }

    /// Takes a lesson of the user that was opened into the list.
    public void remember(Lesson lesson) {
        lesson.file().map(Path::toString).ifPresent(file -> {
            List<String> files = new ArrayList<>(own);
            files.remove(file);
            files.addFirst(file);
            own.setAll(files.subList(0, Math.min(files.size(), Opening.MOST_LESSON_FILES)));
        });
    }

    /// Takes a lesson of the user out of the list; its file stays.
    void forget(LessonEntry entry) {
        own.remove(entry.name());
        look();
    }
}
