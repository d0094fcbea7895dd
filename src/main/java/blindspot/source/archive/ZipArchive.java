package blindspot.source.archive;

import blindspot.source.Failure;
import blindspot.source.LocalFile;
import blindspot.task.Cancel;
import blindspot.task.Problem;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.zip.ZipException;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.archivers.zip.ZipMethod;
import org.jspecify.annotations.Nullable;

/// A zip archive. It is open while a file of it is read, or as long as it is kept open.
public final class ZipArchive implements Archive {
    /// Stands in the place of a size that is said elsewhere in the entry, or not at all.
    private static final long UNSAID = 0xFFFF_FFFFL;

    private final LocalFile file;
    private @Nullable Open open;
    private int users;

    public ZipArchive(LocalFile file) {
        this.file = file;
    }

    /// @param entries of it, in its order
    record Open(ZipFile zip, List<ZipArchiveEntry> entries) {}

    @Override
    public LocalFile file() {
        return file;
    }

    @Override
    public Contents contents(Cancel cancel) {
        Contents.Builder contents = new Contents.Builder(file);
        try {
            Open opened = use();
            try {
                for (int i = 0; i < opened.entries.size() && !contents.full() && !cancel.requested(); i++) {
                    add(opened, i, contents);
                }
            } finally {
                release();
            }
            return contents.build();
        } catch (IOException e) {
            return Contents.unreadable(
                    e instanceof FileSystemException
                            ? Failure.toRead(file.name(), e)
                            : new Problem("archive-damaged", file.name(), "0"));
        }
    }

    private void add(Open opened, int index, Contents.Builder contents) {
        ZipArchiveEntry entry = opened.entries.get(index);
        if (entry.isDirectory()) {
            return;
        }
        String entryName = nameIn(entry);
        String name = nameOf(entryName);
        long size = entry.getSize();
        if (entry.isUnixSymlink()) {
            contents.leaveOut(name);
        } else if (entry.getGeneralPurposeBit().usesEncryption()) {
            contents.refuse(new Problem("archive-encrypted", name));
        } else if (size < 0 || size == UNSAID) {
            contents.refuse(new Problem("archive-unknown-size", name));
        } else if (!opened.zip.canReadEntryData(entry)) {
            ZipMethod method = ZipMethod.getMethodByCode(entry.getMethod());
            contents.refuse(new Problem(
                    "archive-unknown-method", name, method == null ? "?" : method.name()));
        } else if (size > Contents.DENSE_FROM && size / Contents.DENSEST > entry.getCompressedSize()) {
            contents.refuse(new Problem("archive-too-dense", name, Integer.toString(Contents.DENSEST)));
        } else {
            contents.add(new ZippedFile(this, entryName, index, size));
        }
    }

    /// Names that are no UTF-8, as older programs write them, are only wrong names, but each its own.
    static String nameIn(ZipArchiveEntry entry) {
        String name = entry.getName();
        byte[] raw = entry.getRawName();
        return name.indexOf('\uFFFD') < 0 || raw == null ? name : new String(raw, StandardCharsets.ISO_8859_1);
    }

    @Override
    public Closeable keepOpen() throws IOException {
        use();
        AtomicBoolean kept = new AtomicBoolean(true);
        return () -> {
            if (kept.getAndSet(false)) {
                release();
            }
        };
    }

    /// To be followed by [#release].
    synchronized Open use() throws IOException {
        Open opened = open;
        if (opened == null) {
            opened = open();
            open = opened;
        }
        users++;
        return opened;
    }

    /// The unpacked bytes of an entry; null when there are none. The library finds one entry at a time.
    synchronized @Nullable InputStream bytes(Open opened, ZipArchiveEntry entry) throws IOException {
        return opened.zip.getInputStream(entry);
    }

    synchronized void release() throws IOException {
        users--;
        Open opened = open;
        if (users == 0 && opened != null) {
            open = null;
            opened.zip.close();
        }
    }

    private Open open() throws IOException {
        try {
            ZipFile zip = ZipFile.builder().setPath(file.path()).setIgnoreLocalFileHeader(true).get();
            return new Open(zip, Collections.list(zip.getEntries()));
        } catch (IllegalArgumentException e) {
            // What the library says of some directories that are damaged.
            ZipException damaged = new ZipException("damaged");
            damaged.initCause(e);
            throw damaged;
        }
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ZipArchive archive && archive.file.equals(file);
    }

    @Override
    public int hashCode() {
        return file.hashCode();
    }
}
