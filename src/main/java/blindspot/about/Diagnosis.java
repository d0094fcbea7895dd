package blindspot.about;

import blindspot.i18n.Formats;
import blindspot.i18n.Messages;
import blindspot.settings.StateFolders;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// What somebody who helps has to know of where the program runs: nothing of what is loaded, and nobody's name.
///
/// @param screen the size of the screen in pixels and the factor by which it enlarges, as text
/// @param memory the most that the program may take, in bytes
public record Diagnosis(Properties system, StateFolders folders, String screen, long memory) {
    /// A line for each thing to be known.
    public List<String> lines(Messages messages, Formats formats) {
        List<String> lines = new ArrayList<>();
        lines.add("Blindspot " + ProgramVersion.text());
        lines.add(
                messages.text("about.diagnosis.java", value("java.runtime.version"), value("java.vm.vendor")));
        lines.add(messages.text("about.diagnosis.javafx", value("javafx.runtime.version")));
        lines.add(
                messages.text("about.diagnosis.system", value("os.name"), value("os.version"), value("os.arch")));
        lines.add(messages.text("about.diagnosis.screen", screen));
        lines.add(messages.text("about.diagnosis.memory", formats.bytes(memory)));
        lines.add(messages.text("about.diagnosis.language", formats.language().code(), formats.zoneId()));
        lines.add(messages.text("about.diagnosis.settings", anonymous(folders.config())));
        lines.add(messages.text("about.diagnosis.log", anonymous(folders.log())));
        return lines;
    }

    /// A folder with `~` for the user's home, and with `…` for the user's name wherever else it stands.
    private String anonymous(Path folder) {
        String name = value("user.name");
        Path home = Path.of(value("user.home")).toAbsolutePath();
        boolean inside = !value("user.home").isEmpty() && folder.startsWith(home);
        List<String> parts = new ArrayList<>();
        for (Path part : inside ? home.relativize(folder) : folder) {
            parts.add(part.toString().equals(name) ? "…" : part.toString());
        }
        String separator = folder.getFileSystem().getSeparator();
        return (inside ? "~" + separator : root(folder)) + String.join(separator, parts);
    }

    private static String root(Path folder) {
        Path root = folder.getRoot();
        return root == null ? "" : root.toString();
    }

    private String value(String property) {
        return system.getProperty(property, "");
    }
}
