package blindspot.source.archive;

import blindspot.source.ByteSource;

/// A file in an archive. `size` is what the archive says it has when unpacked; no more than that is read.
public sealed interface ArchivedFile extends ByteSource permits ZippedFile, TarredFile {
    /// What stands between the name of an archive and that of a file in it.
    String SEPARATOR = "!/";

    Archive archive();

    /// The name in the archive, as it stands there.
    String entry();

    @Override
    default String name() {
        return archive().nameOf(entry());
    }
}
