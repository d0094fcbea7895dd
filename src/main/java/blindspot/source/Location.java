package blindspot.source;

import java.nio.file.Path;

/// What the user pointed at.
public sealed interface Location {
    /// A file or a folder of this machine.
    record Local(Path path) implements Location {}

    /// Everything in a bucket whose key begins with the prefix, and how to get at it.
    record S3(S3Address address, S3Access access) implements Location {}
}
