package blindspot.source;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;

/// A file that is written as a whole: who reads it sees the old one or the new one, never a part, also where the disk is
/// full or the program is killed meanwhile.
///
/// What is written goes into a temporary file beside it, which then takes its place; a link stays, and what it points at
/// is replaced. What is no file, such as a device, is written to and never replaced. A temporary file that a killed
/// program left behind is removed by the next one that writes into the folder.
public final class WholeFile {
    private static final String TEMPORARY = ".blindspot-";
    private static final String SUFFIX = ".tmp";
    private static final int MOST_LINKS = 40;

    private final Path file;

    public WholeFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /// Writes it, with the permissions that it had, or those of any new file.
    ///
    /// @throws IOException when that fails; the old file is then as it was
    public void write(byte[] content) throws IOException {
        write(content, false);
    }

    /// The same for the user alone, whatever the permissions were.
    public void writeForUserAlone(byte[] content) throws IOException {
        write(content, true);
    }

    /// Removes what killed programs left behind beside the file.
    public void tidy() throws IOException {
        tidy(folder(target()));
    }

    private void write(byte[] content, boolean forUserAlone) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream device = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                device.write(content);
            }
            return;
        }
        Path target = target();
        Path folder = Files.createDirectories(folder(target));
        tidy(folder);
        Path written = folder
                .resolve(TEMPORARY + ProcessHandle.current().pid() + "-" + Thread.currentThread().threadId() + SUFFIX);
        try {
            Files.deleteIfExists(written);
            try (FileChannel channel = made(written)) {
                permit(written, target, forUserAlone);
                for (ByteBuffer rest = ByteBuffer.wrap(content); rest.hasRemaining();) {
                    channel.write(rest);
                }
                channel.force(true);
            }
            replace(written, target);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /// Where the links end, be it that nothing is there.
    private Path target() throws IOException {
        Path target = file;
        for (int links = 0; Files.isSymbolicLink(target); links++) {
            if (links == MOST_LINKS) {
                throw new FileSystemLoopException(file.toString());
            }
            target = target.resolveSibling(Files.readSymbolicLink(target));
        }
        return target;
    }

    /// The folder that it is in; the root is in itself.
    private static Path folder(Path path) {
        Path parent = path.getParent();
        return parent == null ? path : parent;
    }

    /// What fails is told of the folder: nobody knows the temporary file.
    private static FileChannel made(Path written) throws IOException {
        try {
            return FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            AccessDeniedException denied =
                    new AccessDeniedException(String.valueOf(written.getParent()), null, e.getReason());
            denied.initCause(e);
            throw denied;
        }
    }

    private static void permit(Path written, Path target, boolean forUserAlone) throws IOException {
        if (!written.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            return;
        }
        if (forUserAlone) {
            Files.setPosixFilePermissions(written, PosixFilePermissions.fromString("rw-------"));
        } else if (Files.exists(target)) {
            Set<PosixFilePermission> before = Files.getPosixFilePermissions(target);
            Files.setPosixFilePermissions(written, before);
        }
    }

    private static void replace(Path written, Path target) throws IOException {
        try {
            Files.move(written, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException _) {
            Files.move(written, target, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static void tidy(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMPORARY + "*" + SUFFIX)) {
            for (Path each : left) {
                if (Files.isRegularFile(each, LinkOption.NOFOLLOW_LINKS) && isLeftBehind(each)) {
                    Files.deleteIfExists(each);
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    /// Whether the program whose process number is in the name runs no more.
    private static boolean isLeftBehind(Path temporary) {
        String name = temporary.getFileName().toString();
        String process = name.substring(TEMPORARY.length(), name.length() - SUFFIX.length());
        int end = process.indexOf('-');
        return process.matches("\\d{1,18}-\\d+")
                && ProcessHandle.of(Long.parseLong(process.substring(0, end))).isEmpty();
    }
}
