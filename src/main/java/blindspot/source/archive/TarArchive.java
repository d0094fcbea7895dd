package blindspot.source.archive;

import blindspot.source.BlockStream;
import blindspot.source.Failure;
import blindspot.source.LocalFile;
import blindspot.source.Unpacked;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.jspecify.annotations.Nullable;

/// A tar archive, plain or packed with gzip as a whole.
///
/// The files of a plain one are read where they stand. In a packed one nothing can be found without unpacking what is in
/// front of it: as long as it is kept open, a stream that has come some way waits for the next file behind that place,
/// so that files which are read in their order cost one unpacking together.
public final class TarArchive implements Archive {
    /// Streams that wait: as many as there may be readers side by side.
    private static final int MOST_WAITING = 8;

    /// Zeros behind the last file that are looked through for something else.
    private static final int PADDING = 1 << 20;

    /// Behind the end of the archive the library is to leave everything where it is.
    private static final int RECORD = 512;

    /// The most bytes that are passed over without a look at whether they are still wanted.
    private static final long STEP = 1 << 24;

    private final LocalFile file;
    private final boolean packed;
    private final List<PlacedStream> waiting = new ArrayList<>();
    private int keepers;

    /// @param packed whether gzip is around it
    public TarArchive(LocalFile file, boolean packed) {
        this.file = file;
        this.packed = packed;
    }

    @Override
    public LocalFile file() {
        return file;
    }

    boolean packed() {
        return packed;
    }

    @Override
    public Contents contents(Cancel cancel) {
        Contents.Builder contents = new Contents.Builder(file);
        try (Unpacked bytes = Unpacked.of(file);
                TarHeaders headers = new TarHeaders(bytes);
                TarArchiveInputStream tar = new TarArchiveInputStream(headers, RECORD, StandardCharsets.UTF_8.name())) {
            walk(bytes, headers, tar, contents, cancel);
        } catch (IOException e) {
            return Contents.unreadable(Failure.toRead(file.name(), e));
        }
        return contents.build();
    }

    private void walk(
            Unpacked bytes, TarHeaders headers, TarArchiveInputStream tar, Contents.Builder contents, Cancel cancel) {
        try {
            TarArchiveEntry entry = next(headers, tar, cancel);
            while (entry != null && !contents.full() && !cancel.requested()) {
                if (isTooDense(bytes, headers.position() + entry.getSize())) {
                    contents.stop(new Problem(
                            "archive-too-dense", file.name(), Integer.toString(Contents.DENSEST)));
                } else {
                    add(entry, headers.position(), contents);
                    entry = next(headers, tar, cancel);
                }
            }
            if (entry == null && !cancel.requested() && holdsMore(headers)) {
                contents.stop(new Problem("archive-trailing", file.name()));
            }
        } catch (IOException | IllegalArgumentException _) {
            if (!contents.full() && bytes.problem(file.name()).isEmpty()) {
                contents.stop(new Problem("archive-damaged", file.name(), Integer.toString(contents.size())));
            }
        }
        bytes.problem(file.name()).ifPresent(contents::stop);
    }

    /// What is behind the present file, null at the end and when it is not wanted any more; what is too long for a header
    /// makes it damaged.
    private static @Nullable TarArchiveEntry next(TarHeaders headers, TarArchiveInputStream tar, Cancel cancel)
            throws IOException {
        headers.inData();
        long skipped = 1;
        while (tar.getCurrentEntry() != null && skipped > 0 && !cancel.requested()) {
            skipped = tar.skip(STEP);
        }
        if (cancel.requested()) {
            return null;
        }
        headers.inHeader();
        return tar.getNextEntry();
    }

    private void add(TarArchiveEntry entry, long position, Contents.Builder contents) {
        String name = nameOf(entry.getName());
        if (entry.isDirectory()) {
            return;
        }
        if (entry.isSparse()) {
            contents.refuse(new Problem("archive-sparse", name));
        } else if (isSpecial(entry)) {
            contents.leaveOut(name);
        } else {
            contents.add(new TarredFile(this, entry.getName(), position, entry.getSize()));
        }
    }

    /// Links lead to names that mean nothing here; devices hold nothing.
    private static boolean isSpecial(TarArchiveEntry entry) {
        return entry.isLink() || entry.isSymbolicLink() || entry.isFIFO() || entry.isBlockDevice()
                || entry.isCharacterDevice();
    }

    private boolean isTooDense(Unpacked bytes, long reached) {
        return packed && reached > Contents.DENSE_FROM && reached / Contents.DENSEST > Math.max(file.size(), 1)
                && bytes.layers() > 0;
    }

    /// Whether there is something behind the end of the archive that is no padding, such as a second archive.
    private static boolean holdsMore(TarHeaders rest) throws IOException {
        rest.inData();
        byte[] step = new byte[1 << 13];
        int seen = 0;
        int count = rest.read(step, 0, step.length);
        while (count >= 0 && seen < PADDING) {
            for (int i = 0; i < count; i++) {
                if (step[i] != 0) {
                    return true;
                }
            }
            seen += count;
            count = rest.read(step, 0, step.length);
        }
        return false;
    }

    @Override
    public synchronized Closeable keepOpen() {
        keepers++;
        AtomicBoolean kept = new AtomicBoolean(true);
        return () -> {
            if (kept.getAndSet(false)) {
                release();
            }
        };
    }

    private synchronized void release() throws IOException {
        keepers--;
        if (keepers == 0) {
            List<PlacedStream> closing = List.copyOf(waiting);
            waiting.clear();
            closeAll(closing);
        }
    }

    /// Closes each of them, also where one cannot be closed.
    private static void closeAll(List<PlacedStream> streams) throws IOException {
        IOException failure = null;
        for (PlacedStream stream : streams) {
            try {
                stream.close();
            } catch (IOException e) {
                if (failure == null) {
                    failure = e;
                } else {
                    failure.addSuppressed(e);
                }
            }
        }
        if (failure != null) {
            throw failure;
        }
    }

    /// The unpacked bytes from the position on. To be given back.
    PlacedStream streamAt(long position) throws IOException {
        PlacedStream near = takeWaiting(position);
        PlacedStream stream = near == null ? new PlacedStream(Unpacked.of(file)) : near;
        try {
            stream.skipTo(position);
            return stream;
        } catch (IOException e) {
            stream.close();
            throw e;
        }
    }

    private synchronized @Nullable PlacedStream takeWaiting(long position) {
        PlacedStream nearest = null;
        for (PlacedStream stream : waiting) {
            if (stream.position() <= position && (nearest == null || stream.position() > nearest.position())) {
                nearest = stream;
            }
        }
        if (nearest != null) {
            waiting.remove(nearest);
        }
        return nearest;
    }

    void giveBack(PlacedStream stream) throws IOException {
        if (!wait(stream)) {
            stream.close();
        }
    }

    private synchronized boolean wait(PlacedStream stream) {
        return keepers > 0 && waiting.size() < MOST_WAITING && waiting.add(stream);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof TarArchive archive && archive.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }

    /// Unpacked bytes and how far they were read.
    static final class PlacedStream extends BlockStream {
        private final InputStream bytes;
        private long position;

        PlacedStream(InputStream bytes) {
            this.bytes = bytes;
        }

        long position() {
            return position;
        }

        void skipTo(long wanted) throws IOException {
            bytes.skipNBytes(wanted - position);
            position = wanted;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int count = bytes.read(target, offset, length);
            position += Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            bytes.close();
        }
    }
}
