package blindspot.source;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The path that a text names.
///
/// In a locale such as `C` a name with other letters than those of ASCII reaches the program with U+FFFD in the place of
/// each byte of them, and such a text is no path. What a folder lists is: its names keep their bytes, and only look the
/// same as text. So the one name is taken that looks like the text.
public final class NamedPath {
    private static final char LOST = '\uFFFD';

    private NamedPath() {}

    /// The path.
    ///
    /// @throws ProblemException when the text can name nothing, and when it can name several things
    public static Path of(String text) {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            if (text.indexOf(LOST) >= 0) {
                return lookedUp(text);
            }
            throw new ProblemException(
                    isInLocale(text)
                            ? new Problem("no-such-file", text)
                            : new Problem("name-not-in-locale", text, charset().name()),
                    e);
        }
    }

    /// The path of what is to be written. Nothing is taken for it that only looks the same: that would be replaced.
    ///
    /// Empty where the text can name nothing.
    ///
    /// @throws ProblemException when the locale lacks the letters of the name
    public static Optional<Path> ofNew(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException e) {
            if (isInLocale(text)) {
                return Optional.empty();
            }
            throw new ProblemException(new Problem("name-not-in-locale", text, charset().name()), e);
        }
    }

    private static boolean isInLocale(String text) {
        return charset().newEncoder().canEncode(text);
    }

    private static Path lookedUp(String text) {
        Path path = Path.of(text.startsWith("/") ? "/" : "");
        for (String part : text.split("/", 0)) {
            path = part.indexOf(LOST) < 0 ? path.resolve(part) : listed(path, part, text);
        }
        return path;
    }

    private static Path listed(Path folder, String part, String text) {
        List<Path> found;
        try {
            found = alike(folder, part);
        } catch (IOException e) {
            throw new ProblemException(Failure.toRead(folder.toString(), e), e);
        }
        if (found.size() != 1) {
            throw new ProblemException(new Problem("name-not-in-locale", text, charset().name()));
        }
        return found.getFirst();
    }

    /// What is in the folder and looks like the name.
    private static List<Path> alike(Path folder, String name) throws IOException {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                if (file.getFileName().toString().equals(name)) {
                    found.add(folder.resolve(file.getFileName()));
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        return found;
    }

    /// That of names in this process.
    private static Charset charset() {
        String name = System.getProperty("sun.jnu.encoding", "");
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }
}
