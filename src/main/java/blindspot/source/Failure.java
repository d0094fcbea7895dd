package blindspot.source;

import blindspot.task.Problem;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;

/// Says in words for the user why something could not be read.
public final class Failure {
    private Failure() {}

    /// The problem behind `cause`, which stopped the reading of what the user calls `name`.
    public static Problem toRead(String name, IOException cause) {
        return switch (cause) {
            case ReadProblem told -> told.problem();
            case NoSuchFileException _ -> new Problem("no-such-file", name);
            case AccessDeniedException _ -> new Problem("access-denied", name);
            default -> new Problem("cannot-read", name, reason(cause));
        };
    }

    /// The problem that the reading of `name` stopped after `bytes` bytes; what was read until then is kept.
    public static Problem whileReading(String name, long bytes, IOException cause) {
        return cause instanceof ReadProblem told
                ? told.problem()
                : new Problem("read-failed", name, Long.toString(bytes), reason(cause));
    }

    private static String reason(IOException cause) {
        String message = cause.getMessage();
        return message == null ? cause.getClass().getSimpleName() : message;
    }
}
