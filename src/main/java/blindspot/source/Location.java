package blindspot.source;

import java.nio.file.Path;

/// What the user pointed at.
public sealed interface Location {
    /// A file or a folder of this machine.
    record Local(Path path) implements Location {}
}
