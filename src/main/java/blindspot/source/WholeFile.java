package blindspot.source;

import blindspot.task.Problem;
import blindspot.task.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A file that is written as a whole: who reads it sees the old one or the new one, never a part, also where the disk is
/// full or the program is killed meanwhile.
///
/// What is written goes into a temporary file beside it, which then takes its place; a link stays, and what it points at
/// is replaced. What is no file, such as a device, is written to and never replaced. A temporary file that a killed
/// program left behind is removed a day later by the next one that writes into the folder and may remove it.
public final class WholeFile {
    private static final String TEMPORARY = ".blindspot-";
    private static final String SUFFIX = ".tmp";
    private static final Pattern OF_PROCESS = Pattern.compile("\\.blindspot-(\\d{1,18})-[0-9a-f-]+\\.tmp");

    /// How old a temporary file is that may be left behind; the writing of one takes seconds. The number of its process
    /// alone says little: in a container, or on another machine that shares the folder, it is another's.
    private static final Duration OLD = Duration.ofDays(1);

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

    /// Writes a text in UTF-8.
    ///
    /// @throws ProblemException when that fails
    public void writeText(String text) {
        try {
            write(text.getBytes(StandardCharsets.UTF_8));
        } catch (AccessDeniedException e) {
            throw new ProblemException(new Problem("output-denied", file.toString()), e);
        } catch (IOException e) {
            throw new ProblemException(
                    new Problem("output-not-written", file.toString(), String.valueOf(e.getMessage())), e);
        }
    }

    /// The same for the user alone, whatever the permissions were.
    public void writeForUserAlone(byte[] content) throws IOException {
        write(content, true);
    }

    /// Removes what killed programs left behind beside the file, as far as it can. That is a courtesy: what cannot be
    /// listed or removed, such as another user's, stays, and nothing fails for it.
    public void tidy() {
        try {
            tidy(folder(target()));
        } catch (IOException _) {
            // Links without end; told by whoever reads or writes the file.
            return;
        }
    }

    private void write(byte[] content, boolean forUserAlone) throws IOException {
        if (Files.exists(file) && !Files.isRegularFile(file)) {
            try (OutputStream device = Files.newOutputStream(file, StandardOpenOption.WRITE)) {
                device.write(content);
            }
            return;
        }
        Path target = target();
        Path folder = madeFolder(folder(target));
        tidy(folder);
        Path written =
                folder.resolve(TEMPORARY + ProcessHandle.current().pid() + "-" + UUID.randomUUID() + SUFFIX);
        try {
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
                throw new FileSystemException(file.toString(), null, "Too many levels of symbolic links");
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

    private static Path madeFolder(Path folder) throws IOException {
        try {
            return Files.createDirectories(folder);
        } catch (FileAlreadyExistsException e) {
            FileSystemException told = new FileSystemException(String.valueOf(e.getFile()), null, "Not a directory");
            told.initCause(e);
            throw told;
        }
    }

    /// What fails is told of the folder: nobody knows the temporary file.
    private static FileChannel made(Path written) throws IOException {
        try {
            return FileChannel.open(written, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileSystemException e) {
            FileSystemException told = ofFolder(String.valueOf(written.getParent()), e);
            told.initCause(e);
            throw told;
        }
    }

    /// The same failure, told of the folder.
    private static FileSystemException ofFolder(String folder, FileSystemException failure) {
        return switch (failure) {
            case AccessDeniedException _ -> new AccessDeniedException(folder);
            case NoSuchFileException _ -> new FileSystemException(folder, null, failure.getClass().getSimpleName());
            default -> new FileSystemException(folder, null, failure.getReason());
        };
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

    private static void tidy(Path folder) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(folder, TEMPORARY + "*" + SUFFIX)) {
            for (Path each : left) {
                removeLeftBehind(each);
            }
        } catch (IOException | DirectoryIteratorException _) {
            // The folder is not there or cannot be listed. It may be written into all the same.
            return;
        }
    }

    private static void removeLeftBehind(Path temporary) {
        try {
            if (isLeftBehind(temporary)) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException _) {
            // Whoever may remove it does.
            return;
        }
    }

    /// Whether it is old and the program that wrote it ended: no process of this machine has the number in its name,
    /// or one that began later.
    private static boolean isLeftBehind(Path temporary) throws IOException {
        Matcher name = OF_PROCESS.matcher(temporary.getFileName().toString());
        if (!name.matches() || !Files.isRegularFile(temporary, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Instant written = Files.getLastModifiedTime(temporary, LinkOption.NOFOLLOW_LINKS).toInstant();
        return written.isBefore(Instant.now().minus(OLD))
                && ProcessHandle.of(Long.parseLong(name.group(1)))
                        .map(process -> process.info().startInstant().filter(written::isBefore).isPresent())
                        .orElse(true);
    }
}
