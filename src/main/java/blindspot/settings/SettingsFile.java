package blindspot.settings;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps [Settings] in a JSON file.
///
/// What is missing in the file has its default, and what is unknown there is ignored: an older or newer version may have
/// written it. A file that is damaged is set aside beside itself, never fatal.
public final class SettingsFile {
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(EnumFeature.READ_UNKNOWN_ENUM_VALUES_AS_NULL)
            .build();

    /// Lists in which each window adds something of its own.
    private static final Set<String> SHARED_LISTS = Set.of("recentFiles", "filters");

    private final Path file;

    public SettingsFile(Path folder) {
        file = folder.toAbsolutePath().resolve("settings.json");
    }

    /// The settings to start with, and what was wrong with the file where something was.
    public record Loaded(Settings settings, Optional<Problem> problem) {}

    /// What was saved last; the defaults where nothing was, or nothing readable.
    public Loaded load() {
        try {
            ObjectNode merged = JSON.valueToTree(Settings.DEFAULT);
            JsonNode saved = JSON.readTree(Files.readAllBytes(file));
            if (!(saved instanceof ObjectNode object)) {
                return setAside();
            }
            merged.setAll(object);
            return new Loaded(JSON.treeToValue(merged, Settings.class), Optional.empty());
        } catch (NoSuchFileException _) {
            return new Loaded(Settings.DEFAULT, Optional.empty());
        } catch (IOException e) {
            return new Loaded(
                    Settings.DEFAULT,
                    Optional.of(new Problem("settings-unreadable", file.toString(), String.valueOf(e.getMessage()))));
        } catch (JacksonException _) {
            return setAside();
        }
    }

    /// Writes what changed between two settings. What did not, stays in the file as it is, where another window of the
    /// program may have changed it; paths and filters that another one added stay behind those of this one.
    ///
    /// Replaces the file as a whole: a reader sees the old one or the new one, never a part.
    ///
    /// @throws ProblemException when it cannot be written; the old file is then as it was
    public void save(Settings before, Settings now) {
        if (before.equals(now)) {
            return;
        }
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            Path folder = Files.createDirectories(target.resolveSibling(""));
            Path written = Files.createTempFile(folder, "settings", ".tmp");
            try {
                Files.write(written, JSON.writeValueAsBytes(merged(target, before, now)));
                replace(written, target);
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("settings-not-saved", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /// What is to be in the file. One that is not there, or damaged, becomes all of the settings.
    private static ObjectNode merged(Path target, Settings before, Settings now) throws IOException {
        ObjectNode wanted = JSON.valueToTree(now);
        ObjectNode old = JSON.valueToTree(before);
        ObjectNode merged;
        try {
            if (!(JSON.readTree(Files.readAllBytes(target)) instanceof ObjectNode saved)) {
                return wanted;
            }
            merged = saved;
        } catch (NoSuchFileException | JacksonException _) {
            return wanted;
        }
        for (Map.Entry<String, JsonNode> value : wanted.properties()) {
            String name = value.getKey();
            if (!value.getValue().equals(old.get(name))) {
                if (SHARED_LISTS.contains(name)) {
                    addOthers((ArrayNode) value.getValue(), old.get(name), merged.path(name));
                }
                merged.set(name, value.getValue());
            }
        }
        return merged;
    }

    /// Adds what is in the file and was not when it was read or written last: another window's.
    private static void addOthers(ArrayNode wanted, JsonNode old, JsonNode saved) {
        for (JsonNode value : saved) {
            if (Stream.of(old, wanted).flatMap(JsonNode::valueStream).noneMatch(value::equals)) {
                wanted.add(value);
            }
        }
    }

    private static void replace(Path written, Path target) throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private Loaded setAside() {
        Path bad = file.resolveSibling("settings.json.bad");
        try {
            Files.move(file, bad, StandardCopyOption.REPLACE_EXISTING);
            return new Loaded(
                    Settings.DEFAULT,
                    Optional.of(new Problem("settings-damaged", file.toString(), bad.toString())));
        } catch (IOException e) {
            return new Loaded(
                    Settings.DEFAULT,
                    Optional.of(new Problem("settings-unreadable", file.toString(), String.valueOf(e.getMessage()))));
        }
    }
}
