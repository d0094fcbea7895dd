package blindspot.source.s3;

import blindspot.source.BlockStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;

/// Keeps the bytes of objects that were read as a whole, so that they need not be fetched again. An entry is a file
/// that is named for endpoint, bucket, key and ETag, with a checksum behind the bytes; those that were used longest ago
/// make way. Safe for several programs with the same folder: an entry appears whole or not at all, and one that is
/// damaged or gone is none.
///
/// Whatever goes wrong with the folder only means that nothing is kept.
public final class ReadCache {
    /// The usual bound in bytes.
    public static final long GIBIBYTE = 1L << 30;

    private static final String ENTRY = ".object";
    private static final String UNFINISHED = ".part";

    /// After so long an unfinished entry belongs to nobody any more.
    private static final Duration ABANDONED = Duration.ofDays(1);

    private static final int BUFFER = 1 << 16;

    private final Path folder;
    private final long most;
    private final InstantSource clock;

    /// Bytes written since the folder was looked at, and what was there then; negative before the first look.
    private long known = -1;

    private long since;

    /// @param most bytes that all entries may have; several programs may together exceed it by a sixteenth each for a
    ///     moment
    /// @param clock what tells which entry was used last
    public ReadCache(Path folder, long most, InstantSource clock) {
        this.folder = folder;
        this.most = most;
        this.clock = clock;
    }

    /// The bound in bytes.
    public long most() {
        return most;
    }

    /// Bytes that all entries have now.
    public long used() {
        return entries().stream().mapToLong(Entry::size).sum();
    }

    /// Deletes all entries.
    public synchronized void clear() {
        for (Entry entry : entries()) {
            delete(entry.path);
        }
        known = -1;
    }

