package blindspot.settings;

import blindspot.source.WholeFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Keeps [Settings] in a JSON file.
///
/// What is missing in the file has its default, and what is unknown there is ignored: an older or newer version may have
/// written it. A file that is damaged, or larger than [#LARGEST], is set aside beside itself, never fatal. What is no file
/// there, such as a device or a folder, is left alone: nothing is read from it or written to it.
public final class SettingsFile {
    /// Reads trees, and numbers in Java's own way: binding to classes, and Jackson's fast numbers, make more code while the
    /// program starts than all else that is read then.
    private static final JsonMapper JSON = JsonMapper.builder(
            JsonFactory.builder().disable(StreamReadFeature.USE_FAST_DOUBLE_PARSER).build())
            .enable(SerializationFeature.INDENT_OUTPUT)
            .build();

    /// Lists in which each window adds something of its own, and how long each can be.
    private static final Map<String, Integer> SHARED_LISTS =
            Map.of(
                    "recentFiles", Opening.MOST_RECENT_FILES, "filters", Table.MOST_FILTERS, "lessonFiles",
                    Opening.MOST_LESSON_FILES);

    /// In bytes: a hundred times what the longest lists make.
    static final int LARGEST = 1 << 20;

    private static final int MILLISECONDS_BETWEEN_TRIES = 20;
    private static final int MOST_TRIES = 50;

    /// One thread after the other opens the lock file: the system gives its lock to a process, and takes it away when
    /// any thread closes that file.
    private static final ReentrantLock THREADS = new ReentrantLock();

    private final Path file;

    public SettingsFile(Path folder) {
        file = folder.toAbsolutePath().resolve("settings.json");
    }

    /// Makes the first reading quicker, by going once through what it goes through. Reads and changes no file.
    public static void getReady() {
        Settings.read(new SavedValues(tree(Settings.DEFAULT)));
        JSON.readTree("{\"dividers\": {\"table\": 0.5}}");
    }

    /// The settings to start with, and what was wrong with the file where something was.
    public record Loaded(Settings settings, Optional<Problem> problem) {}

    /// What was saved last; the defaults where nothing was, or nothing readable.
    public Loaded load() {
        try {
            new WholeFile(file).tidy();
            Optional<ObjectNode> saved = read(file);
            return saved.isEmpty() ? setAside() : load(saved.get());
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

    /// Of what was saved everything that is a value of its setting; what is wrong is left out, and said.
    private Loaded load(ObjectNode saved) {
        SavedValues values = new SavedValues(saved);
        Settings settings = Settings.read(values);
        String wrong = String.join(", ", values.wrong());
        return new Loaded(
                settings,
                wrong.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Problem("settings-wrong-values", file.toString(), wrong)));
    }

    private static ObjectNode tree(Settings settings) {
        ObjectNode tree = JSON.createObjectNode();
        settings.write(tree);
        return tree;
    }

    /// Writes what changed between two settings. What did not, stays in the file as it is, where another window of the
    /// program may have changed it; paths and filters that another one added stay behind those of this one, as long as
    /// there is room.
    ///
    /// Replaces the file as a whole: a reader sees the old one or the new one, never a part. Of several that save at
    /// the same time, in this program or another, one waits for the other, up to a second.
    ///
    /// @throws ProblemException when it cannot be written, or others were saving all the time; the old file is then as
    ///     it was
    public void save(Settings before, Settings now) {
        if (before.equals(now)) {
            return;
        }
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file;
            refuseWhatIsNoFile(target);
            Path folder = Files.createDirectories(target.resolveSibling(""));
            if (!saveAlone(folder, target, before, now)) {
                throw new ProblemException(new Problem("settings-in-use", file.toString()));
            }
        } catch (AccessDeniedException e) {
            throw new ProblemException(new Problem("settings-denied", file.toString()), e);
        } catch (IOException | JacksonException e) {
            throw new ProblemException(
                    new Problem("settings-not-saved", file.toString(), String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(new Problem("settings-in-use", file.toString()), e);
        }
    }

    /// The lock file stays: one that is deleted could be locked by two, each its own.
    ///
    /// @return whether nobody else was saving
    private static boolean saveAlone(Path folder, Path target, Settings before, Settings now)
            throws IOException, InterruptedException {
        if (!THREADS.tryLock(MOST_TRIES * MILLISECONDS_BETWEEN_TRIES, TimeUnit.MILLISECONDS)) {
            return false;
        }
        try {
            Path lockFile = folder.resolve("settings.json.lock");
            refuseWhatIsNoFile(lockFile);
            return saveLocked(lockFile, target, before, now);
        } finally {
            THREADS.unlock();
        }
    }

    private static boolean saveLocked(Path lockFile, Path target, Settings before, Settings now)
            throws IOException, InterruptedException {
        try (FileChannel lock = FileChannel.open(lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            if (!locked(lock)) {
                return false;
            }
            new WholeFile(target).writeForUserAlone(JSON.writeValueAsBytes(merged(target, before, now)));
            return true;
        }
    }

    /// Locks the file until it is closed. The system knows no waiting that ends. Where the file system knows no locks, as
    /// some in a network, it is as if there were nobody else.
    private static boolean locked(FileChannel file) throws InterruptedException {
        try {
            for (int tries = 1; file.tryLock() == null; tries++) {
                if (tries == MOST_TRIES) {
                    return false;
                }
                Thread.sleep(MILLISECONDS_BETWEEN_TRIES);
            }
        } catch (IOException _) {
            return true;
        }
        return true;
    }

    /// What is to be in the file. One that is not there, or damaged, becomes all of the settings.
    private static ObjectNode merged(Path target, Settings before, Settings now) throws IOException {
        ObjectNode wanted = tree(now);
        ObjectNode old = tree(before);
        ObjectNode merged;
        try {
            Optional<ObjectNode> saved = read(target);
            if (saved.isEmpty()) {
                return wanted;
            }
            merged = saved.get();
        } catch (NoSuchFileException | JacksonException _) {
            return wanted;
        }
        for (Map.Entry<String, JsonNode> value : wanted.properties()) {
            String name = value.getKey();
            if (!value.getValue().equals(old.get(name))) {
                Integer most = SHARED_LISTS.get(name);
                if (most != null) {
                    addOthers((ArrayNode) value.getValue(), old.get(name), merged.path(name), most);
                }
                merged.set(name, value.getValue());
            }
        }
        return merged;
    }

    /// Adds what is in the file and was not when it was read or written last: another window's. What is behind the
    /// first `most` there is nobody's, because nobody reads it.
    private static void addOthers(ArrayNode wanted, JsonNode old, JsonNode saved, int most) {
        for (JsonNode value : saved.valueStream().limit(most).toList()) {
            if (wanted.size() < most
                    && Stream.of(old, wanted).flatMap(JsonNode::valueStream).noneMatch(value::equals)) {
                wanted.add(value);
            }
        }
    }

    /// The object in the file; empty where something else is in it, or too much.
    private static Optional<ObjectNode> read(Path file) throws IOException {
        refuseWhatIsNoFile(file);
        byte[] bytes;
        try (InputStream stream = Files.newInputStream(file)) {
            bytes = stream.readNBytes(LARGEST + 1);
        }
        return bytes.length <= LARGEST && JSON.readTree(bytes) instanceof ObjectNode object
                ? Optional.of(object)
                : Optional.empty();
    }

    /// A device may give bytes for ever, and a pipe none.
    private static void refuseWhatIsNoFile(Path file) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            throw new FileSystemException(file.toString(), null, "no file");
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
