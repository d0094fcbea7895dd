package blindspot.intake;

import blindspot.decode.InputKind;
import blindspot.source.LocalFile;
import blindspot.task.Problem;
import java.util.Optional;

/// Hands files of our own kinds to the packages that read them. The one place that knows which package that is.
public final class OwnFiles {
    private OwnFiles() {}

    /// What is wrong with a file of this kind; empty when it can be used.
    public static Optional<Problem> problemIn(LocalFile file, InputKind kind) {
        return Optional.empty();
    }
}
