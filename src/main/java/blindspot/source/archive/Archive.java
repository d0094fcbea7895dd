package blindspot.source.archive;

import blindspot.source.LocalFile;
import blindspot.task.Cancel;
import java.io.Closeable;
import java.io.IOException;

/// An archive, which its files are read from. Two of the same file are the same. For any thread.
public sealed interface Archive permits ZipArchive, TarArchive {
    LocalFile file();

    /// What is in it now. When cancelled, what was found until then.
    Contents contents(Cancel cancel);

    /// Keeps open what several files of it are read through, until the result is closed. Without it each reading of a
    /// file opens the archive anew and, where it is packed as a whole, unpacks it from its start.
    Closeable keepOpen() throws IOException;

    /// What the user calls an entry of it.
    default String nameOf(String entry) {
        return file().name() + ArchivedFile.SEPARATOR + entry;
    }
}
