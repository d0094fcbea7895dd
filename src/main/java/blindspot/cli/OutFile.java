package blindspot.cli;

import blindspot.source.WholeFile;
import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/// The file that a verb is told to write.
final class OutFile {
    private OutFile() {}

    /// Empty where the text names no file that could be written.
    static Optional<Path> named(String text) {
        try {
            Path file = Path.of(text);
            return text.isBlank() || text.endsWith("/") || Files.isDirectory(file)
                    ? Optional.empty()
                    : Optional.of(file);
        } catch (InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Writes the file as a whole, in UTF-8.
    ///
    /// @param denied what the user is told who may not write there
    /// @param failed the same of any other failure, with what the system says of it
    static void write(Path file, String text, Problem denied, Function<String, Problem> failed) {
        try {
            new WholeFile(file).write(text.getBytes(StandardCharsets.UTF_8));
        } catch (AccessDeniedException e) {
            throw new ProblemException(denied, e);
        } catch (IOException e) {
            throw new ProblemException(failed.apply(String.valueOf(e.getMessage())), e);
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
