package blindspot.source.archive;

import blindspot.source.ByteSource;
import java.io.Closeable;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/// The archives that are kept open while inputs are read one after the other: those of the last inputs, a few at a
/// time. For one thread, which closes it.
public final class KeptArchives implements AutoCloseable {
    /// Enough for inputs that are read side by side, where one archive ends and the next begins.
    private static final int MOST = 4;

    /// In the order of their last use.
    private final Map<Archive, Closeable> kept = new LinkedHashMap<>(MOST, 0.75f, true);

    /// Keeps the archive open that an input is in, if it is in one. An archive that cannot be opened is not kept; the
    /// reading of the input says why.
    public void keep(ByteSource input) {
        if (!(input instanceof ArchivedFile file) || kept.get(file.archive()) != null) {
            return;
        }
        try {
            kept.put(file.archive(), file.archive().keepOpen());
        } catch (IOException _) {
            // Told by whoever reads the input, which fails in the same way.
            return;
        }
        if (kept.size() > MOST) {
            Iterator<Closeable> eldest = kept.values().iterator();
            close(eldest.next());
            eldest.remove();
        }
    }

    @Override
    public void close() {
        kept.values().forEach(KeptArchives::close);
        kept.clear();
    }

    private static void close(Closeable archive) {
        try {
            archive.close();
        } catch (IOException _) {
            // All that was wanted of it has been read.
            return;
        }
    }
}
