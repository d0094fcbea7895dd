package blindspot.settings;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// What was opened, and how what is opened is read.
///
/// `recentFiles` are paths or addresses, the latest first; `keepsObjects` is whether objects read from S3 are kept on
/// this computer: not unless the user wants it, because they say who talks to whom; `lessonFiles` are paths of lessons of
/// the user, the latest first.
public record Opening(List<String> recentFiles, boolean keepsObjects, List<String> lessonFiles) {
    /// How many recent files are kept.
    public static final int MOST_RECENT_FILES = 10;

    /// How many lessons of the user are kept.
    public static final int MOST_LESSON_FILES = 20;

    public static final Opening DEFAULT = new Opening(List.of(), false, List.of());

    public Opening {
        recentFiles = Latest.first(MOST_RECENT_FILES, recentFiles);
        lessonFiles = Latest.first(MOST_LESSON_FILES, lessonFiles);
    }

    static Opening read(SavedValues saved) {
        return new Opening(
                saved.texts("recentFiles", MOST_RECENT_FILES),
                saved.flag("keepsObjects", DEFAULT.keepsObjects),
                saved.texts("lessonFiles", MOST_LESSON_FILES));
    }

    void write(ObjectNode to) {
        Latest.write(recentFiles, to.putArray("recentFiles"));
        to.put("keepsObjects", keepsObjects);
        Latest.write(lessonFiles, to.putArray("lessonFiles"));
    }

    /// With this file as the latest of the recent ones.
    public Opening withRecentFile(String file) {
        List<String> files = new ArrayList<>(recentFiles);
        files.remove(file);
        files.addFirst(file);
        return withRecentFiles(files);
    }

    public Opening withRecentFiles(List<String> files) {
        return new Opening(files, keepsObjects, lessonFiles);
    }

    public Opening withKeepsObjects(boolean keeps) {
        return new Opening(recentFiles, keeps, lessonFiles);
    }

    public Opening withLessonFiles(List<String> files) {
        return new Opening(recentFiles, keepsObjects, files);
    }
}
