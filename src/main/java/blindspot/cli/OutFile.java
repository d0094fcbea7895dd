package blindspot.cli;

import blindspot.source.NamedPath;
import blindspot.source.WholeFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
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

    /// Writes it as a whole, in UTF-8.
    ///
    /// @throws ProblemException when it cannot be written
    static void write(Path file, String text) {
        try {
            new WholeFile(file).write(text.getBytes(StandardCharsets.UTF_8));
        } catch (AccessDeniedException e) {
            throw new ProblemException(new Problem("output-denied", file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("output-not-written", file.toString(), String.valueOf(e.getMessage())), e);
        }
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
