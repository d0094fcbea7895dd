package blindspot.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

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

    /// Whether writing the file would replace the input.
    static boolean isSame(Path input, Path file) {
        try {
            return Files.isRegularFile(file) && Files.isSameFile(input, file);
        } catch (IOException _) {
            return false;
        }
    }
}
