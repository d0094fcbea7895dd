package blindspot.intake;

import blindspot.decode.InputKind;
import blindspot.source.ByteSource;
import blindspot.task.Problem;

/// One thing that the user gave.
public sealed interface Given {
    /// A file, be it in an archive, and what it is.
    record Recognised(ByteSource file, InputKind kind) implements Given {}

    /// A path that nothing could be read from, and why.
    record Unreadable(String path, Problem problem) implements Given {}
}
