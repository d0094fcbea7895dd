package blindspot.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.logging.ErrorManager;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/// Sends what is logged to two files of at most one mebibyte, used in turns, and to memory; never to the console. Where
/// the folder cannot be written, to memory only.
public final class LogFile implements AutoCloseable {
    private static final int LIMIT_BYTES = 1 << 20;
    private static final int FILES = 2;

    private final Logger root;
    private final List<Handler> formerHandlers;
    private final LogMemory memory = new LogMemory();
    private final Optional<Path> folder;

    private LogFile(Logger root, Path wanted) {
        this.root = root;
        formerHandlers = List.of(root.getHandlers());
        formerHandlers.forEach(root::removeHandler);
        root.addHandler(memory);
        folder = openFiles(wanted);
    }

    /// Takes over everything that is logged in this program, until closed.
    public static LogFile open(Path folder) {
        return new LogFile(Logger.getLogger(""), folder);
    }

    /// Where the files are, empty where they could not be made.
    public Optional<Path> folder() {
        return folder;
    }

    /// The latest lines, oldest first: what a report of a failure can be copied from.
    public List<String> recent() {
        return memory.recent();
    }

    /// Leaves logging as it was before.
    @Override
    public void close() {
        for (Handler handler : root.getHandlers()) {
            root.removeHandler(handler);
            handler.close();
        }
        formerHandlers.forEach(root::addHandler);
    }

    private Optional<Path> openFiles(Path wanted) {
        try {
            Files.createDirectories(wanted);
            refuseWhatIsNoFile(wanted);
            // A per cent sign in a pattern starts a placeholder; %g is the file's turn.
            String pattern = wanted.resolve("blindspot.%g.log").toString().replace("%", "%%").replace("%%g", "%g");
            FileHandler files = new FileHandler(pattern, LIMIT_BYTES, FILES, true);
            files.setEncoding(StandardCharsets.UTF_8.name());
            files.setFormatter(new LogLine());
            files.setErrorManager(new ErrorsToMemory());
            root.addHandler(files);
            return Optional.of(wanted);
        } catch (IOException e) {
            LogRecord record = new LogRecord(Level.WARNING, "could not log to " + wanted);
            record.setThrown(e);
            memory.publish(record);
            return Optional.empty();
        }
    }

    /// A pipe would be waited for until somebody reads it.
    private static void refuseWhatIsNoFile(Path folder) throws IOException {
        for (int turn = 0; turn < FILES; turn++) {
            for (String end : List.of("", ".lck")) {
                Path file = folder.resolve("blindspot." + turn + ".log" + end);
                if (Files.exists(file) && !Files.isRegularFile(file)) {
                    throw new FileSystemException(file.toString(), null, "no file");
                }
            }
        }
    }

    /// A full disk must not make the file's handler write to the console.
    private final class ErrorsToMemory extends ErrorManager {
        @Override
        public void error(String message, Exception exception, int code) {
            LogRecord record = new LogRecord(Level.WARNING, "could not write the log file, code " + code);
            record.setThrown(exception);
            memory.publish(record);
        }
    }
}
