package blindspot.cli;

import blindspot.source.NamedPath;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// The file that a verb is told to write.
final class OutFile {
    private OutFile() {}

    /// Empty where the text names no file that could be written.
    ///
    /// @throws ProblemException when the locale lacks the letters of the name
    static Optional<Path> named(String text) {
        if (text.isBlank() || text.endsWith("/")) {
            return Optional.empty();
        }
        return NamedPath.ofNew(text).filter(file -> !Files.isDirectory(file));
    }

    /// Whether writing the file would replace what an argument names to be read.
    static boolean isSame(String input, Path file) {
        try {
            return isSame(NamedPath.of(input), file);
        } catch (ProblemException _) {
            // What names no file is none of this computer, such as an address.
            return false;
        }
    }

    /// Whether writing the file would replace the input.
    static boolean isSame(Path input, Path file) {
        try {
            return Files.isRegularFile(file) && Files.isSameFile(input, file);
        } catch (IOException _) {
            return false;
        }
    }
}