    /// The bytes of an object as it was listed; empty when they are not here.
    Optional<InputStream> open(S3Object object) throws IOException {
        if (object.etag().isEmpty()) {
            return Optional.empty();
        }
        Path path = path(object);
        FileChannel file;
        try {
            file = FileChannel.open(path, StandardOpenOption.READ);
        } catch (IOException _) {
            return Optional.empty();
        }
        try {
            if (!isWhole(file, object.size())) {
                file.close();
                delete(path);
                return Optional.empty();
            }
            touch(path);
            file.position(0);
            return Optional.of(new FirstBytes(Channels.newInputStream(file), object.size()));
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /// The bytes of `source`, which become an entry when they are read to their end, and there are as many as the object
    /// has.
    InputStream keep(S3Object object, InputStream source) {
        if (object.etag().isEmpty() || object.size() + Integer.BYTES > most) {
            return source;
        }
        try {
            makeFolder();
            Path part = Files.createTempFile(folder, "", UNFINISHED);
            return new Kept(source, object, part, Files.newOutputStream(part));
        } catch (IOException _) {
            return source;
        }
    }

    private void makeFolder() throws IOException {
        if (Files.isDirectory(folder)) {
            return;
        }
        boolean posix = folder.getFileSystem().supportedFileAttributeViews().contains("posix");
        Files.createDirectories(folder.toAbsolutePath().getParent());
        if (posix) {
            Files.createDirectories(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(folder);
        }
    }

    private Path path(S3Object object) {
        String all = String.join(
                "\n", object.place().endpoint(), object.place().address().bucket(), object.etag(), object.key());
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return folder.resolve(HexFormat.of().formatHex(digest) + ENTRY);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isWhole(FileChannel file, long size) throws IOException {
        if (file.size() != size + Integer.BYTES) {
            return false;
        }
        CRC32C sum = new CRC32C();
        ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
        long left = size;
        while (left > 0) {
            buffer.clear().limit((int) Math.min(left, BUFFER));
            int count = file.read(buffer);
            if (count < 0) {
                return false;
            }
            sum.update(buffer.flip());
            left -= count;
        }
        ByteBuffer told = ByteBuffer.allocate(Integer.BYTES);
        while (told.hasRemaining()) {
            if (file.read(told) < 0) {
                return false;
            }
        }
        return told.flip().getInt() == (int) sum.getValue();
    }

    private void touch(Path path) {
        try {
            Files.setLastModifiedTime(path, FileTime.from(clock.instant()));
        } catch (IOException _) {
            // It counts as not used, and makes way earlier.
            return;
        }
    }

    /// Counts a new entry, and lets others go when there are too many bytes.
    private synchronized void added(long size) {
        since += size;
        if (known < 0 || known + since > most || since > most / 16) {
            trim();
        }
    }

    private void trim() {
        List<Entry> entries = entries();
        long sum = entries.stream().mapToLong(Entry::size).sum();
        entries.sort(Comparator.comparing(Entry::used));
        for (Entry entry : entries) {
            if (sum <= most) {
                break;
            }
            delete(entry.path);
            sum -= entry.size;
        }
        known = sum;
        since = 0;
    }

    /// All entries; what nobody finished is deleted on the way.
    private List<Entry> entries() {
        List<Entry> entries = new ArrayList<>();
        Instant abandoned = clock.instant().minus(ABANDONED);
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder)) {
            for (Path file : files) {
                Entry entry = Entry.of(file);
                if (entry != null && file.toString().endsWith(ENTRY)) {
                    entries.add(entry);
                } else if (entry != null && file.toString().endsWith(UNFINISHED)
                        && entry.used.isBefore(abandoned)) {
                    delete(file);
                }
            }
        } catch (IOException | DirectoryIteratorException _) {
            // There is no folder, or nobody may look into it: nothing is kept there.
            return entries;
        }
        return entries;
    }

    private static void delete(Path path) {
        try {
            Files.deleteIfExists(path);
        } catch (IOException _) {
            // Another program has it open, or was faster.
            return;
        }
    }

    private record Entry(Path path, long size, Instant used) {
        static @Nullable Entry of(Path path) {
            try {
                BasicFileAttributes told = Files.readAttributes(path, BasicFileAttributes.class);
                return new Entry(path, told.size(), told.lastModifiedTime().toInstant());
            } catch (IOException _) {
                return null;
            }
        }
    }

    /// The first bytes of a stream.
    private static final class FirstBytes extends BlockStream {
        private final InputStream source;
        private long left;

        FirstBytes(InputStream source, long length) {
            this.source = source;
            left = length;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            if (left == 0) {
                return -1;
            }
            int count = source.read(target, offset, (int) Math.min(left, length));
            left -= Math.max(count, 0);
            return count;
        }

        @Override
        public void close() throws IOException {
            source.close();
        }
    }

    /// Bytes that are written aside while they are read.
    private final class Kept extends BlockStream {
        private final InputStream source;
        private final S3Object object;
        private final Path part;
        private final CRC32C sum = new CRC32C();
        private @Nullable OutputStream copy;
        private long count;

        Kept(InputStream source, S3Object object, Path part, OutputStream copy) {
            this.source = source;
            this.object = object;
            this.part = part;
            this.copy = copy;
        }

        @Override
        public int read(byte[] target, int offset, int length) throws IOException {
            int read = source.read(target, offset, length);
            if (read > 0) {
                write(target, offset, read);
            } else if (read < 0) {
                finish();
            }
            return read;
        }

        @Override
        public void close() throws IOException {
            giveUp();
            source.close();
        }

        private void write(byte[] bytes, int offset, int length) {
            if (copy != null) {
                try {
                    copy.write(bytes, offset, length);
                    sum.update(bytes, offset, length);
                    count += length;
                } catch (IOException _) {
                    giveUp();
                }
            }
        }

        private void finish() {
            if (copy == null || count != object.size()) {
                giveUp();
                return;
            }
            try {
                copy.write(ByteBuffer.allocate(Integer.BYTES).putInt((int) sum.getValue()).array());
                copy.close();
                copy = null;
                touch(part);
                Files.move(part, path(object), StandardCopyOption.ATOMIC_MOVE);
                added(count + Integer.BYTES);
            } catch (IOException _) {
                giveUp();
                delete(part);
            }
        }

        private void giveUp() {
            if (copy != null) {
                try {
                    copy.close();
                } catch (IOException _) {
                    // The bytes are not wanted any more.
                    count = 0;
                }
                copy = null;
                delete(part);
            }
        }
    }
}
