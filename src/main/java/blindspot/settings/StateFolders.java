package blindspot.settings;

import java.nio.file.Path;
import java.util.Properties;
import net.harawata.appdirs.AppDirs;
import net.harawata.appdirs.AppDirsFactory;

/// The folders where the program keeps what is the user's: `config` for settings, `log` for its log, `cache` for what
/// can be had again. They need not exist.
public record StateFolders(Path config, Path log, Path cache) {
    /// The system property that names one folder for all of it, for a test or a portable copy.
    public static final String HOME_PROPERTY = "blindspot.home";

    private static final String NAME = "Blindspot";

    /// The folder named by [#HOME_PROPERTY] where these properties have it, else those that the operating system
    /// provides; what the environment gives without its root is in the user's home, never in the current folder.
    public static StateFolders of(Properties properties) {
        String home = properties.getProperty(HOME_PROPERTY, "");
        if (!home.isBlank()) {
            Path folder = Path.of(home).toAbsolutePath();
            return new StateFolders(folder, folder, folder.resolve("cache"));
        }
        Path user = Path.of(properties.getProperty("user.home", "")).toAbsolutePath();
        AppDirs folders = AppDirsFactory.getInstance();
        return new StateFolders(
                user.resolve(folders.getUserConfigDir(NAME, null, null, true)),
                user.resolve(folders.getUserLogDir(NAME, null, null)),
                user.resolve(folders.getUserCacheDir(NAME, null, null)));
    }
}
