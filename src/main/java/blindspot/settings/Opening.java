package blindspot.settings;

import java.util.ArrayList;
import java.util.List;

/// What was opened, and how what is opened is read.
///
/// `recentFiles` are paths or addresses, the latest first; `keepsObjects` is whether objects read from S3 are kept on
/// this computer: not unless the user wants it, because they say who talks to whom.
public record Opening(List<String> recentFiles, boolean keepsObjects) {
    /// How many recent files are kept.
    public static final int MOST_RECENT_FILES = 10;

    public static final Opening DEFAULT = new Opening(List.of(), false);

    public Opening {
        recentFiles = Latest.first(MOST_RECENT_FILES, Settings.or(recentFiles, List.of()));
    }

    /// With this file as the latest of the recent ones.
    public Opening withRecentFile(String file) {
        List<String> files = new ArrayList<>(recentFiles);
        files.remove(file);
        files.addFirst(file);
        return new Opening(files, keepsObjects);
    }
}
